"""Who sees what: foreign charts, withheld sections, what is not shared, what was deleted or a mistake, the audit."""

import pytest
from sqlalchemy import select, update

from portal.loading.loader import load_entries
from portal.loading.sources import RawEntry
from portal.rules.record_types import CHART_NOTE_TYPES, KEPT_UNSHARED, READABLE, SEARCHABLE
from portal.store import patients
from portal.store.schema import audit, charts
from tests.support.records import Reader, condition, entries, lab, load, patient, share

P1 = {"reference": "Patient/p1"}
P2 = {"reference": "Patient/p2"}


def withhold(portal, *sections):
    with portal.database.write() as connection:
        patients.upsert_patient(connection, id="p1", practice_id="", withheld=sections)


def plan(key, owner="p1"):
    return {"resourceType": "CarePlan", "id": key, "status": "active", "intent": "plan", "title": "CANARY",
            "subject": {"reference": f"Patient/{owner}"}}  # fmt: skip


def outcome(answer):
    return [each["issue"][0]["code"] for each in entries(answer.json(), "outcome")]


@pytest.fixture
def reader(portal):
    load(portal, patient(), patient("p2", "Bo", "Lind"))
    return Reader(portal, "p1")


async def test_without_a_token_nothing_is_told(portal):
    async with portal.client() as client:
        for path in ("/fhir/Patient", "/fhir/Condition?patient=p1", "/fhir/Condition/c1"):
            answer = await client.get(path)
            assert answer.status_code == 401
            assert answer.json()["issue"][0]["code"] == "login"


@pytest.mark.parametrize("name", SEARCHABLE)
async def test_searching_a_foreign_chart_is_forbidden_and_no_different_from_nobody(reader, name):
    foreign = await reader.get(f"{name}?patient=p2")
    assert foreign.status_code == 403
    assert foreign.json()["issue"][0]["code"] == "forbidden"
    assert foreign.content == (await reader.get(f"{name}?patient=nobody")).content


@pytest.mark.parametrize("name", sorted(READABLE - {"Patient"}))
async def test_a_foreign_resource_reads_as_if_it_were_not_there(portal, reader, name):
    resource = {"resourceType": name, "id": "x1", "subject": P2, "patient": P2, "title": "CANARY"}
    if name == "Provenance":
        resource |= {"target": [P2]}
    if name == "Appointment":
        resource |= {"participant": [{"actor": P2}]}
    assert not load(portal, resource).refused
    foreign, absent = await reader.get(f"{name}/x1"), await reader.get(f"{name}/x2")
    assert foreign.status_code == 404
    assert foreign.content == absent.content


async def test_a_foreign_patient_is_forbidden_like_one_who_does_not_exist(reader):
    foreign, absent = await reader.get("Patient/p2"), await reader.get("Patient/nobody")
    assert (foreign.status_code, foreign.content) == (403, absent.content)
    assert (await reader.get("Patient/p1")).json()["name"][0]["family"] == "Reyes"


async def test_an_include_never_reaches_into_another_chart(portal, reader):
    load(portal, plan("foreign", "p2"), condition("c2", "p2", text="CANARY"))
    load(portal, plan("mine") | {"addresses": [{"reference": "Condition/c2"}], "title": "Mine"})
    bundle = await reader.get("CarePlan?patient=p1&_include=*")
    assert "CANARY" not in bundle.text
    assert [each["id"] for each in entries(bundle.json(), "match")] == ["mine"]


async def test_a_clinics_own_resource_is_read_only_by_those_whose_record_names_it(portal, reader):
    load(
        portal,
        {"resourceType": "Organization", "id": "org", "name": "Lakeview"},
        {"resourceType": "PractitionerRole", "id": "role", "organization": {"reference": "Organization/org"}},
        {"resourceType": "Practitioner", "id": "foreign-dr"},
        condition("c1", recorder={"reference": "PractitionerRole/role"}),
        condition("c2", "p2", recorder={"reference": "Practitioner/foreign-dr"}),
    )
    assert (await reader.get("PractitionerRole/role")).status_code == 200
    assert (await reader.get("Organization/org")).json()["name"] == "Lakeview"
    assert (await reader.get("Practitioner/foreign-dr")).status_code == 404


async def test_a_name_that_means_something_at_another_practice_is_not_followed_there(portal, reader):
    load(portal, {"resourceType": "Practitioner", "id": "dr9", "name": [{"text": "CANARY"}]}, practice="Elsewhere")
    load(portal, condition("c1", recorder={"reference": "Practitioner/dr9"}))
    assert (await reader.get("Practitioner/dr9")).status_code == 404
    assert "CANARY" not in (await reader.get("Condition?patient=p1&_include=*")).text


