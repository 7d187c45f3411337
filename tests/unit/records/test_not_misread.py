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
