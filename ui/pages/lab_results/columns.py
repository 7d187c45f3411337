"""The table of lab results."""

from collections.abc import Callable
from dataclasses import replace

from pfclient.chart.trends import Trends
from pfclient.records.lab_results import LabResult, Measure
from ui.base.cells import Cell, Column
from ui.pages.section.labels import name_cell, row_mark, spoken_marks, when_words
from ui.pages.section.measures import result_text, whole_reading
from ui.pages.section.plots import MOST_IN_A_SPARK, spark_words, sparkline
from ui.text.ranges import range_words
from ui.text.telling import name_of, told
from ui.text.translate import tr

_LONGEST_FIGURE = 12
_RESULT_WIDTH, _PAST_WIDTH, _MARGINS = 186, 154, 34
_BIG_SIGN, _STRONG_SIGN, _UNIT_SIGN = 11.5, 9.5, 8.5
"""px at 100 % text; the signs' are those of wide ones."""
_NONE = Trends(())


def columns(
    trends: Callable[[], Trends] = lambda: _NONE, *, by_test: Callable[[], bool] = lambda: False
) -> tuple[Column[LabResult], ...]:
    """Give the columns.

    Args:
        trends: Gives the series of the rows that are shown.
        by_test: Whether the rows stand under the names of their tests, and are told apart by their dates.
    """

    def past(row: LabResult) -> Cell:
        return Cell(spark=sparkline(trends().series(row).until(row.key, MOST_IN_A_SPARK)))

    def past_words(row: LabResult) -> str:
        return spark_words(trends().series(row).until(row.key, MOST_IN_A_SPARK))

    return (
        Column(
            tr("Test"),
            text=name_of,
            cell=lambda row: _dated_cell(row) if by_test() else name_cell(row, told(row.report), row_mark(row)),
            accessible=_test_said,
        ),
        Column(
            tr("Result"),
            text=result_text,
            cell=_result_cell,
            accessible=_result_said,
            width=_RESULT_WIDTH,
            gives_way=True,
        ),
        Column(tr("Past results"), text=past_words, cell=past, width=_PAST_WIDTH),
    )


def value_cell(measure: Measure, width: int = _RESULT_WIDTH) -> Cell:
    """Give a value with its unit, which goes below it rather than being cut; `width` is the column's."""
    # Figures line up; words, however short, do not need to.
    value = told(measure.said)
    numeric = any(sign.isdigit() for sign in value) and len(value) <= _LONGEST_FIGURE
    beside, below = (measure.unit, "") if _fits_beside(value, measure.unit, width, big=numeric) else ("", measure.unit)
    return Cell(text=value, unit=beside, second=below, big=numeric, strong=not numeric)


def _dated_cell(row: LabResult) -> Cell:
    return replace(name_cell(row, told(row.report), row_mark(row)), text=when_words(row) or tr("No date given"))


def _test_said(row: LabResult) -> str:
    return ". ".join(part for part in (name_of(row), when_words(row), told(row.report), spoken_marks(row)) if part)


def _result_cell(row: LabResult) -> Cell:
    measure = row.measure
    if not measure.value:
        return Cell(text=result_text(row), mark=whole_reading(row))
    cell = value_cell(measure)
    return replace(cell, mark=whole_reading(row))


def _fits_beside(value: str, unit: str, width: int, *, big: bool) -> bool:
    """Whether the unit has room after the value: a unit that is cut off is another unit."""
    return len(value) * (_BIG_SIGN if big else _STRONG_SIGN) + len(unit) * _UNIT_SIGN <= width - _MARGINS


def _result_said(row: LabResult) -> str:
    reading = whole_reading(row)
    parts = (result_text(row), reading.text if reading else "", range_words(row.measure))
    return ", ".join(part for part in parts if part)
