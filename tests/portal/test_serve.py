"""The portal as a process: one line when it is ready, the same address again, an end that is no crash."""

import json
import ssl
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from portal.__main__ import main
from portal.site import read_site
from tests.support.enrolling import BIRTH_DATE, wrong
from tests.support.portal import PortalUnderTest
from tests.support.portal_process import ROOT, PortalProcess, answer, get, post


@pytest.fixture
def data(tmp_path):
    """A data directory with one patient."""
    portal = PortalUnderTest(tmp_path / "portal")
    portal.add_patient()
    portal.close()
    return tmp_path / "portal"


def verify(base_url, session, pin):
    body = {"method": "pin", "code": pin, "birth_date": BIRTH_DATE}
    headers = {"Enrollment-Session": session}
    return post(f"{base_url}/enroll/v1/verify", json=body, headers=headers)


def open_session(base_url, link):
    body = {"invitation_token": link.partition("#token=")[2]}
    return post(f"{base_url}/enroll/v1/sessions", json=body)


def test_wrong_tries_are_counted_for_ever_whatever_kills_the_server(data):
    with PortalProcess(data) as server:
        invited = answer("invite", "maria-alvarez", "--email", "maria@example.org", data=data)
        session = open_session(server.base_url, invited["link"]).json()["enrollment_session"]
        for left in (4, 3, 2, 1):
            refused = verify(server.base_url, session, wrong(invited["pin"]))
            assert refused.json().get("attempts_remaining") == left, refused.text
            if left % 2:
                server.kill()
                server.start()
        assert verify(server.base_url, session, wrong(invited["pin"])).status_code == 423
        server.kill()
        server.start()
        assert verify(server.base_url, session, invited["pin"]).status_code == 423
        assert open_session(server.base_url, invited["link"]).status_code == 423


def test_the_address_stays_the_same_so_that_links_already_sent_work(data):
    with PortalProcess(data) as server:
        first = server.base_url
        invited = answer("invite", "maria-alvarez", "--email", "maria@example.org", data=data)
        status, rest = server.stop()
        assert (status, rest) == (0, "")
        assert answer("patients", data=data)[0]["status"] == "invited"
        ready = server.start()
        assert ready["base_url"] == first == read_site(data).base_url
        assert ready["fhir_base"] == f"{first}/fhir"
        assert invited["link"].startswith(f"{first}/register#token=")
        assert open_session(first, invited["link"]).status_code == 201


def test_what_it_writes_is_for_its_owner_only(data):
    fresh = data.parent / "fresh"
    with PortalProcess(fresh):
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (fresh, *fresh.iterdir())}
    assert modes.pop("fresh") == 0o700
    assert set(modes.values()) == {0o600}


def test_with_a_certificate_it_speaks_tls(data):
    cert, key = certificate(data)
    with PortalProcess(data, "--cert", str(cert), "--key", str(key)) as server:
        assert server.base_url.startswith("https://127.0.0.1:")
        trust = ssl.create_default_context(cafile=cert)
        assert get(f"{server.base_url}/portal/v1/config", verify=trust).status_code == 200


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--host", "0.0.0.0"], "needs a certificate"),
        (["--host", "192.0.2.1"], "needs a certificate"),
        (["--host", "clinic.example.org"], "needs a certificate"),
        (["--cert", "x.pem"], "belong together"),
        (["--cert", "x.pem", "--key", "y.pem"], "is not there"),
        (["--public-url", "http://clinic.example.org"], "must be https"),
        (["--public-url", "clinic.example.org"], "not a web address"),
        (["--smtp-url", "mail.example.org"], "mail server"),
        (["--text-url", "http://texts.example.org"], "https"),
        (["--port", "99999"], "Cannot listen"),
        (["--database-url", "postgresql+psycopg://nobody@127.0.0.1:1/x"], "database"),
        (["--database-url", "nonsense"], "database"),
    ],
)
def test_what_cannot_be_served_is_said_in_one_sentence(tmp_path, capsys, options, sentence):
    assert main(["serve", "--data", str(tmp_path / "d"), *options]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert sentence in said.err
    assert said.err.count("\n") == 1


def certificate(folder):
    """A certificate for 127.0.0.1 that signs itself, and its key."""
    import ipaddress

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    cert_file, key_file = folder / "cert.pem", folder / "key.pem"
    cert_file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    key_file.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain))
    return cert_file, key_file


def test_it_ends_when_whoever_started_it_is_gone(data):
    command = [sys.executable, "-m", "portal", "serve", "--data", str(data), "--until-stdin-ends"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as server:
        base_url = json.loads(server.stdout.readline())["base_url"]
        assert get(f"{base_url}/portal/v1/config").status_code == 200
        server.stdin.close()
        assert server.wait(20) == 0
