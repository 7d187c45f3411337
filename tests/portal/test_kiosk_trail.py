"""What happens at a waiting-room screen stands in the audit trail, or does not happen."""

from sqlalchemy import text

from portal.store import kiosks, resources
from tests.support.kiosks import PIN, bearer, ticket, visit


async def test_what_cannot_be_written_into_the_trail_is_not_done(portal, lobby):
    lobby.books()
    async with portal.client() as client:
        found = await visit(client, lobby)
        headers, path = bearer(found["visit_token"]), f"/kiosk/v1/visits/{found['visit']['id']}"
        held = bearer(await ticket(client, lobby))
        with portal.database.write() as connection:
            kiosks.set_staff_needed(connection, lobby.kiosk_id, needed=True)
            connection.execute(text("ALTER TABLE audit RENAME TO lost"))
        asked = [
            client.post("/fhir/Appointment/today/$check-in", headers=headers),
            client.post(f"{path}/corrections", json={"field": "phone"}, headers=headers),
            client.post(f"{path}/end", headers=headers),
            client.post("/kiosk/v1/staff", json={"pin": PIN}, headers=held),
        ]
        assert [(await each).status_code for each in asked] == [500] * 4
        with portal.database.write() as connection:
            connection.execute(text("ALTER TABLE lost RENAME TO audit"))
        assert lobby.stored("Appointment", "today")["status"] == "booked"
        with portal.database.read() as connection:
            assert resources.by_id(connection, "Task", f"correction-{found['visit']['id']}-phone") is None
        assert (await client.get("/kiosk/v1/self", headers=held)).json()["staff_needed"] is True
        assert (await client.post(f"{path}/end", headers=headers)).status_code == 204
