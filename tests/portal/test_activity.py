"""Who has seen what of a chart: views put together into sittings, what the program tells of, who is told of whom."""

from datetime import timedelta

import pytest
from sqlalchemy import text, update

from portal.store import audit, upgrade
from portal.store.schema import patients
from portal.store.times import text as stamp
from tests.support.enrolling import new_account, verified
from tests.support.kiosks import look_up, ticket
from tests.support.records import Reader, condition, lab, load, patient, share
from tests.support.sign_in import PASSWORD, add_account, bearer, link, sign_in


@pytest.fixture
def clinic(portal):
    """Maria's chart and Leo's, her child's."""
    load(portal, patient("p1"), patient("p2", born="2017-05-09"), condition("c1", "p1"), condition("c2", "p2"))
    return portal


async def activity(reader, patient_id="p1", **asked):
    """The answer about a chart."""
    async with reader.portal.client(headers=bearer(reader.token)) as client:
        query = {name.rstrip("_"): value for name, value in asked.items()}
        return await client.get("/account/v1/activity", params={"patient": f"Patient/{patient_id}", **query})


async def items(reader, patient_id="p1", **asked):
    answer = await activity(reader, patient_id, **asked)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def tell(reader, action="print", patient_id="p1", what=("medications",), key="one", **more):
    body = {"patient": f"Patient/{patient_id}", "action": action, "what": what, **more}
    async with reader.portal.client(headers=bearer(reader.token) | {"Idempotency-Key": key}) as client:
        return await client.post("/account/v1/activity", json=body)


async def test_views_of_one_sitting_are_one_item_and_say_of_which_sections(clinic):
    maria = Reader(clinic, "p1")
    begun = clinic.clock.now()
    for asked in ("Condition?patient=p1", "MedicationRequest?patient=p1", "Condition/c1"):
        await maria.get(asked)
        clinic.clock.advance(minutes=10)
    clinic.clock.advance(minutes=31)
    await maria.get("Condition?patient=p1")
    later, first = await items(maria)
    assert (later["what"], first["what"]) == (["diagnoses"], ["diagnoses", "medications"])
    assert (first["action"], first["by"]["kind"]) == ("view", "you")
    assert (first["from"], first["to"]) == (stamp(begun), stamp(begun + timedelta(minutes=20)))
    assert later["from"] == later["to"] == stamp(begun + timedelta(minutes=61))


SEARCHES = {
    "Observation?patient=p1&category=laboratory": ["lab_results"],
    "Observation?patient=p1&category=vital-signs": ["vitals"],
    "Observation?patient=p1": ["lab_results", "vitals"],
    "?_type=Condition,Procedure&patient=p1": ["diagnoses", "procedures"],
    "Observation/v1": ["vitals"],
}


@pytest.mark.parametrize("asked", SEARCHES)
async def test_a_view_says_which_sections_were_searched(clinic, asked):
    vital_signs = [{"coding": [{"code": "vital-signs"}]}]
    load(clinic, lab("v1", category=vital_signs))
    share(clinic, "p1", "v1")
    maria = Reader(clinic, "p1")
    assert (await maria.get(f"/fhir{asked}" if asked.startswith("?") else asked)).status_code == 200
    (seen,) = [each["what"] for each in await items(maria) if each["action"] == "view"]
    assert seen == SEARCHES[asked]


async def test_nobody_has_looked_at_a_section_that_is_closed_to_them(clinic):
    maria = Reader(clinic, "p1")
    ernesto = Reader(clinic, "p1", name="ernesto", relationship="parent", categories=["medications"])
    for asked in ("Condition?patient=p1", "/fhir?_type=Condition,MedicationRequest&patient=p1"):
        assert (await ernesto.get(asked)).status_code == 200
    assert [each["what"] for each in await items(maria)] == [["medications"]]
    with clinic.database.read() as connection:
        trail = [line.action for line in audit.of_account(connection, ernesto.account_id, limit=9)]
    assert sorted(trail) == ["view", "view-withheld", "view-withheld"]


async def test_two_who_read_at_the_same_time_have_a_sitting_each(clinic):
    maria, ernesto = Reader(clinic, "p1"), Reader(clinic, "p1", name="ernesto", relationship="parent")
    for _ in range(3):
        for who in (maria, ernesto):
            await who.get("Condition?patient=p1")
            clinic.clock.advance(minutes=5)
    found = await items(maria)
    assert [each["by"]["kind"] for each in found] == ["account", "you"]
    assert found[0]["by"] == {"kind": "account", "display": "", "relationship": "parent"}


