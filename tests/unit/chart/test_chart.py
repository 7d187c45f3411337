"""Sections told from the vault: what is current, how far it can be relied on, and that unknown is never "none"."""

import json
from datetime import UTC, datetime

import pytest

from pfclient.chart.chart import Chart
from pfclient.chart.section import Availability
from pfclient.errors import Offline
from pfclient.people import Connection, Person, PersonId, Relationship
from pfclient.records.catalog import CATEGORIES
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Answer, CategoryState, StoredResource
from tests.support.clock import FakeClock
from tests.support.vaults import done, fill

ID = PersonId("https://clinic.example#chart-1")
AS_OF = datetime(2026, 3, 10, 14, 0, tzinfo=UTC)
LOADED = CategoryState(Answer.LOADED, AS_OF)


def person(patient="Patient/p"):
    connection = Connection("https://clinic.example", "chart-1", patient, "Lakeview Family Medicine")
    return Person(ID, "Ana Ruiz", "Ana", "Ruiz", "1984-05-02", Relationship.SELF, connection)


def stored(kind, identity="1", included=False, **fields):
    body = {"resourceType": kind, "id": identity, "subject": {"reference": "Patient/p"}, **fields}
    return StoredResource(f"{kind}/{identity}", json.dumps(body).encode(), included)


def problem(identity="1", status="active", **fields):
    return stored(
        "Condition", identity, code={"text": identity}, clinicalStatus={"coding": [{"code": status}]}, **fields
    )


@pytest.fixture
def vault():
    return MemoryVault()


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def chart(vault, clock):
    return Chart(person(), vault, clock.now)


def keep(vault, category, *resources, state=LOADED):
    done(fill(vault, ID, category, resources, state))


@pytest.mark.parametrize("answer", [answer for answer in Answer if answer not in (Answer.EMPTY, Answer.LOADED)])
def test_nothing_kept_reads_as_why_and_never_as_none(vault, chart, answer):
    done(vault.mark(ID, "diagnoses", CategoryState(answer)))
    found = chart.section("diagnoses")
    assert found.availability == Availability(answer.value)
    assert found.rows == ()


def test_a_category_nobody_asked_for_is_not_asked(chart):
    assert chart.section("allergies").availability is Availability.NOT_ASKED


def test_only_a_whole_empty_answer_reads_as_none(vault, chart):
    keep(vault, "allergies", state=CategoryState(Answer.EMPTY, AS_OF))
    assert chart.section("allergies").availability is Availability.EMPTY
    keep(vault, "allergies", state=CategoryState(Answer.EMPTY, AS_OF, complete=False))
    assert chart.section("allergies").availability is not Availability.EMPTY


def test_a_category_of_mistakes_alone_is_not_none(vault, chart):
    keep(vault, "diagnoses", stored("Condition", verificationStatus={"coding": [{"code": "entered-in-error"}]}))
    found = chart.section("diagnoses")
    assert found.availability is Availability.LOADED
    assert (found.rows, len(found.not_shown)) == ((), 1)


def test_what_was_loaded_is_told_with_its_time(vault, chart):
    keep(vault, "diagnoses", problem("now"), problem("then", "resolved"))
    found = chart.section("diagnoses")
    assert (found.category, found.availability, found.as_of, found.complete) == (
        "diagnoses",
        Availability.LOADED,
        AS_OF,
        True,
    )
    assert [one.key for one in found.current] == ["Condition/now"]
    assert [one.key for one in found.past] == ["Condition/then"]
    assert found.current[0].clinic == "Lakeview Family Medicine"


@pytest.mark.parametrize("answer", [Answer.ERROR, Answer.REFUSED, Answer.NOT_GRANTED])
def test_what_was_kept_before_an_error_is_shown_as_old(vault, chart, answer):
    error = Offline()
    keep(vault, "diagnoses", problem())
    done(vault.mark(ID, "diagnoses", CategoryState(answer, AS_OF, error, complete=False)))
    found = chart.section("diagnoses")
    assert found.availability is Availability.OLD
    assert (len(found.current), found.as_of, found.error, found.complete) == (1, AS_OF, error, False)


