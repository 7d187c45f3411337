"""Words that turn an entry's meaning round, in whatever shape they come; and what is a mistake lends no words."""

import pytest

from pfclient.records.phrases import english
from tests.unit.records.charts import coded, place, resource, row

DRUG = {"status": "active", "medicationCodeableConcept": {"text": "Aspirin"}}
MISTAKES = [
    {"verificationStatus": coded("entered-in-error")},
    {"verificationStatus": coded("refuted")},
    {"verificationStatus": coded("confirmed", "entered-in-error")},
    {"status": "entered-in-error"},
]


@pytest.mark.parametrize("said", [True, "true", "True", " TRUE ", [True], ["true"], 1, "yes"])
def test_do_not_take_is_read_in_every_shape(said):
    found = row("medications", resource("MedicationRequest", doNotPerform=said, **DRUG))
    assert found.do_not_take
    assert "do-not-take" in found.flags


@pytest.mark.parametrize("said", [False, None, "false", "False", "", [], [False], 0])
def test_what_says_no_such_thing_forbids_nothing(said):
    assert not row("medications", resource("MedicationRequest", doNotPerform=said, **DRUG)).do_not_take


@pytest.mark.parametrize("said", [{}, {"value": True}, "maybe", [True, False], 7, 0.5])
def test_what_may_or_may_not_forbid_is_not_shown_at_all(said):
    assert place("medications", resource("MedicationRequest", doNotPerform=said, **DRUG)) == "unsafe-modifier"


def test_a_prohibition_whose_value_is_missing_is_not_shown_at_all():
    absent = {
        "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}]
    }
    assert place("medications", resource("MedicationRequest", _doNotPerform=absent, **DRUG)) == "unsafe-modifier"


def steps(*activities, others=()):
    plan = resource("CarePlan", status="active", title="A", activity=list(activities))
    (found,) = [one for one in [row("care_plans", plan, *others)] if one.kind == "plan"]
    return [english(step.text) for step in found.steps]


@pytest.mark.parametrize("said", [True, "True", [True]])
def test_a_step_not_to_be_done_says_so(said):
    assert steps({"detail": {"code": {"text": "MRI"}, "doNotPerform": said}}) == ["Do NOT do: MRI"]


@pytest.mark.parametrize("display", ["", "Magnetic resonance imaging"])
def test_a_step_that_is_an_order_not_to_do_something_says_so(display):
    order = resource("ServiceRequest", "s", status="active", doNotPerform=True, code={"text": "MRI"})
    reference = {"reference": "ServiceRequest/s"} | ({"display": display} if display else {})
    assert steps({"reference": reference}, others=[order]) == [f"Do NOT do: {display or 'MRI'}"]


def test_a_step_that_is_a_medicine_is_named():
    order = resource("MedicationRequest", "m", **DRUG)
    assert steps({"reference": {"reference": "MedicationRequest/m"}}, others=[order]) == ["Aspirin"]


def test_a_step_that_refers_to_a_mistake_is_left_out():
    order = resource("ServiceRequest", "s", status="entered-in-error", code={"text": "MRI"})
    assert steps({"reference": {"reference": "ServiceRequest/s", "display": "MRI"}}, others=[order]) == []


@pytest.mark.parametrize(
    "detail",
    [{"code": {"text": "MRI"}, "doNotPerform": "perhaps"}, {"code": {"text": "MRI"}, "_doNotPerform": {"id": "x"}}],
)
def test_a_step_that_may_be_forbidden_is_not_told(detail):
    (told,) = steps({"detail": detail})
    assert "MRI" not in told
    assert "safely" in told


def test_a_step_that_refers_to_something_with_an_unknown_modifier_is_not_told():
    order = resource("ServiceRequest", "s", code={"text": "MRI"}, modifierExtension=[{"url": "x"}])
    (told,) = steps({"reference": {"reference": "ServiceRequest/s", "display": "MRI"}}, others=[order])
    assert "MRI" not in told


def test_a_step_without_words_is_still_a_step():
    assert len(steps({"detail": {"status": "in-progress"}}, {"reference": {"reference": "Task/unknown"}})) == 2


@pytest.mark.parametrize("mark", MISTAKES[:3])
@pytest.mark.parametrize(("category", "kind"), [("diagnoses", "Condition"), ("allergies", "AllergyIntolerance")])
def test_a_mistake_is_a_mistake_beside_whatever_else_is_said(category, kind, mark):
    assert place(category, resource(kind, code={"text": "A"}, **mark)) in {"entered-in-error", "refuted"}


@pytest.mark.parametrize("letter", ["\u3164", "\u2800", "\u115f\u1160", "\uffa0", "\u17b4"])
def test_a_name_of_letters_nobody_sees_is_no_name(letter):
    found = row("diagnoses", resource("Condition", code={"text": letter}))
    assert found.title == "Diagnosis without a name"


@pytest.mark.parametrize(("value", "told"), [("5 mg/dL", "5 mg/dL"), (5, "5"), ([{"value": 5}], "5")])
def test_a_result_that_lost_its_shape_keeps_its_value(value, told):
    observation = resource("Observation", status="final", code={"text": "Glucose"}, category=[coded("laboratory")])
    assert row("lab_results", observation | {"valueQuantity": value}).measure.value == told


def test_an_empty_quantity_does_not_hide_the_words_beside_it():
    observation = resource("Observation", status="final", code={"text": "Glucose"}, category=[coded("laboratory")])
    assert row("lab_results", observation | {"valueQuantity": {}, "valueString": "trace"}).measure.value == "trace"


def reason(condition, display):
    reference = {"reference": "Condition/c"} | ({"display": display} if display else {})
    return row("medications", resource("MedicationRequest", reasonReference=[reference], **DRUG), condition).what_for


@pytest.mark.parametrize("display", ["", "Diabetes"])
@pytest.mark.parametrize("mark", [*MISTAKES, {"subject": {"reference": "Patient/another"}}])
def test_what_is_a_mistake_or_somebody_elses_is_no_reason_to_take_anything(mark, display):
    assert reason(resource("Condition", "c", code={"text": "Diabetes"}) | mark, display) == ""


@pytest.mark.parametrize("display", ["", "Diabetes"])
@pytest.mark.parametrize("mark", MISTAKES)
def test_a_plan_addresses_no_mistake(mark, display):
    reference = {"reference": "Condition/c"} | ({"display": display} if display else {})
    plan = resource("CarePlan", status="active", title="A", addresses=[reference])
    assert row("care_plans", plan, resource("Condition", "c", code={"text": "Diabetes"}) | mark).addresses == ()


def test_a_reason_that_is_not_here_keeps_the_words_written_for_it():
    order = resource("MedicationRequest", reasonReference=[{"reference": "Condition/x", "display": "Diabetes"}], **DRUG)
    assert row("medications", order).what_for == "Diabetes"
    assert reason(resource("Condition", "c", code={"text": "Type 2"}), "Diabetes") == "Diabetes"


@pytest.mark.parametrize("intent", [{}, [], ["order"], 5, {"coding": [{"code": "order"}]}])
def test_an_intent_that_lost_its_shape_hides_no_medicine(intent):
    assert place("medications", resource("MedicationRequest", intent=intent, **DRUG)) == "current"


def test_a_proposal_is_no_order_in_any_shape():
    assert place("medications", resource("MedicationRequest", intent="Proposal", **DRUG)) == "not-an-order"
