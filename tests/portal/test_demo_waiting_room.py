"""The demo's waiting room: a screen with a key that works, and today's visitors in every state, each day anew."""

import json
from datetime import UTC, datetime

import pytest

from portal.demo import clinic, waiting_room
from portal.demo.waiting_room import KEY_FILE, STAFF_PIN, WALKINS
from portal.store import kiosks
from tests.support.clock import FakeClock
from tests.support.kiosks import Lobby, bearer, look_up, ticket
from tests.support.portal import PortalUnderTest

STATES = {"rosa": "open", "henry": "open", "june": "open", "tomas": "early", "edith": "late", "noah": "already"}


class DemoLobby(Lobby):
    """The demo's own screen, by its key file."""

    def __init__(self, portal):
        held = json.loads((portal.data / KEY_FILE).read_text())
        self.portal, self.kiosk_id, self.private = portal, held["kiosk_id"], held["private_key"]


def filled(portal):
    clinic.fill(portal.database, portal.clock)
    waiting_room.fill(portal.database, portal.clock, portal.data, portal.base_url)
    return DemoLobby(portal)


async def states(portal, lobby):
    found = {}
    async with portal.client() as client:
        for each in WALKINS:
            answer = await look_up(client, await ticket(client, lobby), each.born, each.phone[-4:])
            assert answer.status_code == 201, (each.key, answer.text)
            found[each.key] = answer.json()["visit"]
    return found


async def test_every_state_has_somebody_and_everybody_their_masked_details(portal):
    found = await states(portal, filled(portal))
    assert {key: visit["state"] for key, visit in found.items()} == STATES
    assert {key for key, visit in found.items() if visit["form"] == "missing"} == {"june"}
    assert (found["henry"]["given_masked"], found["henry"]["address_hint"]) == ("Henry A.", "Quay Street")
    assert all(visit["insurance_hint"].startswith("Harbor Health Plan, ") for visit in found.values())
    assert found["noah"]["area"] == "Waiting Area B"


async def test_tomorrow_they_come_again_and_a_restart_the_same_day_books_nobody_twice(portal):
    lobby = filled(portal)
    kept = lobby.stored("Appointment", "walkin-rosa-today")
    filled(portal)
    assert lobby.stored("Appointment", "walkin-rosa-today") == kept
    portal.clock.advance(days=1)
    assert {key: visit["state"] for key, visit in (await states(portal, filled(portal))).items()} == STATES


async def test_the_key_file_is_its_owners_alone_and_lasts_while_its_screen_is_registered(portal):
    lobby = filled(portal)
    path = portal.data / KEY_FILE
    assert path.stat().st_mode & 0o777 == 0o600
    assert filled(portal).kiosk_id == lobby.kiosk_id
    with portal.database.write() as connection:
        assert kiosks.remove(connection, lobby.kiosk_id)
    again = filled(portal)
    assert again.kiosk_id != lobby.kiosk_id
    async with portal.client() as client:
        headers = bearer(await ticket(client, again))
        assert (await client.post("/kiosk/v1/staff", json={"pin": STAFF_PIN}, headers=headers)).status_code == 204


@pytest.mark.parametrize("hour", [0, 12, 23])
async def test_at_any_hour_somebody_can_be_checked_in(tmp_path, hour):
    portal = PortalUnderTest(tmp_path / "portal", clock=FakeClock(datetime(2026, 3, 10, hour, 50, tzinfo=UTC)))
    try:
        assert (await states(portal, filled(portal)))["rosa"]["state"] == "open"
    finally:
        portal.close()
