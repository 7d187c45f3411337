"""Searching several types at once: GET /fhir?_type=…, what it answers and what it refuses."""

import pytest
from sqlalchemy import select

from portal.store import patients
from portal.store.schema import audit
from tests.support.records import Reader, condition, entries, lab, load, patient, share

P1 = {"reference": "Patient/p1"}
CARE = "_type=CarePlan,Goal,CareTeam&patient=p1"
MEDICINES = "_type=MedicationRequest,MedicationStatement&patient=p1"
LABS = "_type=Observation,DiagnosticReport&patient=p1&category=laboratory,LAB"


@pytest.fixture
def reader(portal):
    load(portal, patient())
    return Reader(portal, "p1")


def of(kind, key, **fields):
    return {"resourceType": kind, "id": key, "subject": P1, **fields}


def report(key, code="LAB"):
    return of("DiagnosticReport", key, status="final", category=[{"coding": [{"code": code}]}])


def care():
    return of("CarePlan", "cp1"), of("Goal", "g1"), of("CareTeam", "ct1"), condition("c1")


async def whole(reader, url):
    """Every entry of a search to its last page, as (mode, type, id)."""
    found = []
    while url:
        bundle = (await reader.get(url)).json()
        for each in bundle.get("entry", []):
            resource = each["resource"]
            found.append((each["search"]["mode"], resource["resourceType"], resource.get("id", "")))
        url = next((each["url"] for each in bundle["link"] if each["relation"] == "next"), "")
    return found


async def test_it_answers_every_type_asked_for_in_order_of_writing_and_no_other(portal, reader):
    load(portal, *care())
    assert await reader.ids(f"/fhir?{CARE}") == ["cp1", "g1", "ct1"]
    bundle = (await reader.get(f"/fhir?{CARE}")).json()
    assert bundle["total"] == 3
    assert bundle["link"][0]["url"].endswith("/fhir?_type=CarePlan%2CGoal%2CCareTeam&patient=p1")


async def test_posting_it_answers_as_getting_it_does(portal, reader):
    load(portal, *care())
    posted = await reader.post("_search", data={"_type": "CarePlan,Goal,CareTeam", "patient": "p1"})
    assert posted.content == (await reader.get(f"/fhir?{CARE}")).content


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("patient=p1", "required"),
        ("_type=Goal", "required"),
        ("_type=&patient=p1", "value"),
        ("_type=Goal&_type=CarePlan&patient=p1", "value"),
        ("_type=Goal,Shoe&patient=p1", "not-supported"),
        ("_type=Goal,Patient&patient=p1", "not-supported"),
        ("_type=DocumentReference&patient=p1", "not-supported"),
        ("_type=Goal%00&patient=p1", "not-supported"),
    ],
)
async def test_what_makes_no_sense_is_refused_by_name(reader, query, code):
    answer = await reader.get(f"/fhir?{query}")
    assert (answer.status_code, answer.json()["issue"][0]["code"]) == (400, code)


async def test_a_parameter_that_not_all_types_have_is_left_out_of_self_and_refused_when_strict(portal, reader):
    load(portal, of("MedicationRequest", "m1", intent="plan"), of("MedicationStatement", "s1"))
    lenient = await reader.get(f"/fhir?{MEDICINES}&intent=order")
    assert "intent" not in lenient.json()["link"][0]["url"]
    assert [each["id"] for each in entries(lenient.json(), "match")] == ["m1", "s1"]
    assert (await reader.get(f"/fhir?{MEDICINES}&intent=order", prefer="handling=strict")).status_code == 400


async def test_an_include_is_followed_from_its_own_type_only(portal, reader):
    medicines = [{"resourceType": "Medication", "id": f"med{number}"} for number in (1, 2)]
    order = of("MedicationRequest", "m1", medicationReference={"reference": "Medication/med1"})
    statement = of("MedicationStatement", "s1", medicationReference={"reference": "Medication/med2"})
    load(portal, *medicines, order, statement)
    one = await whole(reader, f"/fhir?{MEDICINES}&_include=MedicationStatement:medication")
    assert [key for mode, _, key in one if mode == "include"] == ["med2"]
    both = f"/fhir?{MEDICINES}&_include=MedicationRequest:medication&_include=MedicationStatement:medication"
    assert [key for mode, _, key in await whole(reader, both) if mode == "include"] == ["med1", "med2"]


