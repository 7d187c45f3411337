"""Whose entry it is: a resource about another patient has no place in this person's chart."""

from typing import Any

from pfclient.fhir.references import base_of
from pfclient.fhir.resources import Resource
from pfclient.records.context import Context, Subject

__all__ = ["Subject", "subject"]


def subject(resource: Resource, context: Context) -> Subject:
    """Whether a resource is about the person whose chart this is."""
    if not context.patient:
        return Subject.THIS_PERSON
    if resource.type == "Appointment":
        return _of_several(resource, context)
    verdict = None
    for one in (resource.body.get("subject"), resource.body.get("patient")):
        reference = one.get("reference") if isinstance(one, dict) else None
        if not isinstance(reference, str) or not reference:
            continue
        known = (reference, base_of(resource))
        found = context.verdicts.get(known)
        if found is None:
            found = context.verdicts[known] = _verdict(reference, resource, context)
        if found is Subject.ANOTHER:
            return found
        verdict = found if verdict is None or found is Subject.UNCLEAR else verdict
    return verdict or Subject.UNCLEAR


def is_anothers(resource: Resource, context: Context) -> bool:
    """Whether a resource is another patient, or says that it is about one; most that come along are about nobody."""
    if resource.type == "Patient":
        return bool(context.patient) and resource.key != context.patient
    says = resource.type == "Appointment" or "subject" in resource.body or "patient" in resource.body
    return says and subject(resource, context) is Subject.ANOTHER


def _of_several(visit: Resource, context: Context) -> Subject:
    named = [actor.get("reference") for actor in _actors(visit)]
    people = [one for one in named if isinstance(one, str) and ("Patient/" in one or one.startswith("urn:uuid:"))]
    verdicts = {_verdict(reference, visit, context) for reference in people}
    if Subject.THIS_PERSON in verdicts:
        return Subject.THIS_PERSON  # a visit of several people (a mother and her child) belongs to each
    return Subject.ANOTHER if Subject.ANOTHER in verdicts else Subject.UNCLEAR


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
