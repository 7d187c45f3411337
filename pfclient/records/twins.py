"""Entries alike in all but a few elements, such as every glucose result of a chart: what they share is read once."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from msgspec.structs import astuple, replace

from pfclient.fhir import strict_json
from pfclient.fhir.modifiers import has_unknown_modifier, may_modify
from pfclient.fhir.references import base_of
from pfclient.fhir.resources import Entry, Resource
from pfclient.records.record import NotShown, Record

# What no reader looks at: the server's own bookkeeping, and a narrative that says again what the elements say.
_IDLE = ("id", "meta", "identifier", "encounter", "language", "text")
_MOST_KNOWN = 4096
_UNSET = msgspec.UNSET

Body = dict[str, Any]
Likeness = tuple[str, bytes]
"""The server an entry came from, and the bytes it shares with its twins."""


class Twins:
    """What tells the twins of one resource type apart.

    An entry with an element named neither here nor among the idle ones has no twins: it is read by itself.

    Args:
        own: Elements an entry has for itself: dates, values. Only what `vary` returns may depend on them.
        shared: Other elements an entry may have; twins have the same bytes in each.
        vary: The fields of a row that depend on `own`, from the whole body; None when more depends on them this time.

    Attributes:
        own: As above.
        shared: As above, the type itself first.
        vary: As above.
        decode: Bytes of a resource to a struct of those elements.
        before_own: How many fields stand before `own` in it: the shared ones.
        after_own: How many stand before the idle ones.
    """

    def __init__(self, *, own: Iterable[str], shared: Iterable[str], vary: Callable[[Body], Body | None]) -> None:
        self.own = tuple(own)
        self.shared = ("resourceType", *shared)
        self.vary = vary
        self.before_own, self.after_own = len(self.shared), len(self.shared) + len(self.own)
        alike, idle = ([(name, msgspec.Raw, msgspec.Raw()) for name in names] for names in (self.shared, _IDLE))
        apart = [(name, Any, _UNSET) for name in self.own]
        view = msgspec.defstruct("View", [*alike, *apart, *idle], forbid_unknown_fields=True, gc=False)
        self.decode = msgspec.json.Decoder(view, float_hook=strict_json.number).decode


class KnownTwins:
    """Rows read before and their bodies, for one type in one reading; it ends with the reading.

    Args:
        twins: What tells entries of the type apart.
        read: Reads a resource by itself.
    """

    def __init__(self, twins: Twins, read: Callable[[Resource], Record | NotShown]) -> None:
        self._twins = twins
        self._read = read
        self._known: dict[Likeness, tuple[Record, Body]] = {}

    def row(self, entry: Entry) -> Record | NotShown | None:
        """What becomes of an entry; None when it is none that could have twins, and has to be read by itself."""
        twins = self._twins
        if not (entry.is_shallow and len(entry.raw) <= strict_json.MAX_BYTES) and not _is_within_bounds(entry):
            return None
        try:
            values = astuple(twins.decode(entry.raw))
            own = zip(twins.own, values[twins.before_own : twins.after_own], strict=True)
            body = {name: value for name, value in own if value is not _UNSET}
            likeness = base_of(entry), b"\0".join(values[: twins.before_own])
            found = self._known.get(likeness)
            if found is None:
                return self._first(entry, likeness, body, values)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        if has_unknown_modifier(body) or not _is_idle(b"".join(values[twins.after_own :])):
            return None
        twin, shared = found
        body.update(shared)
        fields = twins.vary(body)
        if fields is None:
            return self._read(Resource(entry.key, entry.type, body, entry.full_url))
        fields["key"] = entry.key
        fields["sources"] = (entry.key, *twin.sources[1:])
        return replace(twin, **fields)

    def _first(self, entry: Entry, likeness: Likeness, own: Body, values: tuple[Any, ...]) -> Record | NotShown | None:
        """Read an entry by itself and remember it, unless its twins could not be told from it."""
        if may_modify(entry.raw):
            return None
        pieces = zip(self._twins.shared, values, strict=False)
        shared = {name: strict_json.untyped(piece) for name, piece in pieces if bytes(piece)}
        if shared.get("resourceType") != entry.type:
            return None
        body = own | shared
        row = self._read(Resource(entry.key, entry.type, body, entry.full_url))
        if isinstance(row, Record) and len(self._known) < _MOST_KNOWN and self._twins.vary(body) is not None:
            self._known[likeness] = row, shared
        return row


def _is_idle(unread: bytes) -> bool:
    """Whether elements that were skipped and not decoded are sound all the same, and turn no meaning round."""
    return unread.isascii() and b"\\" not in unread and not may_modify(unread)


def _is_within_bounds(entry: Entry) -> bool:
    if len(entry.raw) > strict_json.MAX_BYTES:
        return False
    return entry.is_shallow or not strict_json.is_deeper_than(entry.raw, strict_json.MAX_DEPTH)
