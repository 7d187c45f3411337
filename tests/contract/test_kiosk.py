"""The client's kiosk gateway against the real portal: key, tickets, a visit, and what a lost answer does."""

import json
from datetime import timedelta

import pytest

from pfclient.errors import (
    Incompatible,
    KioskKeyUnusable,
    NotAllowed,
    NotFound,
    Offline,
    RateLimited,
    Rejected,
    SessionExpired,
)
from pfclient.flows.kiosk_ports import Correction, FormState, Purpose, VisitState
from pfclient.flows.ports import NewAccount
from pfclient.gateway.http import Gateway
from pfclient.gateway.kiosk import PortalKiosk
from pfclient.gateway.kiosk_key import KioskDesk, parse_key, read_key
from pfclient.people import Relationship
from portal.store.kiosks import set_staff_needed
from tests.support.kiosks import BORN, LAST4, PIN, Lobby


@pytest.fixture
def lobby(portal):
    lobby = Lobby(portal)
    lobby.person()
    lobby.books()
    return lobby


@pytest.fixture
def desk(portal, lobby):
    """What the supervisor holds."""
    key = parse_key(json.dumps(lobby.key_file).encode())
    gateway = Gateway(portal.base_url, transport=portal.asgi_transport(), sleep=at_once)
    return KioskDesk(gateway, key, wall=lambda: portal.clock.now().timestamp())


async def at_once(_seconds):
    """Waits for nobody."""


@pytest.fixture
def kiosk(portal, desk):
    """What a visitor's process holds."""
    gateway = Gateway(portal.base_url, transport=portal.asgi_transport(), sleep=at_once)
    return PortalKiosk(gateway, desk.ticket)


async def test_a_whole_visit(portal, lobby, kiosk):
    info = await kiosk.info()
    assert (info.practice, info.place, info.is_open) == ("Bayside Heart & Kidney", "Harbor Street Clinic", True)
    assert info.offers == frozenset(Purpose)
    visit = await kiosk.find_visit(BORN, LAST4)
    assert (visit.given_masked, visit.with_whom, visit.phone_hint, visit.address_hint) == (
        "Ernesto A.",
        "Dr. Samuel Okafor",
        "0187",
        "Harbor Street",
    )
    assert (visit.state, visit.form, visit.opens_at, visit.area) == (VisitState.OPEN, FormState.NONE, None, "")
    assert visit.time == portal.clock.now() + timedelta(minutes=22)
    await kiosk.correct(Correction.PHONE, "0190")
    assert await kiosk.check_in() == "Waiting Area B"
    await kiosk.end()
    assert kiosk.visit_token == ""
    assert lobby.stored("Appointment", "today")["status"] == "arrived"
    assert [action for action, _ in lobby.trail()] == ["kiosk-visit", "kiosk-correction", "kiosk-check-in", "kiosk-end"]


async def test_a_locked_screen_says_so_before_anybody_has_typed(portal, lobby, kiosk):
    assert not (await kiosk.info()).staff_needed
    with portal.database.write() as connection:
        set_staff_needed(connection, lobby.kiosk_id, needed=True)
    assert (await kiosk.info()).staff_needed


async def test_a_visitor_who_is_not_found_may_try_again_with_the_same_ticket(portal, lobby, kiosk):
    with pytest.raises(NotFound) as missed:
        await kiosk.find_visit(BORN, "9999")
    assert missed.value.code == "see-front-desk"
    assert (await kiosk.find_visit(BORN, LAST4)).given_masked == "Ernesto A."
    assert portal.requests.count(("POST", "/oauth/token")) == 1


async def test_looking_up_once_more_ends_the_visit_before_and_takes_a_fresh_ticket(lobby, kiosk):
    await kiosk.find_visit(BORN, LAST4)
    first = kiosk.visit_token
    await kiosk.find_visit(BORN, LAST4)
    assert kiosk.visit_token != first
    assert [action for action, _ in lobby.trail()] == ["kiosk-visit", "kiosk-end", "kiosk-visit"]


