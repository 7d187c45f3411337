"""What could be read as something else: an order that was stopped as one to follow, who has left as still there."""

import pytest

from tests.unit.records.charts import resource, row, rows


def step_of(order):
    named = {"reference": f"{order['resourceType']}/{order['id']}"}
    plan = resource("CarePlan", status="active", title="A", activity=[{"reference": named}])
    (found,) = [one for one in rows("care_plans", plan, order).current if one.kind == "plan"]
    return found.steps[0]


@pytest.mark.parametrize("status", ["revoked", "stopped", "completed", "on-hold", "draft", "active"])
@pytest.mark.parametrize(
    "order",
    [
        resource("ServiceRequest", "o", code={"text": "Warfarin"}),
        resource("MedicationRequest", "o", medicationCodeableConcept={"text": "Warfarin"}),
    ],
)
def test_a_step_that_is_an_order_tells_how_the_order_stands(order, status):
    step = step_of(order | {"status": status})
    assert (step.text, step.status) == ("Warfarin", status)


@pytest.mark.parametrize(
    ("dosage", "said"),
    [
        ({"text": "1 tablet every 4 hours", "asNeededBoolean": True}, "1 tablet every 4 hours. As needed"),
        (
            {"text": "1 tablet every 4 hours", "asNeededCodeableConcept": {"text": "severe Pain"}},
            "1 tablet every 4 hours. As needed for severe Pain",
        ),
        (
            {"text": "1 tab q6h PRN", "asNeededCodeableConcept": {"text": "pain"}},
            "1 tab q6h PRN. As needed for pain",
        ),
        ({"text": "1 tab q6h prn Pain", "asNeededCodeableConcept": {"text": "pain"}}, "1 tab q6h prn Pain"),
        ({"text": "Take 1 tablet as needed.", "asNeededBoolean": True}, "Take 1 tablet as needed."),
        ({"text": "1 tablet every 4 hours", "asNeededBoolean": False}, "1 tablet every 4 hours"),
        (
            {"text": "1 tablet", "asNeededBoolean": True, "patientInstruction": "With water"},
            "1 tablet. As needed. With water",
        ),
    ],
)
def test_what_is_taken_only_when_needed_says_so_beside_the_clinics_own_words(dosage, said):
    order = resource("MedicationRequest", status="active", medicationCodeableConcept={"text": "A"})
    assert row("medications", order | {"dosageInstruction": [dosage]}).how_to_take == said
