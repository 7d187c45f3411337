"""The Status table of the safety rules, line by line."""

import pytest

from tests.unit.records.charts import coded, place, resource, row

NAME = {"code": {"text": "Something"}}
CONFIRMED = {"verificationStatus": coded("confirmed")}
FUTURE, GONE = "2026-03-11T09:00:00Z", "2026-03-09T09:00:00Z"


def condition(clinical=None, certainty="confirmed", **more):
    status = {"clinicalStatus": coded(clinical)} if clinical else {}
    return resource("Condition", **NAME, **status, verificationStatus=coded(certainty), **more)


@pytest.mark.parametrize(
    ("clinical", "where"),
    [
        ("active", "current"),
        ("recurrence", "current"),
        ("relapse", "current"),
        ("inactive", "past"),
        ("remission", "past"),
        ("resolved", "past"),
    ],
)
def test_a_condition_stands_where_its_clinical_status_puts_it(clinical, where):
    assert place("diagnoses", condition(clinical)) == where
    assert row("diagnoses", condition(clinical)).status == clinical


@pytest.mark.parametrize("certainty", ["unconfirmed", "provisional", "differential", "presumed"])
@pytest.mark.parametrize(("clinical", "where"), [("active", "current"), ("resolved", "past")])
def test_a_doubtful_condition_is_labelled_and_not_moved(certainty, clinical, where):
    assert place("diagnoses", condition(clinical, certainty)) == where
    assert certainty in row("diagnoses", condition(clinical, certainty)).flags


@pytest.mark.parametrize("certainty", ["refuted", "entered-in-error"])
def test_a_refuted_or_mistaken_condition_or_allergy_is_counted_and_not_shown(certainty):
    assert place("diagnoses", condition("active", certainty)) == certainty
    allergy = resource(
        "AllergyIntolerance", **NAME, clinicalStatus=coded("active"), verificationStatus=coded(certainty)
    )
    assert place("allergies", allergy) == certainty


@pytest.mark.parametrize(("clinical", "where"), [("active", "current"), ("inactive", "past"), ("resolved", "past")])
def test_an_allergy_stands_where_its_clinical_status_puts_it(clinical, where):
    assert (
        place("allergies", resource("AllergyIntolerance", **NAME, **CONFIRMED, clinicalStatus=coded(clinical))) == where
    )


def test_an_unconfirmed_allergy_is_current_and_labelled():
    allergy = resource(
        "AllergyIntolerance", **NAME, clinicalStatus=coded("active"), verificationStatus=coded("unconfirmed")
    )
    assert place("allergies", allergy) == "current"
    assert row("allergies", allergy).flags == ("unconfirmed",)


@pytest.mark.parametrize(
    ("status", "where", "flags"),
    [
        ("active", "current", ()),
        ("on-hold", "current", ("on-hold",)),
        ("unknown", "current", ("status-unknown",)),
        ("completed", "past", ()),
        ("stopped", "past", ("stopped",)),
        ("cancelled", "past", ("cancelled",)),
        ("ended", "past", ()),
    ],
)
def test_a_medication_request_stands_where_its_status_puts_it(status, where, flags):
    order = resource("MedicationRequest", status=status, intent="order", medicationCodeableConcept={"text": "A"})
    assert place("medications", order) == where
    assert row("medications", order).flags == flags


@pytest.mark.parametrize("status", ["draft", "entered-in-error"])
@pytest.mark.parametrize(("category", "kind"), [("medications", "MedicationRequest"), ("care_plans", "CarePlan")])
def test_drafts_and_mistakes_are_counted_and_not_shown(status, category, kind):
    assert place(category, resource(kind, status=status, intent="order")) == status


@pytest.mark.parametrize(
    ("status", "where", "flags"),
    [
        ("active", "current", ()),
        ("intended", "current", ("planned",)),
        ("on-hold", "current", ("on-hold",)),
        ("unknown", "current", ("status-unknown",)),
        ("completed", "past", ()),
        ("stopped", "past", ("stopped",)),
        ("not-taken", "past", ("not-taken",)),
        ("entered-in-error", "entered-in-error", None),
    ],
)
def test_a_medication_statement_stands_where_its_status_puts_it(status, where, flags):
    said = resource("MedicationStatement", status=status, medicationCodeableConcept={"text": "A"})
    assert place("medications", said) == where
    if flags is not None:
        assert row("medications", said).flags == flags


def test_an_immunization_is_current_or_past_as_not_given_with_the_reason():
    given = resource("Immunization", status="completed", vaccineCode={"text": "MMR"})
    refused = {**given, "status": "not-done", "statusReason": {"text": "Patient refused"}}
    assert place("immunizations", given) == "current"
    assert place("immunizations", refused) == "past"
    assert row("immunizations", refused).flags == ("not-done",)
    assert row("immunizations", refused).reason == "Patient refused"
    assert place("immunizations", {**given, "status": "entered-in-error"}) == "entered-in-error"


