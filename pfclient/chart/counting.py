"""How many things a section has: what states that there is nothing is none of them."""

from pfclient.chart.section import Availability, Section
from pfclient.records.allergies import Allergy
from pfclient.records.catalog import CATEGORIES
from pfclient.records.record import SAYS_NOTHING, Record

_COUNTED = frozenset({Availability.EMPTY, Availability.LOADED, Availability.OLD})


def things(section: Section, counted: int | None = None) -> int | None:
    """The number to say of a section; None until its first download is done, and where it is held back.

    Args:
        section: What is shown.
        counted: Its `rows`, where somebody has counted them.
    """
    if section.availability not in _COUNTED:
        return None
    return rows(section) if counted is None else counted


def rows(section: Section) -> int:
    """Count current rows, and past ones where the section lists those.

    "No known allergies" is a row of the clinic's, and not one allergy.
    """
    listed = section.rows if CATEGORIES[section.category].counts_past else section.current
    # Most rows are neither labelled nor an allergy: the others are looked at.
    labelled = [row for row in section.current if row.flags or isinstance(row, Allergy)]
    return len(listed) - sum(map(states_nothing, labelled))


def states_nothing(row: Record) -> bool:
    """Whether a row is the clinic's word that there is nothing, or that nothing is known."""
    return bool(SAYS_NOTHING.intersection(row.flags)) or (isinstance(row, Allergy) and row.no_known)
