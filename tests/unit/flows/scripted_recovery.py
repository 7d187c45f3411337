"""A recovery as a portal keeps it, in memory behind the RecoveryDesk port: enough rules to walk every path."""

from pfclient.errors import Gone, RateLimited, Rejected
from pfclient.flows.ports import Challenge, Method, PasswordPolicy
from pfclient.flows.recovery_ports import Proved, Ways
from tests.unit.flows.scripted import INFO, PORTAL

TOKEN = "r" * 32
LINK = f"{PORTAL}/recover#token={TOKEN}"
ANSWER, CODE, BORN = "Captain Whiskers", "314159", "1984-06-02"
QUESTION = "What was the name of your first pet?"


class ScriptedRecovery:
    """One link of one account; `fail` is raised by the next call.

    Attributes:
        state: `open`, `ended` or `locked`.
    """

    def __init__(self, *, methods=("question", "sms", "voice"), policy=None):
        self.methods, self.policy = methods, policy or PasswordPolicy()
        self.state, self.tries, self.sends = "open", 5, 5
        self.fail, self.proved, self.challenge = None, False, 0
        self.calls, self.letters, self.password = [], [], ""

    def _called(self, name):
        self.calls.append(name)
        failure, self.fail = self.fail, None
        if failure is not None:
            raise failure

    def _in_link(self, name):
        self._called(name)
        if self.state == "ended":
            raise Gone("recovery-ended", status=410)
        if self.state == "locked":
            raise Rejected("recovery-locked", status=423)

    async def info(self):
        self._called("info")
        return INFO

    async def send_names(self, email):
        self._called("send_names")
        self.letters.append(("names", email))

    async def send_link(self, username):
        self._called("send_link")
        self.letters.append(("link", username))

    async def open(self, token):
        self._in_link("open")
        if token != TOKEN:
            raise Gone("recovery-ended", status=410)
        hints = {"sms": "87", "voice": "87"}
        methods = tuple(Method(name, hints.get(name, "")) for name in self.methods)
        asks = "question" in self.methods
        return Ways(methods, QUESTION if asks else "", "Maria" if asks else "", self._proof() if self.proved else None)

    async def send_code(self, method):
        self._in_link("send_code")
        if method not in self.methods:
            raise Rejected("method-not-available", status=409)
        if self.sends == 0:
            raise RateLimited("too-many-sends")
        self.sends -= 1
        self.challenge += 1
        return Challenge(f"c{self.challenge}", 600, 30, self.sends)

    async def answer(self, answer, birth_date):
        self._in_link("answer")
        return self._verified(right=(answer, birth_date) == (ANSWER, BORN))

    async def type_code(self, method, code, challenge_id):
        self._in_link("type_code")
        if challenge_id != f"c{self.challenge}":
            raise Gone("code-expired", status=410)
        return self._verified(right=code == CODE)

    async def choose(self, password):
        self._in_link("choose")
        if not self.proved:
            raise Rejected("not-verified", status=403)
        if "maria" in password.lower():
            raise Rejected("password-rejected", reasons=("contains-context",))
        self.password, self.state = password, "ended"

    def _verified(self, *, right):
        if not right:
            self.tries -= 1
            if self.tries == 0:
                self.state = "locked"
            raise Rejected("verification-failed", attempts_remaining=self.tries)
        self.proved = True
        return self._proof()

    def _proof(self):
        return Proved("maria", self.policy)
