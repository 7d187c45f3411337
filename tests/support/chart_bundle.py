"""Bundles the journeys load where no records of others are at hand: one invented patient, every category."""

import json
from datetime import UTC, datetime, timedelta

PATIENT = "journey-patient"
BIRTH_DATE = "1972-02-09"
NAME = ("Nora", "Whitfield")


def _concept(text, code="", system="http://snomed.info/sct"):
    return {"text": text, **({"coding": [{"system": system, "code": code, "display": text}]} if code else {})}


def _status(kind, code):
    return {"coding": [{"system": f"http://terminology.hl7.org/CodeSystem/{kind}", "code": code}]}


def _days(days):
    return (datetime.now(UTC) + timedelta(days=days)).strftime("%Y-%m-%d")


def _category(code):
    return [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": code}]}]


def resources(patient=PATIENT):
    """Plain resources of one patient: two a category, one current and one past where that exists."""
    subject = {"reference": f"Patient/{patient}"}
    active, resolved = _status("condition-clinical", "active"), _status("condition-clinical", "resolved")
    confirmed = _status("condition-ver-status", "confirmed")
    lab = {"status": "final", "subject": subject, "category": _category("laboratory")}
    glucose = _concept("Glucose", "2339-0", "http://loinc.org")
    return [
        {
            "resourceType": "Patient",
            "id": patient,
            "name": [{"given": [NAME[0]], "family": NAME[1]}],
            "birthDate": BIRTH_DATE,
            "gender": "female",
            "telecom": [{"system": "phone", "value": "555-555-0134", "use": "mobile"}],
        },
        {"resourceType": "Condition", "id": "jc1", "clinicalStatus": active, "verificationStatus": confirmed,
         "code": _concept("Asthma", "195967001"), "subject": subject, "onsetDateTime": "1990"},
        {"resourceType": "Condition", "id": "jc2", "clinicalStatus": resolved, "verificationStatus": confirmed,
         "code": _concept("Broken wrist", "263102004"), "subject": subject, "onsetDateTime": "2011-07"},
        {"resourceType": "MedicationRequest", "id": "jm1", "status": "active", "intent": "order", "subject": subject,
         "medicationCodeableConcept": _concept("Albuterol inhaler"), "authoredOn": _days(-90),
         "dosageInstruction": [{"text": "2 puffs when needed"}]},
        {"resourceType": "MedicationRequest", "id": "jm2", "status": "stopped", "intent": "order", "subject": subject,
         "medicationCodeableConcept": _concept("Ibuprofen 200 mg tablet"), "authoredOn": _days(-900)},
        {"resourceType": "Immunization", "id": "ji1", "status": "completed", "patient": subject,
         "vaccineCode": _concept("Influenza vaccine"), "occurrenceDateTime": _days(-200)},
        {"resourceType": "AllergyIntolerance", "id": "ja1", "patient": subject, "code": _concept("Peanut"),
         "clinicalStatus": _status("allergyintolerance-clinical", "active"),
         "verificationStatus": _status("allergyintolerance-verification", "confirmed")},
        {"resourceType": "Procedure", "id": "jp1", "status": "completed", "subject": subject,
         "code": _concept("Appendectomy"), "performedDateTime": "2004-11-02"},
        {"resourceType": "CarePlan", "id": "jl1", "status": "active", "intent": "plan", "subject": subject,
         "title": "Asthma action plan", "period": {"start": _days(-300)}},
        {"resourceType": "Observation", "id": "jo1", **lab, "code": glucose, "effectiveDateTime": _days(-20),
         "valueQuantity": {"value": 98, "unit": "mg/dL"}},
        {"resourceType": "Observation", "id": "jo2", **lab, "code": glucose, "effectiveDateTime": _days(-380),
         "valueQuantity": {"value": 104, "unit": "mg/dL"}},
    ]  # fmt: skip


def appointments(patient):
    """An upcoming and a past visit of a patient already loaded."""
    return [
        _appointment("journey-next", patient, 12, "booked", "Yearly check-up"),
        _appointment("journey-last", patient, -40, "fulfilled", "Follow-up"),
    ]


def _appointment(key, patient, days, status, words):
    start = f"{_days(days)}T15:00:00Z"
    return {
        "resourceType": "Appointment",
        "id": f"{key}-{patient}"[:64],
        "status": status,
        "description": words,
        "start": start,
        "end": start.replace("T15:00", "T15:30"),
        "participant": [{"actor": {"reference": f"Patient/{patient}"}, "status": "accepted"}],
    }


def write(path, entries):
    """A collection Bundle of these resources as a file."""
    path.write_text(
        json.dumps({"resourceType": "Bundle", "type": "collection", "entry": [{"resource": e} for e in entries]})
    )
    return path
