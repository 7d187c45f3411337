"""The table below a large chart: what the chart draws, one result a row."""

from collections.abc import Callable
from dataclasses import replace

from pfclient.records.elements import ONLY_ISSUED
from pfclient.records.lab_results import LabResult
from ui.base.cells import Cell, Column
from ui.pages.lab_results.columns import value_cell
from ui.pages.section.labels import name_cell, row_mark, source_cell, source_text, spoken_marks, when_words
from ui.pages.section.measures import measure_text, reading_mark
from ui.text.ranges import range_words
from ui.text.translate import tr

_DATE, _RESULT, _COMPARED = 166, 160, 180
COMPARED, RANGE, ORDERED_BY = 2, 3, 4
"""Places of the columns that are left out where there is no room for them."""


def columns(*, tight: Callable[[], bool]) -> tuple[Column[LabResult], ...]:
    """Give the columns.

    Args:
        tight: Whether there is no room for more than date and result, which then says itself how it compares.
    """

    def result(row: LabResult) -> Cell:
        cell = value_cell(row.measure, _RESULT)
        return replace(cell, mark=reading_mark(row.measure)) if tight() else cell

    return (
        Column(tr("Date collected"), text=_date, cell=_date_cell, accessible=_date_said, width=_DATE),
        Column(tr("Result"), text=lambda row: measure_text(row.measure), cell=result, width=_RESULT),
        Column(
            tr("Compared with range"),
            text=_compared,
            cell=lambda row: Cell(mark=reading_mark(row.measure)),
            width=_COMPARED,
        ),
        Column(tr("Range used by the lab"), text=_range),
        Column(tr("Ordered by"), text=source_text, cell=source_cell),
    )


def _date(row: LabResult) -> str:
    """When it was taken; where only the day of its report is known, that it is that day."""
    day = when_words(row)
    return tr("Result from {date}", date=day) if ONLY_ISSUED in row.warnings else day


def _date_cell(row: LabResult) -> Cell:
    return replace(name_cell(row, "", row_mark(row)), text=_date(row))


def _date_said(row: LabResult) -> str:
    return ". ".join(part for part in (_date(row), spoken_marks(row)) if part)


def _compared(row: LabResult) -> str:
    mark = reading_mark(row.measure)
    return mark.text if mark is not None else ""


def _range(row: LabResult) -> str:
    return range_words(row.measure) or tr("No range given")
