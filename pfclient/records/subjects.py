"""Whose entry it is: a resource about another patient has no place in this person's chart."""

from enum import Enum, auto
from typing import Any

from pfclient.fhir.resources import Resource
from pfclient.records.context import Context


class Subject(Enum):
    """Whom a resource is about, seen from one person's chart."""

    THIS_PERSON = auto()
    ANOTHER = auto()
    UNCLEAR = auto()


def subject(resource: Resource, context: Context) -> Subject:
    """Whether a resource is about the person whose chart this is."""
    if not context.patient:
        return Subject.THIS_PERSON
    references = _subjects(resource)
    if not references:
        return Subject.UNCLEAR
    verdicts = [_verdict(reference, resource, context) for reference in references]
    if Subject.THIS_PERSON in verdicts and resource.type == "Appointment":
        return Subject.THIS_PERSON  # a visit of several people (a mother and her child) belongs to each
    if Subject.ANOTHER in verdicts:
        return Subject.ANOTHER
    return Subject.UNCLEAR if Subject.UNCLEAR in verdicts else Subject.THIS_PERSON


def _subjects(resource: Resource) -> list[str]:
    if resource.type == "Appointment":
        named = [actor.get("reference") for actor in _actors(resource)]
        return [one for one in named if isinstance(one, str) and ("Patient/" in one or one.startswith("urn:uuid:"))]
    whole = (resource.body.get("subject"), resource.body.get("patient"))
    found = [one.get("reference") for one in whole if isinstance(one, dict)]
    return [one for one in found if isinstance(one, str) and one]


def _verdict(reference: str, resource: Resource, context: Context) -> Subject:
    if reference.startswith("#"):
        return Subject.UNCLEAR
    key = context.resolver.key_of(reference, resource)
    if key == context.patient:
        return Subject.THIS_PERSON
    if resource.type == "Appointment" and key and not key.startswith("Patient/"):
        return Subject.UNCLEAR  # a practitioner named by urn:uuid
    if not key and not context.resolver.knows_bases and reference.endswith(f"/{context.patient}"):
        return Subject.UNCLEAR  # an absolute address where nothing tells which server the rest came from
    return Subject.ANOTHER


def _actors(resource: Resource) -> list[dict[str, Any]]:
    participants = resource.body.get("participant")
    found = participants if isinstance(participants, list) else [participants]
    actors = [one.get("actor") for one in found if isinstance(one, dict)]
    return [actor for actor in actors if isinstance(actor, dict)]
