"""An invitation as a portal keeps it, in memory behind the Enrolment port: enough rules to walk every path."""

from pfclient.errors import Gone, NotFound, Rejected, SecondStepAsked
from pfclient.flows.ports import (
    Challenge,
    Enrolled,
    Invitation,
    Method,
    PasswordPolicy,
    PortalInfo,
    SecurityQuestion,
    Terms,
    Verified,
)

PORTAL = "https://chart.example.org"
TOKEN = "t" * 32
LINK = f"{PORTAL}/register#token={TOKEN}"
PIN = "12345678"
CODE = "314159"
BORN = "1984-06-02"
BACKUP_CODE = "BBBB-BBBB-BBBB-BBBB"

INFO = PortalInfo(
    base_url=PORTAL,
    name="Lakeview Family Medicine",
    phone="(555) 010-0142",
    policy=PasswordPolicy(),
    terms=Terms("1", "Be kind."),
    questions=(SecurityQuestion("first-pet", "What was the name of your first pet?"),),
)


class ScriptedEnrolment:
    """Keeps the tries of one invitation; `fail` is raised by the next call."""

    def __init__(
        self, *, methods=("pin", "sms", "voice"), relationship_required=False, existing=False, taken=(), suggested=""
    ):
        self.suggested = suggested or "maria@example.com"
        self.methods, self.taken, self.existing = methods, taken, existing
        self.relationship_required = relationship_required
        self.tries, self.state, self.lapsed = 5, "open", False
        self.fail = self.lost = self.kept = None
        self.asks = False
        self.calls, self.created, self.linked = [], None, None

    def _called(self, name):
        self.calls.append(name)
        failure, self.fail = self.fail, None
        if failure is not None:
            raise failure

    def _in_session(self):
        if self.lapsed:
            raise Gone("gone", status=410)

    async def info(self):
        self._called("info")
        return INFO

    async def open(self, *, token="", code=""):
        self._called("open")
        if token not in ("", TOKEN):
            raise NotFound("invitation-not-found", status=404)
        if self.state == "locked":
            raise Rejected("invitation-locked", status=423)
        if self.state != "open":
            raise Gone(f"invitation-{self.state}", status=410)
        self.lapsed = False
        return Invitation("Lakeview Family Medicine", "(555) 010-0142", tuple(Method(name) for name in self.methods))

    async def send_code(self, method, phone, birth_date):
        self._called("send_code")
        self._in_session()
        return Challenge("c1", 600, 30, 4)

    async def verify(self, method, code, birth_date, challenge_id=""):
        self._called("verify")
        self._in_session()
        if self.tries == 0:
            raise Rejected("invitation-locked", status=423)
        right = (code, birth_date) == (PIN if method == "pin" else CODE, BORN)
        if not right:
            self.tries -= 1
            raise Rejected("verification-failed", attempts_remaining=self.tries)
        return Verified("Maria", "A", self.suggested, self.relationship_required, self.existing)

    async def username_available(self, username):
        self._called("username_available")
        return username not in self.taken

    async def create(self, account):
        self._called("create")
        self.created = account
        return Enrolled("Maria Alvarez", "Lakeview Family Medicine")

    async def link(self, relationship, *, username="", password="", code="", backup=False, keep=False):
        self._called("link")
        if username and password != "Right-2026":
            raise Rejected("access_denied", status=400)
        if self.asks and (code, backup) not in {("314 159", False), (BACKUP_CODE, True)}:
            raise SecondStepAsked(session="s", wrong=bool(code))
        self.kept = keep
        self.linked = (relationship, username)
        return Enrolled("Maria Alvarez", "Lakeview Family Medicine")

    async def abandon(self):
        self._called("abandon")
