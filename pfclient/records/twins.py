"""Entries alike in all but a few elements, such as every glucose result of a chart: what they share is read once."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from pfclient.fhir import strict_json
from pfclient.records.links import Links

# What no reader looks at: the server's own bookkeeping, and a narrative that says again what the elements say.
_IDLE = ("meta", "identifier", "encounter", "language", "text")
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


def _in_no_hurry(_own: Own, _kin: Kin) -> None:
    return None


class Twins:
    """What tells the twins of one resource type apart.

    An entry with an element named neither here nor among the idle ones has no twins: it is read by itself.

    Args:
        own: Elements an entry has for itself: dates, values. Only what `vary` returns may depend on them.
        shared: Other elements an entry may have; twins have the same bytes in each.
        facets: More shared elements, which near twins may differ in.
        vary: The fields of a row that depend on `own`, from the whole body and what is known of the twins. None when
            more depends on `own` this time.
        plain: The types of own elements that are read only where they have these (`pfclient.fhir.plain`).
        quick: The same fields as `vary`, from the values of `own` in their order and what is known of the twins; None
            where something is not as it nearly always is.
        idle: Elements of this type that no reader looks at, besides those of every type.
        spread: Shared elements that are lists of objects (Encounter.participant): of each object the elements twins
            share, and those that no reader looks at.

    Attributes:
        own: As above.
        shared: As above, the type itself first, then those of the facets.
        facets: As above, each with the places its elements have among the shared ones.
        plainly: How many of the shared elements belong to no facet.
        vary: As above.
        quick: As above.
        decode: Bytes of a resource to a struct of those elements.
        spread: As above.
        shares: How many elements in each object of the lists are shared, the lists in their order.
        lists: How many fields stand before those lists: the shared ones.
        before_own: How many stand before `own`.
        alike, apart, unread: Where among the fields the shared ones, `own` and the idle ones stand.
    """

    def __init__(
        self,
        *,
        own: Iterable[str],
        shared: Iterable[str],
        vary: Callable[[Body, Kin], Body | None],
        facets: Iterable[Facet] = (),
        plain: Mapping[str, Any] | None = None,
        quick: Callable[[Own, Kin], Body | None] = _in_no_hurry,
        idle: Iterable[str] = (),
        spread: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] | None = None,
    ) -> None:
        self.own = tuple(own)
        self.shared: tuple[str, ...] = ("resourceType", *shared)
        self.plainly = len(self.shared)
        self.facets: list[tuple[Facet, slice]] = []
        for facet in facets:
            begin = len(self.shared)
            self.shared += facet.elements
            self.facets.append((facet, slice(begin, len(self.shared))))
        self.vary, self.quick = vary, quick
        self.spread = spread or {}
        self.shares = tuple(len(alike) for alike, _ in self.spread.values())
        self.lists = len(self.shared)
        self.before_own = self.lists + len(self.spread)
        after_own = self.before_own + len(self.own)
        self.alike, self.apart = slice(self.lists), slice(self.before_own, after_own)
        self.unread = slice(after_own + 1, None)  # behind the id
        lists = [(name, _objects(*inside), _UNSET) for name, inside in self.spread.items()]
        kinds = plain or {}
        apart = [(name, kinds[name] | msgspec.UnsetType if name in kinds else Any, _UNSET) for name in self.own]
        view = _struct([*_raw(self.shared), *lists, *apart, ("id", str, ""), *_raw((*_IDLE, *idle))])
        self.decode = msgspec.json.Decoder(view, float_hook=strict_json.Digits).decode


def _struct(fields: list[tuple[str, Any, Any]]) -> type[msgspec.Struct]:
    return msgspec.defstruct("View", fields, forbid_unknown_fields=True, gc=False)


def _raw(names: Iterable[str]) -> list[tuple[str, Any, Any]]:
    return [(name, msgspec.Raw, msgspec.Raw()) for name in names]


def _objects(alike: tuple[str, ...], idle: tuple[str, ...]) -> Any:
    """The type of a list of objects that have these elements and no others."""
    one: Any = _struct(_raw((*alike, *idle)))
    return list[one] | msgspec.UnsetType
