"""Entries for reading with twins and without: plain ones, and odd and plausible things to put into them."""

import dataclasses
import json
from datetime import UTC, datetime

from pfclient.fhir.bundles import split
from pfclient.fhir.references import Resolver
from pfclient.records.catalog import FILE_CATEGORIES
from pfclient.records.context import Context
from pfclient.records.reading import read_entries
from tests.unit.records.charts import resource

NOW = datetime(2026, 3, 10, 15, 0, tzinfo=UTC)
LAB = [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "laboratory"}]}]
WHO = {"display": "Dr. Ana Ruiz"}
GLUCOSE = {"coding": [{"system": "http://loinc.org", "code": "2345-7"}], "text": "Glucose"}
TWINS = [
    (name, kind, twins) for name, category in FILE_CATEGORIES.items() for kind, twins in sorted(category.twins.items())
]
IDS = [f"{name}-{kind}" for name, kind, _ in TWINS]
ODD = (
    None,
    "",
    "2020-05",
    "2021-02-30",
    7,
    True,
    1.50,
    [],
    {},
    ["x"],
    {"value": 7.10, "unit": "mg"},
    {"text": "Blood"},
)
PLAUSIBLE = (
    {"start": "2020-01-01", "end": "2020-02-01"},
    {"value": 5.0, "comparator": "<", "unit": "mmol/L", "code": "mmol/L"},
    {"reference": "Practitioner/1", "display": "Dr. Ana Ruiz"},
    [{"actor": {"reference": "Practitioner/1", "display": "Dr. Ana Ruiz"}}],
    [{"low": {"value": 3.9}, "high": {"value": 5.5}}],
    [{"code": {"text": "Systolic"}, "valueQuantity": {"value": 120, "unit": "mmHg"}}],
    {"coding": [{"code": "H"}]},
    [{"reference": "Condition/gone"}],
    "entered-in-error",
    {"code": "AMB"},
    [{"reference": "Observation/plain"}],
    [{"individual": {"display": "Dr. Ana Ruiz"}, "period": {"start": "2020-01-01"}}],
    [{"individual": {"display": "Dr. Ana Ruiz"}}, {"actor": {"display": "Dr. Ben Cole"}}],
    [{"location": {"display": "Room 3"}, "status": "completed"}],
    [{}, {}],
)


def observation(identity, **more):
    fields = {"category": LAB, "code": GLUCOSE, "status": "final", "effectiveDateTime": "2020-01-02"} | more
    return resource("Observation", identity, **fields)


def value(number):
    return {"value": number, "unit": "mg/dL", "code": "mg/dL"}


def plain_of(kind):
    """An entry of the type that says nothing out of the way."""
    if kind == "Observation":
        return observation("plain", valueQuantity=value(90))
    named = {"Immunization": "vaccineCode", "MedicationRequest": "medicationCodeableConcept", "Encounter": "type"}
    state = {"status": "active" if kind == "MedicationRequest" else "completed"}
    if kind == "Condition":
        state = {"clinicalStatus": {"coding": [{"code": "active"}]}}
    return resource(kind, "plain", **state, **{named.get(kind, "code"): {"text": "Plain"}})


def entries_of(*bodies):
    bundle = {"resourceType": "Bundle", "entry": [{"resource": one} for one in bodies]}
    return split(json.dumps(bundle).encode()).entries


def both_ways(category, entries, patient="Patient/p"):
    """What a category reads with twins, and with each entry read by itself."""
    mine = [entry for entry in entries if entry.type in category.types]
    alone = dataclasses.replace(category, twins={})
    return [
        read_entries(each, mine, Context(Resolver(entries), NOW, patient=patient, clinic="Lakeview"))
        for each in (category, alone)
    ]
