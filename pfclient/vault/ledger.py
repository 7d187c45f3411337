"""What is written down about each person's file, in a place of its own: its name, its key, and how new it must be."""

from collections.abc import Mapping
from dataclasses import field
from typing import Protocol

from pfclient.people import PersonId
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One person's file.

    Attributes:
        name: Of the file.
        key: Its 256-bit key.
        confirmed: The generation the file surely has; 0 until something surely was written into it.
        expected: The generation it was about to take; the same as `confirmed` when nothing is under way.
        clean: Whether the last run ended in good order, so that no log belongs to the file.
    """

    name: str
    key: bytes = field(repr=False)
    confirmed: int = 0
    expected: int = 0
    clean: bool = False

    def admits(self, generation: int) -> bool:
        """Whether a file of that generation is the newest: the one before or after a step a crash fell into."""
        return generation in (self.confirmed, self.expected)


class Ledger(Protocol):
    """Told before a file changes what it is about to become; every change outlives the program when it returns.

    Called on the writing thread only.

    Raises (every change):
        VaultError: It could not be written down.
    """

    def entries(self) -> Mapping[PersonId, Entry]:
        """Everybody who has a file."""
        ...

    def add(self, person: PersonId) -> Entry:
        """A new file for somebody who has none: a new name, a new key."""
        ...

    def expect(self, person: PersonId, held: int) -> int:
        """The file has one generation and is about to take the next; gives it."""
        ...

    def confirm(self, person: PersonId, held: int, *, clean: bool) -> None:
        """The file has that generation; `clean` when the run is over and no log is left."""
        ...

    def remove(self, person: PersonId) -> None:
        """Erase the key: whatever is left of the file, here or in a copy, is noise from now on."""
        ...


class Stamp:
    """One person's place in the ledger, and the generation the open file has.

    Attributes:
        held: That generation.
    """

    def __init__(self, ledger: Ledger, person: PersonId) -> None:
        self._ledger = ledger
        self._person = person
        self.held = 0

    @property
    def entry(self) -> Entry:
        """What is written down."""
        return self._ledger.entries()[self._person]

    def expect(self) -> int:
        """Tell that the file is about to take the next generation; gives it."""
        entry = self.entry
        if entry.expected > self.held and not entry.clean:  # told already
            return entry.expected
        return self._ledger.expect(self._person, self.held)

    def confirm(self, generation: int, *, clean: bool = False) -> None:
        """Tell that the file has taken it."""
        self.held = generation
        self._ledger.confirm(self._person, generation, clean=clean)
