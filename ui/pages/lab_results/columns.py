"""The table of lab results."""

from pfclient.records.lab_results import LabResult, Measure
from ui.base.rows import Cell, Column, Mark
from ui.pages.section.labels import name_cell, row_mark, spoken_marks
from ui.text import records
from ui.text.translate import tr, trn

_LONGEST_FIGURE, _LONGEST_LABEL = 12, 32
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


def result_text(row: LabResult) -> str:
    """Give the value with its unit, or how many parts there are."""
    return measure_text(row.measure) or parts_text(row) or (tr("Report") if row.kind == "report" else tr("No value"))


def measure_text(measure: Measure) -> str:
    """Give a value exactly as sent, with its unit once; where there is none, why."""
    return " ".join(part for part in (measure.value, measure.unit) if part) or measure.absent


def parts_text(row: LabResult) -> str:
    """Give how many results a panel or report holds."""
    count = len(row.components) or len(row.members)
    return trn("{n} result", "{n} results", count) if count else ""


def reading_mark(measure: Measure) -> Mark | None:
    """Give how the value lies to the lab's own range: words and an arrow, nothing where nothing may be said."""
    found = records.reading(measure.reading)
    if found is not None:
        # Out of range is amber with an arrow and words; red is for danger the clinic itself states.
        tone = "warn" if found.tone == "alert" else found.tone
        return Mark(found.text, tone, found.icon)
    if remark(measure):
        return Mark(tr("The lab has a remark"), "neutral")
    said = records.interpretation(measure.interpretation)
    return Mark(said, "neutral") if said else None


def remark(measure: Measure) -> str:
    """Give what the lab says of a value in a whole sentence, which no label has room for."""
    return measure.interpretation if len(measure.interpretation) > _LONGEST_LABEL and not measure.reading else ""


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
