"""The CapabilityStatement: every type and search parameter the FHIR surface understands, and nothing else."""

from collections.abc import Collection
from typing import Any

from portal.rules.includes import INCLUDES
from portal.rules.record_types import READABLE, SEARCHABLE
from portal.rules.search_query import common_parameters, parameters_of

# Moved by hand when what is claimed changes (R4 CapabilityStatement.date).
_DATE = "2026-11-25"

_TYPES = {
    "_type": "token",
    "patient": "reference",
    "subject": "reference",
    "_id": "token",
    "_lastUpdated": "date",
    "date": "date",
    "category": "token",
    "code": "token",
    "status": "token",
    "clinical-status": "token",
    "lifecycle-status": "token",
    "intent": "token",
}
_SMART = "http://terminology.hl7.org/CodeSystem/restful-security-service"
_OAUTH_URIS = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris"


def capability_statement(base: str) -> dict[str, Any]:
    """The statement of the portal at this address."""
    return {
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": _DATE,
        "kind": "instance",
        "software": {"name": "Family Chart reference portal"},
        "implementation": {"description": "Patient records", "url": f"{base}/fhir"},
        "fhirVersion": "4.0.1",
        "format": ["json", "application/fhir+json"],
        "instantiates": ["http://hl7.org/fhir/us/core/CapabilityStatement/us-core-server"],
        "rest": [
            {
                "mode": "server",
                "security": _security(base),
                "resource": [_resource(name) for name in sorted(READABLE)],
                "interaction": [{"code": "search-system"}],
                "searchParam": _parameters(common_parameters()),
            }
        ],
    }


def _security(base: str) -> dict[str, Any]:
    addresses = [{"url": name, "valueUri": f"{base}/oauth/{name}"} for name in ("token", "introspect", "revoke")]
    return {
        "extension": [{"url": _OAUTH_URIS, "extension": addresses}],
        "service": [{"coding": [{"system": _SMART, "code": "SMART-on-FHIR"}]}],
    }


def _resource(name: str) -> dict[str, Any]:
    resource: dict[str, Any] = {"type": name, "interaction": [{"code": "read"}], "versioning": "versioned"}
    if name not in SEARCHABLE and name != "Patient":
        return resource
    resource["interaction"].append({"code": "search-type"})
    resource["searchParam"] = _parameters(parameters_of(name))
    resource["searchInclude"] = [f"{name}:{parameter}" for parameter in INCLUDES.get(name, ())]
    if name in SEARCHABLE:
        resource["searchRevInclude"] = ["Provenance:target"]
    return resource


def _parameters(understood: Collection[str]) -> list[dict[str, str]]:
    return [{"name": each, "type": kind} for each, kind in _TYPES.items() if each in understood]
