"""What search needs to know of a resource: status, intent, categories, codes, dates, whom it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from portal.rules.fhir_dates import Range, parse_range, period_range
from portal.rules.record_types import section_of

SEPARATOR = "\t"

_STATUS_ELEMENTS = {"Goal": "lifecycleStatus", "Condition": "clinicalStatus", "AllergyIntolerance": "clinicalStatus"}
_DATE_ELEMENTS = {
    "Condition": ("recordedDate", "onset"),
    "AllergyIntolerance": ("recordedDate", "onset"),
    "MedicationRequest": ("authoredOn",),
    "MedicationStatement": ("effective", "dateAsserted"),
    "Immunization": ("occurrence",),
    "Procedure": ("performed",),
    "CarePlan": ("period", "created"),
    "CareTeam": ("period",),
    "Goal": ("start",),
    "Observation": ("effective", "issued"),
    "DiagnosticReport": ("effective", "issued"),
    "Encounter": ("period",),
    "Provenance": ("recorded",),
}
_CODE_ELEMENTS = ("code", "vaccineCode", "medicationCodeableConcept", "serviceType")
_REFERENCE = re.compile(rb'"reference"\s*:\s*"([A-Za-z]+/[A-Za-z0-9\-._]+)"')


@dataclass(frozen=True, slots=True)
class Index:
    """The searchable side of one resource; token lists are `system|code`, tabs between and around them, lower case."""

    section: str
    state: str
    status: str
    intent: str
    categories: str
    codes: str
    refs: str
    identifiers: str
    date_from: str
    date_to: str


def index_of(resource: dict[str, Any], body: bytes) -> Index:
    """Read the index of a resource; tolerant of any shape, `body` is the same resource as JSON bytes."""
    kind = str(resource.get("resourceType", ""))
    categories = list(_tokens(resource.get("category")))
    covered = _date(kind, resource)
    mistaken = is_mistake(resource)
    return Index(
        section=section_of(kind, (token.rpartition("|")[2] for token in categories)),
        state="error" if mistaken else "live",
        status="entered-in-error" if mistaken else _clean(_status(kind, resource))[:64],
        intent=_clean(resource.get("intent"))[:64],
        categories=_joined(categories),
        codes=_joined([token for name in _CODE_ELEMENTS for token in _tokens(resource.get(name))]),
        refs=_joined(sorted({found.decode() for found in _REFERENCE.findall(body)})),
        identifiers=_joined(list(_identifiers(resource.get("identifier")))),
        date_from=covered.first if covered else "",
        date_to=covered.last if covered else "",
    )


def is_mistake(resource: dict[str, Any]) -> bool:
    """Whether the clinic marked the entry as entered in error, in whichever element its type says so."""
    marks = (resource.get("status"), resource.get("lifecycleStatus"), _concept_code(resource.get("verificationStatus")))
    return "entered-in-error" in marks


def references_in(body: bytes) -> tuple[str, ...]:
    """Every relative `Type/id` a stored body refers to."""
    return tuple(found.decode() for found in _REFERENCE.findall(body))


def as_list(value: Any) -> list[Any]:
    """A list as it is, nothing as no items, anything else as one item (some servers send it so)."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _status(kind: str, resource: dict[str, Any]) -> Any:
    value = resource.get(_STATUS_ELEMENTS.get(kind, "status"))
    return _concept_code(value) if isinstance(value, dict) else value


def _concept_code(value: Any) -> str:
    codings = as_list(value.get("coding")) if isinstance(value, dict) else []
    return next((str(coding["code"]) for coding in codings if isinstance(coding, dict) and coding.get("code")), "")


def _tokens(concepts: Any) -> Iterator[str]:
    for concept in as_list(concepts):
        if isinstance(concept, str):
            yield f"|{_clean(concept).lower()}"
            continue
        for coding in as_list(concept.get("coding")) if isinstance(concept, dict) else []:
            if isinstance(coding, dict) and coding.get("code"):
                yield f"{_clean(coding.get('system'))}|{_clean(coding['code'])}".lower()


def _identifiers(identifiers: Any) -> Iterator[str]:
    for identifier in as_list(identifiers):
        if isinstance(identifier, dict) and identifier.get("value"):
            yield f"{_clean(identifier.get('system'))}|{_clean(identifier['value'])}"


def _date(kind: str, resource: dict[str, Any]) -> Range | None:
    if kind == "Appointment":
        return period_range(resource.get("start"), resource.get("end") or resource.get("start"))
    for element in _DATE_ELEMENTS.get(kind, ()):
        for suffix in ("", "DateTime", "Date", "Instant"):
            found = parse_range(resource.get(element + suffix))
            if found:
                return found
        period = resource.get(element) or resource.get(f"{element}Period")
        found = period_range(period.get("start"), period.get("end")) if isinstance(period, dict) else None
        if found:
            return found
    return None


def _joined(tokens: list[str]) -> str:
    return SEPARATOR + SEPARATOR.join(tokens) + SEPARATOR if tokens else ""


def _clean(value: Any) -> str:
    # PostgreSQL text cannot hold NUL, and the separator must stay ours.
    return str(value).replace("\x00", "").replace(SEPARATOR, " ") if value is not None else ""
