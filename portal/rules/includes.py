"""Which references `_include` follows, by type and search parameter (R4 names where R4 has one)."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from portal.rules.indexing import as_list
from portal.rules.record_types import CLINIC_TYPES, READABLE

_PARTICIPANT = ("participant.actor",)

INCLUDES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "Condition": {"recorder": ("recorder",), "asserter": ("asserter",)},
    "MedicationRequest": {
        "medication": ("medicationReference",),
        "requester": ("requester",),
        "recorder": ("recorder",),
        "performer": ("performer",),
        "reason": ("reasonReference",),
    },
    "MedicationStatement": {"medication": ("medicationReference",), "source": ("informationSource",)},
    "Immunization": {
        "performer": ("performer.actor",),
        "location": ("location",),
        "manufacturer": ("manufacturer",),
    },
    "AllergyIntolerance": {"recorder": ("recorder",), "asserter": ("asserter",)},
    "Procedure": {"performer": ("performer.actor",), "location": ("location",), "reason": ("reasonReference",)},
    "CarePlan": {
        "care-team": ("careTeam",),
        "goal": ("goal",),
        "condition": ("addresses",),
        "performer": ("author", "contributor", "activity.detail.performer"),
    },
    "Goal": {"expressed-by": ("expressedBy",)},
    "CareTeam": {"participant": ("participant.member",), "organization": ("managingOrganization",)},
    "Observation": {
        "performer": ("performer",),
        "has-member": ("hasMember",),
        "derived-from": ("derivedFrom",),
    },
    "DiagnosticReport": {
        "performer": ("performer",),
        "results-interpreter": ("resultsInterpreter",),
        "result": ("result",),
    },
    "Appointment": {"actor": _PARTICIPANT, "practitioner": _PARTICIPANT, "location": _PARTICIPANT},
    "Encounter": {
        "participant": ("participant.individual",),
        "location": ("location.location",),
        "service-provider": ("serviceProvider",),
    },
    "Patient": {"general-practitioner": ("generalPractitioner",), "organization": ("managingOrganization",)},
}
"""Search parameter to the elements it stands for; the CapabilityStatement lists `Type:parameter`."""

_PEOPLE_AND_PLACES = CLINIC_TYPES | {"Patient", "CareTeam"}
_RECORDS: Mapping[str, frozenset[str]] = {
    "reason": frozenset({"Condition", "Observation", "Procedure", "DiagnosticReport"}),
    "condition": frozenset({"Condition"}),
    "goal": frozenset({"Goal"}),
    "has-member": frozenset({"Observation"}),
    "derived-from": frozenset({"Observation"}),
    "result": frozenset({"Observation"}),
}
"""Parameters that lead to other records; all others lead to people, places and medicines."""


@dataclass(frozen=True, slots=True)
class Include:
    """One `_include`.

    Attributes:
        source: The type whose references are followed, "" for every one.
        elements: Where they stand; none means every reference of the resource.
        targets: The types they may lead to. Others are not brought along: the ETag of a search watches these only.
    """

    source: str
    elements: tuple[str, ...]
    targets: frozenset[str]


def parse_include(types: Collection[str], value: str) -> Include | None:
    """Read `Type:parameter[:target]`, `Type:*` or `*` in a search of these types; None when it is not one of ours."""
    if value == "*":
        return Include("", (), READABLE)
    source, _, rest = value.partition(":")
    parameter, _, target = rest.partition(":")
    elements = () if parameter == "*" else INCLUDES.get(source, {}).get(parameter)
    if source not in types or elements is None:
        return None
    targets = READABLE if parameter == "*" else _RECORDS.get(parameter, _PEOPLE_AND_PLACES)
    target = target or _implied_target(parameter, source)
    return Include(source, elements, targets & {target} if target else targets)


def references_at(resource: Any, element: str) -> Iterator[str]:
    """The references at a dotted element path, through lists."""
    name, _, rest = element.partition(".")
    for value in as_list(resource.get(name)) if isinstance(resource, dict) else []:
        if rest:
            yield from references_at(value, rest)
        elif isinstance(value, dict) and isinstance(value.get("reference"), str):
            yield value["reference"]


def _implied_target(parameter: str, resource_type: str) -> str:
    # Appointment:location and :practitioner are the same element, told apart by what they point at.
    return parameter.capitalize() if resource_type == "Appointment" and parameter != "actor" else ""
