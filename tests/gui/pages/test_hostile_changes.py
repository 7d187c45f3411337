"""Edits of a clinic that are easily told wrong: nothing is called gone that is there, nor changed that is not."""

import pytest

from tests.gui.pages.test_changed_words import HIGH, RANGE, allergy, told
from tests.support.zones import computer_in
from tests.unit.chart.test_changes import Seen, lab, order, plan, problem, stored, visit
from ui.pages.section.changes import changed_lines, told_lines

NARROW = [{"low": {"value": 4.0}, "high": {"value": 7.5}}]
WIDE = [{"low": {"value": 4.0}, "high": {"value": 8.0}}]
RASH = {"manifestation": [{"text": "Rash"}], "severity": "mild"}
SHOCK = {"manifestation": [{"text": "Shock"}], "severity": "severe"}


def part(value, name="Pulse", **more):
    return {"code": {"text": name}, "valueQuantity": {"value": value, "unit": "/min"}, **more}


def measured(value, unit="%", **more):
    quantity = {"value": value, "unit": unit, **more}
    category = [{"coding": [{"code": "laboratory"}]}]
    return stored("Observation", status="final", code={"text": "A1c"}, category=category, valueQuantity=quantity)


def seeing(*doctors):
    return visit(participant=[{"actor": {"display": name, "type": "Practitioner"}} for name in doctors])


def doing(*steps):
    return plan(activity=[{"detail": {"status": "in-progress", "description": step}} for step in steps])


@pytest.mark.parametrize(
    ("category", "was", "now", "lines"),
    [
        ("lab_results", measured(5), measured(5, "mmol/mol"), ["Result: was 5 %, now 5 mmol/mol"]),
        ("lab_results", measured(5), measured(5, comparator="<"), ["Result: was 5 %, now <5 %"]),
        ("lab_results", measured(5), measured(5.0), ["Result: was 5 %, now 5.0 %"]),
        (
            "lab_results",
            lab(referenceRange=WIDE),
            lab(referenceRange=NARROW),
            ["Usual range: was 4.0 – 8.0, now 4.0 – 7.5", "Result: was In range, now Above range"],
        ),
        ("lab_results", lab(interpretation=HIGH), lab(), ["No longer marked: Above range"]),
        (
            "lab_results",
            lab(component=[part(61, referenceRange=RANGE)]),
            lab(component=[part(61, referenceRange=WIDE)]),
            ["Usual range (Pulse): was 4.0 – 5.6, now 4.0 – 8.0"],
        ),
        (
            "lab_results",
            lab(component=[part(61, referenceRange=RANGE)]),
            lab(component=[part(61)]),
            ["Usual range (Pulse): no longer given", "Pulse: No longer marked: Above range"],
        ),
        (
            "lab_results",
            lab(component=[part(1), part(2)]),
            lab(component=[part(1), part(3)]),
            ["Pulse: was 2 /min, now 3 /min"],
        ),
        ("lab_results", lab(component=[part(1), part(2)]), lab(component=[part(1)]), ["Pulse: changed"]),
        (
            "medications",
            order(dosageInstruction=[{"text": "Take 5 mg"}]),
            order(dosageInstruction=[{"text": "Take 50 mg"}]),
            ["How to take it: was Take 5 mg, now Take 50 mg"],
        ),
        (
            "lab_results",
            lab(effectiveDateTime="2026-03-01"),
            lab(effectiveDateTime="2026-03"),
            ["Date: was Mar 1, 2026, now Mar 2026"],
        ),
        (
            "diagnoses",
            problem(onsetDateTime="2012"),
            problem(onsetString="about age 40"),
            ["Date: was 2012, now about age 40", "Since: was 2012, now about age 40"],
        ),
        ("allergies", allergy(criticality="low"), allergy(criticality="high"), ["Risk: was Low risk, now High risk"]),
        (
            "allergies",
            allergy(criticality="high", reaction=[SHOCK]),
            allergy(reaction=[SHOCK]),
            ["Risk: no longer given"],
        ),
        (
            "allergies",
            allergy(reaction=[RASH, SHOCK]),
            allergy(reaction=[RASH]),
            ["What happens: now Rash, Mild", "How serious: was Severe, now Mild"],
        ),
        ("appointments", seeing("Dr. A", "Dr. B"), seeing("Dr. A"), ["With: now Dr. A"]),
        ("appointments", seeing("Dr. A"), seeing("Dr. A", "Dr. B"), ["With: now Dr. A, Dr. B"]),
        ("appointments", seeing("Dr. A", "Dr. B"), seeing("Dr. A", "Dr. C"), ["With: was Dr. B, now Dr. C"]),
        ("care_plans", doing("Walk", "Rest"), doing("Walk"), ["Steps: now Walk  ·  Under way"]),
    ],
)
def test_an_edit_is_told_as_what_it_is(qapp, category, was, now, lines):
    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in told(category, [was], [now])] == lines