async def test_a_ticket_that_grew_old_on_the_welcome_screen_is_replaced(portal, lobby, kiosk):
    await kiosk.info()
    portal.clock.advance(minutes=11)
    assert (await kiosk.info()).place == "Harbor Street Clinic"


@pytest.mark.parametrize(("minutes", "state"), [(-30, VisitState.LATE), (90, VisitState.EARLY)])
async def test_outside_its_window_a_visit_is_found_but_not_checked_in(lobby, kiosk, minutes, state):
    lobby.books(minutes=minutes)
    visit = await kiosk.find_visit(BORN, LAST4)
    assert visit.state is state
    assert (visit.opens_at is not None) == (state is VisitState.EARLY)
    with pytest.raises(Rejected) as refused:
        await kiosk.check_in()
    assert refused.value.code == "business-rule"


async def test_the_brakes_are_told_apart(portal, lobby, kiosk):
    for _ in range(5):
        with pytest.raises(NotFound):
            await kiosk.find_visit(BORN, "9999")
    with pytest.raises(RateLimited):
        await kiosk.find_visit(BORN, LAST4)


async def test_out_of_hours_and_what_is_not_offered_are_told_apart(portal):
    weekdays = [{"daysOfWeek": ["mon"], "openingTime": "08:00:00", "closingTime": "15:00:00"}]
    shut = Lobby(portal, hours=weekdays, offers="check-in")
    desk = KioskDesk(
        Gateway(portal.base_url, transport=portal.asgi_transport()),
        parse_key(json.dumps(shut.key_file).encode()),
        wall=lambda: portal.clock.now().timestamp(),
    )
    kiosk = PortalKiosk(Gateway(portal.base_url, transport=portal.asgi_transport()), desk.ticket)
    info = await kiosk.info()
    assert (info.is_open, info.offers) == (False, frozenset({Purpose.CHECK_IN}))
    assert info.opens_at.isoformat() == "2026-03-16T08:00:00+00:00"
    with pytest.raises(NotAllowed) as closed:
        await kiosk.find_visit(BORN, LAST4)
    assert closed.value.code == "closed"


@pytest.mark.parametrize("path", ["/kiosk/v1/visits", "/fhir/Appointment/today/$check-in"])
async def test_a_lost_answer_is_asked_for_again_and_done_once(portal, lobby, kiosk, path):
    portal.lose_reply(path)
    await kiosk.find_visit(BORN, LAST4)
    await kiosk.check_in()
    assert lobby.stored("Appointment", "today")["meta"]["versionId"] == "2"
    assert [action for action, _ in lobby.trail()].count("kiosk-visit") == 1


async def test_a_portal_that_is_gone_is_offline_and_ending_a_visit_never_fails(portal, lobby, kiosk):
    await kiosk.find_visit(BORN, LAST4)
    portal.offline()
    with pytest.raises(Offline):
        await kiosk.check_in()
    await kiosk.end()
    portal.online()
    with pytest.raises(SessionExpired):
        await kiosk.check_in()


@pytest.mark.parametrize(
    "visit",
    [
        {},
        {"id": "x", "appointment": "Appointment/today", "time": "today", "state": "open"},
        {"id": "x", "appointment": "Appointment/today", "time": "2026-03-10T10:00:00", "state": "open"},
        {"id": "x", "appointment": "Appointment/today", "time": "2026-03-10T10:00:00Z", "state": "perhaps"},
    ],
)
async def test_an_answer_that_is_no_visit_is_not_taken_for_one(portal, lobby, kiosk, visit):
    await kiosk.info()
    body = json.dumps({"visit_token": "t", "expires_in": 900, "visit": visit}).encode()
    headers = {"content-type": "application/json", "content-length": str(len(body))}
    portal.fail_next(201, headers=headers, body=body)
    with pytest.raises(Incompatible):
        await kiosk.find_visit(BORN, LAST4)


