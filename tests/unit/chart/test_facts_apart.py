"""Facts of two clinics that only look alike: each of them is a row of its own."""

import pytest

from tests.support.alike import (
    ICD,
    RXNORM,
    SNOMED,
    allergy,
    concept,
    done,
    lab,
    medicine,
    problem,
    shot,
    together,
    visit,
)

APART = {
    "another diagnosis": ("diagnoses", problem(), problem("Type 1 diabetes")),
    "another stage under one code": (
        "diagnoses",
        problem("Kidney disease, stage 3a", (SNOMED, "7")),
        problem("Kidney disease, stage 3b", (SNOMED, "7")),
    ),
    "the other knee": (
        "diagnoses",
        problem("Arthritis of the right knee", (SNOMED, "7")),
        problem("Arthritis of the left knee", (SNOMED, "7")),
    ),
    "one class of many diseases": (
        "diagnoses",
        problem("Left arm pain", (ICD, "M79.9")),
        problem("Sore muscles", (ICD, "M79.9")),
    ),
    "one name, two codes of one system": (
        "diagnoses",
        problem("Diabetes", (ICD, "E10.9")),
        problem("Diabetes", (ICD, "E11.9")),
    ),
    "over at one clinic": ("diagnoses", problem(), problem(status="resolved")),
    "relapsed at one clinic": ("diagnoses", problem(), problem(status="relapse")),
    "not certain at one clinic": (
        "diagnoses",
        problem(verificationStatus={"coding": [{"code": "confirmed"}]}),
        problem(verificationStatus={"coding": [{"code": "provisional"}]}),
    ),
    "not clear how certain at one clinic": (
        "diagnoses",
        problem(verificationStatus={"coding": [{"code": "confirmed"}]}),
        problem(verificationStatus={"coding": [{"code": "suspected"}]}),
    ),
    "since another year": ("diagnoses", problem(), problem(onsetDateTime="2021")),
    "of another weight": ("diagnoses", problem(), problem(severity={"text": "Severe"})),
    "another strength": ("medications", medicine(), medicine("Metformin 850 mg tablet")),
    "another strength under the drug's code": (
        "medications",
        medicine("Metformin 500 mg", (RXNORM, "6809")),
        medicine("Metformin 1000 mg", (RXNORM, "6809")),
    ),
    "a tenth of the strength": ("medications", medicine("Digoxin 0.25 mg"), medicine("Digoxin 0.025 mg")),
    "taken otherwise": ("medications", medicine(), medicine(how="Take 1 tablet once a day")),
    "half a tablet or one or two": ("medications", medicine(how="Take 1/2 tablet"), medicine(how="Take 1-2 tablet")),
    "taken otherwise by its parts": (
        "medications",
        medicine(dosageInstruction=[{"asNeededBoolean": True}]),
        medicine(dosageInstruction=[{"asNeededCodeableConcept": {"text": "pain"}}]),
    ),
    "how to take it told by one only": ("medications", medicine(), medicine(how="")),
    "an order not to take it": ("medications", medicine(), medicine(doNotPerform=True)),
    "stopped at one clinic": ("medications", medicine(), medicine(status="stopped")),
    "on hold at one clinic": ("medications", medicine(), medicine(status="on-hold")),
    "a second order of the same": ("medications", medicine(), medicine(authoredOn="2024-05-02")),
    "an order, and what the person says they take": (
        "medications",
        medicine(),
        {
            "resourceType": "MedicationStatement",
            "status": "active",
            "medicationCodeableConcept": concept("Metformin 500 mg tablet"),
            "dosage": [{"text": "Take 1 tablet 2 times a day"}],
        },
    ),
    "another reaction": ("allergies", allergy(), allergy(signs=("Trouble breathing",))),
    "another severity": ("allergies", allergy(), allergy(severity="mild")),
    "another risk": ("allergies", allergy(criticality="high"), allergy(criticality="low")),
    "an allergy and an intolerance": ("allergies", allergy(type="allergy"), allergy(type="intolerance")),
    "an allergy not confirmed": (
        "allergies",
        allergy(),
        allergy(verificationStatus={"coding": [{"code": "unconfirmed"}]}),
    ),
    "allergies nobody named": ("allergies", allergy(""), allergy("")),
    "medicines nobody named": ("medications", medicine("", how=""), medicine("", how="")),
    "shots nobody named": ("immunizations", shot(""), shot("")),
    "names of signs alone": ("diagnoses", problem("???"), problem("!!!")),
    "an allergy of the past": ("allergies", allergy(), allergy(clinicalStatus={"coding": [{"code": "resolved"}]})),
    "Rh + and Rh -": ("allergies", allergy("Serum, Rh +"), allergy("Serum, Rh -")),
    "another day": ("immunizations", shot(), shot(day="2025-10-07")),
    "a day nobody knows": ("immunizations", shot(day="2025-10"), shot(day="2025-10")),
    "another lot": ("immunizations", shot(lotNumber="UT8041A"), shot(lotNumber="UT7733C")),
    "not given at one clinic": ("immunizations", shot(), shot(status="not-done")),
    "another dose of the series": (
        "immunizations",
        shot(protocolApplied=[{"doseNumberPositiveInt": 1}]),
        shot(protocolApplied=[{"doseNumberPositiveInt": 2}]),
    ),
    "an operation on another day": ("procedures", done(), done(day="2020-11-04")),
    "an operation of which only the month is known": ("procedures", done(day="2020-11"), done(day="2020-11")),
    "an operation that was not done": ("procedures", done(), done(status="not-done")),
    "another value": ("lab_results", lab("7.9"), lab("7.8")),
    "another unit": ("lab_results", lab("7.9"), lab("7.9", unit="mmol/mol")),
    "a value only known to be above": (
        "lab_results",
        lab(),
        lab(valueQuantity={"value": 7.9, "comparator": ">", "unit": "%"}),
    ),
    "another minute": ("lab_results", lab(), lab(at="2026-02-24T08:11:00-05:00")),
    "another zone": ("lab_results", lab(), lab(at="2026-02-24T08:10:00-06:00")),
    "a day without a clock": ("lab_results", lab(at="2026-02-24"), lab(at="2026-02-24")),
    "a test nobody coded": ("lab_results", lab("7.9", ("", "a1c")), lab("7.9", ("", "a1c"))),
    "not final at one clinic": ("lab_results", lab(), lab(status="preliminary")),
    "another usual range": (
        "lab_results",
        lab(),
        lab(referenceRange=[{"high": {"value": 5.7, "unit": "%"}}]),
    ),
    "another reading of it": (
        "lab_results",
        lab(interpretation=[concept("", ("", "H"))]),
        lab(interpretation=[concept("", ("", "N"))]),
    ),
    "an appointment at another hour": ("appointments", visit(), visit("2026-04-16T15:00:00-05:00")),
    "an appointment cancelled at one clinic": ("appointments", visit(), visit(status="cancelled")),
}


@pytest.mark.parametrize(("category", "one", "other"), APART.values(), ids=APART)
def test_facts_that_only_look_alike_stay_apart(category, one, other):
    assert not together(category, one, other)