@pytest.mark.parametrize(
    ("category", "was", "now"),
    [
        ("lab_results", measured(5), measured(5, code="%", system="http://unitsofmeasure.org")),
        ("lab_results", lab(interpretation=HIGH), lab(interpretation=[{"coding": [{"code": "HX"}]}])),
        ("lab_results", lab(component=[part(1, "A"), part(2, "B")]), lab(component=[part(2, "B"), part(1, "A")])),
        ("lab_results", lab(effectiveDateTime="2026-03-01T10:00Z"), lab(effectiveDateTime="2026-03-01T10:00:00Z")),
        ("lab_results", lab(note=[{"text": "A"}, {"text": "B"}]), lab(note=[{"text": "B"}, {"text": "A"}])),
        ("diagnoses", problem(text="Ménière"), problem(text="Me\u0301nie\u0300re")),
        ("diagnoses", problem(text="Mild  asthma"), problem(text=" Mild\N{NO-BREAK SPACE}asthma\n")),
        ("allergies", allergy(reaction=[RASH, SHOCK]), allergy(reaction=[SHOCK, RASH])),
        ("appointments", seeing("Dr. A", "Dr. B"), seeing("Dr. B", "Dr. A")),
        (
            "care_plans",
            plan(text={"status": "generated", "div": "<div><p>Walk daily</p></div>"}),
            plan(text={"status": "generated", "div": "<div class='n'><p>Walk <b>daily</b></p>\n</div>"}),
        ),
    ],
)
def test_another_spelling_or_order_is_no_change(category, was, now):
    assert Seen(category).comes(was).comes(now).news.count == 0


def test_steps_in_another_order_are_another_plan():
    assert Seen("care_plans").comes(doing("Rest", "Walk")).comes(doing("Walk", "Rest")).news.count == 1


@pytest.mark.parametrize(("zone", "count"), [("America/New_York", 0), ("America/Chicago", 1)])
def test_the_same_moment_is_a_change_only_where_another_hour_is_read(zone, count):
    with computer_in(zone):
        seen = Seen("appointments").comes(visit(start="2027-01-05T15:00:00Z"))
        assert seen.comes(visit(start="2027-01-05T10:00:00-05:00")).news.count == count


def test_two_entries_that_change_places_are_each_told(qapp):
    seen = Seen("diagnoses").comes(problem(), problem("2", "Migraine"))
    seen.comes(problem("1", "Migraine"), problem("2", "Asthma"))
    lines = {row.key: changed_lines(seen.news.changed[row.key], row) for row in seen.section.rows}
    assert lines == {
        "Condition/1": ["Name: was Asthma, now Migraine"],
        "Condition/2": ["Name: was Migraine, now Asthma"],
    }


def test_none_known_that_becomes_an_allergy_and_back_names_both(qapp):
    none = {"text": "No known allergies", "coding": [{"system": "http://snomed.info/sct", "code": "716186003"}]}
    current = {"clinicalStatus": {"coding": [{"code": "active"}]}}
    said, had = (stored("AllergyIntolerance", code=code, **current) for code in (none, {"text": "Peanut"}))
    assert "Name: was No known allergies, now Peanut" in told("allergies", [said], [had])
    assert "Name: was Peanut, now No known allergies" in told("allergies", [had], [said])


def test_what_a_clinic_took_back_and_says_again_is_no_change():
    mistake = problem(verificationStatus={"coding": [{"code": "entered-in-error"}]})
    seen = Seen("diagnoses").comes(problem(), problem("2")).comes(mistake, problem("2"))
    assert seen.news.count == 0
    assert seen.comes(problem(), problem("2")).news.count == 0


def test_a_date_another_clinic_tells_in_words_is_not_called_untold(qapp):
    [row] = Seen("diagnoses").comes(problem(onsetString="about age 40")).section.rows
    assert told_lines(("since", "since_text"), row) == ["Since: about age 40"]
