"""What a copy is made of, whatever form it takes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pfclient.chart.section import Section
from pfclient.export.remarks import about_copy, about_section
from pfclient.export.scope import ALL_DATES, Kept, Span, kept
from pfclient.export.wording import Remark
from pfclient.people import Person


@dataclass(frozen=True)
class Copied:
    """Sections of one chart, as they are copied.

    Attributes:
        person: Whose chart.
        sections: What is copied of it, in the order of the window.
        today: The day it is made.
        span: Which dates.
        private: Whether anything of the chart is held back.
        whole: Whether these are all sections there are.
    """

    person: Person
    sections: Sequence[Section]
    today: date
    span: Span = ALL_DATES
    private: bool = False
    whole: bool = True

    @cached_property
    def inside(self) -> Mapping[str, Kept]:
        """The rows of each section that are in the copy."""
        return {section.category: kept(section.category, section.rows, self.span) for section in self.sections}

    def about_itself(self) -> list[Remark]:
        """What the copy has to say of the whole of it."""
        return about_copy(self.sections, self.span, private=self.private, whole=self.whole)

    def about(self, section: Section) -> list[Remark]:
        """What it has to say of one section."""
        return about_section(section, self.inside[section.category], private=self.private)

    def remarks(self) -> list[Remark]:
        """Everything it has to say: of the whole, then section by section."""
        found = self.about_itself()
        for section in self.sections:
            found += self.about(section)
        return found
