"""The table of visits that took place."""

from pfclient.records.visits import Visit
from ui.base.cells import Cell, Column, Mark
from ui.pages.section.labels import flag_marks, name_cell, spoken_marks, status_mark
from ui.text import dates
from ui.text.telling import name_of, told
from ui.text.translate import tr

_OVER = frozenset({"finished", "completed"})


def columns() -> tuple[Column[Visit], ...]:
    """Give the columns."""
    return (
        Column(tr("Date"), text=when, width=168),
        Column(
            tr("Visit"),
            text=name_of,
            cell=lambda row: name_cell(row, below(row), chip(row)),
            accessible=lambda row: ". ".join(part for part in (name_of(row), below(row), spoken_marks(row)) if part),
        ),
        Column(tr("With"), text=_with, cell=_with_cell, accessible=_with_said, width=208),
    )


def when(row: Visit) -> str:
    """Give the day of a visit, or the days it took; a moment in universal time as it was here."""
    first, last = dates.local(row.when), dates.local(row.until)
    return dates.span_words(first, last) if last is not None else dates.words(first)


def below(row: Visit) -> str:
    """Give what kind of visit it was, where its name does not say so."""
    setting = told(row.setting)
    return setting if setting != name_of(row) else row.why


def chip(row: Visit) -> Mark | None:
    """Give the label of a row; a visit that took place needs none."""
    found = flag_marks(row)
    if found:
        return found[0]
    return None if row.status in _OVER else status_mark(row)


def _with(row: Visit) -> str:
    return ", ".join(row.with_whom) or row.clinic


def _with_cell(row: Visit) -> Cell:
    return Cell(text=_with(row), second=row.clinic if row.with_whom else "")


def _with_said(row: Visit) -> str:
    return tr("With {doctor}", doctor=_with(row)) if _with(row) else ""
