"""What a record said before, in words: what was replaced is told, what was taken away is not repeated."""

import pytest

from tests.unit.chart.test_changes import Seen, goal, lab, order, plan, problem, stored, visit
from ui.pages.section.changes import changed_lines, changed_mark

RANGE = [{"low": {"value": 4.0}, "high": {"value": 5.6}}]
HIGH, NORMAL = ([{"coding": [{"code": code}]}] for code in "HN")
PULSE = {"code": {"text": "Pulse"}, "valueQuantity": {"value": 61, "unit": "/min"}}


def allergy(**fields):
    return stored("AllergyIntolerance", code={"text": "Peanut"}, **fields)


def told(category, was, now):
    seen = Seen(category).comes(*was).comes(*now)
    [(key, change)] = seen.news.changed.items()
    row = next(row for row in seen.section.rows if row.key == key)
    return changed_lines(change, row)


def test_parts_that_are_gone_are_told_in_the_order_they_had():
    parts = [{**PULSE, "code": {"text": name}} for name in "BDFACE"]
    assert told("lab_results", [lab(component=parts)], [lab()]) == [f"{name}: no longer given" for name in "BDFACE"]


@pytest.mark.parametrize(
    ("category", "was", "now", "lines"),
    [
        ("lab_results", lab(value="7.9"), lab(value="7.4"), ["Result: was 7.9 %, now 7.4 %"]),
        ("lab_results", lab(), lab(status="corrected"), ["Status: was Final, now Corrected by the lab"]),
        ("lab_results", lab(), lab(referenceRange=RANGE), ["Usual range: now 4.0 – 5.6"]),
        (
            "lab_results",
            lab(interpretation=NORMAL),
            lab(interpretation=HIGH),
            ["Result: was In range, now Above range"],
        ),
        ("lab_results", lab(), lab(component=[PULSE]), ["Pulse: now 61 /min"]),
        ("lab_results", lab(component=[PULSE]), lab(), ["Pulse: no longer given"]),
        ("lab_results", lab(), lab(note=[{"text": "Better."}]), ["Note from the clinic: added"]),
        (
            "lab_results",
            lab(note=[{"text": "Worse."}]),
            lab(note=[{"text": "Better."}]),
            ["Note from the clinic: changed"],
        ),
        ("lab_results", lab(note=[{"text": "Secret."}]), lab(), ["Note from the clinic: no longer given"]),
        ("medications", order(name="A 5 mg"), order(name="A 10 mg"), ["Name: was A 5 mg, now A 10 mg"]),
        ("medications", order(), order(doNotPerform=True), ["Now marked: Do NOT take"]),
        ("medications", order(doNotPerform=True), order(), ["No longer marked: Do NOT take"]),
        ("medications", order(), order(status="stopped"), ["Status: was Current, now Stopped"]),
        (
            "medications",
            order(dispenseRequest={"numberOfRepeatsAllowed": 2}),
            order(dispenseRequest={"numberOfRepeatsAllowed": 0}),
            ["Refills the doctor allowed: was 2, now 0"],
        ),
        ("appointments", visit(), visit(status="cancelled"), ["Status: was Confirmed, now Cancelled"]),
        (
            "allergies",
            allergy(reaction=[{"manifestation": [{"text": "Rash"}], "severity": "mild"}]),
            allergy(reaction=[{"manifestation": [{"text": "Rash"}], "severity": "severe"}]),
            ["What happens: was Rash, Mild, now Rash, Severe", "How serious: was Mild, now Severe"],
        ),
        ("diagnoses", problem(), problem(bodySite=[{"text": "Left lung"}]), ["Where on the body: now Left lung"]),
        ("diagnoses", problem(bodySite=[{"text": "Left lung"}]), problem(), ["Where on the body: no longer given"]),
    ],
)
def test_each_fact_that_is_another_is_a_line(qapp, category, was, now, lines):
    assert told(category, [was], [now]) == lines


def test_of_several_goals_only_the_one_that_is_another_is_told(qapp):
    names = plan(goal=[{"reference": "Goal/1"}, {"reference": "Goal/2"}])
    was, now = goal(text="A1c below 7.5 %"), goal(text="A1c below 7 %")
    walk = goal("2", "Walk 20 minutes")
    lines = told("care_plans", [names, was, walk], [names, now, walk])
    assert lines == ["Goals: was A1c below 7.5 %  ·  Current, now A1c below 7 %  ·  Current"]


def test_that_a_goal_was_given_up_is_told_and_is_not_called_done(qapp):
    missed = {"coding": [{"code": "not-achieved"}]}
    was, now = goal(), goal(status="completed", achievementStatus=missed)
    assert told("care_plans", [was], [now]) == [
        "Status: was Current, now Not reached",
        "Goals: was A1c below 7.5 %  ·  Current, now A1c below 7.5 %  ·  Not reached",
    ]
    now = goal(achievementStatus={"coding": [{"code": "worsening"}]})
    assert told("care_plans", [was], [now]) == [
        "Goals: was A1c below 7.5 %  ·  Current, now A1c below 7.5 %  ·  Current  ·  Getting further away"
    ]


def test_what_has_no_words_of_its_own_is_still_told(qapp):
    kinds = ({"type": "allergy"}, {"type": "intolerance"})
    assert told("allergies", [allergy(**kinds[0])], [allergy(**kinds[1])]) == ["Other details of this entry"]


def test_the_chip_has_the_day_of_the_change_where_the_portal_told_it(qapp):
    for updated, words in (("2026-03-04T09:00:00Z", "Changed Mar 4, 2026"), ("", "Changed")):
        seen = Seen("lab_results").comes(lab()).comes(lab(value="7.4", updated=updated))
        [change] = seen.news.changed.values()
        assert changed_mark(change).text == words
