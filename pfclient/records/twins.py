"""Entries alike in all but a few elements, such as every glucose result of a chart: what they share is read once."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec
from msgspec.structs import astuple, replace

from pfclient.errors import Unreadable
from pfclient.fhir import strict_json
from pfclient.fhir.modifiers import has_unknown_modifier, is_plain, may_modify
from pfclient.fhir.references import base_of, decoded
from pfclient.fhir.resources import Entry, Resource
from pfclient.records.context import Context
from pfclient.records.links import Links
from pfclient.records.record import NotShown, Record

# What no reader looks at: the server's own bookkeeping, and a narrative that says again what the elements say.
_IDLE = ("meta", "identifier", "encounter", "language", "text")
_MOST_KNOWN = 4096
_UNSET = msgspec.UNSET
_BETWEEN, _OBJECT, _LIST = b"\0", b"\1", b"\2"
"""What stands between the bytes of elements: no JSON holds them."""

Body = dict[str, Any]
Likeness = tuple[str, bytes]
"""The server an entry came from, and the bytes it shares with its twins."""


class Kin(msgspec.Struct, frozen=True, gc=False):
    """What the twins of one entry have in common beside their bytes.

    Attributes:
        links: References of one of them: they tell keys and follow nothing.
        read: For whoever varies them to keep what was read of shared elements.
    """

    links: Links
    read: dict[Any, Any]


class Twins:
    """What tells the twins of one resource type apart.

    An entry with an element named neither here nor among the idle ones has no twins: it is read by itself.

    Args:
        own: Elements an entry has for itself: dates, values. Only what `vary` returns may depend on them.
        shared: Other elements an entry may have; twins have the same bytes in each.
        vary: The fields of a row that depend on `own`, from the whole body and what is known of the twins. None when
            more depends on `own` this time.
        idle: Elements of this type that no reader looks at, besides those of every type.
        spread: Shared elements that are lists of objects (Encounter.participant): of each object the elements twins
            share, and those that no reader looks at.

    Attributes:
        own: As above.
        shared: As above, the type itself first.
        vary: As above.
        decode: Bytes of a resource to a struct of those elements.
        spread: As above.
        shares: How many elements in each object of the lists are shared, the lists in their order.
        lists: How many fields stand before those lists: the shared ones.
        before_own: How many stand before `own`.
        after_own: How many stand before the id; behind it are the idle ones.
    """

    def __init__(
        self,
        *,
        own: Iterable[str],
        shared: Iterable[str],
        vary: Callable[[Body, Kin], Body | None],
        idle: Iterable[str] = (),
        spread: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] | None = None,
    ) -> None:
        self.own = tuple(own)
        self.shared = ("resourceType", *shared)
        self.vary = vary
        self.spread = spread or {}
        self.shares = tuple(len(alike) for alike, _ in self.spread.values())
        self.lists = len(self.shared)
        self.before_own = self.lists + len(self.spread)
        self.after_own = self.before_own + len(self.own)
        lists = [(name, _objects(*inside), _UNSET) for name, inside in self.spread.items()]
        apart = [(name, Any, _UNSET) for name in self.own]
        view = _struct([*_raw(self.shared), *lists, *apart, ("id", str, ""), *_raw((*_IDLE, *idle))])
        self.decode = msgspec.json.Decoder(view, float_hook=strict_json.Digits).decode


class _Known(msgspec.Struct, frozen=True, gc=False):
    """An entry read by itself whose twins may follow.

    Attributes:
        row: What became of it.
        others: What its row stands for besides itself.
        body: Its elements.
        kin: What its twins have in common with it.
    """

    row: Record
    others: tuple[str, ...]
    body: Body
    kin: Kin


class KnownTwins:
    """Rows read before and their bodies, for one type in one reading; it ends with the reading.

    Args:
        twins: What tells entries of the type apart.
        read: Reads a resource by itself.
        context: Their surroundings.
    """

    def __init__(self, twins: Twins, read: Callable[[Resource], Record | NotShown], context: Context) -> None:
        self._twins = twins
        self._read = read
        self._context = context
        self._known: dict[Likeness, _Known] = {}
        self._idle: set[bytes] = set()

    def row(self, entry: Entry) -> Record | NotShown | None:
        """What becomes of an entry; None when it is none that could have twins, and has to be read by itself."""
        twins = self._twins
        if len(entry.piece) > strict_json.MAX_BYTES:
            return None
        try:
            values = astuple(twins.decode(entry.piece))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        alike, unread = values[: twins.lists], values[twins.after_own + 1 :]
        if twins.shares:
            alike, unread = self._with_lists(values, alike, unread)
        likeness = base_of(entry) if entry.full_url else "", _BETWEEN.join(alike)
        known = self._known.get(likeness)
        if known is None:
            return self._first(entry, likeness)
        idle = b"".join(unread)
        if idle not in self._idle and not self._is_idle(idle):
            return None
        return self._varied(known, entry, values[twins.before_own : twins.after_own])

    def _varied(self, known: _Known, entry: Entry, own: tuple[Any, ...]) -> Record | NotShown | None:
        """The row of a twin whose own elements are these; None where they had better be read with all the others."""
        body = known.body.copy()
        for name, value in zip(self._twins.own, own, strict=True):
            if value is _UNSET:
                if name in body:
                    del body[name]
            elif type(value) is str or is_plain(value) or _is_sound(value, entry.raw):
                body[name] = value
            else:
                return None
        fields = self._twins.vary(body, known.kin)
        if fields is None:
            return self._read(Resource(entry.key, entry.type, body, entry.full_url))
        fields["key"] = key = entry.key
        fields["sources"] = (key, *known.others)
        return replace(known.row, **fields)

    def _first(self, entry: Entry, likeness: Likeness) -> Record | NotShown | None:
        """Read an entry by itself and remember it, unless its twins could not be told from it."""
        try:
            resource = decoded(entry)
        except Unreadable:
            return None
        row = self._read(resource)
        if isinstance(row, Record) and len(self._known) < _MOST_KNOWN:
            kin = Kin(Links(resource, self._context), {})
            if self._twins.vary(resource.body, kin) is not None:
                self._known[likeness] = _Known(row, row.sources[1:], resource.body, kin)
        return row

    def _is_idle(self, unread: bytes) -> bool:
        """Whether elements that were skipped and not decoded are sound all the same, and turn no meaning round."""
        is_idle = (
            unread.isascii()
            and b"\\" not in unread
            and not may_modify(unread)
            and (
                len(unread) < strict_json.MAX_DEPTH or not strict_json.is_deeper_than(unread, strict_json.MAX_DEPTH - 1)
            )
        )
        if is_idle and len(self._idle) < _MOST_KNOWN:
            self._idle.add(unread)
        return is_idle

    def _with_lists(
        self, values: tuple[Any, ...], alike: tuple[Any, ...], unread: tuple[Any, ...]
    ) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
        """What is shared and what is unread, with what stands in the objects of lists."""
        twins, shared, idle = self._twins, list(alike), list(unread)
        for objects, share in zip(values[twins.lists : twins.before_own], twins.shares, strict=True):
            shared.append(_LIST)
            for one in () if objects is _UNSET else objects:
                inside = astuple(one)
                shared.append(_OBJECT)
                shared += inside[:share]
                idle += inside[share:]
        return tuple(shared), tuple(idle)


def _struct(fields: list[tuple[str, Any, Any]]) -> type[msgspec.Struct]:
    return msgspec.defstruct("View", fields, forbid_unknown_fields=True, gc=False)


def _raw(names: Iterable[str]) -> list[tuple[str, Any, Any]]:
    return [(name, msgspec.Raw, msgspec.Raw()) for name in names]


def _objects(alike: tuple[str, ...], idle: tuple[str, ...]) -> Any:
    """The type of a list of objects that have these elements and no others."""
    one: Any = _struct(_raw((*alike, *idle)))
    return list[one] | msgspec.UnsetType


def _is_sound(value: Any, raw: bytes) -> bool:
    """Whether an element of an entry's own that is more than flat turns no meaning round and is not too deep."""
    is_shallow = not strict_json.is_deeper_than(raw, strict_json.MAX_DEPTH)
    return is_shallow and not (may_modify(raw) and has_unknown_modifier(value))
