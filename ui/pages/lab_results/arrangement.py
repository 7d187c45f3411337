"""How lab results stand: day by day, each report or panel followed by the results it holds."""

from collections.abc import Mapping, Sequence

from pfclient.records.lab_results import LabResult
from pfclient.records.record import PartialDate
from ui.base.group import Group
from ui.text import dates
from ui.text.translate import tr

_DEEPEST = 5
_KINDS = {"report": 0, "panel": 1}
_RESULT = 2
_NEVER = (0, 0, 0, "")

_Day = tuple[int, int | None, int | None] | str
_Heading = tuple[_Day, str, str]


def arranged(rows: Sequence[LabResult]) -> Sequence[LabResult]:
    """Order results under their headings, reports first, each followed by its members; no row twice."""
    # Each list comes newest first; what is cancelled stands among what is not.
    rows = sorted(rows, key=_when, reverse=True)
    holders = _holders(rows)
    if not holders:
        return _in_blocks(rows)
    here = {row.key: row for row in rows}
    found: dict[str, LabResult] = {}
    for row in _in_blocks(rows, holders):
        _place(row, here, holders, found)
    return list(found.values())


def grouped(rows: Sequence[LabResult]) -> Sequence[LabResult | Group]:
    """Put a heading over each run of results of one day, doctor and clinic."""
    holders = _holders(rows)
    found: list[LabResult | Group] = []
    before: _Heading | None = None
    for row in rows:
        heading = _heading(_outermost(row, holders) if holders else row)
        if heading != before:
            found.append(Group(_words(heading)))
            before = heading
        found.append(row)
    return found


def _holders(rows: Sequence[LabResult]) -> Mapping[str, LabResult]:
    """The report, or else the panel, of the same day each result stands under."""
    holding = [row for row in rows if row.members]
    if not holding:
        return {}
    day = {row.key: _day(row) for row in rows}
    found: dict[str, LabResult] = {}
    for row in sorted(holding, key=lambda each: -_KINDS.get(each.kind, _RESULT)):
        for member in row.members:
            if member != row.key and day.get(member) == day[row.key]:
                found[member] = row
    return found


def _outermost(row: LabResult, holders: Mapping[str, LabResult]) -> LabResult:
    for _ in range(_DEEPEST):
        if row.key not in holders:
            break
        row = holders[row.key]
    return row


def _in_blocks(rows: Sequence[LabResult], holders: Mapping[str, LabResult] | None = None) -> list[LabResult]:
    """Rows of one heading together, in the order in which the headings first come; reports and panels first."""
    blocks: dict[_Heading, tuple[list[LabResult], ...]] = {}
    for row in rows:
        heading = _heading(_outermost(row, holders) if holders else row)
        block = blocks.get(heading)
        if block is None:
            block = blocks[heading] = ([], [], [])
        block[_KINDS.get(row.kind, _RESULT)].append(row)
    return [row for block in blocks.values() for kind in block for row in kind]


def _place(
    row: LabResult, here: Mapping[str, LabResult], holders: Mapping[str, LabResult], found: dict[str, LabResult]
) -> None:
    if row.key in found:
        return
    found[row.key] = row
    for member in row.members:
        if holders.get(member) is row:
            _place(here[member], here, holders, found)


def _when(row: LabResult) -> tuple[int, int, int, str]:
    return row.when.sort_key if row.when is not None else _NEVER


def _day(row: LabResult) -> _Day:
    """What day it is, as far as it is told; equal where the words for it are."""
    when = row.when
    if when is None:
        return row.when_text
    return (when.year, when.month, when.day)


def _heading(row: LabResult) -> _Heading:
    return _day(row), row.recorder, row.clinic


def _words(heading: _Heading) -> str:
    day, recorder, clinic = heading
    told = day or tr("No date given") if isinstance(day, str) else dates.words(PartialDate("", *day), long=True)
    by = tr("ordered by {doctor}", doctor=recorder) if recorder else ""
    return "  ·  ".join(part for part in (told, by, clinic) if part)
