"""Search answers as bytes: stored bodies are put between what we write, never decoded."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Row

from portal.store import bodies

MEDIA_TYPE = "application/fhir+json"

_SUPPRESSED = "This practice does not share everything asked for here."


def resource_bytes(row: Row[Any]) -> bytes:
    """The resource as the caller may have it: an entry made in error is its id and status only."""
    if row.state == "error":
        return bodies.tombstone(row.type, row.id, row.version, row.last_updated)
    return bytes(row.body)


def etag_of(row: Row[Any]) -> str:
    """The weak ETag of a stored version (R4 http §3.1.0.1.3)."""
    return f'W/"{row.version}"'


def searchset(
    base: str,
    *,
    total: int,
    as_of: str,
    links: Sequence[tuple[str, str]],
    matches: Sequence[Row[Any]],
    others: Sequence[Row[Any]],
    suppressed: bool,
) -> bytes:
    """A Bundle of type searchset; `others` are included, `suppressed` adds the outcome that says so."""
    head = {
        "resourceType": "Bundle",
        "meta": {"lastUpdated": as_of},
        "type": "searchset",
        "total": total,
        "link": [{"relation": relation, "url": url} for relation, url in links],
    }
    entries = [_entry(base, row, b"match") for row in matches]
    entries += [_entry(base, row, b"include") for row in others]
    if suppressed:
        entries.append(_outcome())
    if not entries:
        return msgspec.json.encode(head)
    return msgspec.json.encode(head)[:-1] + b',"entry":[' + b",".join(entries) + b"]}"


def _entry(base: str, row: Row[Any], mode: bytes) -> bytes:
    url = msgspec.json.encode(f"{base}/fhir/{row.type}/{row.id}")
    return b'{"fullUrl":' + url + b',"resource":' + resource_bytes(row) + b',"search":{"mode":"' + mode + b'"}}'


def _outcome() -> bytes:
    issue = {
        "severity": "information",
        "code": "suppressed",
        "details": {"text": _SUPPRESSED},
        "diagnostics": _SUPPRESSED,
    }
    resource = {"resourceType": "OperationOutcome", "issue": [issue]}
    return msgspec.json.encode({"resource": resource, "search": {"mode": "outcome"}})
