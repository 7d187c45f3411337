"""The table of visits."""

from datetime import date, datetime

from pfclient.records.appointments import Appointment
from pfclient.records.record import PartialDate
from ui.base.rows import Cell, Column
from ui.pages.section.labels import status_mark
from ui.text import dates
from ui.text.translate import tr


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


def local(moment: PartialDate | None) -> PartialDate | None:
    """Give a moment told in universal time as this computer's wall clock shows it; any other as it was sent."""
    if moment is None or moment.zone != "Z" or not moment.clock or not (moment.month and moment.day):
        return moment
    try:
        there = datetime.fromisoformat(moment.text).astimezone()
    except (ValueError, OverflowError):
        return moment
    return PartialDate(moment.text, there.year, there.month, there.day, there.strftime("%H:%M"), "")


def day(row: Appointment) -> str:
    """Give the day of a visit."""
    moment = local(row.when)
    return dates.words(moment) or row.when_text or tr("No date yet")


def weekday(row: Appointment) -> str:
    """Give the day of the week, "" where the day is not known."""
    moment = local(row.when)
    if moment is None or not (moment.month and moment.day):
        return ""
    try:
        return dates.weekday(date(moment.year, moment.month, moment.day))
    except ValueError:
        return ""


def hour(row: Appointment) -> str:
    """Give the time of day a visit starts, "" where none was sent."""
    moment = local(row.when)
    return dates.clock_words(moment.clock) if moment is not None and moment.clock else ""


def when(row: Appointment) -> str:
    """Give weekday, day and time of a visit."""
    return ", ".join(part for part in (weekday(row), day(row), hour(row)) if part)


def _date_cell(row: Appointment) -> Cell:
    below = ", ".join(part for part in (weekday(row), hour(row)) if part)
    return Cell(text=day(row), second=below, strong=True)


def _with(row: Appointment) -> str:
    return ", ".join(row.with_whom) or row.clinic


def _with_cell(row: Appointment) -> Cell:
    return Cell(text=_with(row), second=row.clinic if row.with_whom else "")


def _with_said(row: Appointment) -> str:
    return tr("With {doctor}", doctor=_with(row)) if _with(row) else ""
