"""Where in the charts one is: at everybody's together, or in one person's at a section."""

from collections.abc import Sequence

from pfclient.people import Person, PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.session import Place

SECTIONS: tuple[str, ...] = tuple(CATEGORIES)
OVERVIEW, EVERYONE = "overview", "everyone"
TABS: tuple[str, ...] = (OVERVIEW, *SECTIONS)
"""The side tabs a chart can have, from top to bottom."""
_SEVERAL = 2


class Whereabouts:
    """Follows the people as they come and go.

    Args:
        place: Where one was last, None when that is not known.
        people: Whose charts are linked.

    Attributes:
        person: Whose chart is open, or was before everybody's was; None when nobody is linked.
        section: Which section of it.
        everyone: Whether everybody's charts are looked at together.
        tabs: The side tabs of the chart that is open.
    """

    def __init__(self, place: Place | None, people: Sequence[Person]) -> None:
        self.person: PersonId | None = place.person if place is not None else None
        self.section = place.section if place is not None and place.section in TABS else OVERVIEW
        self.everyone = place is not None and place.section == EVERYONE
        self.tabs = TABS
        self._known = place is not None
        self._rank = 0
        self._theirs: frozenset[PersonId] = frozenset() if self.person is None else frozenset({self.person})
        self.settle(people)

    @property
    def place(self) -> Place | None:
        """What is kept for the next start, None when nobody is linked."""
        return None if self.person is None else Place(self.person, EVERYONE if self.everyone else self.section)

    def settle(self, people: Sequence[Person]) -> None:
        """Stay with the person who is open; when they are gone, go to whoever has their place now.

        Who has several charts and was in none of them yet begins with everybody's.
        """
        ids = [person.id for person in people]
        several = len(ids) >= _SEVERAL
        if several and not self._known:
            self.everyone = True
        self.everyone = self.everyone and several
        self._known = self._known or bool(ids)
        if self.person not in ids:  # their chart may be one with another by now, or have lost one of its clinics
            self.person = next((one.id for one in people if self._theirs & _linked(one)), None)
        if self.person not in ids:
            self.person = ids[min(self._rank, len(ids) - 1)] if ids else None
        self._rank = ids.index(self.person) if self.person is not None else 0
        self._theirs = frozenset() if self.person is None else _linked(people[self._rank])

    def keep_to(self, sections: Sequence[str]) -> None:
        """These are the sections of the chart that is open; one it has not is left for the overview."""
        if self.everyone:
            return
        self.tabs = (OVERVIEW, *sections)
        if self.section not in self.tabs:
            self.section = OVERVIEW

    def go_to(self, person: PersonId, section: str, people: Sequence[Person]) -> bool:
        """Open somebody's chart at a section; says whether one was elsewhere."""
        before = (self.everyone, self.person, self.section)
        self.everyone, self.person, self.section = False, person, section if section in TABS else self.section
        self.settle(people)
        return before != (self.everyone, self.person, self.section)

    def go_to_everyone(self, people: Sequence[Person]) -> bool:
        """Look at everybody's together, where there are several; says whether one was elsewhere."""
        before, self.everyone = self.everyone, True
        self.settle(people)
        return self.everyone and not before

    def neighbour(self, step: int) -> str:
        """Give the next or previous section, round and round."""
        return self.tabs[(self.tabs.index(self.section) + step) % len(self.tabs)]


def _linked(person: Person) -> frozenset[PersonId]:
    return frozenset(one.id for one in person.linked)
