"""The table of visits."""

from collections.abc import Callable
from datetime import date

from pfclient.records.appointments import Appointment
from pfclient.records.record import Standing
from ui.base.cells import Cell, Column, Mark
from ui.pages.section.labels import clinics, visit_marks
from ui.text.telling import name_of
from ui.text.translate import tr
from ui.text.visits import day, hour, soon, weekday, when


def columns(today: Callable[[], date] | None = None) -> tuple[Column[Appointment], ...]:
    """Give the columns.

    Args:
        today: Gives the day from which it is told how soon a visit is; None tells nothing of that.
    """
    return (
        Column(
            tr("Date"),
            text=when,
            cell=lambda row: _date_cell(row, _soon(row, today)),
            accessible=lambda row: ". ".join(part for part in (_soon(row, today), when(row)) if part),
            width=190,
        ),
        Column(
            tr("Visit"),
            text=name_of,
            cell=_visit_cell,
            accessible=lambda row: ". ".join(
                part for part in (name_of(row), row.where, *(each.text for each in visit_marks(row))) if part
            ),
        ),
        Column(tr("With"), text=_with, cell=_with_cell, accessible=_with_said, width=196),
    )


def _soon(row: Appointment, today: Callable[[], date] | None) -> str:
    """How soon a visit is that is still to come."""
    return soon(row, today()) if today is not None and row.standing is Standing.CURRENT else ""


def _date_cell(row: Appointment, left: str) -> Cell:
    below = ", ".join(part for part in (weekday(row), hour(row)) if part)
    return Cell(text=day(row), second=below, strong=True, mark=Mark(left, "info", "clock") if left else None)


def _visit_cell(row: Appointment) -> Cell:
    """Its status as a chip; what else it is labelled with stands below."""
    status, *others = visit_marks(row)
    lines = (row.where, ", ".join(each.text for each in others))
    return Cell(text=name_of(row), second="\n".join(filter(None, lines)), mark=status)


def _with(row: Appointment) -> str:
    return ", ".join(row.with_whom) or row.clinic


def _with_cell(row: Appointment) -> Cell:
    return Cell(text=_with(row), second=clinics(row) if row.with_whom else "")


def _with_said(row: Appointment) -> str:
    return tr("With {doctor}", doctor=_with(row)) if _with(row) else ""
