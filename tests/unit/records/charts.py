"""Small charts made in place, read through the real catalog."""

import json
from datetime import UTC, datetime

from pfclient.fhir.bundles import split
from pfclient.fhir.references import Resolver
from pfclient.records.catalog import FILE_CATEGORIES
from pfclient.records.context import Context
from pfclient.records.reading import read_entries

NOW = datetime(2026, 3, 10, 15, 0, tzinfo=UTC)
PATIENT = {"reference": "Patient/p"}
SUBJECTS = {"AllergyIntolerance": "patient", "Immunization": "patient"}


def resource(kind, identity="1", **fields):
    """A resource about the person, unless the fields say otherwise."""
    about = {} if kind == "Appointment" else {SUBJECTS.get(kind, "subject"): PATIENT}
    return {"resourceType": kind, "id": identity, **about, **fields}


def rows(category, *resources, patient="Patient/p", now=NOW):
    """What a category shows of a chart holding these resources."""
    bundle = {"resourceType": "Bundle", "entry": [{"resource": one} for one in resources]}
    entries = split(json.dumps(bundle).encode()).entries
    context = Context(Resolver(entries), now, patient=patient, clinic="Lakeview")
    kinds = FILE_CATEGORIES[category].types
    return read_entries(FILE_CATEGORIES[category], [one for one in entries if one.type in kinds], context)


def row(category, *resources, **more):
    """The one row a chart shows."""
    found = rows(category, *resources, **more)
    (only,) = (*found.current, *found.past)
    return only


def place(category, *resources, **more):
    """`current`, `past`, or the reason why the only resource is no row."""
    found = rows(category, *resources, **more)
    if found.not_shown:
        assert not found.current + found.past
        return found.not_shown[0].reason
    return "current" if found.current else "past"


def coded(*codes, system="http://example.org"):
    """A CodeableConcept of bare codes."""
    return {"coding": [{"system": system, "code": code} for code in codes]}
