"""The number beside each section of a chart, and whether anything of the chart is held back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pfclient.chart.section import Availability, Section
from pfclient.people import PersonId
from pfclient.records.catalog import CATEGORIES
from pfclient.session import Session

if TYPE_CHECKING:
    from pfclient.chart.joined import AnyChart


class SectionCounts:
    """The counts of the chart that is open.

    Args:
        session: The signed-in session.

    Attributes:
        sections: The sections there are, in their order.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._numbers: dict[str, int | None] = {}
        self._withheld: frozenset[str] = frozenset()
        self.sections: tuple[str, ...] = ()
        self._looked_at: dict[str, Section] = {}
        self._counted: dict[tuple[PersonId, str], tuple[tuple[int, Availability], int | None]] = {}
        self.read_all(None)

    @property
    def numbers(self) -> dict[str, int | None]:
        """The number beside each section; None until its first download is done.

        Where the portal held something back, no section says 0: the one without a number would tell which it is.
        """
        numbers = {section: self._numbers[section] for section in self.sections}
        if self.may_be_private:
            return {section: number or None for section, number in numbers.items()}
        return numbers

    @property
    def may_be_private(self) -> bool:
        """Whether the portal held anything of this chart back; said of the whole chart, never of one section.

        Not of what many clinics share with nobody: then it would be said of every chart, and mean nothing.
        """
        return bool(self._withheld)

    def is_other(self, person: PersonId, category: str) -> bool:
        """Whether a section of the chart that is open is not what it was when this was last asked.

        While records come page by page it is told of far more often than there is anything else to show.
        """
        before, section = self._looked_at.get(category), self._session.chart(person).section(category)
        self._looked_at[category] = section
        # The revision first: other rows are not held against the old ones, of which there may be very many.
        return before is None or before.revision != section.revision or before != section

    def read_all(self, person: PersonId | None) -> tuple[str, ...]:
        """Count every section of a person's chart, of nobody there is nothing to count; says which there are."""
        self._numbers = dict.fromkeys(CATEGORIES)
        self._withheld = frozenset()
        self._looked_at.clear()
        self.sections = tuple(name for name, category in CATEGORIES.items() if not category.offered)
        if person is not None:
            for category in CATEGORIES:
                self._count(person, category)
            self.sections = self._session.chart(person).sections
        return self.sections

    def read(self, person: PersonId, category: str) -> tuple[str, ...]:
        """Count one section; says which there are."""
        self._count(person, category)
        self.sections = self._session.chart(person).sections
        return self.sections

    def _count(self, person: PersonId, category: str) -> None:
        chart = self._session.chart(person)
        section = chart.section(category)
        self._numbers[category] = self._number(person, chart, section)
        said = {section.availability, *(one.section.availability for one in section.sources)}
        held = Availability.WITHHELD in said and not CATEGORIES[category].offered
        self._withheld = self._withheld | {category} if held else self._withheld - {category}

    def _number(self, person: PersonId, chart: AnyChart, section: Section) -> int | None:
        """Counted once for the same rows in the same light."""
        place, stands = (person, section.category), (section.revision, section.availability)
        counted = self._counted.get(place)
        if counted is None or counted[0] != stands:
            counted = self._counted[place] = (stands, chart.count(section.category))
        return counted[1]
