"""The table of lab results."""

from pfclient.records.lab_results import LabResult, Measure
from ui.base.rows import Cell, Column
from ui.pages.section.labels import name_cell, row_mark, spoken_marks
from ui.pages.section.measures import parts_text, reading_mark, result_text
from ui.text.translate import tr

__all__ = ["columns", "parts_text", "result_text"]

_LONGEST_FIGURE = 12
_RESULT_WIDTH, _MARGINS = 224, 34
_BIG_SIGN, _STRONG_SIGN, _UNIT_SIGN = 11.5, 9.5, 8.5
"""px at 100 % text; the signs' are those of wide ones."""


def columns() -> tuple[Column[LabResult], ...]:
    """Give the columns."""
    return (
        Column(
            tr("Test"),
            text=lambda row: row.title,
            cell=lambda row: name_cell(row, row.report, row_mark(row)),
            accessible=lambda row: ". ".join(part for part in (row.title, row.report, spoken_marks(row)) if part),
        ),
        Column(tr("Result"), text=result_text, cell=_result_cell, accessible=_result_said, width=_RESULT_WIDTH),
        Column(tr("Usual range"), text=lambda row: row.measure.range, accessible=_range_said, width=132),
    )


def _result_cell(row: LabResult) -> Cell:
    measure = row.measure
    if measure.value:
        # Figures line up; words, however short, do not need to.
        numeric = any(sign.isdigit() for sign in measure.value) and len(measure.value) <= _LONGEST_FIGURE
        beside, below = (measure.unit, "") if _fits_beside(measure, big=numeric) else ("", measure.unit)
        mark = reading_mark(measure)
        return Cell(text=measure.value, unit=beside, second=below, big=numeric, strong=not numeric, mark=mark)
    return Cell(text=result_text(row), mark=reading_mark(measure))


def _fits_beside(measure: Measure, *, big: bool) -> bool:
    """Whether the unit has room after the value: a unit that is cut off is another unit."""
    value = len(measure.value) * (_BIG_SIGN if big else _STRONG_SIGN)
    return value + len(measure.unit) * _UNIT_SIGN <= _RESULT_WIDTH - _MARGINS


def _result_said(row: LabResult) -> str:
    reading = reading_mark(row.measure)
    return ", ".join(part for part in (result_text(row), reading.text if reading else "") if part)


def _range_said(row: LabResult) -> str:
    return tr("Usual range {range}", range=row.measure.range) if row.measure.range else ""