async def test_pages_go_on_across_types_and_a_link_is_good_for_no_other_address(portal, reader):
    load(portal, *(each for number in range(5) for each in (of("Goal", f"g{number}"), of("CareTeam", f"t{number}"))))
    first = (await reader.get(f"/fhir?{CARE}&_count=3")).json()
    onward = next(each["url"] for each in first["link"] if each["relation"] == "next")
    assert onward.startswith("http://127.0.0.1:8000/fhir?_page=")
    assert len(await reader.ids(f"/fhir?{CARE}&_count=3")) == len(set(await reader.ids(f"/fhir?{CARE}&_count=3"))) == 10
    assert (await reader.get(onward.replace("/fhir?", "/fhir/Goal?"))).status_code == 400


@pytest.mark.parametrize(
    ("combined", "apart"),
    [
        (CARE, ("CarePlan?patient=p1", "Goal?patient=p1", "CareTeam?patient=p1")),
        (MEDICINES, ("MedicationRequest?patient=p1", "MedicationStatement?patient=p1")),
        (LABS, ("Observation?patient=p1&category=laboratory", "DiagnosticReport?patient=p1&category=LAB")),
    ],
)
async def test_one_question_gives_what_the_separate_ones_give(portal, reader, combined, apart):
    vital = lab("v1", category=[{"coding": [{"code": "vital-signs"}]}])
    orders = [of("MedicationRequest", "m1", intent="order"), of("MedicationStatement", "s1")]
    load(portal, *care(), *orders, lab("o1"), vital, report("r1"), report("r2", "RAD"))
    share(portal, "p1")
    separate = [each for url in apart for each in await whole(reader, url)]
    assert sorted(await whole(reader, f"/fhir?{combined}")) == sorted(separate)
    assert separate


async def test_a_count_is_of_all_types(portal, reader):
    load(portal, *care())
    bundle = (await reader.get(f"/fhir?{CARE}&_summary=count")).json()
    assert (bundle["total"], "entry" in bundle) == (3, False)


async def test_changes_since_a_moment_are_those_of_any_of_the_types(portal, reader):
    load(portal, *care())
    seen = (await reader.get(f"/fhir?{CARE}")).json()["meta"]["lastUpdated"]
    load(portal, of("Goal", "g1", lifecycleStatus="active"), of("CareTeam", "ct2"), condition("c2"))
    assert await reader.ids(f"/fhir?{CARE}&_lastUpdated=gt{seen}") == ["g1", "ct2"]


async def test_the_audit_has_a_line_for_each_type(portal, reader):
    load(portal, *care())
    tag = (await reader.get(f"/fhir?{CARE}")).headers["etag"]
    assert (await reader.get(f"/fhir?{CARE}", if_none_match=tag)).status_code == 304
    with portal.database.read() as connection:
        seen = connection.execute(select(audit).where(audit.c.action == "view")).all()
    assert [(row.patient_id, row.target) for row in seen] == [
        *(("p1", name) for name in ("CarePlan", "Goal", "CareTeam")),
    ] * 2
    assert len({row.request_id for row in seen}) == 2


async def test_one_kind_that_nobody_shared_is_told_beside_what_is_shared(portal, reader):
    load(portal, lab("o1"), report("r1"))
    share(portal, "p1", "o1")
    bundle = (await reader.get(f"/fhir?{LABS}")).json()
    assert [each["id"] for each in entries(bundle, "match")] == ["o1"]
    assert [each["issue"][0]["code"] for each in entries(bundle, "outcome")] == ["suppressed"]


async def test_withheld_sections_among_the_types_are_told_and_stay_closed(portal):
    load(portal, patient(), *care())
    with portal.database.write() as connection:
        patients.upsert_patient(connection, id="p1", practice_id="", withheld=["care_plans"])
    parent = Reader(portal, "p1", relationship="child")
    bundle = (await parent.get("/fhir?_type=Condition,Goal&patient=p1")).json()
    assert [each["id"] for each in entries(bundle, "match")] == ["c1"]
    assert [each["issue"][0]["code"] for each in entries(bundle, "outcome")] == ["suppressed"]
