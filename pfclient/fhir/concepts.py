"""Coded concepts in words: the clinic's text, else the display, else the code with its system's name."""

from collections.abc import Mapping
from typing import Any

from pfclient.fhir.text import clean

_SYSTEMS: Mapping[str, str] = {
    "http://loinc.org": "LOINC",
    "urn:oid:2.16.840.1.113883.6.1": "LOINC",
    "http://snomed.info/sct": "SNOMED CT",
    "urn:oid:2.16.840.1.113883.6.96": "SNOMED CT",
    "http://www.nlm.nih.gov/research/umls/rxnorm": "RxNorm",
    "urn:oid:2.16.840.1.113883.6.88": "RxNorm",
    "http://hl7.org/fhir/sid/icd-10-cm": "ICD-10-CM",
    "urn:oid:2.16.840.1.113883.6.90": "ICD-10-CM",
    "http://hl7.org/fhir/sid/icd-10": "ICD-10",
    "http://hl7.org/fhir/sid/icd-9-cm": "ICD-9-CM",
    "urn:oid:2.16.840.1.113883.6.103": "ICD-9-CM",
    "http://hl7.org/fhir/sid/cvx": "CVX",
    "urn:oid:2.16.840.1.113883.12.292": "CVX",
    "http://hl7.org/fhir/sid/ndc": "NDC",
    "urn:oid:2.16.840.1.113883.6.69": "NDC",
    "http://www.ama-assn.org/go/cpt": "CPT",
    "urn:oid:2.16.840.1.113883.6.12": "CPT",
    "http://www.whocc.no/atc": "ATC",
    "http://unitsofmeasure.org": "UCUM",
    "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips": "IPS",
    "http://terminology.hl7.org/CodeSystem/data-absent-reason": "HL7",
}
_NOTHING = frozenset({"null", "undefined", "nan"})
_LONGEST_NOTHING = max(map(len, _NOTHING))
_ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
_ABSENT_CODES = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
_REASONS = frozenset(
    {
        *("unknown", "asked-unknown", "temp-unknown", "not-asked", "asked-declined", "masked", "not-applicable"),
        *("unsupported", "as-text", "error", "not-a-number", "negative-infinity", "positive-infinity"),
        *("not-performed", "not-permitted"),
    }
)


def words(concept: Any) -> str:
    """A CodeableConcept (or Coding, or list of them, or bare string) in one line; "" when it says nothing."""
    if isinstance(concept, dict):
        return _worded(concept.get("text")) or _coded_words(concept)
    if isinstance(concept, list):
        return next(filter(None, (words(one) for one in concept)), "")
    return _worded(concept)


def all_words(concepts: Any) -> tuple[str, ...]:
    """Each concept of a list in words, doubles and empty ones left out."""
    if not concepts:
        return ()
    found = concepts if isinstance(concepts, list) else [concepts]
    return tuple(dict.fromkeys(filter(None, (words(one) for one in found))))


def display(concept: Any) -> str:
    """The first display of a concept's codings: the formal term beside the clinic's own text."""
    for coding in codings(concept):
        if term := _worded(coding.get("display")):
            return term
    return ""


def named(concept: Any) -> dict[str, Any]:
    """What a row is called by a concept: its words, the formal term where that says something else, and its codes."""
    title, formal = words(concept), display(concept)
    term = "" if formal == title or formal.casefold() == title.casefold() else formal
    return {"title": title, "term": term, "codes": coded(concept)}


def codings(concept: Any) -> list[dict[str, Any]]:
    """The codings of a concept, of a list of concepts, or a bare Coding; a single one may stand without its array."""
    if isinstance(concept, dict):
        inside = concept.get("coding")
        if isinstance(inside, list):
            if len(inside) == 1:  # as nearly all are
                return inside if isinstance(inside[0], dict) else []
            return [coding for coding in inside if isinstance(coding, dict)]
        if isinstance(inside, dict):
            return [inside]
        return [concept] if inside is None and "code" in concept else []
    if isinstance(concept, list):
        return codings(concept[0]) if len(concept) == 1 else [coding for one in concept for coding in codings(one)]
    return []


