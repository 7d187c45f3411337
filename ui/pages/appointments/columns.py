"""The table of visits."""

from datetime import datetime

from pfclient.records.appointments import Appointment
from pfclient.records.record import PartialDate
from ui.base.rows import Cell, Column
from ui.pages.section.labels import flag_marks, status_mark
from ui.text import dates
from ui.text.translate import tr


def columns() -> tuple[Column[Appointment], ...]:
    """Give the columns."""
    return (
        Column(
            tr("Date"),
            text=when,
            cell=lambda row: Cell(text=day(row), second=hour(row), strong=True),
            width=184,
        ),
        Column(
            tr("Visit"),
            text=lambda row: row.title,
            cell=lambda row: Cell(text=row.title, second=row.where, strong=False),
            accessible=lambda row: ". ".join(part for part in (row.title, row.where) if part),
        ),
        Column(
            tr("With"),
            text=lambda row: ", ".join(row.with_whom),
            cell=lambda row: Cell(
                text=", ".join(row.with_whom) or row.clinic, second=row.clinic if row.with_whom else ""
            ),
            width=180,
        ),
        Column(
            tr("Status"),
            text=lambda row: status_mark(row).text,
            cell=lambda row: Cell(mark=(flag_marks(row) or [status_mark(row)])[0]),
            width=176,
        ),
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
    """Give the day of a visit, with its weekday."""
    moment = local(row.when)
    if moment is None:
        return row.when_text or tr("No date yet")
    words = dates.words(moment)
    if moment.month and moment.day:
        try:
            weekday = dates.weekday(datetime(moment.year, moment.month, moment.day).date())  # noqa: DTZ001 - a day
        except ValueError:
            return words
        return tr("{weekday}, {date}", weekday=weekday, date=words)
    return words


def hour(row: Appointment) -> str:
    """Give the time of day a visit starts, "" where none was sent."""
    moment = local(row.when)
    return dates.clock_words(moment.clock) if moment is not None and moment.clock else ""


def when(row: Appointment) -> str:
    """Give day and time of a visit."""
    return ", ".join(part for part in (day(row), hour(row)) if part)
