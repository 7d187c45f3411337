"""What has to be read first: medicines that must not be taken, and how dangerous an allergy is, as its clinic said."""

from collections.abc import Iterable
from typing import TypeVar

from pfclient.records.allergies import Allergy
from pfclient.records.medications import Medication
from pfclient.records.record import SAYS_NOTHING, Record

R = TypeVar("R", bound=Record)

_RANK = {"severe": 0, "moderate": 2, "mild": 3}
_FORBIDDEN, _HIGH_RISK, _NOT_SAID, _STATEMENT = 0, 1, 4, 5


def dangers_first(rows: Iterable[R]) -> list[R]:
    """Put what must not be taken, or is most dangerous, first; the rest keeps its order.

    "No known allergies" comes last: whoever reads it before an allergy reads no further.
    """
    return sorted(rows, key=_danger)


def is_alarming(row: Record) -> bool:
    """Whether the clinic says not to take it, calls a reaction severe, or its risk high."""
    return _danger(row) <= _HIGH_RISK


def _danger(row: Record) -> int:
    rank = _NOT_SAID
    if isinstance(row, Medication) and row.do_not_take:
        return _FORBIDDEN
    if isinstance(row, Allergy):
        rank = min(_RANK.get(row.severity, rank), _HIGH_RISK if row.criticality == "high" else rank)
    states_nothing = not SAYS_NOTHING.isdisjoint(row.flags) or (isinstance(row, Allergy) and row.no_known)
    return _STATEMENT if states_nothing and rank == _NOT_SAID else rank
