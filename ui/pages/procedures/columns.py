"""The table of procedures."""

from pfclient.records.procedures import Procedure
from ui.base.rows import Column, Mark
from ui.pages.section.labels import flag_marks, name_cell, source_cell, source_text, status_mark
from ui.text import dates
from ui.text.translate import tr


def columns() -> tuple[Column[Procedure], ...]:
    """Give the columns."""
    return (
        Column(
            tr("Procedure and doctor’s term"),
            text=lambda row: row.title,
            cell=lambda row: name_cell(row, row.term, chip(row)),
            accessible=_said,
        ),
        Column(tr("Date"), text=when, width=152),
        Column(tr("Done by"), text=source_text, cell=source_cell, accessible=_by, width=208),
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
    return ". ".join(part for part in (row.title, row.term, label.text if label else "") if part)


def _by(row: Procedure) -> str:
    return tr("Done by {doctor}", doctor=source_text(row)) if source_text(row) else ""
