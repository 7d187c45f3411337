"""A sign-in, or a visit, that is ended while one of its acts waits for its turn: the act is not done."""

import secrets
from datetime import timedelta
from functools import partial
from types import SimpleNamespace

from sqlalchemy import select, update

from portal.store import kiosk_schema, kiosk_visits, tokens
from portal.store.schema import metadata
from tests.support.enrolling import BIRTH_DATE
from tests.support.kiosks import visit
from tests.support.proxies import invite, proved, refusal, unused
from tests.support.records import Reader, load, patient
from tests.support.sign_in import PASSWORD, SCOPE, add_account, bearer, link
from tests.support.two_step import TOTP, Authenticator

OF_SIGN_INS = {"access_tokens", "token_families", "sign_in_tries"}
"""What ending a sign-in changes, and the tries that are counted before anything is looked at."""


def signed_in(portal, account_id):
    """One more sign-in of the account: `token` and `family`."""
    token, now = secrets.token_urlsafe(32), portal.clock.now()
    life = {"scope": SCOPE, "now": now, "expires": now + timedelta(days=1)}
    with portal.database.write() as connection:
        family = tokens.start_family(connection, account_id=account_id, client_id="pfclient", **life)
        tokens.add_access(connection, token, family_id=family, **life)
    return SimpleNamespace(portal=portal, token=token, family=family)


async def acts(portal, client, maria, charts):
    """Every act of a signed-in account, in an order in which all can be done: method, path, body, further headers."""
    await invite(maria)
    (sent,) = await unused(maria)
    begun = (await client.post(TOTP, headers=bearer(maria.token))).json()
    code = Authenticator(begun["secret"]).code(portal.clock.now())
    walk = await proved(client, portal.invite(portal.add_patient("Leo"), relationship="child"), BIRTH_DATE)
    wanted = {"patient": "p1", "email": "x@example.org", "relationship": "parent"}
    passwords = {"current_password": PASSWORD, "new_password": "Green kettle 8"}
    mine, rosas = charts
    return [
        ("PATCH", f"/account/v1/proxies/{rosas}", {"categories": ["medications"]}, {}),
        ("DELETE", f"/account/v1/proxies/{rosas}", None, {}),
        ("POST", "/account/v1/proxies", wanted, {}),
        ("DELETE", f"/account/v1/proxies/invitations/{sent['id']}", None, {}),
        ("POST", "/account/v1/activity", {"patient": "p1", "action": "print"}, {}),
        ("DELETE", f"/account/v1/charts/{mine}", None, {}),
        ("POST", f"{TOTP}/activate", {"code": code}, {}),
        ("POST", "/account/v1/mfa/recovery-codes", None, {}),
        ("DELETE", TOTP, None, {}),
        ("POST", TOTP, None, {}),
        ("POST", "/enroll/v1/account", {"mode": "link", "relationship": "child"}, walk.headers),
        ("DELETE", f"/account/v1/sessions/{maria.family}", None, {}),
        ("DELETE", "/account/v1/sessions", None, {}),
        ("POST", "/account/v1/password", passwords, {}),
    ]


def everything(portal):
    """Every row but those of sign-ins."""
    tables = [each for each in metadata.sorted_tables if each.name not in OF_SIGN_INS]
    with portal.database.read() as connection:
        return {each.name: sorted(map(repr, connection.execute(select(each)))) for each in tables}


def before_the_next_write(portal, patched, act):
    """Somebody else does this just before the next write has its turn: `act(connection)`."""
    write = portal.database.write

    def afterwards():
        patched.undo()
        with write() as connection:
            act(connection)
        return write()

    patched.setattr(portal.database, "write", afterwards)


async def test_none_of_its_acts_is_done_once_it_is_ended(portal, monkeypatch):
    load(portal, patient("p1"))
    account_id = add_account(portal)
    charts = link(portal, account_id, "p1"), *Reader(portal, "p1", name="rosa", relationship="parent").charts
    async with portal.client() as client:

        async def done(maria, method, path, body, headers):
            return await client.request(method, path, json=body, headers=bearer(maria.token) | headers)

        every = await acts(portal, client, signed_in(portal, account_id), charts)
        before = everything(portal)
        for act in every:
            maria = signed_in(portal, account_id)
            with monkeypatch.context() as patched:
                before_the_next_write(portal, patched, partial(tokens.end_family, family_id=maria.family))
                assert refusal(await done(maria, *act)) == (401, "unauthorized"), act
        assert everything(portal) == before
        for act in every:
            answer = await done(signed_in(portal, account_id), *act)
            assert answer.is_success, (act, answer.text)


async def test_a_visit_that_is_ended_checks_nobody_in_and_leaves_the_desk_nothing(portal, lobby, monkeypatch):
    lobby.books()
    async with portal.client() as client:
        found = await visit(client, lobby)
        here = found["visit"]["id"]
        calls = [
            ("/fhir/Appointment/today/$check-in", None),
            (f"/kiosk/v1/visits/{here}/corrections", {"field": "phone"}),
        ]
        for path, body in calls:
            with monkeypatch.context() as patched:
                before_the_next_write(portal, patched, partial(kiosk_visits.end, visit_id=here))
                answer = await client.post(path, json=body, headers=bearer(found["visit_token"]))
            assert answer.status_code == 401
            # Undone, for the next call.
            with portal.database.write() as connection:
                connection.execute(update(kiosk_schema.kiosk_visits).values(ended=False))
        assert lobby.stored("Appointment", "today")["status"] == "booked"
        assert [action for action, _ in lobby.trail()] == ["kiosk-visit"]
        for path, body in calls:
            assert (await client.post(path, json=body, headers=bearer(found["visit_token"]))).is_success
