"""The Status table where the clock decides, and tombstones."""

import pytest

from tests.unit.records.charts import coded, place, resource, row

FUTURE, GONE = "2026-03-11T09:00:00Z", "2026-03-09T09:00:00Z"


def dosed(*ends):
    timings = [
        {"timing": {"repeat": {"boundsPeriod": {"start": "2026-01-01", "end": end} if end else {}}}} for end in ends
    ]
    return resource(
        "MedicationRequest", status="active", medicationCodeableConcept={"text": "A"}, dosageInstruction=timings
    )


@pytest.mark.parametrize(
    ("ends", "where"),
    [
        (["2026-03-09"], "past"),
        (["2026-03-10"], "current"),
        (["2026-03"], "current"),
        (["2026-02"], "past"),
        (["2026-03-09", None], "current"),
        (["2026-02-01", "2026-05-01"], "current"),
        ([None], "current"),
    ],
)
def test_an_active_medicine_has_ended_when_the_last_day_of_all_its_dosages_is_over(ends, where):
    assert place("medications", dosed(*ends)) == where
    assert ("ended" in row("medications", dosed(*ends)).flags) == (where == "past")


@pytest.mark.parametrize(("end", "where"), [("2026-03-09", "past"), ("2026-03-10", "current"), ("2026", "current")])
def test_an_active_plan_has_ended_when_its_last_day_is_over(end, where):
    plan = resource("CarePlan", status="active", title="Walk", period={"end": end})
    assert place("care_plans", plan) == where
    assert ("ended" in row("care_plans", plan).flags) == (where == "past")


@pytest.mark.parametrize("status", ["proposed", "pending", "booked", "arrived", "checked-in", "waitlist"])
def test_an_appointment_to_come_is_current_and_one_gone_by_is_past(status):
    assert place("appointments", resource("Appointment", status=status, start=FUTURE)) == "current"
    assert place("appointments", resource("Appointment", status=status, start=GONE)) == "past"
    assert row("appointments", resource("Appointment", status=status, start=GONE)).status == status


@pytest.mark.parametrize("status", ["fulfilled", "noshow", "cancelled"])
@pytest.mark.parametrize("start", [FUTURE, GONE])
def test_an_appointment_that_is_over_by_status_is_past_whenever_it_is(status, start):
    visit = resource("Appointment", status=status, start=start, cancelationReason={"text": "Doctor ill"})
    assert place("appointments", visit) == "past"
    assert row("appointments", visit).reason == "Doctor ill"


@pytest.mark.parametrize(
    ("times", "where"),
    [
        ({"start": "2026-03-10T15:00:00Z"}, "current"),
        ({"start": "2026-03-10T14:59:59Z"}, "past"),
        ({"start": "2026-03-10T14:30:00Z", "end": "2026-03-10T15:00:00Z"}, "current"),
        ({"start": "2026-03-10T14:30:00Z", "end": "2026-03-10T14:59:59Z"}, "past"),
        ({"start": "2026-03-10T14:30:00Z", "minutesDuration": 30}, "current"),
        ({"start": "2026-03-10T14:30:00Z", "minutesDuration": 29}, "past"),
        ({"start": "2026-03-10T16:30:00+02:00"}, "past"),
        ({"start": "2026-03-10T09:00:00-08:00"}, "current"),
        ({"start": "2026-03-10T23:30:00Z", "end": "2026-03-10T00:30:00Z"}, "current"),
        ({"start": "2027-03-10T10:00:00Z", "end": "2026-02-10"}, "current"),
        ({"start": "2026-03-11", "end": "2025-03-11"}, "current"),
        ({"start": "2026-03-10T14:00:00Z", "end": "2026-03-10T13:00:00Z"}, "past"),
        ({"start": "2026-03-10"}, "current"),
        ({"start": "2026-03-09"}, "past"),
        ({"start": "9999-12-31T24:00:00Z"}, "current"),
        ({}, "current"),
        ({"requestedPeriod": [{"start": "2026-06-02"}]}, "current"),
    ],
)
def test_an_appointment_turns_past_when_it_is_over(times, where):
    assert place("appointments", resource("Appointment", status="booked", **times)) == where


@pytest.mark.parametrize(
    ("category", "kind"),
    [
        ("medications", "MedicationRequest"),
        ("medications", "MedicationStatement"),
        ("immunizations", "Immunization"),
        ("procedures", "Procedure"),
        ("care_plans", "CarePlan"),
        ("care_plans", "CareTeam"),
        ("lab_results", "Observation"),
        ("lab_results", "DiagnosticReport"),
        ("appointments", "Appointment"),
        ("vitals", "Observation"),
        ("visits", "Encounter"),
    ],
)
def test_a_tombstone_of_id_and_status_is_counted(category, kind):
    assert place(category, {"resourceType": kind, "id": "t", "status": "entered-in-error"}) == "entered-in-error"


@pytest.mark.parametrize(("category", "kind"), [("diagnoses", "Condition"), ("allergies", "AllergyIntolerance")])
def test_a_tombstone_of_a_problem_or_allergy_is_counted(category, kind):
    tombstone = {"resourceType": kind, "id": "t"}
    assert place(category, {**tombstone, "verificationStatus": coded("entered-in-error")}) == "entered-in-error"
    assert place(category, {**tombstone, "clinicalStatus": coded("entered-in-error")}) == "entered-in-error"
