"""Which references `_include` follows, by type and search parameter (R4 names where R4 has one)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from portal.rules.indexing import as_list

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


@dataclass(frozen=True, slots=True)
class Include:
    """One `_include`: the elements to follow (none: every reference) and the only type wanted, "" for any."""

    elements: tuple[str, ...]
    target: str = ""


def parse_include(resource_type: str, value: str) -> Include | None:
    """Read `Type:parameter[:target]`, `Type:*` or `*`; None when it is not one of ours."""
    if value == "*":
        return Include(())
    source, _, rest = value.partition(":")
    parameter, _, target = rest.partition(":")
    if source != resource_type:
        return None
    if parameter == "*":
        return Include((), target)
    elements = INCLUDES.get(resource_type, {}).get(parameter)
    return None if elements is None else Include(elements, target or _implied_target(parameter, resource_type))


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