async def test_a_revoked_chart_says_to_ask_the_doctor_on_every_read(portal, reader):
    load(portal, condition("c1"))
    with portal.database.write() as connection:
        connection.execute(update(charts).values(status="revoked"))
    for url in ("Condition?patient=p1", "Condition/c1", "Patient/p1"):
        answer = await reader.get(url)
        assert answer.status_code == 403
        assert "Ask your doctor to provide access to your health records." in answer.text
    assert entries((await reader.get("Patient")).json(), "match") == []


async def test_access_that_ran_out_is_forbidden(portal):
    load(portal, patient(), condition("c1"))
    reader = Reader(portal, "p1", relationship="parent", until="2026-03-10")
    assert (await reader.get("Condition?patient=p1")).status_code == 200
    portal.clock.advance(days=1)
    assert (await reader.get("Condition?patient=p1")).status_code == 403


async def test_a_withheld_section_is_answered_as_suppressed_to_a_parent(portal):
    load(portal, patient(), plan("cp1"), condition("c1"))
    withhold(portal, "care_plans")
    parent = Reader(portal, "p1", relationship="child")
    for name in ("CarePlan", "Goal", "CareTeam"):
        answer = await parent.get(f"{name}?patient=p1")
        assert answer.status_code == 200
        assert outcome(answer) == ["suppressed"]
        assert "CANARY" not in answer.text
    assert (await parent.get("CarePlan/cp1")).status_code == 404
    assert "CANARY" not in (await parent.get("Condition?patient=p1&_include=*")).text
    assert await parent.ids("Condition?patient=p1") == ["c1"]


async def test_a_withheld_section_says_the_same_whether_anything_is_in_it(portal):
    load(portal, patient())
    withhold(portal, "care_plans")
    parent = Reader(portal, "p1", relationship="child")
    empty = (await parent.get("CarePlan?patient=p1")).json()
    load(portal, plan("cp1"))
    full = (await parent.get("CarePlan?patient=p1")).json()
    assert empty | {"meta": {}} == full | {"meta": {}}


async def test_a_withheld_section_stays_open_to_the_patient(portal):
    load(portal, patient(), plan("cp1"))
    withhold(portal, "care_plans")
    assert await Reader(portal, "p1", relationship="self").ids("CarePlan?patient=p1") == ["cp1"]


async def test_withheld_laboratory_results_do_not_close_other_observations(portal):
    vital = lab("v1", category=[{"coding": [{"code": "vital-signs"}]}])
    load(portal, patient(), lab("o1"), vital)
    share(portal, "p1")
    share(portal, "p1", "v1")
    withhold(portal, "lab_results")
    parent = Reader(portal, "p1", relationship="child")
    assert outcome(await parent.get("Observation?patient=p1&category=laboratory")) == ["suppressed"]
    assert outcome(await parent.get("Observation?patient=p1&category=vital-signs")) == []
    everything = await parent.get("Observation?patient=p1")
    assert outcome(everything) == ["suppressed"]
    assert [each["id"] for each in entries(everything.json(), "match")] == ["v1"]


async def test_a_caregiver_limited_to_categories_gets_only_those(portal):
    load(portal, patient(), plan("cp1"), condition("c1"))
    helper = Reader(portal, "p1", relationship="other", categories=["diagnoses"])
    assert await helper.ids("Condition?patient=p1") == ["c1"]
    assert outcome(await helper.get("CarePlan?patient=p1")) == ["suppressed"]
    assert (await helper.get("CarePlan/cp1")).status_code == 404
    assert (await helper.get("Patient/p1")).status_code == 200


async def test_results_nobody_shared_are_suppressed_and_none_at_all_is_empty(portal, reader):
    assert outcome(await reader.get("Observation?patient=p1&category=laboratory")) == []
    load(portal, lab("o1"), lab("o2"))
    answer = await reader.get("Observation?patient=p1&category=laboratory")
    assert outcome(answer) == ["suppressed"]
    assert answer.json()["total"] == 0
    assert (await reader.get("Observation/o1")).status_code == 404
    share(portal, "p1", "o1")
    assert outcome(await reader.get("Observation?patient=p1&category=laboratory")) == []
    assert outcome(await reader.get("Observation?patient=p1&category=laboratory&date=ge2030")) == []
    assert await reader.ids("Observation?patient=p1&category=laboratory") == ["o1"]


