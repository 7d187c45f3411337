"""How dangerous an allergy is, as far as its clinic said."""

from collections.abc import Iterable

from pfclient.records.allergies import Allergy

_RANK = {"severe": 0, "moderate": 2, "mild": 3}
_HIGH_RISK, _NOT_SAID = 1, 4


def worst_first(rows: Iterable[Allergy]) -> list[Allergy]:
    """Put what is most dangerous first; the rest keeps its order."""
    return sorted(rows, key=_danger)


def is_alarming(row: Allergy) -> bool:
    """Whether the clinic calls a reaction severe, or its risk high."""
    return _danger(row) <= _HIGH_RISK


def _danger(row: Allergy) -> int:
    risk = _HIGH_RISK if row.criticality == "high" else _NOT_SAID
    return min(_RANK.get(row.severity, _NOT_SAID), risk)