def codes(concept: Any) -> tuple[str, ...]:
    """The bare codes of a concept, whatever their system."""
    found = codings(concept) if concept else ()
    if len(found) == 1:
        code = found[0].get("code")
        return (code,) if isinstance(code, str) else ()
    return tuple([code for coding in found if isinstance(code := coding.get("code"), str)])


def has_code(concept: Any, wanted: frozenset[str]) -> bool:
    """Whether one of the bare codes of a concept is among those wanted."""
    for coding in codings(concept):
        code = coding.get("code")
        if isinstance(code, str) and code in wanted:
            return True
    return False


def identity(concept: Any) -> str:
    """What makes two concepts the same test: `system|code` of the first coding, else the lower-cased words."""
    for coding in codings(concept):
        system, code = coding.get("system"), coding.get("code")
        if isinstance(code, str) and code:
            return f"{system if isinstance(system, str) else ''}|{code}"
    return words(concept).casefold()


def is_shared(test: str) -> bool:
    """Whether an `identity` is a code of a named system, which means the same wherever it is used."""
    system, bar, _code = test.partition("|")
    return bool(bar and system)


def coded(concept: Any) -> tuple[str, ...]:
    """Every `system|code` of a concept; a code of nobody's system is none."""
    found = []
    for coding in codings(concept) if concept else ():
        system, code = coding.get("system"), coding.get("code")
        if isinstance(system, str) and isinstance(code, str) and system and code:
            found.append(f"{system}|{code}")
    return tuple(found)


def status_code(value: Any, known: frozenset[str] | Mapping[str, Any]) -> str:
    """A status given as a code, a CodeableConcept or only as text, when it is one of `known`; else ""."""
    if isinstance(value, str):
        code = value if value in known else _as_code(value)
        return code if code in known else ""
    for one in codes(value):
        code = one if one in known else _as_code(one)
        if code in known:
            return code
    code = _as_code(words(value)) if value else ""
    return code if code in known else ""


def _as_code(text: str) -> str:
    return text.strip().casefold().replace(" ", "-")


def absent_reason(element: Any) -> str:
    """Why an element holds nothing (data-absent-reason extension), as a code; "" when it does not say."""
    extensions = element.get("extension") if isinstance(element, dict) else None
    for extension in extensions if isinstance(extensions, list) else ():
        if isinstance(extension, dict) and extension.get("url") == _ABSENT:
            return clean(extension.get("valueCode"))
    return ""


def absence(concept: Any) -> str:
    """What a `dataAbsentReason` says: the clinic's text, else a code of FHIR's own list, else what it is called."""
    if isinstance(concept, dict) and _worded(concept.get("text")):
        return words(concept)
    own = (clean(one.get("code")) for one in codings(concept) if one.get("system") == _ABSENT_CODES)
    return next((code for code in own if code in _REASONS), "") or words(concept)


def system_name(system: Any) -> str:
    """What people call a code system; the last part of its address when it has no such name."""
    if not isinstance(system, str) or not system:
        return ""
    return _SYSTEMS.get(system) or clean(system.rstrip("/").rpartition("/")[2].rpartition(":")[2])


def _coded_words(concept: Mapping[str, Any]) -> str:
    found = codings(concept)
    for coding in found:
        if "display" in coding and (term := _worded(coding["display"])):
            return term
    for coding in found:
        if code := _worded(coding.get("code")):
            name = system_name(coding.get("system"))
            return f"{code} ({name})" if name else code
    return _worded(concept.get("display"))


def _worded(value: Any) -> str:
    text = clean(value)
    return "" if len(text) <= _LONGEST_NOTHING and text.casefold() in _NOTHING else text