@pytest.mark.parametrize("name", sorted(CHART_NOTE_TYPES | KEPT_UNSHARED | {"MedicationDispense"}))
async def test_what_the_contract_does_not_serve_has_no_route(portal, reader, name):
    load(portal, {"resourceType": name, "id": "n1", "subject": P1, "patient": P1, "for": P1, "beneficiary": P1})
    for url in (f"{name}?patient=p1", f"{name}/n1", f"{name}"):
        assert (await reader.get(url)).status_code == 404


async def test_chart_notes_come_out_by_no_include_category_or_containment(portal, reader):
    note = {"coding": [{"code": "clinical-note"}]}
    load(
        portal,
        {"resourceType": "DocumentReference", "id": "n1", "subject": P1, "description": "CANARY"},
        lab("n2", category=[note], valueString="CANARY"),
        {"resourceType": "DiagnosticReport", "id": "n3", "subject": P1, "category": [note], "conclusion": "CANARY"},
        condition(
            "c1",
            evidence=[{"detail": [{"reference": "DocumentReference/n1"}, {"reference": "Observation/n2"}]}],
            contained=[{"resourceType": "Composition", "id": "in", "title": "CANARY"}, {"resourceType": "Observation"}],
        ),
    )
    share(portal, "p1")
    urls = [f"{name}?patient=p1&_include=*&_revinclude=Provenance:target" for name in SEARCHABLE]
    urls += ["Observation/n2", "DiagnosticReport/n3", "Condition/c1", "Observation?patient=p1&category=clinical-note"]
    for url in urls:
        assert "CANARY" not in (await reader.get(url)).text, url
    assert (await reader.get("Condition/c1")).json()["contained"] == [{"resourceType": "Observation"}]


@pytest.mark.parametrize(
    ("resource", "left"),
    [
        (condition("c1", verificationStatus={"coding": [{"code": "entered-in-error"}]}, note="CANARY"),
         "verificationStatus"),
        (plan("x") | {"id": "c1", "status": "entered-in-error"}, "status"),
        ({"resourceType": "Goal", "id": "c1", "lifecycleStatus": "entered-in-error", "subject": P1,
          "description": {"text": "CANARY"}}, "lifecycleStatus"),
    ],
)  # fmt: skip
async def test_an_entry_made_in_error_is_its_id_and_status_only(portal, reader, resource, left):
    load(portal, resource)
    name = resource["resourceType"]
    read = (await reader.get(f"{name}/c1")).json()
    found = entries((await reader.get(f"{name}?patient=p1")).json(), "match")
    assert found == [read]
    assert set(read) == {"resourceType", "id", "meta", left}
    assert await reader.ids(f"{name}?patient=p1&status=entered-in-error") == ["c1"]


async def test_a_deleted_entry_is_gone_and_erased(portal, reader):
    from portal.store.resources import by_id

    load(portal, condition("c1", text="CANARY"))
    deletion = [RawEntry("entry[0]", method="DELETE", url="Condition/c1")]
    load_entries(portal.database, portal.clock, deletion, practice="Lakeview")
    answer = await reader.get("Condition/c1")
    assert answer.status_code == 410
    assert answer.json()["issue"][0]["code"] == "deleted"
    assert await reader.ids("Condition?patient=p1") == []
    with portal.database.read() as connection:
        assert by_id(connection, "Condition", "c1").body == b""
    assert answer.json()["resourceType"] == "OperationOutcome"


async def test_every_view_leaves_a_line_of_ids_in_the_audit_trail(portal, reader):
    load(portal, condition("c1", text="CANARY"))
    answers = [await reader.get(url) for url in ("Patient", "Condition?patient=p1&code=CANARY", "Condition/c1")]
    with portal.database.read() as connection:
        lines = list(connection.execute(select(audit).where(audit.c.action == "view").order_by(audit.c.id)))
    assert [(line.patient_id, line.target) for line in lines] == [
        ("", "Patient"), ("p1", "Condition"), ("p1", "Condition/c1"),
    ]  # fmt: skip
    assert {line.account_id for line in lines} == {reader.account_id}
    assert [line.request_id for line in lines] == [answer.headers["x-request-id"] for answer in answers]


async def test_ids_that_are_no_ids_are_simply_not_there(reader):
    for odd in ("%00", "a%00b", "' or 1=1 --", "%25", "x" * 500, "é"):
        assert (await reader.get(f"Condition/{odd}")).status_code == 404
    assert (await reader.get("Condition?patient=p1&code=a%00")).status_code == 400
