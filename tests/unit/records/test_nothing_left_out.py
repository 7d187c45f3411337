"""What is easily left out and changes what the rest means: limits of a dose, doses that do not count, proposals."""

import pytest

from pfclient.records.phrases import english
from tests.unit.records.charts import coded, place, resource, row

DOSE = {"doseAndRate": [{"doseQuantity": {"value": 1, "unit": "tablet"}}]}


def taken(dosage):
    order = resource("MedicationRequest", status="active", medicationCodeableConcept={"text": "A"})
    return english(row("medications", order | {"dosageInstruction": [dosage]}).how_to_take)


def repeat(**more):
    return {"timing": {"repeat": more}}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (repeat(frequency=3, period=1, periodUnit="d", boundsDuration={"value": 7, "code": "d", "unit": "days"}),
         "1 tablet, 3 times a day, for 7 days"),
        (repeat(boundsDuration={"value": 1, "unit": "week"}), "1 tablet, for 1 week"),
        (repeat(boundsRange={"low": {"value": 5}, "high": {"value": 7, "unit": "days"}}), "1 tablet, for 5 – 7 days"),
        (repeat(frequency=1, period=1, periodUnit="d", count=3), "1 tablet, once a day, 3 times in all"),
        (repeat(duration=30, durationUnit="min"), "1 tablet, over 30 minutes"),
        (repeat(when=["AC"], offset=30), "1 tablet, 30 minutes before meals"),
        (repeat(when=["PHS", "EVE.late"]), "1 tablet, after sleep, late in the evening"),
        (repeat(when=["XYZ"]), "1 tablet, XYZ"),
        ({"method": {"text": "Swallow"}, "site": {"text": "Mouth"}}, "1 tablet, Swallow, Mouth"),
        ({"maxDosePerAdministration": {"value": 2, "unit": "tablets"}},
         "1 tablet. No more than 2 tablets at one time"),
        ({"maxDosePerLifetime": {"value": 550, "unit": "mg"}}, "1 tablet. No more than 550 mg in a lifetime"),
    ],
)  # fmt: skip
def test_how_long_how_often_and_how_much_at_most_is_told(more, said):
    assert taken(DOSE | more) == said


def test_the_most_that_may_be_taken_is_told_beside_the_clinics_own_words():
    most = {"numerator": {"value": 8, "unit": "tablets"}, "denominator": {"value": 24, "unit": "h"}}
    assert taken({"text": "1 or 2 as needed", "maxDosePerPeriod": most}) == (
        "1 or 2 as needed. No more than 8 tablets / 24 h"
    )


def given(**more):
    return resource("Immunization", status="completed", vaccineCode={"text": "MMR"}, **more)


def test_a_dose_that_may_not_protect_says_so_and_why():
    shown = row("immunizations", given(isSubpotent=True, subpotentReason=[{"text": "Vial was too warm"}]))
    assert shown.flags == ("subpotent",)
    assert shown.reason == "Vial was too warm"
    assert row("immunizations", given(isSubpotent=False)).flags == ()


def test_a_dose_nobody_can_tell_whether_it_protects_is_not_shown():
    assert place("immunizations", given(isSubpotent="perhaps")) == "unsafe-modifier"


@pytest.mark.parametrize("display", ["", "Aspirin 81 mg"])
def test_a_medicine_entered_in_error_lends_no_name_to_an_order(display):
    reference = {"reference": "Medication/m"} | ({"display": display} if display else {})
    order = resource("MedicationRequest", status="active", medicationReference=reference)
    mistaken = {"resourceType": "Medication", "id": "m", "status": "entered-in-error", "code": {"text": "Warfarin"}}
    assert row("medications", order, mistaken).title == (display or "Medicine without a name")


def test_an_empty_concept_does_not_hide_the_medicine_that_is_referred_to():
    order = resource(
        "MedicationRequest", status="active", medicationCodeableConcept={"coding": []},
        medicationReference={"reference": "Medication/m"},
    )  # fmt: skip
    drug = {"resourceType": "Medication", "id": "m", "code": {"text": "Warfarin"}}
    assert row("medications", order, drug).title == "Warfarin"


@pytest.mark.parametrize("intent", ["proposal", "option"])
def test_a_plan_that_is_only_a_proposal_says_so(intent):
    assert "only-proposed" in row("care_plans", resource("CarePlan", status="active", intent=intent, title="A")).flags
    assert row("care_plans", resource("CarePlan", status="active", intent="plan", title="A")).flags == ()


@pytest.mark.parametrize("words", ["Positive for MRSA", "See the note"])
def test_what_the_lab_says_in_words_of_its_own_is_kept(words):
    said = {"category": [coded("laboratory")], "code": {"text": "Culture"}, "interpretation": [{"text": words}]}
    shown = row("lab_results", resource("Observation", status="final", valueString="Growth", **said))
    assert (shown.measure.reading, shown.measure.interpretation) == ("", words)
