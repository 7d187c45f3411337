"""The card of one part of what was measured, such as one value of a panel."""

from PySide6.QtCore import Qt

from pfclient.records.lab_values import Measure
from ui.pages.section.measures import measure_text, reading_mark
from ui.text.ranges import range_words
from ui.text.translate import tr
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.frames import column, line
from ui.widgets.labels import PlainLabel
from ui.widgets.long_text import LongText


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
