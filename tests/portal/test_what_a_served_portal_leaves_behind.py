"""A real portal process, a whole registration and a storm of nonsense: no secret in its files, no name in its words."""

import json
import socket
import subprocess
from urllib.parse import urlsplit

import httpx
import pytest

from tests.support.enrolling import new_account
from tests.support.portal_process import PATIENCE, ROOT, _words, answer
from tests.support.sign_in import Proof

PASSWORD = "Kanarienvogel-77"
ANSWER = "Sir Canarius Whiskerton"
CANARY = "canary-in-the-address"


@pytest.fixture
def served(tmp_path):
    """The process, its base address and the file its words on standard error go to."""
    said = tmp_path / "said"
    with said.open("wb") as sink:
        process = subprocess.Popen(
            _words(("serve", "--demo"), tmp_path / "site"), cwd=ROOT, stdout=subprocess.PIPE, stderr=sink, text=True
        )
        try:
            yield process, json.loads(process.stdout.readline())["base_url"], said
        finally:
            process.terminate()
            process.communicate(timeout=20)


def registered(client, invited):
    """Register by PIN and sign in; every secret that went over the wire."""
    token = invited["link"].partition("#token=")[2]
    opened = client.post("/enroll/v1/sessions", json={"invitation_token": token}, headers={"Idempotency-Key": "1"})
    session = {"Enrollment-Session": opened.json()["enrollment_session"]}
    proof = {"method": "pin", "code": invited["pin"], "birth_date": "1985-06-02"}
    assert client.post("/enroll/v1/verify", json=proof, headers=session).status_code == 200
    pkce = Proof()
    wanted = new_account(
        username="canaria",
        password=PASSWORD,
        security_question={"id": "first-pet", "answer": ANSWER},
        code_challenge=pkce.challenge,
    )
    made = client.post("/enroll/v1/account", json=wanted, headers=session | {"Idempotency-Key": "2"})
    assert made.status_code == 201
    code = made.json()["authorization_code"]
    form = {"grant_type": "authorization_code", "client_id": "pfclient", "code": code, "code_verifier": pkce.verifier}
    tokens = client.post("/oauth/token", data=form).json()
    secrets = [PASSWORD, ANSWER, session["Enrollment-Session"], code, *made.json()["recovery_codes"]]
    secrets += [invited["pin"], invited["pin"].replace(" ", ""), invited["invitation_code"]]
    return tokens, [*secrets, tokens["access_token"], tokens["refresh_token"], tokens["id_token"]]


def storm(base, tokens):
    """Requests nobody in their right mind would send, each with a canary in it."""
    signed_in = {"Authorization": f"Bearer {tokens['access_token']}"}
    with httpx.Client(base_url=base, timeout=PATIENCE) as client:
        for path in ("/fhir/Condition", "/fhir/Patient/x", "/account/v1/me", "/oauth/token", "/nothing"):
            for method in ("GET", "POST", "DELETE", "OPTIONS", "HEAD"):
                query = {"patient": CANARY, "code": f"{CANARY}\r\n\x1b[31m", "_page": CANARY, "access_token": CANARY}
                client.request(method, path, params=query, headers=signed_in, content=CANARY.encode())
        client.post(
            "/oauth/challenge", data={"username": CANARY, "password": f"\ud800{CANARY}".encode("utf-8", "replace")}
        )
        client.post("/enroll/v1/sessions", json={"invitation_token": CANARY})
        client.post("/enroll/v1/sessions", content=b'{"invitation_code": "' + CANARY.encode())
    address = urlsplit(base)
    for raw in (f"GET /{CANARY} HTTP/9\r\n\r\n", f"{CANARY}\r\n\r\n", f"GET / HTTP/1.1\r\nHost: {CANARY}\r\n\r\n"):
        with socket.create_connection((address.hostname, address.port), timeout=PATIENCE) as wire:
            wire.sendall(raw.encode())
            wire.recv(4096)


def test_no_secret_stays_in_its_files_and_nothing_of_a_person_in_its_words(served, tmp_path):
    process, base, said = served
    site = tmp_path / "site"
    invited = answer("invite", "maria-alvarez", "--email", "maria@example.org", "--relationship", "self", data=site)
    with httpx.Client(base_url=base, timeout=PATIENCE) as client:
        tokens, secrets = registered(client, invited)
    storm(base, tokens)
    process.terminate()
    rest, _ = process.communicate(timeout=20)
    words = said.read_text() + rest
    for canary in (*secrets, CANARY, "Alvarez", "maria", "1985-06-02", "?", "Traceback"):
        assert canary not in words
    files = {path.name: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert "portal.sqlite3" in files
    for name, held in files.items():
        assert [secret for secret in secrets if secret.encode() in held] == [], name