async def test_another_is_named_as_in_their_own_chart(clinic):
    load(clinic, patient("p3", given="Ernesto", family="Alvarez"))
    maria = Reader(clinic, "p1")
    ernesto = Reader(clinic, "p3", name="ernesto")
    link(clinic, ernesto.account_id, "p1", "child")
    await ernesto.get("Condition?patient=p1")
    (item,) = await items(maria)
    assert item["by"] == {"kind": "account", "display": "Ernesto Alvarez", "relationship": "child"}


async def everybody(reader, patient_id):
    """Whether others are told of, and how many acts."""
    answer = (await activity(reader, patient_id)).json()
    return answer["everybody"], len(answer["items"])


async def test_a_mere_caregiver_is_told_of_their_own_acts_alone_and_a_parent_of_everybodys(clinic):
    leo = Reader(clinic, "p2", name="leo")
    caregiver = Reader(clinic, "p2", name="ernesto", relationship="parent")
    parent = Reader(clinic, "p2", name="rosa", relationship="child")
    claimed = Reader(clinic, "p2", name="somebody", relationship="child", vouched=False)
    for who in (leo, caregiver, parent, claimed):
        await who.get("Condition?patient=p2")
    told = [await everybody(who, "p2") for who in (leo, caregiver, parent, claimed)]
    assert told == [(True, 4), (False, 1), (True, 4), (False, 1)]


async def test_a_grown_ups_parent_is_told_what_any_caregiver_is(clinic):
    maria = Reader(clinic, "p1")
    parent = Reader(clinic, "p1", name="rosa", relationship="child")
    for who in (maria, parent):
        await who.get("Condition?patient=p1")
    assert [await everybody(who, "p1") for who in (maria, parent)] == [(True, 2), (False, 1)]


async def test_what_a_caregiver_may_not_read_is_not_named_to_them_either(clinic):
    leo = Reader(clinic, "p2", name="leo")
    parent = Reader(clinic, "p2", name="rosa", relationship="child", categories=["medications"])
    for asked in ("Condition?patient=p2", "MedicationRequest?patient=p2"):
        await leo.get(asked)
    assert [each["what"] for each in await items(parent, "p2")] == [["medications"]]


@pytest.mark.parametrize(("withheld", "told"), [("", True), ("appointments", False)])
async def test_who_may_not_read_of_appointments_is_not_told_that_the_patient_came_to_one(portal, lobby, withheld, told):
    lobby.books()
    with portal.database.write() as connection:
        connection.execute(update(patients).values(birth_date="2017-05-09", withheld=withheld))
    parent = Reader(portal, "ernesto", name="rosa", relationship="child")
    async with portal.client() as client:
        visit = await look_up(client, await ticket(client, lobby), "2017-05-09")
        assert visit.status_code == 201
    found = [each["action"] for each in await items(parent, "ernesto")]
    assert ("kiosk" in found) is told


