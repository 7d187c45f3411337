"""`portal kiosk`: a screen's life at the command line, beside a running portal."""

import io
import json

import pytest
from sqlalchemy import select

from portal.__main__ import main
from portal.clock import SystemClock
from portal.site import sqlite_url
from portal.store import audit, schema
from portal.store.database import Database
from tests.support.kiosks import Lobby, bearer, token_form
from tests.support.portal import PortalUnderTest
from tests.support.portal_process import PortalProcess, answer, command, get, post

PUBLIC = ("--public-url", "http://127.0.0.1:9")
ADD = ("--name", "Lobby", "--location", "Harbor Street Clinic", "--admin-pin", "246810")


@pytest.fixture
def clinic(tmp_path):
    """A data directory with one clinic of two places."""
    portal = PortalUnderTest(tmp_path / "portal")
    lobby = Lobby(portal)
    lobby.person()
    with portal.database.write() as connection:
        from portal.store import kiosks

        kiosks.remove(connection, lobby.kiosk_id)
    portal.close()
    return tmp_path / "portal"


def run(capsys, *words):
    status = main(["kiosk", *words])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_a_screens_whole_life_beside_a_running_portal(clinic):
    with PortalProcess(clinic) as server:
        key = answer("kiosk", "add", *ADD, "--area", "Waiting Area B", data=clinic)
        assert set(key) == {"kiosk_id", "portal", "private_key"}
        assert key["portal"] == server.base_url
        assert (key["private_key"]["kty"], key["private_key"]["crv"]) == ("EC", "P-256")
        listed = answer("kiosk", "list", data=clinic)
        assert [(row["kiosk_id"], row["name"], row["status"]) for row in listed] == [
            (key["kiosk_id"], "Lobby", "ready")
        ]
        signed = _assertion(key)
        asked = post(f"{key['portal']}/oauth/token", data=token_form(signed))
        assert asked.status_code == 200, asked.text
        said = get(f"{key['portal']}/kiosk/v1/self", headers=bearer(asked.json()["access_token"]))
        assert said.json()["offers"] == ["check-in", "register"]
        assert command("kiosk", "remove", key["kiosk_id"], data=clinic).returncode == 0
        gone = post(f"{key['portal']}/oauth/token", data=token_form(_assertion(key)))
        assert (gone.status_code, gone.json()["error"]) == (401, "invalid_client")
    assert answer("patients", data=clinic)


def _assertion(key):
    import secrets
    import time

    from joserfc import jwt
    from joserfc.jwk import ECKey

    now = int(time.time())
    claims = {"iss": key["kiosk_id"], "sub": key["kiosk_id"], "aud": f"{key['portal']}/oauth/token"}
    claims |= {"iat": now, "exp": now + 60, "jti": secrets.token_urlsafe(16)}
    return jwt.encode({"alg": "ES256"}, claims, ECKey.import_key(key["private_key"]), algorithms=["ES256"])


def test_the_private_key_and_the_pin_live_nowhere_in_the_portal(clinic, capsys):
    _, out, _ = run(capsys, "add", "--data", str(clinic), *ADD, *PUBLIC)
    secret = json.loads(out)["private_key"]["d"].encode()
    files = {path: path.read_bytes() for path in clinic.rglob("*") if path.is_file()}
    # What is kept in clear is found so: the name on the screen.
    assert any(b"Lobby" in found for found in files.values())
    for path, found in files.items():
        assert secret not in found, path
        assert b"246810" not in found, path


def test_the_pin_may_come_by_the_input(clinic, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("13579\n"))
    words = ("--name", "Lobby", "--location", "harbor", "--admin-pin", "-")
    assert run(capsys, "add", "--data", str(clinic), *words, *PUBLIC)[0] == 0


class SlowTypist(io.StringIO):
    """Types the PIN only after the portal has written something."""

    def __init__(self, database):
        super().__init__("13579\n")
        self.database = database

    def readline(self, *size):
        with self.database.write() as connection:
            audit.record(connection, at=SystemClock().now(), action="meanwhile")
        return super().readline(*size)


def test_while_the_pin_is_typed_the_portal_can_write(clinic, capsys, monkeypatch):
    database = Database(sqlite_url(clinic))
    monkeypatch.setattr("sys.stdin", SlowTypist(database))
    words = ("--name", "Lobby", "--location", "harbor", "--admin-pin", "-")
    assert run(capsys, "add", "--data", str(clinic), *words, *PUBLIC)[0] == 0
    with database.read() as connection:
        actions = connection.scalars(select(schema.audit.c.action).order_by(schema.audit.c.id)).all()
    database.dispose()
    assert actions[-2:] == ["meanwhile", "kiosk-add"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (("--location", "Nowhere"), "No location is known by 'Nowhere'."),
        (("--admin-pin", "12"), "The admin PIN is 4 to 12 digits"),
        (("--admin-pin", "١٢٣٤٥٦"), "The admin PIN is 4 to 12 digits"),
        (("--timezone", "Mars/Olympus"), "is not a time zone"),
        (("--offer", "everything"), "--offer takes check-in, register, record"),
        (("--opens-before", "-5"), "Minutes are between 0 and 1440."),
    ],
)
def test_what_makes_no_sense_is_told_in_one_sentence(clinic, capsys, changes, sentence):
    status, out, err = run(capsys, "add", "--data", str(clinic), *ADD, *PUBLIC, *changes)
    assert (status, out) == (2, "")
    assert sentence in err
    assert run(capsys, "list", "--data", str(clinic), "--json")[1] == "[]\n"


def test_where_the_data_is_has_to_be_said(capsys):
    assert run(capsys, "list") == (2, "", "Say where the portal keeps its data: --data DIR.\n")


def test_a_screen_that_is_not_there_cannot_be_removed(clinic, capsys):
    status, _, err = run(capsys, "remove", "--data", str(clinic), "kiosk-0")
    assert (status, err) == (2, "No screen is known by kiosk-0.\n")


def test_the_screens_and_the_desks_tasks_are_listed_for_people_too(clinic, capsys):
    run(capsys, "add", "--data", str(clinic), *ADD, *PUBLIC)
    assert "Lobby, Bayside Heart & Kidney: ready" in run(capsys, "list", "--data", str(clinic))[1]
    assert run(capsys, "tasks", "--data", str(clinic)) == (0, "", "")


async def test_what_visitors_say_is_not_right_is_listed_for_the_desk(portal, capsys, database_url):
    from tests.support.kiosks import visit

    lobby = Lobby(portal)
    lobby.person()
    lobby.books()
    async with portal.client() as client:
        found = await visit(client, lobby)
        path = f"/kiosk/v1/visits/{found['visit']['id']}/corrections"
        await client.post(path, json={"field": "address"}, headers=bearer(found["visit_token"]))
    assert run(capsys, "tasks", "--data", str(portal.data), "--json")[0] == 0
    _, out, _ = run(capsys, "tasks", "--data", str(portal.data))
    assert "Patient/ernesto  address: The patient says that this is no longer right." in out
