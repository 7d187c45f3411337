"""Resources as bytes: elements are spliced in and out, numbers keep every digit they came with."""

import json
from typing import Any

import msgspec

from portal.rules.record_types import CHART_NOTE_TYPES

_TOP = msgspec.json.Decoder(dict[str, msgspec.Raw])
# Decimals stay text: no digit is lost and no exponent is out of range.
_VALUES = msgspec.json.Decoder(float_hook=str)
_LIST = msgspec.json.Decoder(list[msgspec.Raw])
_NO_TEXT = msgspec.Raw(b'""')
_SAID_IN_A_NOTE = {"Encounter": ("text", "note")}
"""Elements that tell in prose what was written down during a visit: they are chart notes, and are not kept."""

_STATUS_ELEMENT = {
    "Goal": "lifecycleStatus",
    "Condition": "verificationStatus",
    "AllergyIntolerance": "verificationStatus",
}


def decode(body: bytes) -> Any:
    """The resource as plain values, for reading its index only; what is served are the bytes."""
    return _VALUES.decode(body)


def encode(resource: dict[str, Any]) -> bytes:
    """A resource the portal writes itself, as bytes."""
    return msgspec.json.encode(resource)


def with_id(body: bytes, resource_id: str) -> bytes:
    """The resource under another id, without white space or chart notes within it, every token as it came."""
    elements = _TOP.decode(msgspec.json.format(body, indent=-1))
    kind = _VALUES.decode(elements.get("resourceType", _NO_TEXT))
    for element in _SAID_IN_A_NOTE.get(str(kind), ()):
        elements.pop(element, None)
    if "contained" in elements and any(name.encode() in body for name in CHART_NOTE_TYPES):
        elements["contained"] = msgspec.Raw(_without_notes(bytes(elements["contained"])))
    resource_type = elements.pop("resourceType", _NO_TEXT)
    elements.pop("id", None)
    named = {"resourceType": resource_type, "id": msgspec.Raw(_quoted(resource_id))}
    return _object({name: bytes(raw) for name, raw in (named | elements).items()})


def with_meta(body: bytes, version: int, last_updated: str) -> bytes:
    """The resource with its version and time written into `meta`."""
    elements = {name: bytes(raw) for name, raw in _TOP.decode(body).items()}
    meta: dict[str, bytes] = {}
    if elements.get("meta", b"")[:1] == b"{":
        meta = {name: bytes(raw) for name, raw in _TOP.decode(elements["meta"]).items()}
    meta |= {"versionId": _quoted(str(version)), "lastUpdated": _quoted(last_updated)}
    head = {"resourceType": elements.pop("resourceType"), "id": elements.pop("id"), "meta": _object(meta)}
    elements.pop("meta", None)
    return _object(head | elements)


def with_status(body: bytes, status: str) -> bytes:
    """The resource with another `status`, every other token as it came."""
    elements = {name: bytes(raw) for name, raw in _TOP.decode(body).items()}
    return _object(elements | {"status": _quoted(status)})


def same_but_meta(one: bytes, other: bytes) -> bool:
    """Whether two bodies differ in nothing but the version and time the portal wrote."""
    return with_meta(one, 0, "") == with_meta(other, 0, "")


def tombstone(resource_type: str, resource_id: str, version: int, last_updated: str) -> bytes:
    """All that is said of an entry made in error: id and status (US Core, records.md)."""
    element = _STATUS_ELEMENT.get(resource_type, "status")
    status: Any = "entered-in-error"
    if element == "verificationStatus":
        stem = "condition-ver-status" if resource_type == "Condition" else "allergyintolerance-verification"
        status = {"coding": [{"system": f"http://terminology.hl7.org/CodeSystem/{stem}", "code": status}]}
    meta = {"versionId": str(version), "lastUpdated": last_updated}
    return msgspec.json.encode({"resourceType": resource_type, "id": resource_id, "meta": meta, element: status})


def _without_notes(contained: bytes) -> bytes:
    kept = [bytes(raw) for raw in _LIST.decode(contained) if _type_of(bytes(raw)) not in CHART_NOTE_TYPES]
    return b"[" + b",".join(kept) + b"]"


def _type_of(body: bytes) -> str:
    decoded = _VALUES.decode(body)
    return str(decoded.get("resourceType", "")) if isinstance(decoded, dict) else ""


def _object(elements: dict[str, bytes]) -> bytes:
    return b"{" + b",".join(_quoted(name) + b":" + raw for name, raw in elements.items()) + b"}"


def _quoted(text: str) -> bytes:
    return json.dumps(text, ensure_ascii=False).encode("utf-8", "surrogatepass")
