"""The real portal for tests: in process or on a real socket, with a clock that moves and switches for faults."""

import contextlib
import importlib.util
import json
import re
import socket
import sys
import threading
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import httpx
import uvicorn
from sqlalchemy import update

from portal.app import create_app
from portal.rules import invitations
from portal.settings import Settings
from portal.site import Site, write_site
from portal.store import deliveries, patients, schema
from tests.support.clock import FakeClock
from tests.support.faults import LOGIN_PAGE, Faults, Switches
from tests.support.keeping import Keeping
from tests.support.prepared import prepare

IN_PROCESS = "http://127.0.0.1:8000"

# With every request in process httpx imports sniffio, to see whether trio runs; where it is not installed, it is looked
# for along the whole path each time, which takes longer than many an answer.
if importlib.util.find_spec("sniffio") is None:
    sys.modules["sniffio"] = None


@dataclass(frozen=True)
class Invited:
    """An invitation's secrets, as the letter and the e-mail tell them."""

    invitation_id: str
    link: str
    deep_link: str
    invitation_code: str
    pin: str
    expires: datetime
    token: str


class PortalUnderTest(Keeping):
    """One portal on its own data directory.

    In process: `async with portal.client() as client`, or hand `portal.asgi_transport()` to a gateway with
    `portal.base_url`.
    On a socket: `with portal.live() as base_url`. The switches work for both.
    `copied` says that the directory is a copy of one that such a portal has left.
    """

    def __init__(self, data, *, clock=None, database_url="", copied=False, **settings):
        self.data = Path(data)
        self.data.mkdir(parents=True, exist_ok=True)
        self.clock = clock or FakeClock()
        self.settings = Settings(data=self.data, database_url=database_url, **settings)
        self.base_url = IN_PROCESS
        self._switches = Switches()
        self._live = None
        self._begin(copied=copied)
        if database_url:
            # The commands look there for the database, as they do where `serve` ran.
            write_site(self.data, Site(self.base_url, database_url))

    def _begin(self, *, copied=False):
        self.app = create_app(self.settings, self.clock)
        self.state = self.app.state.portal
        self.database = self.state.database
        prepare(self.database, self.data, self.settings.database_url, copied=copied)

    def close(self):
        """Let go of the database."""
        self.state.close()

    # ---- reaching it

    def asgi_transport(self):
        """An httpx transport that calls the application without a socket (and without its lifespan)."""
        return httpx.ASGITransport(app=Faults(self.app, self._switches))

    def client(self, **options):
        """An httpx client on that transport."""
        return httpx.AsyncClient(transport=self.asgi_transport(), base_url=self.base_url, **options)

    @contextlib.contextmanager
    def live(self):
        """Serve on 127.0.0.1 at a free port from a thread; yields the base URL."""
        self._live = _Live(self)
        self.base_url = self._live.start()
        try:
            yield self.base_url
        finally:
            self._live.stop()
            self._live = None
            self.base_url = IN_PROCESS

    # ---- shortcuts

    def add_patient(self, given="Maria", family="Alvarez", birth_date="1985-02-11", phone="+15550100187", **fields):
        """A patient of one practice; returns the id. `practice`, `practice_phone`, `id` and columns may be given."""
        practice = fields.pop("practice", "Lakeview Family Medicine")
        practice_phone = fields.pop("practice_phone", "(555) 010-0100")
        patient_id = fields.pop("id", f"{given}-{family}".lower())
        details = {"given": given, "family": family, "birth_date": birth_date, "phone": phone, **fields}
        with self.database.write() as connection:
            practice_id = patients.upsert_practice(connection, name=practice, phone=practice_phone)
            patients.upsert_patient(connection, id=patient_id, practice_id=practice_id, **details)
        return patient_id

    def invite(self, patient, email="maria@example.org", **terms):
        """Invite; the answer holds link, deep_link, invitation_code, pin, expires, and the link's bare `token`."""
        with self.database.write() as connection:
            invited = invitations.invite(
                connection,
                patients.find(connection, patient),
                invitations.Invitee(email, **terms),
                base_url=self.base_url,
                now=self.clock.now(),
            )
        return Invited(**asdict(invited), token=invited.link.partition("#token=")[2])

    def resend(self, patient):
        """Replace the patient's open invitation."""
        with self.database.write() as connection:
            found = patients.find(connection, patient)
            invited = invitations.resend(connection, found, base_url=self.base_url, now=self.clock.now())
        return Invited(**asdict(invited), token=invited.link.partition("#token=")[2])

    def cancel(self, patient):
        """End the patient's open invitations."""
        with self.database.write() as connection:
            return invitations.cancel(connection, patients.find(connection, patient), now=self.clock.now())

    def revoke(self, patient):
        """Take back access to the patient's chart."""
        with self.database.write() as connection:
            return invitations.revoke(connection, patients.find(connection, patient), now=self.clock.now())

    def outbox(self, kind=""):
        """Every e-mail, text and call so far (kind, recipient, subject, text, html), the oldest first."""
        with self.database.read() as connection:
            found = [delivery.letter for delivery in deliveries.listed(connection)]
        return [letter for letter in found if letter.kind == kind or not kind]

    def last_code(self):
        """The security code in the newest text or call."""
        text = [letter for letter in self.outbox() if letter.kind != "email"][-1].text
        return re.search(r"\d(?:,? ?\d){5}", text).group().replace(", ", "")

    # ---- switches

    @property
    def requests(self):
        """Every (method, path) asked so far."""
        return self._switches.requests

    def offline(self):
        """Nobody answers: connection refused on a live server, ConnectError in process."""
        self._switches.offline = True
        if self._live:
            self._live.stop()

    def online(self):
        """Answer again, at the same address."""
        self._switches.offline = False
        if self._live:
            self._begin()  # as another process does: an application that has ended answers nobody any more
            self._live.start()

    def slow(self, seconds):
        """Wait that long before every answer; 0 ends it."""
        self._switches.delay = seconds

    @contextlib.contextmanager
    def held(self):
        """Whatever is asked meanwhile is answered afterwards."""
        self._switches.held = True
        try:
            yield
        finally:
            self._switches.held = False

    def fail_next(self, status, times=1, *, headers=None, body=b"", retry_after=None):
        """Answer the next requests with this bare status; `retry_after` is a text, seconds or a date."""
        said = dict(headers or {"content-length": str(len(body))})
        if retry_after is not None:
            said["retry-after"] = str(retry_after)
        self._switches.failures.extend([(status, said, body)] * times)

    def login_page_next(self, times=1, *, status=200):
        """Answer the next requests with a network's login page, or with 302 send the caller to one elsewhere."""
        headers = {"content-type": "text/html; charset=utf-8", "content-length": str(len(LOGIN_PAGE))}
        if status == 302:
            headers["location"] = "http://login.example/"
        self.fail_next(status, times, headers=headers, body=LOGIN_PAGE)

    def lose_reply(self, path, times=1):
        """Act on the next requests for the path, and break off before the answer."""
        self._switches.lost += [path] * times

    def refuse_patient(self, patient, status=403, *, code="forbidden"):
        """Refuse every request that names this patient, and no other's; `status` None ends it."""
        if status is None:
            self._switches.refused.pop(patient, None)
            return
        body = json.dumps({"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": code}]}).encode()
        headers = {"content-type": "application/fhir+json", "content-length": str(len(body))}
        self._switches.refused[patient] = (status, headers, body)

    def wrong_date(self, date):
        """Put this aware moment into the Date header of every answer; None ends it."""
        self._switches.date = date

    def cut_after(self, size):
        """Break every answer off after so many bytes of body; None ends it."""
        self._switches.cut = size

    def expire_access_tokens(self):
        """Every access token is over; refreshing still works."""
        with self.database.write() as connection:
            connection.execute(update(schema.access_tokens).values(expires="2000-01-01T00:00:00.000000Z"))

    def expire_sessions(self):
        """Every sign-in is over: refreshing fails too."""
        self.expire_access_tokens()
        with self.database.write() as connection:
            connection.execute(update(schema.token_families).values(revoked=True))


class _Live:
    """uvicorn in a thread; stops and starts again on the same port."""

    def __init__(self, portal):
        self._portal = portal
        self._port = 0
        self._server = None
        self._thread = None

    def start(self):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self._port))
        listener.listen(128)
        self._port = listener.getsockname()[1]
        app = Faults(self._portal.app, self._portal._switches, dated=True)
        quiet = {"log_config": None, "log_level": "critical", "access_log": False}
        config = uvicorn.Config(app, **quiet, lifespan="on", ws="none", date_header=False)
        self._server = uvicorn.Server(config)
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(listener, ready), daemon=True)
        self._thread.start()
        if not ready.wait(20):
            raise TimeoutError("the portal did not start")
        return f"http://127.0.0.1:{self._port}"

    def _run(self, listener, ready):
        startup = self._server.startup

        async def announced(sockets=None):
            await startup(sockets=sockets)
            ready.set()

        self._server.startup = announced
        self._server.run(sockets=[listener])

    def stop(self):
        if self._thread is None:
            return
        self._server.should_exit = True
        self._thread.join(20)
        self._thread = None
