"""The table of visits."""

from pfclient.records.appointments import Appointment
from ui.base.rows import Cell, Column
from ui.pages.section.labels import clinics, status_mark
from ui.text.translate import tr
from ui.text.visits import day, hour, weekday, when


def columns() -> tuple[Column[Appointment], ...]:
    """Give the columns."""
    return (
        Column(tr("Date"), text=when, cell=_date_cell, width=190),
        Column(
            tr("Visit"),
            text=lambda row: row.title,
            cell=lambda row: Cell(text=row.title, second=row.where, mark=status_mark(row)),
            accessible=lambda row: ". ".join(part for part in (row.title, row.where, status_mark(row).text) if part),
        ),
        Column(tr("With"), text=_with, cell=_with_cell, accessible=_with_said, width=196),
    )


def _date_cell(row: Appointment) -> Cell:
    below = ", ".join(part for part in (weekday(row), hour(row)) if part)
    return Cell(text=day(row), second=below, strong=True)


def _with(row: Appointment) -> str:
    return ", ".join(row.with_whom) or row.clinic


def _with_cell(row: Appointment) -> Cell:
    return Cell(text=_with(row), second=clinics(row) if row.with_whom else "")


def _with_said(row: Appointment) -> str:
    return tr("With {doctor}", doctor=_with(row)) if _with(row) else ""
