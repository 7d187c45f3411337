"""How the records of generated charts are made, one function a FHIR type; each draws what varies from the dice."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from bench.chart_words import (
    ALLERGENS,
    CONDITIONS,
    MEDICINES,
    PANELS,
    PLANS,
    PRACTITIONERS,
    PROCEDURES,
    REASONS,
    TESTS,
    VACCINES,
)

Maker = Callable[[random.Random], dict[str, Any]]

NOW = datetime(2026, 3, 10, 15, 0, tzinfo=UTC)
"""The time at which the charts are read: appointments lie on both sides of it."""

ORGANIZATION = {"reference": "Organization/org-1", "display": "Lakeview Family Medicine"}
"""Whom the records name as the clinic."""

_YEARS = 20
_LOCATION = {"reference": "Location/loc-1", "display": "Lakeview Family Medicine"}
_LOINC, _SNOMED, _RXNORM = "http://loinc.org", "http://snomed.info/sct", "http://www.nlm.nih.gov/research/umls/rxnorm"
_CVX, _UCUM = "http://hl7.org/fhir/sid/cvx", "http://unitsofmeasure.org"
_TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/"


def _observation(dice: random.Random) -> dict[str, Any]:
    code, name, unit, low, high = dice.choice(TESTS)
    value = low + (high - low) * Decimal(dice.randint(-30, 130)) / 100
    value = value.quantize(low) if value > 0 else low
    letter, said = ("H", "High") if value > high else ("L", "Low") if value < low else ("N", "Normal")
    taken = instant(dice)
    return {
        "resourceType": "Observation",
        "status": dice.choice(("final",) * 18 + ("amended", "preliminary")),
        "category": [_coded("laboratory", "Laboratory", _TERMINOLOGY + "observation-category")],
        "code": _coded(code, name, _LOINC, text=name),
        "effectiveDateTime": taken,
        "issued": taken,
        "performer": [ORGANIZATION],
        "valueQuantity": _measured(value, unit),
        "interpretation": [_coded(letter, said, _TERMINOLOGY + "v3-ObservationInterpretation")],
        "referenceRange": [{"low": _measured(low, unit), "high": _measured(high, unit)}],
    }


def _report(dice: random.Random) -> dict[str, Any]:
    code, name = dice.choice(PANELS)
    taken = instant(dice)
    return {
        "resourceType": "DiagnosticReport",
        "status": "final",
        "category": [_coded("LAB", "Laboratory", _TERMINOLOGY + "v2-0074")],
        "code": _coded(code, name, _LOINC, text=name),
        "effectiveDateTime": taken,
        "issued": taken,
        "performer": [ORGANIZATION],
    }


def _condition(dice: random.Random) -> dict[str, Any]:
    code, name = dice.choice(CONDITIONS)
    began, status = _moment(dice), dice.choice(("active", "active", "resolved", "inactive"))
    ended = (
        {}
        if status == "active"
        else {"abatementDateTime": _day(min(NOW, began + timedelta(days=dice.randint(5, 400))))}
    )
    return {
        "resourceType": "Condition",
        "clinicalStatus": _coded(status, status.capitalize(), _TERMINOLOGY + "condition-clinical"),
        "verificationStatus": _coded("confirmed", "Confirmed", _TERMINOLOGY + "condition-ver-status"),
        "category": [_coded("problem-list-item", "Problem List Item", _TERMINOLOGY + "condition-category")],
        "code": _coded(code, name, _SNOMED, text=name),
        "onsetDateTime": _day(began),
        "recordedDate": _day(began),
        "recorder": _practitioner(dice),
        **ended,
    }


def _medicine(dice: random.Random) -> dict[str, Any]:
    code, name = dice.choice(MEDICINES)
    return {
        "resourceType": "MedicationRequest",
        "status": dice.choice(("active", "completed", "completed", "stopped")),
        "intent": "order",
        "medicationCodeableConcept": _coded(code, name, _RXNORM, text=name),
        "authoredOn": instant(dice),
        "requester": _practitioner(dice),
        "reasonCode": [{"text": dice.choice(REASONS)}],
        "dosageInstruction": [{"sequence": 1, "text": f"Take {dice.randint(1, 2)} tablet by mouth daily with food"}],
        "dispenseRequest": {"numberOfRepeatsAllowed": dice.randint(0, 5)},
    }


def _immunization(dice: random.Random) -> dict[str, Any]:
    code, name = dice.choice(VACCINES)
    return {
        "resourceType": "Immunization",
        "status": "completed",
        "vaccineCode": _coded(code, name, _CVX, text=name),
        "occurrenceDateTime": instant(dice),
        "primarySource": True,
        "lotNumber": f"L{dice.randint(10000, 99999)}",
        "location": _LOCATION,
        "performer": [{"actor": _practitioner(dice)}],
        "protocolApplied": [{"doseNumberPositiveInt": dice.randint(1, 3), "seriesDosesPositiveInt": 3}],
    }


def _procedure(dice: random.Random) -> dict[str, Any]:
    code, name = dice.choice(PROCEDURES)
    began = _moment(dice)
    return {
        "resourceType": "Procedure",
        "status": "completed",
        "code": _coded(code, name, _SNOMED, text=name),
        "performedPeriod": {"start": _text(began), "end": _text(began + timedelta(minutes=dice.randint(10, 120)))},
        "performer": [{"actor": _practitioner(dice)}],
        "location": _LOCATION,
        "reasonCode": [{"text": dice.choice(REASONS)}],
    }


def _appointment(dice: random.Random) -> dict[str, Any]:
    begins = _moment(dice) + timedelta(days=365 * 2)
    coming = begins > NOW
    return {
        "resourceType": "Appointment",
        "status": "booked" if coming else dice.choice(("fulfilled", "fulfilled", "cancelled", "noshow")),
        "serviceType": [{"text": "Family practice visit"}],
        "reasonCode": [{"text": dice.choice(REASONS)}],
        "start": _text(begins),
        "end": _text(begins + timedelta(minutes=30)),
        "minutesDuration": 30,
        "participant": [
            {"actor": _practitioner(dice), "status": "accepted"},
            {"actor": _LOCATION, "status": "accepted"},
        ],
    }


def _allergy(dice: random.Random) -> dict[str, Any]:
    code, name = dice.choice(ALLERGENS)
    return {
        "resourceType": "AllergyIntolerance",
        "clinicalStatus": _coded("active", "Active", _TERMINOLOGY + "allergyintolerance-clinical"),
        "verificationStatus": _coded("confirmed", "Confirmed", _TERMINOLOGY + "allergyintolerance-verification"),
        "type": "allergy",
        "category": ["environment"],
        "criticality": dice.choice(("low", "high")),
        "code": _coded(code, name, _SNOMED, text=name),
        "recordedDate": instant(dice),
        "reaction": [{"manifestation": [{"text": "Hives"}], "severity": dice.choice(("mild", "moderate", "severe"))}],
    }


def _plan(dice: random.Random) -> dict[str, Any]:
    code, name = dice.choice(PLANS)
    return {
        "resourceType": "CarePlan",
        "status": dice.choice(("active", "completed")),
        "intent": "plan",
        "title": name,
        "category": [_coded(code, name, _SNOMED, text=name)],
        "period": {"start": _day(_moment(dice))},
        "activity": [{"detail": {"code": {"text": "Follow-up visit"}, "status": "in-progress"}}],
    }


MIX: tuple[tuple[Maker, int], ...] = (
    (_observation, 60),
    (_report, 5),
    (_condition, 9),
    (_medicine, 9),
    (_immunization, 5),
    (_procedure, 6),
    (_appointment, 4),
    (_allergy, 1),
    (_plan, 1),
)
"""How many of a hundred records are of each kind: lab results most, as in real charts."""

OF_CATEGORY: dict[str, Maker] = {
    "diagnoses": _condition,
    "medications": _medicine,
    "immunizations": _immunization,
    "allergies": _allergy,
    "procedures": _procedure,
    "care_plans": _plan,
    "lab_results": _observation,
    "appointments": _appointment,
}
"""What stands in each record category."""


def _practitioner(dice: random.Random) -> dict[str, str]:
    number = dice.randint(1, len(PRACTITIONERS))
    return {"reference": f"Practitioner/prac-{number}", "display": PRACTITIONERS[number - 1]}


def _coded(code: str, display: str, system: str, **more: str) -> dict[str, Any]:
    return {"coding": [{"system": system, "code": code, "display": display}], **more}


def _measured(value: Decimal, unit: str) -> dict[str, Any]:
    return {"value": value, "unit": unit, "system": _UCUM, "code": unit}


def _moment(dice: random.Random) -> datetime:
    return NOW - timedelta(minutes=dice.randint(1, _YEARS * 365 * 24 * 60))


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def instant(dice: random.Random) -> str:
    """A moment of the last twenty years as FHIR writes it."""
    return _text(_moment(dice))


def _day(moment: datetime) -> str:
    return moment.date().isoformat()
