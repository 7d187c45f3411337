"""The vault's interface: raw FHIR resources per person and category, and how much of a category is known."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from pfclient.errors import PortalError
from pfclient.people import PersonId


class Answer(StrEnum):
    """What the portal's last word on one person's category was (records.md, Missing is not none)."""

    NOT_ASKED = "not-asked"
    NOT_GRANTED = "not-granted"
    NOT_SUPPORTED = "not-supported"
    REFUSED = "refused"
    WITHHELD = "withheld"
    EMPTY = "empty"
    LOADED = "loaded"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class CategoryState:
    """How much of one category is known.

    Attributes:
        answer: The last word; with ERROR or REFUSED what was stored before is still there, and old.
        as_of: When the last whole and understood answer came, aware UTC; None when there was none.
        error: Why the last attempt failed, None when it did not.
        complete: False while pages are still missing, or where the portal said that it left something out.
    """

    answer: Answer = Answer.NOT_ASKED
    as_of: datetime | None = None
    error: PortalError | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class StoredResource:
    """One resource exactly as it came.

    Attributes:
        key: `Type/id`; unique within a person's category. An entry without an id has a made-up one, `Type/@n`.
        body: The JSON bytes of the resource, untouched.
        included: True where it only came along for another's sake (`search.mode=include`).
    """

    key: str
    body: bytes
    included: bool = False

    def __repr__(self) -> str:
        return "StoredResource(…)"


class Vault(Protocol):
    """What is kept of people's records. Calls are short; the one behind it may be memory or an encrypted file."""

    def state(self, person: PersonId, category: str) -> CategoryState:
        """How much of the category is known; the default state when nobody asked."""
        ...

    def resources(self, person: PersonId, category: str) -> tuple[StoredResource, ...]:
        """Everything stored of the category, in the order it came."""
        ...

    def put(self, person: PersonId, category: str, page: Iterable[StoredResource]) -> None:
        """Store one page as it comes; a resource with a known key takes the place of the old one."""
        ...

    def settle(self, person: PersonId, category: str, seen: Set[str], state: CategoryState) -> None:
        """A whole answer came: drop whatever it did not hold (keys not in `seen`) and set the state."""
        ...

    def mark(self, person: PersonId, category: str, state: CategoryState) -> None:
        """Set the state only; what is stored stays."""
        ...

    def forget(self, person: PersonId) -> None:
        """Remove everything about one person."""
        ...

    def wipe(self) -> None:
        """Remove everything."""
        ...