def test_a_withheld_category_shows_nothing_of_what_was_kept(vault, chart):
    done(vault.put(ID, "diagnoses", [problem()]))
    done(vault.mark(ID, "diagnoses", CategoryState(Answer.WITHHELD)))
    found = chart.section("diagnoses")
    assert (found.availability, found.rows) == (Availability.WITHHELD, ())


def test_a_section_is_the_same_object_until_the_vault_holds_something_else(vault, chart):
    keep(vault, "diagnoses", problem())
    first = chart.section("diagnoses")
    assert chart.section("diagnoses") is first
    keep(vault, "diagnoses", problem(), problem("2"))
    assert len(chart.section("diagnoses").current) == 2
    done(vault.forget(ID))
    assert chart.section("diagnoses").rows == ()


def test_an_appointment_turns_past_when_its_time_has_come(vault, chart, clock):
    keep(vault, "appointments", stored("Appointment", status="booked", start="2026-03-10T15:30:00Z"))
    assert len(chart.section("appointments").current) == 1
    clock.advance(minutes=31)
    assert len(chart.section("appointments").past) == 1


def test_references_reach_what_came_with_any_category(vault, chart):
    drug = stored("Medication", "m", included=True, code={"text": "Lisinopril"})
    order = stored(
        "MedicationRequest",
        status="active",
        medicationReference={"reference": "https://clinic.example/fhir/Medication/m"},
        reasonReference=[{"reference": "Condition/1"}],
    )
    keep(vault, "medications", order, drug)
    keep(vault, "diagnoses", stored("Condition", code={"text": "High blood pressure"}))
    (shown,) = chart.section("medications").rows
    assert (shown.title, shown.what_for) == ("Lisinopril", "High blood pressure")


def test_another_patients_resource_is_refused_and_counted(vault, chart):
    keep(vault, "diagnoses", problem(), problem("theirs", subject={"reference": "Patient/q"}))
    found = chart.section("diagnoses")
    assert [one.key for one in found.current] == ["Condition/1"]
    assert [(one.reason, one.sources) for one in found.not_shown] == [("other-patient", ("Condition/theirs",))]


def test_the_person_may_be_named_with_or_without_the_type(vault, clock):
    keep(vault, "diagnoses", problem())
    assert len(Chart(person("p"), vault, clock.now).section("diagnoses").current) == 1


def test_one_unreadable_resource_does_not_hide_the_rest(vault, chart):
    keep(vault, "diagnoses", StoredResource("Condition/bad", b'{"resourceType": "Condi'), problem())
    found = chart.section("diagnoses")
    assert len(found.current) == 1
    assert [one.reason for one in found.not_shown] == ["unreadable"]


def test_a_lab_tombstone_without_category_is_counted_among_the_lab_results(vault, chart):
    keep(
        vault,
        "lab_results",
        StoredResource("Observation/t", b'{"resourceType":"Observation","id":"t","status":"entered-in-error"}'),
    )
    assert [one.reason for one in chart.section("lab_results").not_shown] == ["entered-in-error"]


def test_the_count_is_of_current_rows_and_of_all_procedures(vault, chart):
    keep(vault, "diagnoses", problem("a"), problem("b"), problem("c", "resolved"))
    keep(vault, "procedures", stored("Procedure", status="completed", code={"text": "A"}))
    keep(vault, "allergies")
    assert (chart.count("diagnoses"), chart.count("procedures"), chart.count("allergies")) == (2, 1, 0)


def test_nothing_is_counted_before_the_first_download_is_done(chart):
    assert chart.count("medications") is None


def test_a_statement_that_there_are_none_is_none_of_them(vault, chart):
    coding = {"system": "http://snomed.info/sct", "code": "716186003", "display": "No known allergy"}
    active = {
        "coding": [{"system": "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", "code": "active"}]
    }
    keep(vault, "allergies", stored("AllergyIntolerance", clinicalStatus=active, code={"coding": [coding]}))
    assert len(chart.section("allergies").current) == 1
    assert chart.count("allergies") == 0


def test_there_is_a_section_for_every_category_and_no_other(chart):
    assert all(chart.section(name).category == name for name in CATEGORIES)
    with pytest.raises(KeyError):
        chart.section("notes")


def test_the_computers_own_clock_is_used_where_none_is_given(vault):
    keep(vault, "appointments", stored("Appointment", status="booked", start="2001-01-01T09:00:00Z"))
    assert len(Chart(person(), vault).section("appointments").past) == 1
