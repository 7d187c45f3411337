"""The table of procedures."""

from pfclient.records.procedures import Procedure
from ui.base.cells import Cell, Column, Mark
from ui.pages.section.labels import clinics, flag_marks, name_cell, source_cell, source_text, status_mark
from ui.text import dates
from ui.text.telling import name_of
from ui.text.translate import tr


def columns() -> tuple[Column[Procedure], ...]:
    """Give the columns."""
    return (
        Column(
            tr("Procedure and doctor’s term"),
            text=name_of,
            cell=lambda row: name_cell(row, row.term, chip(row)),
            accessible=_said,
        ),
        Column(tr("Date"), text=when, width=152),
        Column(tr("Done by"), text=source_text, cell=_source_cell, accessible=_by, width=208),
    )


def chip(row: Procedure) -> Mark | None:
    """Give the label of a row; a finished procedure needs none."""
    found = flag_marks(row)
    if found:
        return found[0]
    return None if row.status == "completed" else status_mark(row)


def when(row: Procedure) -> str:
    """Give the date it was done, or the days it took."""
    if row.when_text:
        return row.when_text
    return dates.span_words(row.when, row.until) if row.until else dates.words(row.when)


def _said(row: Procedure) -> str:
    label = chip(row)
    return ". ".join(part for part in (name_of(row), row.term, label.text if label else "") if part)


def said_by(row: Procedure, name: str) -> str:
    """Give who did it; of what was not done, who wrote that down."""
    return tr("Entered by {doctor}", doctor=name) if row.status == "not-done" else tr("Done by {doctor}", doctor=name)


def _source_cell(row: Procedure) -> Cell:
    if row.status != "not-done" or not row.recorder:
        return source_cell(row)
    return Cell(text=said_by(row, row.recorder), second=clinics(row))


def _by(row: Procedure) -> str:
    return said_by(row, source_text(row)) if source_text(row) else ""
