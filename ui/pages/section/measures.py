"""What was measured, and how it lies to its own range, in words: the same of a lab result and of a vital sign."""

from PySide6.QtCore import Qt

from pfclient.chart.trends import OUTSIDE
from pfclient.records.lab_results import LabResult, Measure
from pfclient.records.vitals import Vital
from ui.base.rows import Mark
from ui.text import records
from ui.text.absence import absence
from ui.text.ranges import range_words
from ui.text.translate import tr, trn
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.frames import column, line
from ui.widgets.labels import PlainLabel
from ui.widgets.long_text import LongText

_LONGEST_LABEL = 32
_NO_BREAK = "\u00a0"


def measure_text(measure: Measure, between: str = " ") -> str:
    """Give a value exactly as sent, with its unit once; where there is none, why."""
    return between.join(part for part in (measure.value, measure.unit) if part) or absence(measure.absent)


def amount_text(measure: Measure) -> str:
    """Give a value for a running text: no line ends before its unit, for a unit that stands alone is overlooked."""
    return measure_text(measure, _NO_BREAK)


def reading_mark(measure: Measure) -> Mark | None:
    """Give how the value lies to the lab's own range: words and an arrow, nothing where nothing may be said."""
    found = records.reading(measure.reading)
    if found is not None:
        # Out of range is amber with an arrow and words; red is for what the lab itself calls critical.
        return Mark(found.text, found.tone, found.icon)
    if remark(measure):
        return Mark(tr("The lab has a remark"), "neutral")
    said = records.interpretation(measure.interpretation)
    return Mark(said, "neutral") if said else None


def whole_reading(row: LabResult | Vital) -> Mark | None:
    """Give how a row lies to its range, or how many of its parts lie outside theirs: "3 results" looks harmless."""
    outside = [part.measure.reading for part in row.components if part.measure.reading in OUTSIDE]
    if not outside or row.measure.reading in OUTSIDE:
        return reading_mark(row.measure)
    tone = "alert" if any(reading.startswith("far-") for reading in outside) else "warn"
    return Mark(trn("{n} outside range", "{n} outside range", len(outside)), tone, "warning-circle")


def remark(measure: Measure) -> str:
    """Give what the lab says of a value in a whole sentence, which no label has room for."""
    return measure.interpretation if len(measure.interpretation) > _LONGEST_LABEL and not measure.reading else ""


def part_card(name: str, measure: Measure, otherwise: str = "") -> Card:
    """Make the card of one part of a panel; `otherwise` is said where it has no value of its own."""
    words = column(
        PlainLabel(name, "strong", wrap=True),
        LongText(measure_text(measure) or otherwise or tr("No value"), label=name),
        gap=0,
    )
    if measure.range:
        words.addWidget(PlainLabel(range_words(measure), "small", wrap=True))
    row = line((words, 1), gap=10)
    reading = reading_mark(measure)
    if reading is not None:
        row.addWidget(Chip(reading.text, reading.tone, reading.icon), 0, Qt.AlignmentFlag.AlignVCenter)
    return Card(row, "plain", (14, 10, 14, 10))


def result_text(row: LabResult) -> str:
    """Give the value with its unit, or how many parts there are."""
    return measure_text(row.measure) or parts_text(row) or (tr("Report") if row.kind == "report" else tr("No value"))


def parts_text(row: LabResult) -> str:
    """Give how many results a panel or report holds."""
    count = len(row.components) or len(row.members)
    return trn("{n} result", "{n} results", count) if count else ""
