"""Searching one patient's records."""

import pytest

from tests.support.records import Reader, condition, entries, lab, load, patient, share


@pytest.fixture
def reader(portal):
    load(portal, patient())
    return Reader(portal, "p1")


def request(key, **more):
    return {
        "resourceType": "MedicationRequest", "id": key, "status": "active", "intent": "order",
        "subject": {"reference": "Patient/p1"}, "medicationCodeableConcept": {"text": "Aspirin"},
    } | more  # fmt: skip


async def test_the_patient_search_lists_the_charts_that_are_open(portal, reader):
    load(portal, patient("p2", "Bo", "Lind"))
    answer = await reader.get("Patient")
    assert [each["id"] for each in entries(answer.json(), "match")] == ["p1"]
    assert answer.headers["content-type"] == "application/fhir+json"
    assert answer.headers["cache-control"] == "no-store"


async def test_a_search_without_patient_is_refused_as_required(reader):
    answer = await reader.get("Condition")
    assert answer.status_code == 400
    assert answer.json()["issue"][0]["code"] == "required"


async def test_posting_a_search_answers_as_getting_it_does(portal, reader):
    load(portal, condition("c1"), condition("c2"))
    got = await reader.get("Condition?patient=p1&_count=5")
    posted = await reader.post("Condition/_search", data={"patient": "p1", "_count": "5"})
    assert posted.content == got.content


async def test_a_search_posted_as_json_is_refused(reader):
    answer = await reader.post("Condition/_search", json={"patient": "p1"})
    assert answer.status_code == 415
    assert answer.json()["resourceType"] == "OperationOutcome"


async def test_the_patient_may_be_named_as_a_reference_and_as_subject(portal, reader):
    load(portal, condition("c1"))
    for parameters in ("patient=p1", "patient=Patient/p1", "subject=Patient/p1"):
        assert await reader.ids(f"Condition?{parameters}") == ["c1"]


async def test_status_means_the_clinical_status_of_a_condition_and_the_lifecycle_of_a_goal(portal, reader):
    active = {"clinicalStatus": {"coding": [{"code": "active"}]}}
    over = {"clinicalStatus": {"coding": [{"code": "resolved"}]}}
    goal = {"resourceType": "Goal", "id": "g1", "lifecycleStatus": "active", "subject": {"reference": "Patient/p1"}}
    load(portal, condition("c1", **active), condition("c2", **over), condition("c3"), goal)
    assert await reader.ids("Condition?patient=p1&status=active") == ["c1"]
    assert await reader.ids("Condition?patient=p1&clinical-status=active,resolved") == ["c1", "c2"]
    assert await reader.ids("Goal?patient=p1&lifecycle-status=active") == ["g1"]


async def test_intents_are_alternatives(portal, reader):
    load(portal, request("m1"), request("m2", intent="plan"), request("m3", intent="proposal"))
    assert await reader.ids("MedicationRequest?patient=p1&intent=order,plan") == ["m1", "m2"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("2339-0", ["o1"]),
        ("http://loinc.org|2339-0", ["o1"]),
        ("http://loinc.org|", ["o1"]),
        ("|local", ["o2"]),
        ("http://example.org|2339-0", []),
        ("2339", []),
        ("local,2339-0", ["o1", "o2"]),
    ],
)
async def test_codes_match_with_and_without_their_system(portal, reader, wanted, found):
    load(portal, lab("o1"), lab("o2", code={"coding": [{"code": "local"}]}))
    share(portal, "p1")
    assert await reader.ids(f"Observation?patient=p1&code={wanted}") == found


@pytest.mark.parametrize(
    ("date", "found"),
    [
        ("2024", ["year", "month", "day"]),
        ("2024-05", ["month", "day"]),
        ("ge2024-05-06", ["year", "month", "day", "later"]),
        ("gt2024-05-06", ["year", "month", "later"]),
        ("lt2024", []),
        ("le2024-05", ["year", "month", "day"]),
        ("gt2024", ["later"]),
        ("ne2024", ["later"]),
        ("sa2024-05-06", ["later"]),
        ("eb2024-05-07", ["day"]),
        ("ap2024-05-06", ["year", "month", "day"]),
        ("2024-05-06T10:00:00Z", []),
    ],
)
async def test_partial_dates_are_ranges(portal, reader, date, found):
    days = {"year": "2024", "month": "2024-05", "day": "2024-05-06", "later": "2025-01-01"}
    load(portal, *(condition(key, recordedDate=day) for key, day in days.items()))
    assert await reader.ids(f"Condition?patient=p1&date={date}") == found


