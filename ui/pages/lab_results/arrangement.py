"""How lab results stand: day by day, each report or panel followed by the results it holds."""

from collections.abc import Mapping, Sequence

from pfclient.records.lab_results import LabResult
from ui.base.rows import Group
from ui.text import dates
from ui.text.translate import tr

_DEEPEST = 5
_KINDS = {"report": 0, "panel": 1}


def arranged(rows: Sequence[LabResult]) -> Sequence[LabResult]:
    """Order results under their headings, reports first, each followed by its members; no row twice."""
    holders, here = _holders(rows), {row.key: row for row in rows}
    found: dict[str, LabResult] = {}
    for block in _blocks(rows, holders).values():
        for row in sorted(block, key=lambda each: _KINDS.get(each.kind, 2)):
            _place(row, here, holders, found)
    return list(found.values())


def grouped(rows: Sequence[LabResult]) -> Sequence[LabResult | Group]:
    """Put a heading over each run of results of one day, doctor and clinic."""
    holders = _holders(rows)
    found: list[LabResult | Group] = []
    before = None
    for row in rows:
        title = _heading(_outermost(row, holders))
        if title != before:
            found.append(Group(title))
            before = title
        found.append(row)
    return found


def _holders(rows: Sequence[LabResult]) -> Mapping[str, LabResult]:
    """The report, or else the panel, of the same day each result stands under."""
    day = {row.key: _day(row) for row in rows}
    found: dict[str, LabResult] = {}
    for row in sorted(rows, key=lambda each: -_KINDS.get(each.kind, 2)):
        for member in row.members:
            if member != row.key and day.get(member) == _day(row):
                found[member] = row
    return found


def _outermost(row: LabResult, holders: Mapping[str, LabResult]) -> LabResult:
    for _ in range(_DEEPEST):
        if row.key not in holders:
            break
        row = holders[row.key]
    return row


def _blocks(rows: Sequence[LabResult], holders: Mapping[str, LabResult]) -> Mapping[str, list[LabResult]]:
    blocks: dict[str, list[LabResult]] = {}
    for row in rows:
        blocks.setdefault(_heading(_outermost(row, holders)), []).append(row)
    return blocks


def _place(
    row: LabResult, here: Mapping[str, LabResult], holders: Mapping[str, LabResult], found: dict[str, LabResult]
) -> None:
    if row.key in found:
        return
    found[row.key] = row
    for member in row.members:
        if holders.get(member) is row:
            _place(here[member], here, holders, found)


def _day(row: LabResult) -> str:
    return dates.words(row.when, long=True) or row.when_text or tr("No date given")


def _heading(row: LabResult) -> str:
    by = tr("ordered by {doctor}", doctor=row.recorder) if row.recorder else ""
    return "  ·  ".join(part for part in (_day(row), by, row.clinic) if part)
