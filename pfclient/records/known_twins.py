"""Reads entries by way of those like them that were read before."""

from collections.abc import Callable
from itertools import compress
from operator import ne
from typing import Any

import msgspec
from msgspec.structs import astuple, replace

from pfclient.errors import Unreadable
from pfclient.fhir import strict_json
from pfclient.fhir.modifiers import has_unknown_modifier, is_plain, may_modify
from pfclient.fhir.plain import as_decoded
from pfclient.fhir.references import base_of, decoded
from pfclient.fhir.resources import Entry, Resource
from pfclient.records.context import Context
from pfclient.records.links import Links
from pfclient.records.record import NotShown, Record
from pfclient.records.twins import Body, Facet, Kin, Own, Twins

_MOST_KNOWN = 4096
_UNSET = msgspec.UNSET
_BETWEEN, _OBJECT, _LIST = b"\0", b"\1", b"\2"
"""What stands between the bytes of elements: no JSON holds them."""
_LEAST_DEEP = 2 * strict_json.MAX_DEPTH
"""Fewest bytes of something too deep: what is opened is closed again in what the decoder has passed over."""

_decode = msgspec.json.Decoder(float_hook=strict_json.Digits).decode

Shared = tuple[bytes | msgspec.Raw, ...]
Read = tuple[Body, Body]
"""The decoded elements of a facet, and the fields they give."""


class _Known(msgspec.Struct, gc=False):
    """An entry read before whose twins may follow.

    Attributes:
        shared: The bytes of what its twins share.
        server: Where it came from, "" where its address does not tell.
        place: Its number among those known.
        row: What became of it, or would of one like it.
        others: What its row stands for besides itself.
        resource: The entry, decoded.
        facets: The elements of its facets, where its kin have those of another.
        kin: What its twins have in common with it; None until one of them comes.
        is_near: Whether entries that differ from it in facets alone may be read by way of it; None until one comes.
    """

    shared: Shared
    server: str
    place: int
    row: Record
    others: tuple[str, ...]
    resource: Resource
    facets: Body | None = None
    kin: Kin | None = None
    is_near: bool | None = None