async def test_two_dates_bound_a_span_from_both_sides(portal, reader):
    load(portal, *(condition(f"c{year}", recordedDate=f"{year}-06-01") for year in (2021, 2022, 2023)))
    assert await reader.ids("Condition?patient=p1&date=ge2022-01-01&date=le2022-12-31") == ["c2022"]


async def test_a_value_that_is_no_date_is_refused(reader):
    for parameters in ("date=yesterday", "_lastUpdated=ge2024-13", "date=ge"):
        assert (await reader.get(f"Condition?patient=p1&{parameters}")).status_code == 400


async def test_changes_after_the_time_of_an_answer_are_exactly_what_came_after_it(portal, reader):
    load(portal, condition("c1"), condition("c2"))
    seen = (await reader.get("Condition?patient=p1")).json()["meta"]["lastUpdated"]
    assert await reader.ids(f"Condition?patient=p1&_lastUpdated=gt{seen}") == []
    load(portal, condition("c2", text="Changed"), condition("c3"))
    assert await reader.ids(f"Condition?patient=p1&_lastUpdated=gt{seen}") == ["c2", "c3"]


async def test_loading_the_same_again_writes_nothing(portal, reader):
    load(portal, condition("c1"))
    seen = (await reader.get("Condition?patient=p1")).json()
    portal.clock.advance(days=1)
    assert load(portal, condition("c1")).saved == {"same": {"Condition": 1}}
    assert (await reader.get("Condition?patient=p1")).json() == seen


async def test_a_count_asks_for_no_entries(portal, reader):
    load(portal, *(condition(f"c{number}") for number in range(3)))
    for parameters in ("_summary=count", "_count=0"):
        bundle = (await reader.get(f"Condition?patient=p1&{parameters}")).json()
        assert bundle["total"] == 3
        assert "entry" not in bundle


async def test_an_unknown_parameter_is_left_out_of_self(portal, reader):
    load(portal, condition("c1"))
    bundle = (await reader.get("Condition?patient=p1&colour=red&_count=7")).json()
    own = next(each["url"] for each in bundle["link"] if each["relation"] == "self")
    assert own.endswith("/fhir/Condition?patient=p1&_count=7")
    assert len(bundle["entry"]) == 1


@pytest.mark.parametrize("parameter", ["colour=red", "intent=order", "_sort=colour", "_include=Condition:colour"])
async def test_an_unknown_parameter_is_refused_when_handling_is_strict(reader, parameter):
    answer = await reader.get(f"Condition?patient=p1&{parameter}", prefer="handling=strict")
    assert answer.status_code == 400
    assert answer.json()["issue"][0]["code"] == "not-supported"


async def test_a_modifier_is_refused_because_it_would_change_the_meaning(reader):
    assert (await reader.get("Condition?patient=p1&code:not=x")).status_code == 400


async def test_xml_is_refused(reader):
    assert (await reader.get("Condition?patient=p1&_format=xml")).status_code == 406
    assert (await reader.get("Condition?patient=p1&_format=application/fhir%2Bjson")).status_code == 200


async def test_ids_narrow_a_search(portal, reader):
    load(portal, condition("c1"), condition("c2"), condition("c3"))
    assert await reader.ids("Condition?patient=p1&_id=c3,c1,nobody") == ["c1", "c3"]


async def test_sorting_by_date_goes_both_ways(portal, reader):
    days = {"b": "2023", "c": "2024-02", "a": "2022-01-01"}
    load(portal, *(condition(key, recordedDate=day) for key, day in days.items()))
    assert await reader.ids("Condition?patient=p1&_sort=date") == ["a", "b", "c"]
    assert await reader.ids("Condition?patient=p1&_sort=-date&_count=1") == ["c", "b", "a"]
    assert await reader.ids("Condition?patient=p1&_sort=_id&_count=2") == ["a", "b", "c"]


