"""Care plans with the goals and teams they name."""

import pytest

from pfclient.records.phrases import english
from tests.unit.records.charts import coded, resource, row, rows

DOCTOR = {"resourceType": "Practitioner", "id": "d", "name": [{"prefix": ["Dr."], "given": ["Ana"], "family": "Ruiz"}]}


PLAN = resource(
    "CarePlan",
    status="active",
    title="Heart plan",
    period={"start": "2025-01-01"},
    goal=[{"reference": "Goal/good"}, {"reference": "Goal/mistake"}],
    careTeam=[{"reference": "CareTeam/t"}],
    addresses=[{"reference": "Condition/c"}],
    activity=[
        {"detail": {"code": {"text": "Walk"}, "status": "in-progress", "scheduledString": "daily"}},
        {"detail": {"description": "Salt", "doNotPerform": True}},
        {"detail": {"code": {"text": "Wrong"}, "status": "entered-in-error"}},
        {"reference": {"display": "Vitamin order"}},
    ],
    text={"status": "generated", "div": "<div><p>Plan</p><script>x()</script></div>"},
)


AROUND = (
    resource(
        "Goal",
        "good",
        lifecycleStatus="active",
        description={"text": "Weigh less"},
        target=[{"measure": {"text": "Weight"}, "detailQuantity": {"value": 80.0, "unit": "kg"}, "dueDate": "2026-06"}],
    ),
    resource("Goal", "mistake", lifecycleStatus="entered-in-error", description={"text": "Wrong goal"}),
    resource("Goal", "alone", lifecycleStatus="active", description={"text": "Sleep more"}),
    resource(
        "CareTeam",
        "t",
        status="active",
        participant=[
            {"member": {"reference": "Practitioner/d"}, "role": [{"text": "Cardiologist"}]},
            {"member": {"reference": "Patient/p", "display": "Me"}},
        ],
    ),
    resource("Condition", "c", code={"text": "Heart failure"}),
    DOCTOR,
)


def test_a_care_plan_tells_steps_goals_team_and_sanitised_narrative():
    found = rows("care_plans", PLAN, *AROUND)
    plan = next(one for one in found.current if one.kind == "plan")
    assert [(english(step.text), step.status, step.when) for step in plan.steps] == [
        ("Walk", "in-progress", "daily"),
        ("Do NOT do: Salt", "", ""),
        ("Vitamin order", "", ""),
    ]
    (goal,) = plan.goals
    assert (goal.text, goal.status, goal.target, goal.due.text) == (
        "Weigh less",
        "active",
        "Weight: 80.0 kg",
        "2026-06",
    )
    assert [(one.name, one.role) for one in plan.team] == [("Dr. Ana Ruiz", "Cardiologist")]
    assert (plan.addresses, plan.narrative) == (("Heart failure",), "Plan")
    assert plan.sources == ("CarePlan/1", "Goal/good", "CareTeam/t", "Practitioner/d")


def test_a_goal_no_plan_names_is_a_row_and_a_mistaken_one_is_counted():
    found = rows("care_plans", PLAN, *AROUND)
    assert [one.key for one in found.current if one.kind == "goal"] == ["Goal/alone"]
    assert [(one.reason, one.sources) for one in found.not_shown] == [("entered-in-error", ("Goal/mistake",))]


@pytest.mark.parametrize(
    ("text", "title"),
    [("Care plan (record artifact)", "Care plan"), ("", "Care plan"), ("Wound care", "Wound care")],
)
def test_a_category_that_only_says_plan_is_no_title(text, title):
    category = coded("734163000") | ({"text": text} if text else {})
    assert row("care_plans", resource("CarePlan", status="active", category=[category])).title == title
