"""A clinic's portal as it is run, with one generated chart and one account that registered for it by itself."""

import contextlib
import hashlib
import http.client
import json
import secrets
import subprocess
import sys
import tempfile
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from bench import charts

_NAME, _BIRTH_DATE, _PASSWORD = "maria.alvarez", "1980-05-17", "Correct-horse-7"


@dataclass(frozen=True, slots=True)
class Clinic:
    """A portal that is running; `headers` bear a fresh access token (ten minutes)."""

    base_url: str
    patient: str
    headers: dict[str, str]


@contextlib.contextmanager
def laboratory(results: int) -> Iterator[Clinic]:
    """Serve a chart of so many laboratory results, all shared, until leaving."""
    with tempfile.TemporaryDirectory() as place, contextlib.ExitStack() as running:
        data = Path(place) / "clinic"
        file = Path(place) / "chart.json"
        file.write_bytes(charts.bundle(charts.surroundings() + charts.chart(results, category="lab_results")))
        _command(data, "load", "--practice", "Lakeview Family Medicine", str(file))
        _command(data, "share", "p1", "--all-labs")
        base_url = running.enter_context(_served(data))
        yield Clinic(base_url, "p1", {"Authorization": f"Bearer {_registered(data, base_url)}"})


@contextlib.contextmanager
def _served(data: Path) -> Iterator[str]:
    words = [sys.executable, "-m", "portal", "serve", "--data", str(data)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield json.loads(process.stdout.readline())["base_url"] if process.stdout else ""
        finally:
            process.terminate()


def _command(data: Path, name: str, *words: str) -> str:
    done = [sys.executable, "-m", "portal", name, "--data", str(data), *words]
    return subprocess.run(done, check=True, capture_output=True, text=True, timeout=120).stdout


def _registered(data: Path, base_url: str) -> str:
    """Register as a person would, from the letter to the first access token."""
    letter = json.loads(_command(data, "invite", "p1", "--email", "maria@example.org", "--json"))
    verifier = secrets.token_urlsafe(32)
    challenge = urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    opened = ask(f"{base_url}/enroll/v1/sessions", {"invitation_code": letter["invitation_code"]})
    session = {"Enrollment-Session": opened["enrollment_session"]}
    proof = {"method": "pin", "code": letter["pin"].replace(" ", ""), "birth_date": _BIRTH_DATE}
    ask(f"{base_url}/enroll/v1/verify", proof, session)
    account = {
        "mode": "create",
        "username": _NAME,
        "password": _PASSWORD,
        "security_question": {
            "id": ask(f"{base_url}/portal/v1/security-questions")["items"][0]["id"],
            "answer": "Captain Whiskers",
        },
        "email": "maria@example.org",
        "relationship": "self",
        "terms_version": ask(f"{base_url}/portal/v1/config")["terms"]["version"],
        "code_challenge": challenge,
    }
    code = ask(f"{base_url}/enroll/v1/account", account, session)["authorization_code"]
    grant = {"grant_type": "authorization_code", "client_id": "pfclient", "code": code, "code_verifier": verifier}
    form = {"content-type": "application/x-www-form-urlencoded"}
    return str(ask(f"{base_url}/oauth/token", urlencode(grant).encode(), form)["access_token"])


def ask(url: str, body: dict[str, Any] | bytes | None = None, headers: Mapping[str, str] | None = None) -> Any:
    """What one address of a portal answers: GET, or POST where there is a body.

    Raises:
        ConnectionError: It refused.
    """
    split = urlsplit(url)
    target = f"{split.path}?{split.query}" if split.query else split.path
    content = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
    sent = {"content-type": "application/json", **(headers or {})}
    with contextlib.closing(http.client.HTTPConnection(split.netloc, timeout=30)) as connection:
        connection.request("GET" if content is None else "POST", target, content, sent)
        answer = connection.getresponse()
        said = answer.read()
    if answer.status >= 300:
        raise ConnectionError(f"{split.path} answered {answer.status}")
    return json.loads(said)
