"""The demo clinic: always of this week, always the same, everything in it, its secrets kept."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from portal.demo.calendar import Calendar, at_age
from portal.demo.clinic import AT_LAKEVIEW_TOO, FAMILY, fill
from portal.rules.record_types import SEARCHABLE
from portal.store import patients
from portal.store.database import Database
from portal.store.schema import resources
from tests.support.clock import FakeClock
from tests.support.records import Reader, entries

WHOLE_CHART = [kind for kind in SEARCHABLE if kind not in {"MedicationStatement", "Encounter"}]

NOTES = ("worries about dialysis", "afraid of needles", "tired of caring", "came alone today")
KEPT_BACK = (*NOTES, "PSA", "Thyroid antibodies")
SOFIAS_OWN = ("counselor", "Sleep 8 hours", "Ms. Hale")


@pytest.fixture
def demo(portal):
    fill(portal.database, portal.clock)
    return portal


async def bundle_of(reader, kind, patient_id, extra=""):
    return (await reader.get(f"{kind}?patient={patient_id}&_count=200{extra}")).json()


async def records_of(reader, kind, patient_id):
    return entries(await bundle_of(reader, kind, patient_id), "match")


def test_the_family_is_of_the_ages_it_is_meant_to_be_and_can_be_invited(demo):
    today = demo.clock.now().date()
    with demo.database.read() as connection:
        invited = patients.all_patients(connection)
    # Ernesto has a second chart, at the other practice.
    [second] = [each for each in invited if each.id == AT_LAKEVIEW_TOO.patient_id]
    family = {each.name: each for each in invited if each is not second}
    assert (second.name, second.birth_date) == ("Ernesto Alvarez", family["Ernesto Alvarez"].birth_date)
    assert second.practice == "Lakeview Family Medicine"
    ages = {}
    for name, person in family.items():
        born = date.fromisoformat(person.birth_date)
        ages[name] = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    assert ages == {"Maria Alvarez": 41, "Leo Alvarez": 8, "Sofia Alvarez": 14, "Ernesto Alvarez": 76}
    assert {(each.patient_id, each.name) for each in FAMILY} == {(each.id, name) for name, each in family.items()}
    assert family["Maria Alvarez"].email
    assert all(each.phone for each in family.values())
    assert {each.practice: each.practice_phone for each in family.values()}[
        "Lakeview Family Medicine"
    ] == "(555) 010-0142"
    assert family["Ernesto Alvarez"].practice == "Bayside Heart & Kidney"
    assert family["Ernesto Alvarez"].proxy_until > str(today)
    assert family["Sofia Alvarez"].withheld == ("care_plans",)


@pytest.mark.parametrize("member", FAMILY, ids=lambda each: each.name)
async def test_everybody_has_records_of_every_kind(demo, member):
    reader = Reader(demo, member.patient_id)
    for kind in WHOLE_CHART:
        found = await records_of(reader, kind, member.patient_id)
        assert found, kind


def test_what_must_not_come_out_is_there_to_be_found(demo):
    with demo.database.read() as connection:
        bodies = b" ".join(connection.scalars(select(resources.c.body)))
    assert all(words.encode() in bodies for words in (*KEPT_BACK, *SOFIAS_OWN))


@pytest.mark.parametrize("member", FAMILY, ids=lambda each: each.name)
async def test_no_chart_note_and_no_kept_result_comes_out(demo, member):
    reader = Reader(demo, member.patient_id)
    for kind in SEARCHABLE:
        bundle = await bundle_of(reader, kind, member.patient_id, "&_include=*&_revinclude=Provenance:target")
        text = json.dumps(bundle)
        for words in KEPT_BACK:
            assert words not in text


async def test_visits_and_vital_signs_come_out_where_the_clinic_shares_them_and_never_a_word_of_prose(demo):
    for member in FAMILY:
        reader = Reader(demo, member.patient_id, name=member.patient_id)
        visits = await records_of(reader, "Encounter", member.patient_id)
        signs = await bundle_of(reader, "Observation", member.patient_id, "&category=vital-signs")
        if member.name.startswith("Sofia"):
            assert visits == []
            assert [each["issue"][0]["code"] for each in entries(signs, "outcome")] == ["suppressed"]
        else:
            assert len(visits) >= 3
            assert len(entries(signs, "match")) > 3
        assert not any("text" in each for each in visits)


async def test_sofias_plans_are_hers_alone(demo):
    mother = Reader(demo, "sofia-alvarez", relationship="child")
    for kind in ("CarePlan", "Goal", "CareTeam"):
        bundle = await bundle_of(mother, kind, "sofia-alvarez")
        assert not any(words in json.dumps(bundle) for words in SOFIAS_OWN)
        assert [each["issue"][0]["code"] for each in entries(bundle, "outcome")] == ["suppressed"]
    sofia = Reader(demo, "sofia-alvarez", name="sofia")
    assert SOFIAS_OWN[0] in json.dumps(await bundle_of(sofia, "CarePlan", "sofia-alvarez"))


async def test_ernestos_medicines_read_as_his_doctors_wrote_them(demo):
    reader = Reader(demo, "ernesto-alvarez", relationship="parent")
    requests = {each["id"].removeprefix("ernesto-alvarez-"): each
                for each in await records_of(reader, "MedicationRequest", "ernesto-alvarez")}  # fmt: skip
    active = {key for key, each in requests.items() if each["status"] == "active" and not each.get("doNotPerform")}
    assert active == {"metformin", "lisinopril", "amlodipine", "atorvastatin", "acetaminophen"}
    assert requests["no-nsaids"]["doNotPerform"] is True
    assert requests["metformin"]["dosageInstruction"][0]["text"] == "Take 1 tablet 2 times a day with meals"
    assert requests["ibuprofen"]["statusReason"]["text"] == "Not safe for your kidneys"
    shapes = {"medicationCodeableConcept", "medicationReference"}
    assert {shape for each in requests.values() for shape in shapes & set(each)} == shapes
    assert requests["lisinopril"]["contained"][0]["id"] == "lisinopril-10"


async def test_a_lakeview_doctor_writes_in_a_bayside_chart_through_her_role(demo):
    reader = Reader(demo, "ernesto-alvarez")
    bundle = await bundle_of(reader, "AllergyIntolerance", "ernesto-alvarez", "&_include=AllergyIntolerance:recorder")
    role = next(each for each in entries(bundle, "include") if each["resourceType"] == "PractitionerRole")
    assert (role["practitioner"]["display"], role["organization"]["display"]) == (
        "Dr. Priya Raman", "Lakeview Family Medicine",
    )  # fmt: skip


async def test_results_show_everything_a_result_can_be(demo):
    results = await records_of(Reader(demo, "ernesto-alvarez"), "Observation", "ernesto-alvarez")
    results += await records_of(Reader(demo, "maria-alvarez", name="m"), "Observation", "maria-alvarez")
    assert {each["status"] for each in results} >= {
        "final", "corrected", "preliminary", "registered", "cancelled", "entered-in-error",
    }  # fmt: skip
    values = {name for each in results for name in each if name.startswith("value")}
    assert values >= {"valueQuantity", "valueString", "valueRatio"}
    assert any(each.get("valueQuantity", {}).get("comparator") == "<" for each in results)
    a1c = [each for each in results if each.get("code", {}).get("text") == "Hemoglobin A1c"]
    assert len(a1c) == 7
    assert {each["referenceRange"][0]["high"]["value"] for each in a1c} == {6.0, 5.6}
    codes = {each["interpretation"][0]["coding"][0]["code"] for each in results if "interpretation" in each}
    assert codes >= {"H", "L", "N", "HH", "A", "NEG"}


async def test_digits_a_laboratory_writes_stay(demo):
    answer = await Reader(demo, "ernesto-alvarez").get("Observation?patient=ernesto-alvarez&_count=200")
    assert b'"value":34.50,' in answer.content
    assert b'"value":14.0,' in answer.content


async def test_conditions_and_allergies_come_in_every_certainty(demo):
    reader = Reader(demo, *(each.patient_id for each in FAMILY))
    seen = {}
    for kind in ("Condition", "AllergyIntolerance"):
        rows = [row for each in FAMILY for row in await records_of(reader, kind, each.patient_id)]
        seen[kind] = {row["verificationStatus"]["coding"][0]["code"] for row in rows}
        partial = [row for row in rows if len(row.get("onsetDateTime", "2020-01-01")) == 4]
        assert partial, kind
    assert seen["Condition"] == {"confirmed", "provisional", "refuted", "entered-in-error"}
    assert seen["AllergyIntolerance"] == {"confirmed", "unconfirmed", "refuted"}
    (leo,) = await records_of(reader, "AllergyIntolerance", "leo-alvarez")
    assert leo["code"]["coding"][0]["code"] == "716186003"


@pytest.mark.parametrize("day", ["2026-03-10", "2026-03-16", "2026-11-24", "2028-02-29", "2027-01-01", "2026-12-31"])
async def test_on_any_day_the_past_is_past_and_the_next_visits_are_ahead(portal, day):
    portal.clock.advance(days=(date.fromisoformat(day) - portal.clock.now().date()).days)
    fill(portal.database, portal.clock)
    reader = Reader(portal, *(each.patient_id for each in FAMILY))
    now = portal.clock.now()
    for each in FAMILY:
        for visit in await records_of(reader, "Appointment", each.patient_id):
            ahead = datetime.fromisoformat(visit["start"]) > now
            assert ahead == (visit["status"] in {"booked", "pending"}), visit
        for kind in ("Observation", "Immunization", "Procedure", "Condition", "MedicationRequest"):
            for row in await records_of(reader, kind, each.patient_id):
                told = [row[name] for name in ("effectiveDateTime", "occurrenceDateTime", "performedDateTime",
                        "recordedDate", "authoredOn") if name in row]  # fmt: skip
                assert all(text <= day for text in told), row


async def test_the_newest_results_are_a_week_old_at_most_a_fortnight(portal):
    for _ in range(8):
        portal.clock.advance(days=1)
        newest = Calendar(portal.clock.now()).day("2026-03-03")
        age = portal.clock.now().date() - date.fromisoformat(newest)
        assert timedelta(days=7) <= age < timedelta(days=14)


async def test_filling_twice_in_a_week_changes_nothing_and_the_next_week_moves_it(demo):
    reader = Reader(demo, "maria-alvarez")
    first = await bundle_of(reader, "Observation", "maria-alvarez")
    demo.clock.advance(days=6)
    fill(demo.database, demo.clock)
    assert await bundle_of(reader, "Observation", "maria-alvarez") == first
    demo.clock.advance(days=1)
    fill(demo.database, demo.clock)
    moved = await bundle_of(reader, "Observation", "maria-alvarez")
    assert moved["total"] == first["total"]
    assert moved["entry"][0]["resource"]["effectiveDateTime"] > first["entry"][0]["resource"]["effectiveDateTime"]


def test_two_clinics_filled_alike_are_alike(portal, tmp_path):
    other = Database(f"sqlite:///{tmp_path / 'other.sqlite3'}")
    other.prepare()
    contents = []
    for database in (portal.database, other):
        fill(database, FakeClock(datetime(2026, 3, 10, 15, tzinfo=UTC)))
        with database.read() as connection:
            contents.append(
                [tuple(row) for row in connection.execute(select(resources).order_by(resources.c.last_updated))]
            )
    other.dispose()
    assert contents[0] == contents[1]


def test_on_the_day_it_was_written_its_dates_are_as_written():
    calendar = Calendar(datetime(2026, 3, 10, 12, tzinfo=UTC))
    assert calendar.day("2026-03-03") == "2026-03-03"
    assert calendar.day("1998") == "1998"
    assert calendar.day("2022-10") == "2022-10"
    assert calendar.coming("2026-03-12") == "2026-03-12"
    assert calendar.born(11, 30, age=76) == date(1949, 11, 30)
    assert at_age(date(2020, 1, 31), 1) == "2020-03-02"
    assert Calendar(datetime(2026, 12, 5, tzinfo=UTC)).years_ahead(1) == "2027-12-31"
