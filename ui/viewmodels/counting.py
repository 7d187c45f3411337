"""How many things a section has: what states that there is nothing is none of them."""

from typing import Protocol

from pfclient.chart.section import Availability, Section
from pfclient.records.allergies import Allergy
from pfclient.records.record import Record

_SAYS_NOTHING = frozenset({"none-known", "no-information"})
_COUNTED = frozenset({Availability.EMPTY, Availability.LOADED, Availability.OLD})


class Counted(Protocol):
    """What counting asks of a chart."""

    def section(self, category: str) -> Section:
        """The section's rows, and whether they have come."""
        ...

    def count(self, category: str) -> int:
        """How many rows the section lists."""
        ...


def things(chart: Counted, category: str) -> int | None:
    """Count what a section lists, None until its first download is done.

    "No known allergies" is a row of the clinic's, and not one allergy.
    """
    section = chart.section(category)
    if section.availability not in _COUNTED:
        return None
    labelled = [row for row in section.current if row.flags or isinstance(row, Allergy)]
    return chart.count(category) - sum(map(_states_nothing, labelled))


def _states_nothing(row: Record) -> bool:
    return bool(_SAYS_NOTHING.intersection(row.flags)) or (isinstance(row, Allergy) and row.no_known)
