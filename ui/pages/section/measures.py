"""What was measured, and how it lies to its own range, in words: the same of a lab result and of a vital sign."""

from pfclient.records.lab_readings import OUTSIDE
from pfclient.records.lab_results import LabResult, Measure
from pfclient.records.vitals import Vital
from ui.base.cells import Mark
from ui.text import records
from ui.text.absence import absence
from ui.text.telling import told
from ui.text.translate import tr, trn

_LONGEST_LABEL = 32
_NO_BREAK = "\u00a0"


def measure_text(measure: Measure, between: str = " ") -> str:
    """Give a value exactly as sent, with its unit once; where there is none, why."""
    return between.join(part for part in (told(measure.said), measure.unit) if part) or absence(measure.absent)


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


def result_text(row: LabResult) -> str:
    """Give the value with its unit, or how many parts there are."""
    return measure_text(row.measure) or parts_text(row) or (tr("Report") if row.kind == "report" else tr("No value"))


def parts_text(row: LabResult) -> str:
    """Give how many results a panel or report holds."""
    count = len(row.components) or len(row.members)
    return trn("{n} result", "{n} results", count) if count else ""
