"""Entries of two clinics as they come, and the rows they become."""

from datetime import UTC, datetime

import msgspec

from pfclient.chart.merge import merged
from pfclient.fhir import strict_json
from pfclient.fhir.references import Resolver
from pfclient.fhir.resources import Resource
from pfclient.records.catalog import CATEGORIES
from pfclient.records.context import Context
from pfclient.records.reading import read_entries

CONTEXT = {"now": datetime(2026, 3, 10, 12, tzinfo=UTC), "patient": "Patient/p"}
SNOMED, ICD, RXNORM = (
    "http://snomed.info/sct",
    "http://hl7.org/fhir/sid/icd-10-cm",
    "http://www.nlm.nih.gov/research/umls/rxnorm",
)
LOINC, CVX = "http://loinc.org", "http://hl7.org/fhir/sid/cvx"


def concept(text="", *codings):
    said = {"text": text} if text else {}
    return said | ({"coding": [{"system": system, "code": code} for system, code in codings]} if codings else {})


def problem(text="Type 2 diabetes", *codings, status="active", **more):
    return {
        "resourceType": "Condition",
        "clinicalStatus": {"coding": [{"code": status}]},
        "code": concept(text, *codings),
        "onsetDateTime": "2019-03-14",
        **more,
    }


def medicine(text="Metformin 500 mg tablet", *codings, how="Take 1 tablet 2 times a day", **more):
    return {
        "resourceType": "MedicationRequest",
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": concept(text, *codings),
        "dosageInstruction": [{"text": how}] if how else [],
        "authoredOn": "2019-03-14",
        **more,
    }


def allergy(text="Penicillin", *codings, signs=("Hives",), severity="severe", **more):
    reaction = {"manifestation": [{"text": sign} for sign in signs]} | ({"severity": severity} if severity else {})
    return {
        "resourceType": "AllergyIntolerance",
        "clinicalStatus": {"coding": [{"code": "active"}]},
        "verificationStatus": {"coding": [{"code": "confirmed"}]},
        "code": concept(text, *codings),
        "reaction": [reaction] if signs or severity else [],
        **more,
    }


def shot(text="Flu shot", *codings, day="2025-10-06", **more):
    vaccine = concept(text, *codings)
    return {
        "resourceType": "Immunization",
        "status": "completed",
        "vaccineCode": vaccine,
        "occurrenceDateTime": day,
        **more,
    }


def done(text="Colonoscopy", *codings, day="2020-11-03", **more):
    code = concept(text, *codings)
    return {"resourceType": "Procedure", "status": "completed", "code": code, "performedDateTime": day, **more}


def lab(value="7.9", *codings, at="2026-02-24T08:10:00-05:00", unit="%", **more):
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": [{"coding": [{"code": "laboratory"}]}],
        "code": concept("Hemoglobin A1c", *(codings or [(LOINC, "4548-4")])),
        "effectiveDateTime": at,
        "valueQuantity": {"value": msgspec.Raw(value.encode()), "unit": unit},
        **more,
    }


def visit(start="2026-04-16T14:00:00-05:00", **more):
    return {
        "resourceType": "Appointment",
        "status": "booked",
        "start": start,
        "serviceType": [{"text": "Check-up"}],
        **more,
    }


def _as_it_comes(body):
    return strict_json.decode(msgspec.json.encode({"subject": {"reference": "Patient/p"}, **body}))


def rows(category, *bodies, first="1"):
    resources = [
        Resource(
            f"{body['resourceType']}/{int(first) + number}",
            body["resourceType"],
            _as_it_comes(body),
        )
        for number, body in enumerate(bodies)
    ]
    found = read_entries(CATEGORIES[category], resources, Context(Resolver(()), **CONTEXT))
    assert len(found.current) + len(found.past) == len(bodies)
    return [*found.current, *found.past]


def together(category, one, other):
    found = merged(CATEGORIES[category], [rows(category, one), rows(category, other, first="50")])
    return len(found.rows) == 1
