"""One page made ready for the vault: keys, stamps, and tombstones without the content they still carry."""

from typing import Any

import msgspec

from pfclient.fhir.bundles import Page
from pfclient.fhir.resources import Entry
from pfclient.sync.questions import Question
from pfclient.sync.stamps import instant
from pfclient.values import dataclass
from pfclient.vault.vault import StoredResource

_ERROR = "entered-in-error"
_MARK = _ERROR.encode()
_STATUSES = ("status", "lifecycleStatus")


class _Meta(msgspec.Struct):
    lastUpdated: Any = ""  # noqa: N815 - FHIR's own name


class _Brief(msgspec.Struct):
    meta: _Meta | None = None


_BRIEF = msgspec.json.Decoder(_Brief)
_ANY = msgspec.json.Decoder()


@dataclass(frozen=True, slots=True)
class Digest:
    """What one page holds.

    Attributes:
        resources: Everything to store.
        matches: Keys of what was asked for.
        newest: The latest full `meta.lastUpdated` among the matches, "" when none has one.
        strangers: Matches of types that were not asked for: the question was not understood.
    """

    resources: tuple[StoredResource, ...]
    matches: frozenset[str]
    newest: str
    strangers: int


def digest(page: Page, question: Question, place: str) -> Digest:
    """Make a page ready. Works on bytes only, so that a big page can be done in a thread.

    Args:
        page: As it came.
        question: What was asked.
        place: Tells the pages of one reading apart, for the keys of entries without an id.
    """
    resources: list[StoredResource] = []
    matches: set[str] = set()
    newest, latest, strangers = "", None, 0
    for entry in page.entries:
        if entry.mode == "outcome":
            continue
        included = entry.mode == "include"
        wanted = entry.type in question.types
        raw = entry.raw
        if not included and _is_left_out(entry, question):
            continue
        updated = _updated(raw)
        body = _without_content(raw) if wanted and _MARK in raw else raw
        # Without an id two pages would use the same made-up key.
        key = entry.key if entry.id else f"{entry.key}@{place}"
        emptied = body is not raw
        resources.append(StoredResource(key, body, included, question.number, updated, emptied))
        if included:
            continue
        matches.add(key)
        strangers += not wanted and bool(entry.id)
        moment = instant(updated)
        if moment is not None and (latest is None or moment > latest):
            newest, latest = updated, moment
    return Digest(tuple(resources), frozenset(matches), newest, strangers)


def _updated(raw: bytes) -> str:
    try:
        meta = _BRIEF.decode(raw).meta
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ""
    return meta.lastUpdated if meta is not None and isinstance(meta.lastUpdated, str) else ""


def _is_left_out(entry: Entry, question: Question) -> bool:
    """Whether the query of its type alone would not have found it; what does not say is kept."""
    rule = question.narrowed.get(entry.type)
    if rule is None:
        return False
    body = _body(entry.raw)
    value = body.get(rule[0])
    return isinstance(value, str) and value not in rule[1]


def _without_content(raw: bytes) -> bytes:
    """A resource entered in error is its id and status only, whatever else a server still sends."""
    body = _body(raw)
    if not _is_in_error(body):
        return raw
    meta = body.get("meta")
    kept: dict[str, Any] = {name: body[name] for name in ("resourceType", "id") if name in body}
    if isinstance(meta, dict) and isinstance(meta.get("lastUpdated"), str):
        kept["meta"] = {"lastUpdated": meta["lastUpdated"]}
    kept |= {name: body[name] for name in _STATUSES if body.get(name) == _ERROR}
    codings = _error_codings(body.get("verificationStatus"))
    if codings:
        kept["verificationStatus"] = {"coding": [_bare(coding) for coding in codings]}
    return msgspec.json.encode(kept)


def _is_in_error(body: dict[str, Any]) -> bool:
    return any(body.get(name) == _ERROR for name in _STATUSES) or bool(_error_codings(body.get("verificationStatus")))


def _error_codings(concept: Any) -> list[dict[str, Any]]:
    codings = concept.get("coding") if isinstance(concept, dict) else None
    found = codings if isinstance(codings, list) else []
    return [coding for coding in found if isinstance(coding, dict) and coding.get("code") == _ERROR]


def _bare(coding: dict[str, Any]) -> dict[str, Any]:
    return {name: coding[name] for name in ("system", "code") if isinstance(coding.get(name), str)}


def _body(raw: bytes) -> dict[str, Any]:
    try:
        body = _ANY.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}
