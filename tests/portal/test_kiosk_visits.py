"""A visit at the waiting-room screen, from the ticket to the end: what it finds, may do, and leaves."""

from datetime import timedelta

import pytest

from tests.support.enrolling import essence
from tests.support.kiosks import BORN, Lobby, bearer, look_up, refusal, ticket, visit, visit_for


async def test_the_visit_that_is_found_is_masked(portal, lobby):
    lobby.books()
    lobby.loads(
        "Coverage", "cover", status="active", beneficiary={"reference": "Patient/ernesto"},
        payor=[{"display": "Medicare"}], subscriberId="1EG4TE5MK71A",
    )  # fmt: skip
    async with portal.client() as client:
        found = await visit(client, lobby)
        start = portal.clock.now() + timedelta(minutes=22)
        identity = found["visit"].pop("id")
        assert len(found["visit_token"]) >= 43
        assert found["expires_in"] == 900
        assert found["visit"] == {
            "appointment": "Appointment/today",
            "given_masked": "Ernesto A.",
            "time": start.isoformat(),
            "with": "Dr. Samuel Okafor",
            "place": "Harbor Street Clinic",
            "phone_hint": "0187",
            "address_hint": "Harbor Street",
            "insurance_hint": "",
            "form": "none",
            "state": "open",
        }
        assert identity not in found["visit_token"]


async def test_insurance_is_shown_once_the_practice_shared_it_and_a_missing_form_is_told(portal, lobby):
    from portal.rules import sharing

    lobby.books()
    lobby.loads(
        "Coverage", "cover", status="active", beneficiary={"reference": "Patient/ernesto"},
        payor=[{"display": "Medicare"}], subscriberId="1EG4TE5MK71A",
    )  # fmt: skip
    form = {"coding": [{"system": "http://hl7.org/fhir/uv/sdc/CodeSystem/temp", "code": "complete-questionnaire"}]}
    about = {"for": {"reference": "Patient/ernesto"}, "focus": {"reference": "Appointment/today"}, "code": form}
    lobby.loads("Task", "form", status="ready", intent="order", **about)
    with portal.database.write() as connection:
        chosen = sharing.named(connection, "ernesto", ["Coverage/cover"])
        sharing.apply(connection, chosen, patient_id="ernesto", shared=True, now=portal.clock.now())
    async with portal.client() as client:
        found = (await visit(client, lobby))["visit"]
        assert (found["insurance_hint"], found["form"]) == ("Medicare, 71A", "missing")
        lobby.loads("Task", "form", status="completed", intent="order", **about)
        assert (await visit(client, lobby))["visit"]["form"] == "done"
        for status, told in (("cancelled", "none"), ("rejected", "none"), ("on-hold", "missing")):
            lobby.loads("Task", "form", status=status, intent="order", **about)
            assert (await visit(client, lobby))["visit"]["form"] == told


@pytest.mark.parametrize(
    ("person", "told"),
    [({"display": "Dr. Samuel Okafor"}, "Dr. Samuel Okafor"), ({}, ""), ("Practitioner/okafor", ""), (None, "")],
)
async def test_whom_a_visit_is_with_is_told_where_the_clinic_wrote_it_and_else_left_out(portal, lobby, person, told):
    lobby.loads("PractitionerRole", "role", practitioner=person)
    actors = [{"reference": each} for each in ("Patient/ernesto", "PractitionerRole/role", "Location/harbor")]
    lobby.books(participant=[{"actor": actor, "status": "accepted"} for actor in actors])
    async with portal.client() as client:
        assert (await visit(client, lobby))["visit"]["with"] == told


MISSES = {
    "nobody was born then": {"born": "1948-11-04"},
    "another phone": {"last4": "9999"},
    "both": {"born": "1990-01-01", "last4": "0000"},
}


def not_there(lobby, why):
    """Put things so that nobody can be found by the right date and digits."""
    match why:
        case "tomorrow":
            lobby.books(minutes=24 * 60)
        case "yesterday":
            lobby.books(minutes=-24 * 60)
        case "elsewhere":
            lobby.books(place="uptown")
        case "cancelled":
            lobby.books(status="cancelled")
        case "two visits":
            lobby.books()
            lobby.books("later", minutes=90)
        case "two people":
            lobby.books()
            lobby.person("twin", given="Emilio")
            lobby.books("twins", patient="twin")
        case "entered in error":
            lobby.books(status="entered-in-error")
        case "nothing booked":
            pass


