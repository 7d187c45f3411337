"""Search answers as bytes: stored bodies are put between what we write, never decoded."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Row

from portal.store import bodies
from portal.store.record_search import Shown

MEDIA_TYPE = "application/fhir+json"

_ENCODER = msgspec.json.Encoder()
_MATCHED, _INCLUDED = b',"search":{"mode":"match"}}', b',"search":{"mode":"include"}}'
_PLAIN = 4
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
    within: str,
    matches: Sequence[Shown],
    others: Sequence[Row[Any]],
    suppressed: bool,
) -> bytes:
    """A Bundle of type searchset; `within` is that of the `Search` the matches are of.

    `others` are included, `suppressed` adds the outcome that says so.
    """
    head = {
        "resourceType": "Bundle",
        "meta": {"lastUpdated": as_of},
        "type": "searchset",
        "total": total,
        "link": [{"relation": relation, "url": url} for relation, url in links],
    }
    pieces = _matched(base, within, matches)
    for row in others:
        url = _ENCODER.encode(f"{base}/fhir/{row.type}/{row.id}")
        pieces += (b',{"fullUrl":', url, b',"resource":', resource_bytes(row), _INCLUDED)
    if suppressed:
        pieces += (b",", _outcome())
    if not pieces:
        return _ENCODER.encode(head)
    pieces[0] = _ENCODER.encode(head)[:-1] + b',"entry":[' + pieces[0].removeprefix(b",")
    pieces.append(b"]}")
    return b"".join(pieces)


def _matched(base: str, within: str, matches: Sequence[Shown]) -> list[bytes]:
    """The pieces of entries, a comma before each: joined only once, with those of the others."""
    # An id needs no escaping: a resource is kept under letters, digits, dots, hyphens and underscores (`free_id`).
    start = b',{"fullUrl":' + _ENCODER.encode(f"{base}/fhir/{within}")[:-1]
    pieces: list[bytes] = []
    # What they are ordered by is of no use here; most are ordered by what they have anyway.
    plain = matches if matches and len(matches[0]) == _PLAIN else [shown[:_PLAIN] for shown in matches]
    for name, erased, body, stamp in plain:
        resource = body
        if erased:
            kind, _, key = f"{within}{name}".partition("/")
            resource = bodies.tombstone(kind, key, erased, stamp)
        pieces += (start, name.encode(), b'","resource":', resource, _MATCHED)
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
