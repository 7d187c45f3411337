"""Bundles, search pages and ndjson split into raw entries: one bad entry never hides the rest."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from pfclient.errors import Unreadable
from pfclient.fhir import strict_json
from pfclient.fhir.heads import peek, quick_head
from pfclient.fhir.resources import Entry
from pfclient.values import dataclass

__all__ = ["Outcome", "Page", "outcomes_of", "peek", "split", "split_lines"]

_MOST_NESTED_BUNDLES = 4
_OPENED = (b"Bundle", b"OperationOutcome")
_BUNDLE_HEAD = re.compile(rb'\s*\{\s*"resourceType"\s*:\s*"Bundle"')


class _Wrapped(msgspec.Struct, gc=False):
    resource: msgspec.Raw = msgspec.Raw()
    fullUrl: Any = ""  # noqa: N815 - FHIR's own name
    search: Any = None


class _Bundle(msgspec.Struct):
    resourceType: Any = ""  # noqa: N815 - FHIR's own name
    id: Any = ""
    entry: list[_Wrapped] | None = None
    link: Any = None
    total: Any = None
    type: Any = ""


class _LooseBundle(msgspec.Struct):
    entry: msgspec.Raw = msgspec.Raw()
    link: Any = None
    total: Any = None
    type: Any = ""


_BUNDLES = msgspec.json.Decoder(_Bundle)
_LOOSE_BUNDLES = msgspec.json.Decoder(_LooseBundle)
_RAW_LISTS = msgspec.json.Decoder(list[msgspec.Raw])
_WRAPPED = msgspec.json.Decoder(_Wrapped)


class Outcome(msgspec.Struct, frozen=True, gc=False):
    """One issue of an OperationOutcome entry.

    Attributes:
        severity: fatal, error, warning, information or "".
        code: IssueType code, such as `suppressed`; "" when there is none.
    """

    severity: str
    code: str


@dataclass(frozen=True, slots=True)
class Page:
    """What one answer or file held.

    Attributes:
        type: `resourceType` of the whole: Bundle, another type, or "" for an array or ndjson.
        kind: `Bundle.type`, "" otherwise.
        entries: Every resource, outcomes included, nested bundles opened, in order.
        next: Address of the next page, "" when there is none; whether it may be asked is the gateway's decision.
        self: Address the server says it answered, "" when it does not say.
        total: `Bundle.total`, None when absent.
        outcomes: Issues of all OperationOutcome entries.
    """

    type: str
    kind: str = ""
    entries: tuple[Entry, ...] = ()
    next: str = ""
    self: str = ""
    total: int | None = None
    outcomes: tuple[Outcome, ...] = ()

    @property
    def matches(self) -> tuple[Entry, ...]:
        """What was asked for: neither outcomes nor what came along."""
        return tuple(entry for entry in self.entries if entry.mode not in ("include", "outcome"))


def split(data: bytes, *, limit: int = strict_json.MAX_BYTES) -> Page:
    """Split one JSON document: a Bundle, a single resource, or an array of resources.

    The resources of a Bundle are passed over and not built, so how deep they are is seen where one is decoded: one too
    deep is one unreadable entry.

    Raises:
        Unreadable: The document as a whole is not JSON we accept.
    """
    data = strict_json.sized(data, limit=limit)
    try:
        return _split(data, limit)
    except Unreadable:
        mended = strict_json.mend(data)
        if mended == data:
            raise
        return _split(mended, limit)


def _split(data: bytes, limit: int) -> Page:
    bundle = _plain_bundle(data)
    if bundle is not None:
        return _page(bundle, _unwrapped(bundle.entry or (), 0))
    data = data.strip()
    if data[:1] == b"[":
        entries = _entries_of_list(data)
        return Page("", entries=tuple(entries), outcomes=_outcomes(entries))
    head = peek(data)
    if head is None or head[0] != "Bundle":
        strict_json.decode(data, limit=limit)  # the head alone does not tell whether the rest is JSON
    if head is None:
        raise Unreadable("not-fhir")
    if head[0] != "Bundle":
        entry = _entry(data, head, 0)
        return Page(head[0], entries=(entry,), outcomes=_outcomes([entry]))
    return _page(*_open_bundle(data, 0))


def _plain_bundle(data: bytes) -> _Bundle | None:
    """A Bundle that says so first and whose entries are all objects, read in one pass; None for all else."""
    if _BUNDLE_HEAD.match(data) is None:
        return None
    try:
        bundle = _BUNDLES.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return bundle if bundle.resourceType == "Bundle" else None


def split_lines(data: bytes, *, limit: int = strict_json.MAX_BYTES) -> Page:
    """Split newline-delimited JSON; a line that cannot be read is an entry without bytes.

    Raises:
        Unreadable: Not one line is JSON.
    """
    entries: list[Entry] = []
    lines = [line for line in data.splitlines() if line.strip()]
    for number, line in enumerate(lines):
        try:
            page = split(line, limit=limit)
        except Unreadable:
            entries.append(Entry(b"", "", "", f"?/@entry[{number}]"))
            continue
        entries.extend(_renumbered(page.entries, number))
    if not any(entry.piece for entry in entries):
        raise Unreadable("not-json")
    return Page("", entries=tuple(entries), outcomes=_outcomes(entries))


def outcomes_of(body: Any) -> tuple[Outcome, ...]:
    """The issues of a decoded OperationOutcome."""
    issues = body.get("issue") if isinstance(body, dict) else None
    found = issues if isinstance(issues, list) else [issues]
    return tuple(
        Outcome(_text(issue.get("severity")), _text(issue.get("code"))) for issue in found if isinstance(issue, dict)
    )


def _page(bundle: _Bundle | _LooseBundle, entries: list[Entry]) -> Page:
    total = bundle.total if isinstance(bundle.total, int) and not isinstance(bundle.total, bool) else None
    links = dict(_links(bundle.link))
    return Page(
        "Bundle",
        kind=_text(bundle.type),
        entries=tuple(entries),
        next=links.get("next", ""),
        self=links.get("self", ""),
        total=total,
        outcomes=_outcomes(entries),
    )


def _open_bundle(data: bytes, level: int) -> tuple[_Bundle | _LooseBundle, list[Entry]]:
    bundle: _Bundle | _LooseBundle
    wrapped: Sequence[_Wrapped | None]
    try:
        bundle = _BUNDLES.decode(data)
        wrapped = bundle.entry or ()
    except (msgspec.ValidationError, UnicodeDecodeError):
        bundle, wrapped = _open_loosely(data)
    except RecursionError as error:
        raise Unreadable("too-deep") from error
    except msgspec.DecodeError as error:
        raise Unreadable("not-json") from error
    return bundle, _unwrapped(wrapped, level)


def _open_loosely(data: bytes) -> tuple[_LooseBundle, list[_Wrapped | None]]:
    """A Bundle whose `entry` holds something that is no entry: take each one by itself."""
    try:
        bundle = _LOOSE_BUNDLES.decode(data)
        found = bytes(bundle.entry)
        pieces = _RAW_LISTS.decode(found) if found.startswith(b"[") else [bundle.entry]
    except UnicodeDecodeError as error:
        raise Unreadable("not-utf-8") from error
    except RecursionError as error:
        raise Unreadable("too-deep") from error
    except msgspec.DecodeError as error:
        raise Unreadable("not-json") from error
    return bundle, [_wrapped(bytes(piece)) for piece in pieces]


def _wrapped(raw: bytes) -> _Wrapped | None:
    try:
        return _WRAPPED.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _unwrapped(wrapped: Sequence[_Wrapped | None], level: int) -> list[Entry]:
    """The resources of `Bundle.entry`, those of nested bundles and entries without bytes in their place."""
    entries: list[Entry] = []
    kinds: dict[bytes, str] = {}
    for number, one in enumerate(wrapped):
        if one is None:
            entries.append(Entry(b"", "", "", f"?/@entry[{number}]"))
            continue
        piece, url = one.resource, one.fullUrl
        head = quick_head(piece)
        kind = None if head is None else kinds.get(head[0])
        if head is None or (kind is None and head[0] in _OPENED):
            _unwrap(bytes(piece), one, number, level, entries)
            continue
        kind = kind or kinds.setdefault(head[0], head[0].decode())
        identity = head[1].decode()
        mode = "" if one.search is None else _mode(one.search)
        entries.append(Entry(piece, kind, identity, f"{kind}/{identity}", url if type(url) is str else "", mode))
    return entries


def _unwrap(raw: bytes, one: _Wrapped, number: int, level: int, entries: list[Entry]) -> None:
    if raw in (b"", b"null"):  # a batch response without a body: there is no resource to place
        return
    head = peek(raw)
    if head is None:
        entries.append(Entry(b"", "", "", f"?/@entry[{number}]"))
    elif head[0] == "Bundle" and level < _MOST_NESTED_BUNDLES:
        entries.extend(_renumbered(_open_bundle(raw, level + 1)[1], number))
    else:
        entries.append(_entry(raw, head, number, _text(one.fullUrl), _mode(one.search)))


def _entry(raw: bytes, head: tuple[str, str], number: int, full_url: str = "", mode: str = "") -> Entry:
    kind, identity = head
    mode = "outcome" if kind == "OperationOutcome" else mode
    key = f"{kind or '?'}/{identity or f'@entry[{number}]'}"
    return Entry(raw, kind, identity, key, full_url, mode)


def _renumbered(entries: tuple[Entry, ...] | list[Entry], number: int) -> Iterator[Entry]:
    """Entries of a nested bundle or a line: one without an id is named after where it stood in the whole."""
    for entry in entries:
        place = f"@entry[{number}]" if len(entries) == 1 else f"@entry[{number}]{entry.key.partition('/@entry')[2]}"
        key = entry.key if entry.id else f"{entry.type or '?'}/{place}"
        yield replace(entry, key=key)


def _entries_of_list(data: bytes) -> list[Entry]:
    try:
        pieces = _RAW_LISTS.decode(data)
    except RecursionError as error:
        raise Unreadable("too-deep") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Unreadable("not-json") from error
    return _unwrapped([_Wrapped(resource=piece) for piece in pieces], 0)


def _outcomes(entries: list[Entry]) -> tuple[Outcome, ...]:
    found: list[Outcome] = []
    for entry in entries:
        if entry.type == "OperationOutcome":
            try:
                found.extend(outcomes_of(strict_json.decode(entry.raw)))
            except Unreadable:
                continue
    return tuple(found)


def _links(value: Any) -> Iterator[tuple[str, str]]:
    for link in value if isinstance(value, list) else [value]:
        if isinstance(link, dict) and isinstance(link.get("url"), str):
            yield _text(link.get("relation")), link["url"]


def _mode(search: Any) -> str:
    return _text(search.get("mode")) if isinstance(search, dict) else ""


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
