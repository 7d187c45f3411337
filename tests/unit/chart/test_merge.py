"""Which entries of two clinics become one row, and what stands in it."""

import msgspec
import pytest

from pfclient.chart.merge import merged
from pfclient.records.catalog import CATEGORIES
from tests.support.alike import (
    CVX,
    ICD,
    LOINC,
    RXNORM,
    SNOMED,
    allergy,
    done,
    lab,
    medicine,
    problem,
    rows,
    shot,
    visit,
)

TWICE = {"timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}}}
SAME = {
    "the very same diagnosis": ("diagnoses", problem(), problem()),
    "a name in other letters": ("diagnoses", problem("Type 2 diabetes"), problem("TYPE-2 Diabetes")),
    "one knows the year only": ("diagnoses", problem(), problem(onsetDateTime="2019")),
    "one does not know since when": ("diagnoses", problem(), problem(onsetDateTime=None)),
    "other names for one fine code": (
        "diagnoses",
        problem("Hay fever", (SNOMED, "1")),
        problem("Pollen allergy", (SNOMED, "1")),
    ),
    "only one of them is coded": ("diagnoses", problem("Gout", (ICD, "M10.9")), problem("Gout")),
    "the same order of a medicine": ("medications", medicine(), medicine()),
    "a drug coded alike with the same strength": (
        "medications",
        medicine("Metformin 500 mg tablet", (RXNORM, "861007")),
        medicine("metFORMIN (Glucophage) 500 mg tab", (RXNORM, "861007")),
    ),
    "a dose told by its parts": (
        "medications",
        medicine(dosageInstruction=[TWICE]),
        medicine(dosageInstruction=[TWICE]),
    ),
    "a dose told by its parts and in words": (
        "medications",
        medicine(dosageInstruction=[TWICE]),
        medicine(how="2 TIMES a day"),
    ),
    "an allergy with the same reaction": ("allergies", allergy(), allergy(signs=("HIVES",))),
    "one does not know the reaction": ("allergies", allergy(), allergy(signs=(), severity="")),
    "a risk only one of them tells": ("allergies", allergy(criticality="high"), allergy()),
    "known since other years": ("allergies", allergy(onsetDateTime="1998"), allergy(onsetDateTime="2003")),
    "one shot told twice": ("immunizations", shot(lotNumber="UT8041A"), shot()),
    "a shot by its code": ("immunizations", shot("Flu", (CVX, "197")), shot("Influenza, high dose", (CVX, "197"))),
    "one operation told twice": ("procedures", done(), done()),
    "one result told twice": ("lab_results", lab(), lab()),
    "a yes in two spellings": (
        "lab_results",
        lab(valueQuantity=None, valueBoolean=True),
        lab(valueQuantity=None, valueString="Yes"),
    ),
    "one moment in two spellings": (
        "lab_results",
        lab(at="2026-02-24T08:10:00Z"),
        lab(at="2026-02-24T08:10:00+00:00"),
    ),
    "one appointment told twice": ("appointments", visit(), visit()),
}


@pytest.mark.parametrize(("category", "one", "other"), SAME.values(), ids=SAME)
def test_the_same_fact_is_one_row_with_both_sources(category, one, other):
    first, second = rows(category, one), rows(category, other, first="50")
    found = merged(CATEGORIES[category], [first, second])
    [row] = found.rows
    assert [{row.key, *(each.key for each in row.alike)}] == [{first[0].key, second[0].key}]
    assert row in [msgspec.structs.replace(each, alike=row.alike) for each in (*first, *second)]


def test_two_entries_of_one_clinic_are_never_put_together():
    found = merged(CATEGORIES["diagnoses"], [rows("diagnoses", problem(), problem()), []])
    assert len(found.rows) == 2
    assert not any(row.alike for row in found.rows)


def test_where_it_is_not_clear_which_of_two_is_repeated_all_stay_apart():
    found = merged(
        CATEGORIES["diagnoses"], [rows("diagnoses", problem(), problem()), rows("diagnoses", problem(), first="50")]
    )
    assert len(found.rows) == 3


def test_a_silent_entry_that_would_fit_two_others_joins_neither():
    one, two, three = problem(onsetDateTime="2019"), problem(onsetDateTime="2021"), problem(onsetDateTime=None)
    sources = [rows("diagnoses", one), rows("diagnoses", two, first="50"), rows("diagnoses", three, first="70")]
    assert len(merged(CATEGORIES["diagnoses"], sources).rows) == 3


def test_three_clinics_are_one_row_of_three_sources():
    sources = [rows("diagnoses", problem(), first=first) for first in ("1", "50", "70")]
    [row] = merged(CATEGORIES["diagnoses"], sources).rows
    assert {row.key, *(one.key for one in row.alike)} == {"Condition/1", "Condition/50", "Condition/70"}


@pytest.mark.parametrize("turned", [False, True])
def test_the_worst_that_is_known_of_an_allergy_stands_first(turned):
    silent, severe = allergy(signs=(), severity=""), allergy(severity="severe", criticality="high")
    first, second = (severe, silent) if turned else (silent, severe)
    [row] = merged(CATEGORIES["allergies"], [rows("allergies", first), rows("allergies", second, first="50")]).rows
    assert (row.severity, row.criticality) == ("severe", "high")
    assert [one.severity for one in row.alike] == [""]


def test_entries_of_one_id_at_two_clinics_keep_their_own_names_and_members():
    panel = lab(hasMember=[{"reference": "Observation/1"}])
    one = rows("lab_results", lab("7.9"), lab("8.1", (LOINC, "2345-7")))
    other = rows("lab_results", lab("6.1", at="2026-01-01T08:00:00Z"))
    other.append(msgspec.structs.replace(rows("lab_results", panel, first="9")[0], members=("Observation/1",)))
    found = merged(CATEGORIES["lab_results"], [one, other])
    assert sorted(row.key for row in found.rows) == [
        "Observation/1",
        "Observation/1~1",
        "Observation/2",
        "Observation/9",
    ]
    assert next(row for row in found.rows if row.key == "Observation/9").members == ("Observation/1~1",)
    assert found.keys == [{}, {"Observation/1": "Observation/1~1"}]


def test_a_report_still_holds_a_result_the_other_clinic_has_too():
    shared, alone = lab("7.9"), lab("6.1", at="2026-01-01T08:00:00Z")
    held = msgspec.structs.replace(
        rows("lab_results", lab(at="2026-03-01"), first="9")[0], members=("Observation/50", "Observation/51")
    )
    sources = [rows("lab_results", shared), [*rows("lab_results", shared, alone, first="50"), held]]
    there = {row.key: row for row in merged(CATEGORIES["lab_results"], sources).rows}
    assert there[held.key].members == ("Observation/1", "Observation/51")
    assert [each.key for each in there["Observation/1"].alike] == ["Observation/50"]


def test_what_the_person_wants_apart_stands_by_itself_and_knows_of_the_others():
    sources = [rows("diagnoses", problem(), first=first) for first in ("1", "50", "70")]
    found = merged(CATEGORIES["diagnoses"], sources, {(2, "Condition/70")})
    assert sorted(len(row.alike) for row in found.rows) == [0, 1]
    assert found.asunder == {"Condition/70": ((0, "Condition/1"), (1, "Condition/50"), (2, "Condition/70"))}


def test_thousands_of_entries_at_two_clinics_are_put_together():
    one = [
        msgspec.structs.replace(rows("lab_results", lab())[0], key=f"Observation/{n}", test=f"{LOINC}|{n}")
        for n in range(4000)
    ]
    other = [msgspec.structs.replace(row, key=f"{row.key}b") for row in one]
    found = merged(CATEGORIES["lab_results"], [one, other])
    assert len(found.rows) == 4000
    assert all(len(row.alike) == 1 for row in found.rows)
