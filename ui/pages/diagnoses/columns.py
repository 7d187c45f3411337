"""The table of diagnoses."""

from pfclient.records.diagnoses import Diagnosis
from ui.base.cells import Cell, Column
from ui.pages.section.labels import clinics, flag_marks, name_cell, spoken_marks, status_mark
from ui.text import dates
from ui.text.telling import name_of
from ui.text.translate import tr


def columns() -> tuple[Column[Diagnosis], ...]:
    """Give the columns."""
    return (
        Column(
            tr("Diagnosis and doctor’s term"),
            text=name_of,
            cell=lambda row: name_cell(row, row.term, flag_marks(row)[0] if flag_marks(row) else None),
            accessible=lambda row: ". ".join(part for part in (name_of(row), row.term, spoken_marks(row)) if part),
        ),
        Column(
            tr("Status"),
            text=lambda row: status_mark(row).text,
            cell=lambda row: Cell(mark=status_mark(row)),
            width=136,
        ),
        Column(
            tr("First recorded"),
            text=first_recorded,
            cell=lambda row: Cell(text=first_recorded(row), second=_by(row)),
            accessible=lambda row: ", ".join(part for part in (first_recorded(row), *_by(row).splitlines()) if part),
            width=196,
        ),
    )


def first_recorded(row: Diagnosis) -> str:
    """Give when it was first written down, else since when it is."""
    since = tr("Since {date}", date=dates.words(row.since)) if row.since else row.since_text
    return dates.words(row.recorded) or since or dates.words(row.when)


def _by(row: Diagnosis) -> str:
    by = tr("by {doctor}", doctor=row.recorder) if row.recorder else ""
    return "\n".join(part for part in (by, clinics(row)) if part)