async def test_a_medicine_by_reference_comes_with_its_prescriber_and_clinic(portal, reader):
    load(
        portal,
        {"resourceType": "Medication", "id": "med1", "code": {"text": "Aspirin 81 mg"}},
        {"resourceType": "Organization", "id": "org1", "name": "Lakeview"},
        {"resourceType": "Practitioner", "id": "dr1", "name": [{"family": "Raman"}]},
        {
            "resourceType": "PractitionerRole", "id": "role1", "practitioner": {"reference": "Practitioner/dr1"},
            "organization": {"reference": "Organization/org1"},
        },
        request(
            "m1", medicationReference={"reference": "Medication/med1"},
            requester={"reference": "PractitionerRole/role1"},
        ),
    )  # fmt: skip
    bundle = (await reader.get("MedicationRequest?patient=p1&_include=MedicationRequest:medication")).json()
    assert [each["id"] for each in entries(bundle, "include")] == ["med1"]
    bundle = (await reader.get("MedicationRequest?patient=p1&_include=MedicationRequest:*")).json()
    assert {each["id"] for each in entries(bundle, "include")} == {"med1", "role1", "dr1", "org1", "p1"}
    assert bundle["total"] == 1
    bundle = (await reader.get("MedicationRequest?patient=p1&_include=MedicationRequest:requester:Practitioner")).json()
    assert entries(bundle, "include") == []


async def test_an_appointment_brings_its_place_and_people_apart(portal, reader):
    actors = ("Patient/p1", "Location/room", "Practitioner/dr1")
    load(
        portal,
        {"resourceType": "Location", "id": "room", "name": "Room 3"},
        {"resourceType": "Practitioner", "id": "dr1"},
        {
            "resourceType": "Appointment", "id": "a1", "status": "booked", "start": "2026-03-12T10:30:00-05:00",
            "participant": [{"actor": {"reference": each}} for each in actors],
        },
    )  # fmt: skip
    for name, wanted in (("location", {"room"}), ("practitioner", {"dr1"}), ("actor", {"room", "dr1", "p1"})):
        bundle = (await reader.get(f"Appointment?patient=p1&_include=Appointment:{name}")).json()
        assert {each["id"] for each in entries(bundle, "include")} == wanted
    assert await reader.ids("Appointment?patient=p1&date=ge2026-03-12T15:30:00Z&status=booked,pending") == ["a1"]


async def test_a_report_brings_only_results_that_are_shared(portal, reader):
    report = {
        "resourceType": "DiagnosticReport", "id": "r1", "status": "final", "subject": {"reference": "Patient/p1"},
        "category": [{"coding": [{"code": "LAB"}]}], "code": {"text": "Panel"},
        "result": [{"reference": "Observation/o1"}, {"reference": "Observation/o2"}],
    }  # fmt: skip
    load(portal, lab("o1"), lab("o2"), report)
    share(portal, "p1", "r1")
    share(portal, "p1", "o2", shared=False)
    bundle = (await reader.get("DiagnosticReport?patient=p1&category=LAB&_include=DiagnosticReport:result")).json()
    assert [each["id"] for each in entries(bundle, "include")] == ["o1"]


async def test_provenance_comes_only_when_everything_it_is_about_is_open(portal, reader):
    def provenance(key, *targets):
        return {"resourceType": "Provenance", "id": key, "target": [{"reference": each} for each in targets]}

    load(portal, condition("c1"), lab("o1"))
    load(portal, provenance("v1", "Condition/c1"), provenance("v2", "Condition/c1", "Observation/o1"))
    bundle = (await reader.get("Condition?patient=p1&_revinclude=Provenance:target")).json()
    assert [each["id"] for each in entries(bundle, "include")] == ["v1"]
    assert (await reader.get("Provenance/v1")).status_code == 200
    assert (await reader.get("Provenance/v2")).status_code == 404
