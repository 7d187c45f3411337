"""Entries alike in all but a few elements, such as every glucose result of a chart: what they share is read once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import Any, Literal, Protocol

import msgspec
from msgspec.structs import replace

from pfclient.fhir import strict_json
from pfclient.records.links import Links
from pfclient.records.record import Record

# What no reader looks at: the server's own bookkeeping, and a narrative that says again what the elements say.
_IDLE = ("encounter", "meta", "identifier", "language", "text")
_UNSET = msgspec.UNSET

Body = dict[str, Any]
Own = tuple[Any, ...]
"""What one entry has in the elements it has for itself."""


class Kin(msgspec.Struct, frozen=True, gc=False):
    """What the twins of one entry have in common beside their bytes.

    Attributes:
        body: The elements of one of them; in facets others may differ.
        links: References of one of them: they tell keys and follow nothing.
        read: For whoever varies them to keep what was read of shared elements.
    """

    body: Body
    links: Links
    read: dict[Any, Any]


class Facet(msgspec.Struct, frozen=True, gc=False):
    """Shared elements on which some fields of a row depend, and these on no others: entries may differ in them alone.

    Attributes:
        elements: Their names.
        fields: Those fields, from a body of which it looks at these elements only; None where they say something on
            which more of the row depends. What a reference leads to may be read by the links given.
    """

    elements: tuple[str, ...]
    fields: Callable[[Body, Links], Body | None]


class Maker(Protocol):
    """Makes the rows of twins, in one reading."""

    def row(self, like: Record, sources: tuple[str, ...], own: Own, kin: Kin) -> Record | None:
        """The row of one; None where something is not as it nearly always is.

        Args:
            like: The row of another.
            sources: What it stands for, itself first.
            own: What it has for itself.
            kin: What is known of its twins.
        """


def _in_no_hurry(_own: Own, _kin: Kin) -> None:
    return None


class Twins:
    """What tells the twins of one resource type apart.

    An entry with an element named neither here nor among the idle ones has no twins: it is read by itself.

    Args:
        kind: The resource type.
        own: Elements an entry has for itself: dates, values. Only what `vary` returns may depend on them.
        shared: Other elements an entry may have; twins have the same bytes in each. An element that stands behind the
            one it mostly follows is found at once.
        facets: Of the shared elements those near twins may differ in.
        vary: The fields of a row that depend on `own`, from the whole body and what is known of the twins. None when
            more depends on `own` this time.
        plain: The types of own elements that are read only where they have these (`pfclient.fhir.plain`).
        quick: The same fields as `vary`, from the values of `own` in their order and what is known of the twins; None
            where something is not as it nearly always is.
        maker: Gives, for one reading, who makes the rows of twins at once, where that is not left to `quick`.
        idle: Elements of this type that no reader looks at, besides those of every type.
        spread: Shared elements that are lists of objects (Encounter.participant): of each object the elements twins
            share, and those that no reader looks at.

    Attributes:
        own: As above.
        shared: As above.
        facets: As above, each with what takes its elements out of the shared ones.
        plainly: Takes those out that belong to no facet.
        vary: As above.
        maker: As above.
        decode: Bytes of a resource to a struct of those elements.
        spread: As above.
        shares: How many elements in each object of the lists are shared, the lists in their order.
        alike, lists, unread, apart: Where among the fields the shared ones, those lists, the idle ones and `own` stand.
    """

    def __init__(
        self,
        kind: str,
        *,
        own: Iterable[str],
        shared: Iterable[str],
        vary: Callable[[Body, Kin], Body | None],
        facets: Iterable[Facet] = (),
        plain: Mapping[str, Any] | None = None,
        quick: Callable[[Own, Kin], Body | None] = _in_no_hurry,
        maker: Callable[[], Maker] | None = None,
        idle: Iterable[str] = (),
        spread: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] | None = None,
    ) -> None:
        self.own = tuple(own)
        self.shared = tuple(shared)
        said = tuple(facets)
        self.facets = [(facet, _taking(self.shared, facet.elements)) for facet in said]
        in_facets = {name for facet in said for name in facet.elements}
        self.plainly = _taking(self.shared, [name for name in self.shared if name not in in_facets])
        self.vary = vary
        self.maker = maker or partial(_Changed, quick)
        self.spread = spread or {}
        self.shares = tuple(len(alike) for alike, _ in self.spread.values())
        head: list[tuple[str, Any, Any]] = [("resourceType", Literal[kind], kind), ("id", str, "")]
        lists = [(name, _objects(*inside), _UNSET) for name, inside in self.spread.items()]
        kinds = plain or {}
        apart = [(name, kinds[name] | msgspec.UnsetType if name in kinds else Any, _UNSET) for name in self.own]
        groups = (head, _raw(self.shared), lists, _raw((*_IDLE, *idle)), apart)
        ends = list(accumulate(map(len, groups)))
        self.alike, self.lists, self.unread, self.apart = (slice(*ends) for ends in pairwise(ends))
        view = _struct([field for group in groups for field in group])
        self.decode = msgspec.json.Decoder(view, float_hook=strict_json.Digits).decode


class _Changed:
    def __init__(self, quick: Callable[[Own, Kin], Body | None]) -> None:
        self._quick = quick

    def row(self, like: Record, sources: tuple[str, ...], own: Own, kin: Kin) -> Record | None:
        fields = self._quick(own, kin)
        if fields is None:
            return None
        fields["key"], fields["sources"] = sources[0], sources
        return replace(like, **fields)


def _taking(shared: tuple[str, ...], names: Sequence[str]) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    """What takes some of the shared elements out of all of them, in their order."""
    places = [shared.index(name) for name in names]
    if len(places) > 1:
        return itemgetter(*places)
    first = places[0] if places else 0
    return itemgetter(slice(first, first + len(places)))  # of one place alone it would give no tuple


def _struct(fields: list[tuple[str, Any, Any]]) -> type[msgspec.Struct]:
    return msgspec.defstruct("View", fields, forbid_unknown_fields=True, gc=False)


def _raw(names: Iterable[str]) -> list[tuple[str, Any, Any]]:
    return [(name, msgspec.Raw, b"") for name in names]  # joined, bytes cost far less than an empty Raw


def _objects(alike: tuple[str, ...], idle: tuple[str, ...]) -> Any:
    """The type of a list of objects that have these elements and no others."""
    one: Any = _struct(_raw((*alike, *idle)))
    return list[one] | msgspec.UnsetType