@pytest.mark.parametrize("category", ["lab_results", "vitals"])
@pytest.mark.parametrize(
    ("status", "where", "flags"),
    [
        ("final", "current", ()),
        ("amended", "current", ("amended",)),
        ("corrected", "current", ("corrected",)),
        ("appended", "current", ("appended",)),
        ("registered", "current", ("pending",)),
        ("preliminary", "current", ("preliminary",)),
        ("partial", "current", ("partial",)),
        ("cancelled", "past", ("cancelled",)),
        ("entered-in-error", "entered-in-error", None),
    ],
)
def test_a_result_or_report_stands_where_its_status_puts_it(category, status, where, flags):
    kinds = ("Observation", "DiagnosticReport") if category == "lab_results" else ("Observation",)
    for kind in kinds:
        found = resource(kind, status=status, valueString="x", **NAME)
        assert place(category, found) == where
        if flags is not None:
            assert row(category, found).flags == flags


@pytest.mark.parametrize(
    ("status", "where", "flags"),
    [
        ("in-progress", "current", ("in-progress",)),
        ("preparation", "current", ("preparation",)),
        ("on-hold", "current", ("on-hold",)),
        ("completed", "past", ()),
        ("not-done", "past", ("not-done",)),
        ("stopped", "past", ("stopped",)),
        ("unknown", "past", ("status-unknown",)),
        ("entered-in-error", "entered-in-error", None),
    ],
)
def test_a_procedure_stands_where_its_status_puts_it(status, where, flags):
    done = resource("Procedure", status=status, statusReason={"text": "Because"}, **NAME)
    assert place("procedures", done) == where
    if flags is not None:
        assert row("procedures", done).flags == flags
        assert row("procedures", done).reason == ("Because" if status in {"not-done", "stopped", "on-hold"} else "")


@pytest.mark.parametrize(
    ("status", "where", "flags"),
    [
        ("active", "current", ()),
        ("on-hold", "current", ("on-hold",)),
        ("completed", "past", ()),
        ("revoked", "past", ("revoked",)),
        ("cancelled", "past", ("cancelled",)),
        ("unknown", "current", ("status-unknown",)),
    ],
)
def test_a_care_plan_stands_where_its_status_puts_it(status, where, flags):
    plan = resource("CarePlan", status=status, intent="plan", title="Walk more")
    assert place("care_plans", plan) == where
    assert row("care_plans", plan).flags == flags


@pytest.mark.parametrize(
    ("status", "where"),
    [
        ("proposed", "current"),
        ("planned", "current"),
        ("accepted", "current"),
        ("active", "current"),
        ("on-hold", "current"),
        ("completed", "past"),
        ("cancelled", "past"),
        ("rejected", "past"),
        ("entered-in-error", "entered-in-error"),
        ("draft", "draft"),
    ],
)
def test_a_goal_standing_alone_stands_where_its_status_puts_it(status, where):
    assert place("care_plans", resource("Goal", lifecycleStatus=status, description={"text": "Walk"})) == where


@pytest.mark.parametrize(
    ("category", "found"),
    [
        ("diagnoses", resource("Condition", **NAME, verificationStatus=coded("confirmed"))),
        ("allergies", resource("AllergyIntolerance", **NAME)),
        ("medications", resource("MedicationRequest", medicationCodeableConcept={"text": "A"})),
        ("immunizations", resource("Immunization", vaccineCode={"text": "A"})),
        ("procedures", resource("Procedure", **NAME)),
        ("care_plans", resource("CarePlan", title="A")),
        ("lab_results", resource("Observation", valueString="x", **NAME)),
        ("lab_results", resource("DiagnosticReport", **NAME)),
        ("appointments", resource("Appointment", start=FUTURE)),
        ("visits", resource("Encounter")),
    ],
)
def test_a_missing_or_foreign_status_is_unknown_says_so_and_drops_no_row(category, found):
    shown = row(category, found)
    assert shown.status == "unknown"
    assert shown.flags[0] == "status-unknown"
    assert "no-status" in shown.warnings
    odd = row(category, {**found, "status": "weird", "clinicalStatus": coded("weird")})
    assert odd.status == "unknown"
    assert "odd-status" in odd.warnings


def test_a_condition_without_status_that_ended_is_past():
    assert place("diagnoses", condition(None, abatementDateTime="2020")) == "past"
    assert place("diagnoses", condition(None, abatementString="last spring")) == "past"


def test_a_proposed_order_is_no_order_and_is_counted():
    order = resource("MedicationRequest", status="active", intent="proposal", medicationCodeableConcept={"text": "A"})
    assert place("medications", order) == "not-an-order"
    assert place("medications", {**order, "intent": "plan"}) == "current"
    assert row("medications", {**order, "intent": "plan"}).flags == ("planned",)


@pytest.mark.parametrize(
    ("status", "where"),
    [
        ("planned", "current"),
        ("in-progress", "current"),
        ("finished", "past"),
        ("cancelled", "past"),
        ("unknown", "past"),
    ],
)
def test_a_visit_stands_where_its_status_puts_it(status, where):
    assert place("visits", resource("Encounter", status=status)) == where