async def test_the_staff_pin_is_asked_of_the_portal_and_a_wrong_one_costs_one_try(portal, desk):
    for left in (4, 3):
        with pytest.raises(Rejected) as refused:
            await desk.staff("000000")
        assert (refused.value.code, refused.value.attempts_remaining) == ("wrong-pin", left)
    assert await desk.staff(PIN) is False
    for _ in range(5):
        with pytest.raises(Rejected) as refused:
            await desk.staff("000000")
    assert refused.value.code == "pin-locked"
    portal.offline()
    with pytest.raises(Offline):
        await desk.staff(PIN)


async def test_a_kiosk_that_was_removed_gets_no_ticket(portal, lobby, desk):
    from portal.store import kiosks

    with portal.database.write() as connection:
        kiosks.remove(connection, lobby.kiosk_id)
    with pytest.raises(SessionExpired):
        await desk.ticket()


async def test_who_registers_at_a_kiosk_gets_a_sign_in_without_refresh_that_ends_with_the_visit(portal, lobby, kiosk):
    invited = portal.invite(portal.add_patient())
    await kiosk.open_for(Purpose.REGISTER)
    enrolment = kiosk.enrolment()
    await enrolment.open(code=invited.invitation_code)
    await enrolment.verify("pin", invited.pin, "1985-02-11")
    terms = (await enrolment.info()).terms.version
    account = NewAccount(
        "maria@example.org", "Blue-kettle-7", "first-pet", "Captain Whiskers", "maria@example.org",
        Relationship.SELF, terms,
    )  # fmt: skip
    await enrolment.create(account)
    tokens = await enrolment.sign_in(keep=False)
    assert (tokens.refresh, tokens.expires_in <= 600) == ("", True)
    headers = {"Authorization": f"Bearer {tokens.access}"}
    async with portal.client() as client:
        assert (await client.get("/fhir/Patient", headers=headers)).status_code == 200
        await kiosk.end()
        assert (await client.get("/fhir/Patient", headers=headers)).status_code == 401


def test_nothing_of_a_key_or_a_visit_is_ever_shown(lobby, kiosk):
    key = parse_key(json.dumps(lobby.key_file).encode())
    assert lobby.private["d"] not in repr(key) + repr(kiosk)


BAD_KEYS = {
    "not JSON": b"{",
    "no key": b'{"kiosk_id": "k", "portal": "http://127.0.0.1:1"}',
    "a public key": {"d": None},
    "another curve": {"crv": "P-384"},
    "garbled": {"d": "AA"},
    "not a portal": "http://clinic.example.org",
}


@pytest.mark.parametrize("name", BAD_KEYS)
def test_what_is_no_key_is_told_as_such(lobby, name):
    bad = BAD_KEYS[name]
    held = lobby.key_file
    if isinstance(bad, dict):
        held = held | {"private_key": {k: v for k, v in (held["private_key"] | bad).items() if v is not None}}
    elif isinstance(bad, str):
        held = held | {"portal": bad}
    body = bad if isinstance(bad, bytes) else json.dumps(held).encode()
    with pytest.raises(KioskKeyUnusable) as unusable:
        parse_key(body)
    assert unusable.value.why == "not-a-key"


def test_a_key_file_others_can_read_is_refused(lobby, tmp_path):
    path = tmp_path / "kiosk.json"
    with pytest.raises(KioskKeyUnusable) as missing:
        read_key(path)
    path.write_text(json.dumps(lobby.key_file))
    path.chmod(0o640)
    with pytest.raises(KioskKeyUnusable) as shared:
        read_key(path)
    path.chmod(0o600)
    assert (missing.value.why, shared.value.why) == ("missing", "open-to-others")
    assert read_key(path).kiosk_id == lobby.kiosk_id