class KnownTwins:
    """The entries of one type in one reading, and what is known of them by the way; it ends with the reading.

    Args:
        twins: What tells entries of the type apart.
        read: Reads a resource by itself.
        context: Their surroundings.
    """

    def __init__(self, twins: Twins, read: Callable[[Resource], Record | NotShown], context: Context) -> None:
        self._twins = twins
        self._read = read
        self._context = context
        self._known: dict[bytes, _Known | None] = {}
        self._near: dict[bytes, _Known] = {}
        self._facets: list[dict[bytes, Read | None]] = [{} for _ in twins.facets]
        """Of each facet what was read of it, by its bytes."""
        self._sound: Shared = ()
        self._after: list[_Known | None] = [None]
        self._last = 0
        self._decode, self._make = twins.decode, twins.maker().row

    def row(self, entry: Entry) -> Record | NotShown | None:
        """What becomes of an entry; None when it is none that could have twins, and has to be read by itself."""
        twins, piece = self._twins, entry.piece
        if len(piece) > strict_json.MAX_BYTES:
            return None
        try:
            values = astuple(self._decode(piece))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        shared, unread = values[twins.alike], values[twins.unread]
        if twins.shares:
            shared, unread = self._with_lists(values, shared, unread)
        if unread != self._sound and not self._is_idle(unread):
            return None
        server = base_of(entry) if entry.key in entry.full_url else ""
        known = self._after[self._last]  # results of one visit come in the order those of another came in
        if known is None or known.shared != shared or known.server != server:
            likeness = _BETWEEN.join((*shared, server.encode()))
            known = self._like(likeness, shared, server)
            if known is None:
                return self._first(entry, likeness, shared, server)
            self._after[self._last] = known
        self._last = known.place
        kin, own = known.kin, values[twins.apart]
        if kin is None:
            return None
        key = entry.key
        sources = (key, *known.others) if known.others else (key,)
        return self._make(known.row, sources, own, kin) or self._varied(entry, known, kin, own)

    def _like(self, likeness: bytes, shared: Shared, server: str) -> _Known | None:
        """What is known of an entry's twins; None where it is the first of its kind, or cannot be told from others."""
        known = self._known.get(likeness)
        if known is None:
            return None if likeness in self._known else self._nearly(likeness, shared, server)
        if known.kin is None and self._kin(known) is None:
            self._known[likeness] = None
            return None
        return known

    def _varied(self, entry: Entry, known: _Known, kin: Kin, own: Own) -> Record | NotShown | None:
        """The row of a twin that is not as plain as most; None where it had better be read with all the others."""
        body = self._with_own(entry, known, kin, own)
        if body is None:
            return None
        fields = self._twins.vary(body, kin)
        if fields is None:
            return self._read(Resource(entry.key, entry.type, body, entry.full_url))
        fields["key"] = key = entry.key
        fields["sources"] = (key, *known.others)
        return replace(known.row, **fields)

    def _with_own(self, entry: Entry, known: _Known, kin: Kin, own: Own) -> Body | None:
        """The body of a twin; None where something of its own takes a closer look."""
        body = kin.body.copy()
        if known.facets is not None:
            for facet, _ in self._twins.facets:
                for name in facet.elements:
                    body.pop(name, None)
            body |= known.facets
        for name, sent in zip(self._twins.own, own, strict=True):
            if sent is _UNSET:
                body.pop(name, None)
                continue
            value = sent if type(sent) is str else as_decoded(sent)
            if type(value) is not str and not is_plain(value) and not _is_sound(value, entry.raw):
                return None
            body[name] = value
        return body

    def _first(self, entry: Entry, likeness: bytes, shared: Shared, server: str) -> Record | NotShown | None:
        """Read an entry by itself and remember it, unless it is known that none can be told from it."""
        try:
            resource = decoded(entry)
        except Unreadable:
            return None
        row = self._read(resource)
        if isinstance(row, Record) and len(self._known) < _MOST_KNOWN and likeness not in self._known:
            known = self._known[likeness] = _Known(shared, server, self._place(), row, row.sources[1:], resource)
            if self._twins.facets:
                self._near.setdefault(self._nearness(shared, server), known)
        return row

    def _kin(self, known: _Known) -> Kin | None:
        """What an entry has in common with those like it; None where they could not be told from it."""
        body = known.resource.body
        kin = Kin(body, Links(known.resource, self._context), {})
        if self._twins.vary(body, kin) is None:
            return None
        known.kin = kin
        return kin

    def _nearly(self, likeness: bytes, shared: Shared, server: str) -> _Known | None:
        """One that shares all this, made of one that differs from it in its facets alone; None where there is none."""
        if not self._twins.facets or len(self._known) >= _MOST_KNOWN:
            return None
        nearness = self._nearness(shared, server)
        near = self._near.get(nearness)
        if near is None:
            return None
        if near.is_near is None:
            near.is_near = self._kin(near) is not None and self._gives_all(near)
        if not near.is_near or near.kin is None:
            del self._near[nearness]
            return None
        body: Body = {}
        fields: Body = {}
        for (facet, taken), known_of_it in zip(self._twins.facets, self._facets, strict=True):
            sent = taken(shared)
            key = _BETWEEN.join((server.encode(), *sent))
            if key not in known_of_it:
                known_of_it[key] = self._read_facet(facet, sent, near.resource)
            read = known_of_it[key]
            if read is None:
                return None
            body |= read[0]
            fields |= read[1]
        row = replace(near.row, **fields)
        # Nothing read for those it is near depends on facets, so it holds for those like it too.
        known = _Known(shared, server, self._place(), row, near.others, near.resource, body, near.kin)
        self._known[likeness] = known
        return known

    def _place(self) -> int:
        """A place for another one known, which nobody has followed yet."""
        self._after.append(None)
        return len(self._after) - 1

    def _nearness(self, shared: Shared, server: str) -> bytes:
        """What an entry shares with those that differ from it in facets alone."""
        return _BETWEEN.join((server.encode(), *self._twins.plainly(shared), *shared[len(self._twins.shared) :]))

    def _gives_all(self, known: _Known) -> bool:
        """Whether all that depends on the facets of an entry are the fields they give."""
        body = known.resource.body
        read = (_fields(facet, body, Links(known.resource, self._context)) for facet, _ in self._twins.facets)
        return all(fields is not None for fields in read)

    def _read_facet(self, facet: Facet, sent: Shared, owner: Resource) -> Read | None:
        if not _is_safe(b"".join(sent)):
            return None
        try:
            body = {name: _decode(one) for name, one in zip(facet.elements, sent, strict=True) if len(one)}
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        fields = _fields(facet, body, Links(owner, self._context))
        return None if fields is None else (body, fields)

    def _is_idle(self, unread: Shared) -> bool:
        """Whether elements that were skipped and not decoded are sound all the same, and turn no meaning round.

        The server's own bookkeeping is mostly that of the entry before, and not looked at again.
        """
        before = self._sound
        news = compress(unread, map(ne, unread, before)) if len(before) == len(unread) else unread
        sent = b"".join(news)
        if not _is_text(sent) or not _is_safe(sent):
            return False
        self._sound = unread
        return True

    def _with_lists(self, values: Own, shared: Own, rest: Own) -> tuple[Own, Own]:
        """What is shared and what is unread, with what stands in the objects of lists."""
        twins, alike, idle = self._twins, list(shared), list(rest)
        for objects, share in zip(values[twins.lists], twins.shares, strict=True):
            alike.append(_LIST)
            for one in () if objects is _UNSET else objects:
                inside = astuple(one)
                alike.append(_OBJECT)
                alike += inside[:share]
                idle += inside[share:]
        return tuple(alike), tuple(idle)


def _fields(facet: Facet, body: Body, links: Links) -> Body | None:
    """The fields a facet gives; None where they say more, or where the row would stand for more."""
    fields = facet.fields(body, links)
    return None if links.unsafe or len(links.sources) > 1 else fields


def _is_text(sent: bytes) -> bool:
    """Whether bytes the decoder has passed over are UTF-8: of what it passes over, it looks at all else."""
    if sent.isascii():
        return True
    try:
        sent.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_safe(sent: bytes) -> bool:
    """Whether bytes nobody has decoded hold no modifier, and are not too deep for where they stand."""
    is_shallow = len(sent) < _LEAST_DEEP or not strict_json.is_deeper_than(sent, strict_json.MAX_DEPTH - 1)
    return is_shallow and not may_modify(sent)


def _is_sound(value: Any, raw: bytes) -> bool:
    """Whether an element of an entry's own that is more than flat turns no meaning round and is not too deep."""
    is_shallow = not strict_json.is_deeper_than(raw, strict_json.MAX_DEPTH)
    return is_shallow and not (may_modify(raw) and has_unknown_modifier(value))
