"""What has to be read first: medicines that must not be taken, and how dangerous an allergy is, as its clinic said."""

from collections.abc import Iterable
from typing import TypeVar

from pfclient.records.allergies import Allergy
from pfclient.records.medications import Medication
from pfclient.records.record import Record

R = TypeVar("R", bound=Record)

_RANK = {"severe": 0, "moderate": 2, "mild": 3}
_FORBIDDEN, _HIGH_RISK, _NOT_SAID = 0, 1, 4


def dangers_first(rows: Iterable[R]) -> list[R]:
    """Put what must not be taken, or is most dangerous, first; the rest keeps its order."""
    return sorted(rows, key=_danger)


def is_alarming(row: Record) -> bool:
    """Whether the clinic says not to take it, calls a reaction severe, or its risk high."""
    return _danger(row) <= _HIGH_RISK


def _danger(row: Record) -> int:
    if isinstance(row, Medication):
        return _FORBIDDEN if row.do_not_take else _NOT_SAID
    if isinstance(row, Allergy):
        risk = _HIGH_RISK if row.criticality == "high" else _NOT_SAID
        return min(_RANK.get(row.severity, _NOT_SAID), risk)
    return _NOT_SAID
