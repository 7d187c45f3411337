"""Search answers as bytes: stored bodies are put between what we write, never decoded."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Row

from portal.store import bodies
from portal.store.record_search import Shown

MEDIA_TYPE = "application/fhir+json"

Stored = Row[Any] | Shown
"""A resource, in whichever form it was read."""

_ENCODER = msgspec.json.Encoder()
_SUPPRESSED = "This practice does not share everything asked for here."


def resource_bytes(row: Stored) -> bytes:
    """The resource as the caller may have it: an entry made in error is its id and status only."""
    if row.state == "error":
        return bodies.tombstone(row.type, row.id, row.version, row.last_updated)
    return bytes(row.body)


def etag_of(row: Stored) -> str:
    """The weak ETag of a stored version (R4 http §3.1.0.1.3)."""
    return f'W/"{row.version}"'


def searchset(
    base: str,
    *,
    total: int,
    as_of: str,
    links: Sequence[tuple[str, str]],
    matches: Sequence[Stored],
    others: Sequence[Stored],
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
    pieces = [*_entries(base, matches, b"match"), *_entries(base, others, b"include")]
    if suppressed:
        pieces += (b",", _outcome())
    if not pieces:
        return _ENCODER.encode(head)
    pieces[0] = pieces[0].removeprefix(b",")
    return b"".join((_ENCODER.encode(head)[:-1], b',"entry":[', *pieces, b"]}"))


def _entries(base: str, rows: Sequence[Stored], mode: bytes) -> list[bytes]:
    """The pieces of entries, a comma before each: joined only once, with those of the others."""
    encode, tail = _ENCODER.encode, b',"search":{"mode":"' + mode + b'"}}'
    pieces: list[bytes] = []
    for row in rows:
        url = encode(f"{base}/fhir/{row.type}/{row.id}")
        resource = row.body if row.state == "live" else resource_bytes(row)
        pieces += (b',{"fullUrl":', url, b',"resource":', resource, tail)
    return pieces


def _outcome() -> bytes:
    issue = {
        "severity": "information",
        "code": "suppressed",
        "details": {"text": _SUPPRESSED},
        "diagnostics": _SUPPRESSED,
    }
    resource = {"resourceType": "OperationOutcome", "issue": [issue]}
    return msgspec.json.encode({"resource": resource, "search": {"mode": "outcome"}})