@pytest.mark.parametrize("action", ["print", "download"])
async def test_what_only_the_program_knows_it_tells_once(clinic, action):
    maria = Reader(clinic, "p1")
    answers = [await tell(maria, action, what=["medications", "lab_results"]) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    (item,) = await items(maria)
    assert (item["action"], item["what"]) == (action, ["lab_results", "medications"])


WRONG = {
    "an act that is the portal's own": {"action": "view"},
    "no act": {"action": ""},
    "no list": {"what": "medications"},
    "too many": {"what": ["a"] * 41},
    "what is no name": {"what": ["Maria Alvarez, asthma"]},
    "no text": {"what": [7]},
}


@pytest.mark.parametrize("wrong", WRONG)
async def test_anything_else_is_refused_and_not_recorded(clinic, wrong):
    maria = Reader(clinic, "p1")
    answer = await tell(maria, **WRONG[wrong])
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")
    assert await items(maria) == []


@pytest.mark.parametrize("patient_id", ["p2", "nobody", "Patient/Patient/p1", "p1/../p2"])
async def test_of_a_chart_that_is_not_ones_own_nothing_is_told_or_taken(clinic, patient_id):
    maria = Reader(clinic, "p1")
    refused = [await activity(maria, patient_id), await tell(maria, patient_id=patient_id)]
    assert [(answer.status_code, answer.json()["code"]) for answer in refused] == [(403, "forbidden")] * 2


async def test_of_a_chart_that_was_taken_back_nothing_is_told(clinic):
    maria = Reader(clinic, "p1")
    clinic.revoke("p1")
    assert (await activity(maria)).status_code == 403


async def test_days_and_acts_can_be_asked_for(clinic):
    maria = Reader(clinic, "p1")
    await maria.get("Condition?patient=p1")
    clinic.clock.advance(days=10)
    await tell(maria)
    now = clinic.clock.now()
    assert len(await items(maria)) == 2
    assert [each["action"] for each in await items(maria, action="view")] == ["view"]
    ten_days = (now - timedelta(days=1)).isoformat()
    assert [each["action"] for each in await items(maria, from_=ten_days)] == ["print"]
    assert [each["action"] for each in await items(maria, to=ten_days)] == ["view"]


ODD = [{"from_": "yesterday"}, {"to": "2026-03-01"}, {"to": "0001-01-01T00:00:00+14:00"}, {"action": "look"}]


@pytest.mark.parametrize("asked", ODD)
async def test_odd_questions_are_refused(clinic, asked):
    answer = await activity(Reader(clinic, "p1"), **asked)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")


def recorded(portal, *lines):
    """Write views of p1 into the trail: each an account, a moment and a kind of device."""
    with portal.database.write() as connection:
        trail = [audit.Line(at, "view", who, "p1", "Condition", "", device) for who, at, device in lines]
        audit.record_all(connection, sorted(trail))


def hourly(number, minute=0):
    return f"2026-01-{1 + number // 24:02}T{number % 24:02}:{minute:02}:00.000000Z"


async def in_turns(reader):
    """What was done in January: the answers, each from where the one before it ended."""
    asked, answers = {"from_": "2026-01-01T00:00:00Z", "to": "2026-02-01T00:00:00Z"}, []
    while not answers or answers[-1]["more"]:
        answers.append((await activity(reader, **asked)).json())
        asked["to"] = answers[-1]["items"][-1]["from"]
    return answers


async def test_more_than_200_sittings_are_asked_for_in_turns(clinic):
    maria = Reader(clinic, "p1")
    recorded(clinic, *((maria.account_id, hourly(number), "") for number in range(230)))
    assert [len(each["items"]) for each in await in_turns(maria)] == [200, 30]


async def test_no_act_is_lost_between_two_turns_where_a_sitting_goes_on_through_both(clinic):
    maria, rosa = Reader(clinic, "p1"), Reader(clinic, "p1", name="rosa", relationship="parent")
    through = [(rosa.account_id, hourly(number, minute), "mac") for number in range(230) for minute in (10, 30, 50)]
    recorded(clinic, *((maria.account_id, hourly(number), "") for number in range(230)), *through)
    answers = await in_turns(maria)
    assert len(answers) == 2
    sittings = [(each["from"], each["to"]) for answer in answers for each in answer["items"] if each["device"] == "mac"]
    assert not [at for _, at, _ in through if not any(first <= at <= last for first, last in sittings)]


async def test_what_was_done_at_one_moment_is_told_in_one_turn(clinic):
    maria = Reader(clinic, "p1")
    once = [(maria.account_id, hourly(number), "") for number in range(150)]
    twice = [(maria.account_id, hourly(number), "mac") for number in range(149)]
    recorded(clinic, *once, *twice)
    found = [(each["from"], each["device"]) for answer in await in_turns(maria) for each in answer["items"]]
    assert sorted(found) == sorted((at, device) for _, at, device in once + twice)


async def test_linking_and_unlinking_say_on_what_kind_of_device(portal):
    portal.add_patient(id="p1")
    async with portal.client(headers={"User-Agent": "FamilyChart (Windows)"}) as client:
        walk = await verified(client, portal.invite("p1", relationship="self"))
        assert (await walk.account(new_account(password=PASSWORD))).status_code == 201
        tokens = await sign_in(client, "maria@example.org")
        asked = {"params": {"patient": "Patient/p1"}, "headers": bearer(tokens)}
        found = (await client.get("/account/v1/activity", **asked)).json()["items"]
    assert [(each["action"], each["device"], each["by"]["kind"]) for each in found] == [
        ("link", "windows", "you"),
        ("invite", "", "clinic"),
    ]


async def test_what_is_done_at_a_clinics_screen_is_the_clinics(portal, lobby):
    lobby.books()
    account = add_account(portal)
    link(portal, account, "ernesto")
    async with portal.client() as client:
        assert (await look_up(client, await ticket(client, lobby))).status_code == 201
        asked = {"params": {"patient": "Patient/ernesto"}, "headers": bearer(await sign_in(client))}
        found = (await client.get("/account/v1/activity", **asked)).json()["items"]
    assert (found[0]["action"], found[0]["device"], found[0]["by"]) == ("kiosk", "screen", {"kind": "clinic"})


async def test_an_older_portals_trail_is_there_after_the_upgrade(clinic):
    maria = Reader(clinic, "p1")
    await maria.get("Condition?patient=p1")
    with clinic.database.write() as connection:
        connection.execute(text("DROP INDEX audit_by_patient"))
        for column in ("device", "what"):
            connection.execute(text(f"ALTER TABLE audit DROP COLUMN {column}"))
    with clinic.database.write() as connection:
        upgrade.bring_up_to_date(connection)
    (item,) = await items(maria)
    assert (item["device"], item["what"]) == ("", ["diagnoses"])
