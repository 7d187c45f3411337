"""When one can check in: the clinic's own day, its hours, and the window of an appointment."""

import pytest

from tests.support.kiosks import BORN, Lobby, bearer, look_up, refusal, ticket, visit


async def test_a_day_is_the_clinics_own(portal):
    lobby = Lobby(portal, zone="America/Los_Angeles")
    lobby.person()
    lobby.books(minutes=12 * 60)  # 15:00 UTC is 08:00 there: twelve hours later it is 20:00 of the same day
    async with portal.client() as client:
        found = (await visit(client, lobby))["visit"]
    assert found["state"] == "early"
    assert found["time"].endswith("T20:00:00-07:00")
    assert found["opens_at"].endswith("T19:00:00-07:00")


@pytest.mark.parametrize(
    ("minutes", "status", "state"),
    [
        (61, "booked", "early"),
        (60, "booked", "open"),
        (0, "booked", "open"),
        (-15, "booked", "open"),
        (-16, "booked", "late"),
        (22, "arrived", "already"),
        (-200, "checked-in", "already"),
    ],
)
async def test_the_window_opens_an_hour_before_and_closes_a_quarter_of_an_hour_after(
    portal, lobby, minutes, status, state
):
    lobby.books(minutes=minutes, status=status)
    async with portal.client() as client:
        found = await visit(client, lobby)
        assert found["visit"]["state"] == state
        answer = await client.post("/fhir/Appointment/today/$check-in", headers=bearer(found["visit_token"]))
    assert answer.status_code == (200 if state in {"open", "already"} else 422)
    if state in {"early", "late"}:
        assert answer.json()["issue"][0]["code"] == "business-rule"
        assert lobby.stored("Appointment", "today")["status"] == "booked"


WEEKDAYS = [{"daysOfWeek": ["mon", "tue", "wed", "thu", "fri"], "openingTime": "08:00:00", "closingTime": "15:00:00"}]


async def test_out_of_hours_no_visit_is_opened_whatever_is_typed(portal):
    lobby = Lobby(portal, hours=WEEKDAYS)  # it is Tuesday, 15:00
    lobby.person()
    lobby.books()
    async with portal.client() as client:
        held = await ticket(client, lobby)
        said = (await client.get("/kiosk/v1/self", headers=bearer(held))).json()
        assert (said["open"], said["opens_at"]) == (False, "2026-03-11T08:00:00+00:00")
        for born in (BORN, "1990-01-01"):
            assert refusal(await look_up(client, held, born)) == (403, "closed")
        portal.clock.advance(hours=17)
        assert (await client.get("/kiosk/v1/self", headers=bearer(await ticket(client, lobby)))).json()["open"] is True