CAUSES = ("tomorrow", "yesterday", "elsewhere", "cancelled", "two visits", "two people", "entered in error",
          "nothing booked")  # fmt: skip


@pytest.mark.parametrize("why", CAUSES)
async def test_unless_exactly_one_visit_of_today_here_matches_the_desk_has_to_help(portal, lobby, why):
    not_there(lobby, why)
    async with portal.client() as client:
        assert refusal(await look_up(client, await ticket(client, lobby))) == (404, "see-front-desk")


async def test_whatever_is_not_found_is_answered_with_the_same_bytes_after_the_same_work(tmp_path, portal, lobby):
    from sqlalchemy import event

    lobby.books()
    lobby.person("rosa", "Rosa", "Marin", "1970-05-20", "(555) 555-0142")
    lobby.books("rosas", patient="rosa")
    lobby.person("elsewhere", "June", "Osei", "1981-08-08", "(555) 555-0144")
    lobby.books("hers", patient="elsewhere", place="uptown")
    tries = [
        {"born": "1948-11-04"},
        {"last4": "0142"},
        {"born": "1970-05-20"},
        {"born": "1981-08-08", "last4": "0144"},
        {"born": "2001-01-01", "last4": "0000"},
    ]
    statements, answers, counts = [], [], []
    event.listen(portal.database._engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    async with portal.client() as client:
        held = await ticket(client, lobby)
        for typed in tries:
            statements.clear()
            answers.append(await look_up(client, held, **typed))
            counts.append([statement.split(" ")[0] for statement in statements])
    assert {answer.status_code for answer in answers} == {404}
    assert all(essence(answer) == essence(answers[0]) for answer in answers)
    assert counts == [counts[0]] * len(tries)


async def test_checking_in_says_where_to_sit_and_a_second_time_changes_nothing(portal, lobby):
    lobby.books()
    async with portal.client() as client:
        found = await visit(client, lobby)
        headers = bearer(found["visit_token"])
        answers = [await client.post("/fhir/Appointment/today/$check-in", headers=headers) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [200, 200]
        said = {each["name"]: each for each in answers[0].json()["parameter"]}
        assert (said["status"]["valueCode"], said["area"]["valueString"]) == ("arrived", "Waiting Area B")
        kept = lobby.stored("Appointment", "today")
        assert (kept["status"], kept["meta"]["versionId"]) == ("arrived", "2")
        assert (await visit(client, lobby))["visit"]["state"] == "already"


async def test_a_visits_token_checks_in_no_other_appointment_and_reads_nothing(portal, lobby):
    lobby.books()
    lobby.person("rosa", "Rosa", "Marin", "1970-05-20", "(555) 555-0142")
    lobby.books("rosas", patient="rosa")
    async with portal.client() as client:
        headers = bearer((await visit(client, lobby))["visit_token"])
        other = await client.post("/fhir/Appointment/rosas/$check-in", headers=headers)
        assert (other.status_code, other.json()["issue"][0]["code"]) == (403, "forbidden")
        for path in ("/fhir/Appointment/today", "/fhir/Patient", "/fhir/Condition?patient=ernesto", "/account/v1/me"):
            assert (await client.get(path, headers=headers)).status_code == 401, path
    assert lobby.stored("Appointment", "rosas")["status"] == "booked"


async def test_the_token_lasts_fifteen_minutes_and_not_longer_than_the_visit(portal, lobby):
    lobby.books()
    async with portal.client() as client:
        found, other = await visit(client, lobby), await visit(client, lobby)
        end = f"/kiosk/v1/visits/{found['visit']['id']}/end"
        assert refusal(await client.post(end, headers=bearer(other["visit_token"]))) == (403, "forbidden")
        assert (await client.post(end, headers=bearer(found["visit_token"]))).status_code == 204
        for token in (found["visit_token"], "unknown-" * 5):
            answer = await client.post("/fhir/Appointment/today/$check-in", headers=bearer(token))
            assert (answer.status_code, answer.json()["issue"][0]["code"]) == (401, "login")
            assert refusal(await client.post(end, headers=bearer(token))) == (401, "visit-over")
        portal.clock.advance(minutes=15)
        late = await client.post("/fhir/Appointment/today/$check-in", headers=bearer(other["visit_token"]))
        assert late.status_code == 401


async def test_a_lost_answer_may_be_asked_for_again(portal, lobby):
    lobby.books()
    async with portal.client() as client:
        held = await ticket(client, lobby)
        answers = [await look_up(client, held, **{"Idempotency-Key": "one"}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].content == answers[1].content


async def test_a_correction_is_a_task_for_the_desk_and_edits_nothing(portal, lobby):
    lobby.books()
    async with portal.client() as client:
        found = await visit(client, lobby)
        path = f"/kiosk/v1/visits/{found['visit']['id']}/corrections"
        headers = bearer(found["visit_token"])
        before = lobby.stored("Patient", "ernesto")
        for note in ("0190 now", "0191 now"):
            answer = await client.post(path, json={"field": "phone", "note": note}, headers=headers)
            assert (answer.status_code, answer.json()) == (201, {"field": "phone", "status": "requested"})
        wrong = [{"field": "name"}, {"field": "phone", "note": "x" * 201}, {}]
        for body in wrong:
            assert refusal(await client.post(path, json=body, headers=headers)) == (422, "invalid-request")
        elsewhere = await client.post("/kiosk/v1/visits/x/corrections", json={"field": "phone"}, headers=headers)
        assert refusal(elsewhere) == (403, "forbidden")
    task = lobby.stored("Task", f"correction-{found['visit']['id']}-phone")
    assert (task["status"], task["description"]) == ("requested", "0191 now")
    assert task["for"] == {"reference": "Patient/ernesto"}
    assert lobby.stored("Patient", "ernesto") == before


async def test_a_visit_about_nobody_corrects_nothing(portal, lobby):
    async with portal.client() as client:
        found = await visit_for(client, lobby, "account")
        path = f"/kiosk/v1/visits/{found['visit']['id']}/corrections"
        answer = await client.post(path, json={"field": "phone"}, headers=bearer(found["visit_token"]))
    assert refusal(answer) == (403, "forbidden")


async def test_what_a_screen_says_of_itself_names_no_patient(portal, lobby):
    lobby.books()
    async with portal.client() as client:
        held = await ticket(client, lobby)
        answer = await client.get("/kiosk/v1/self", headers=bearer(held))
        assert answer.json() == {
            "name": "Lobby",
            "practice": {"name": "Bayside Heart & Kidney", "phone": "(555) 010-0177"},
            "place": "Harbor Street Clinic",
            "offers": ["check-in", "register", "record"],
            "open": True,
            "opens_at": None,
            "staff_needed": False,
        }
        assert refusal(await client.get("/kiosk/v1/self")) == (401, "ticket-invalid")


async def test_what_a_screen_does_not_offer_is_refused(portal):
    lobby = Lobby(portal, offers="check-in")
    async with portal.client() as client:
        for by in ("account", "invitation"):
            answer = await client.post("/kiosk/v1/visits", json={"ticket": await ticket(client, lobby), "by": by})
            assert refusal(answer) == (403, "not-offered")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"by": "name"}, "invalid-request"),
        ({"phone_last4": "018"}, "invalid-phone"),
        ({"phone_last4": "٠١٨٧"}, "invalid-phone"),
        ({"birth_date": "11/03/1948"}, "invalid-birth-date"),
        ({"birth_date": None}, "invalid-request"),
    ],
)
async def test_a_body_that_cannot_be_meant_costs_no_try(portal, lobby, changes, code):
    async with portal.client() as client:
        held = await ticket(client, lobby)
        body = {"ticket": held, "by": "appointment", "birth_date": BORN, "phone_last4": "0187", **changes}
        for _ in range(6):
            assert refusal(await client.post("/kiosk/v1/visits", json=body)) == (422, code)


async def test_the_trail_tells_who_and_when_but_nothing_that_was_typed(portal, lobby):
    lobby.books()
    async with portal.client() as client:
        await look_up(client, await ticket(client, lobby), last4="4711")
        found = await visit(client, lobby)
        headers = bearer(found["visit_token"])
        await client.post("/fhir/Appointment/today/$check-in", headers=headers)
        await client.post(f"/kiosk/v1/visits/{found['visit']['id']}/end", headers=headers)
    kiosk = f"Kiosk/{lobby.kiosk_id}"
    assert lobby.trail() == [
        ("kiosk-not-found", kiosk),
        ("kiosk-visit", f"{kiosk} appointment"),
        ("kiosk-check-in", f"{kiosk} Appointment/today"),
        ("kiosk-end", kiosk),
    ]
