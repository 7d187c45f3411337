"""Status and labels of a record as chips, and the parts of a detail every category shares."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pfclient.chart.counting import states_nothing
from pfclient.records.medications import Medication
from pfclient.records.record import SAYS_NOTHING, Record, Standing
from ui.base.cells import Cell, Mark
from ui.text import dates, records, visits
from ui.text.records import Label
from ui.text.telling import name_of, told
from ui.text.translate import tr

if TYPE_CHECKING:
    from pfclient.records.appointments import Appointment
    from ui.widgets.detail_pane import DetailPane


def mark(label: Label) -> Mark:
    """Give a label as a chip."""
    return Mark(label.text, label.tone, label.icon)


def flag_marks(record: Record) -> list[Mark]:
    """Give what an entry is labelled with, the most important first, each word once."""
    labels = [records.flag(code) for code in record.flags]
    ordered = sorted(labels, key=lambda label: label.tone != "alert")
    return unique(mark(label) for label in ordered)


def status_mark(record: Record) -> Mark:
    """Give the status as a chip."""
    return mark(records.status_of(record))


def marks(record: Record, *first: Mark) -> list[Mark]:
    """Give every chip of a detail: those of the category, else the status, then the labels.

    A word that nothing is known has no status: "Done" beside it would be read of what was never done.
    """
    status = () if states_nothing(record) else (status_mark(record),)
    return unique([*(first or status), *flag_marks(record)])


def visit_marks(visit: Appointment) -> list[Mark]:
    """Give the chips of a visit to come: its status, and what else is to be known before one goes."""
    return unique([status_mark(visit), *(mark(records.flag(code)) for code in visits.besides_status(visit))])


def unique(found: Iterable[Mark]) -> list[Mark]:
    """Drop chips that say the same words."""
    return list({each.text: each for each in found}.values())


def row_mark(record: Record) -> Mark | None:
    """Give the one chip a row shows below its name: a label, or that the entry is of the past."""
    flags = flag_marks(record)
    if flags:
        return flags[0]
    return status_mark(record) if record.standing is Standing.PAST else None


def row_badges(record: Record) -> str:
    """Give the labels of a row beyond the one that is shown as a chip, in words."""
    return ", ".join(each.text for each in flag_marks(record)[1:])


def name_cell(record: Record, second: str = "", chip: Mark | None = None) -> Cell:
    """Give the first cell of a row: bold name, a line below, labels."""
    lines = "\n".join(part for part in (second, row_badges(record)) if part)
    return Cell(text=name_of(record), second=lines, strong=True, mark=chip)


def spoken_marks(record: Record) -> str:
    """Give what a screen reader hears of the labels of a row."""
    return ", ".join(each.text for each in flag_marks(record))


def how_to_take(medicine: Medication) -> str:
    """Give how to take it; of an order NOT to take it, what that order says."""
    said = told(medicine.how_to_take)
    return tr("The order says: {said}", said=said) if said and medicine.do_not_take else said


def with_labels(record: Record) -> str:
    """Give a name with what it is labelled with, for a running text: "No known allergy (not confirmed)"."""
    labels = [records.flag(code).text.lower() for code in record.flags if code not in SAYS_NOTHING]
    return f"{name_of(record)} ({', '.join(labels)})" if labels else name_of(record)


def when_words(record: Record) -> str:
    """Give the date of a record, or the clinic's own words for it."""
    when = dates.local(record.when) if record.local_times else record.when
    return dates.words(when) or record.when_text


def clinics(record: Record) -> str:
    """Give a line for every clinic a row came from, its own first."""
    return "\n".join(dict.fromkeys(filter(None, (one.clinic for one in (record, *record.alike)))))


def source_cell(record: Record) -> Cell:
    """Give who entered it, with the clinic below."""
    if not record.recorder:
        return Cell(text=clinics(record))
    return Cell(text=record.recorder, second=clinics(record))


def source_text(record: Record) -> str:
    """Give who entered it and where, as one text."""
    return ", ".join(part for part in (record.recorder, *clinics(record).splitlines()) if part)


def add_reason(pane: DetailPane, record: Record, label: str = "") -> None:
    """Add why it was not done, stopped or cancelled."""
    pane.add_fact(label or tr("Reason"), record.reason)


def add_notes(pane: DetailPane, record: Record) -> None:
    """Add the clinic's remarks on this very entry."""
    if record.notes:
        pane.add_list(tr("Note from the clinic"), record.notes)


def add_source(pane: DetailPane, record: Record, by: str) -> None:
    """Add the card that says who entered it, where and when.

    Args:
        pane: Where it is added.
        record: The record.
        by: The words with `{doctor}` filled in, used where somebody is named.
    """
    when = dates.in_one_line(dates.words(record.recorded) or when_words(record))
    first = by if record.recorder else record.clinic or tr("The clinic did not say who entered this")
    clinic = record.clinic if record.recorder else ""
    pane.add_source(first, " · ".join(part for part in (clinic, when) if part))
