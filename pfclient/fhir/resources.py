"""One resource: raw as it was split off, and decoded."""

from typing import Any

import msgspec


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One entry of a page or file, its bytes untouched and not yet decoded.

    Attributes:
        piece: JSON of the resource: a view of the page, which nobody copies for an entry that is never read, or bytes;
            empty when the entry could not be read.
        type: `resourceType`, "" when there is none.
        id: Logical id, "" when there is none.
        key: `Type/id`, or `Type/@entry[n]` without an id.
        full_url: `fullUrl` of the entry.
        mode: `search.mode`: match, include, outcome or "".
    """

    piece: bytes | msgspec.Raw
    type: str
    id: str
    key: str
    full_url: str = ""
    mode: str = ""

    @property
    def raw(self) -> bytes:
        """The same as bytes of its own, to keep when the page is gone."""
        return bytes(self.piece)

    def __repr__(self) -> str:
        return f"Entry({self.key!r}, {len(self.piece)} bytes)"  # what a traceback prints must not hold a record


class Resource(msgspec.Struct, frozen=True, gc=False):
    """A decoded resource and how others name it.

    Attributes:
        key: As in `Entry`; a contained one is `Owner/id#local`.
        unsafe: It carries a modifierExtension or implicitRules nobody here understands.
        container: The resource it is contained in, None when it stands alone.
    """

    key: str
    type: str
    body: dict[str, Any]
    full_url: str = ""
    unsafe: bool = False
    container: "Resource | None" = None

    def __repr__(self) -> str:
        return f"Resource({self.key!r})"  # as above
