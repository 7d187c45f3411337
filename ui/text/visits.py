"""When a visit is, in words: on this computer's wall clock, as partial as it came."""

from datetime import date

from pfclient.records.appointments import Appointment
from ui.text import dates, records
from ui.text.translate import tr, trn

_SOON = 14
"""Days within which it is said how many are left."""


def calendar_day(row: Appointment) -> date | None:
    """Returns the day of a visit, None where it is not known to the day."""
    moment = dates.local(row.when)
    if moment is None or not (moment.month and moment.day):
        return None
    try:
        return date(moment.year, moment.month, moment.day)
    except ValueError:
        return None


def day(row: Appointment) -> str:
    """Returns the day of a visit."""
    return dates.words(dates.local(row.when)) or row.when_text or tr("No date yet")


def far_day(row: Appointment, today: date) -> str:
    """Returns the day of a visit in another year, "" in this one: a leaf of a calendar names no year."""
    known = calendar_day(row)
    return dates.in_one_line(day(row)) if known is not None and known.year != today.year else ""


def weekday(row: Appointment) -> str:
    """Returns the day of the week, "" where the day is not known."""
    known = calendar_day(row)
    return dates.weekday(known) if known is not None else ""


def hour(row: Appointment) -> str:
    """Returns the time of day a visit starts, "" where none was sent."""
    moment = dates.local(row.when)
    return dates.clock_words(moment.clock) if moment is not None and moment.clock else ""


def when(row: Appointment) -> str:
    """Returns weekday, day and time of a visit."""
    return ", ".join(part for part in (weekday(row), day(row), hour(row)) if part)


def short_when(row: Appointment) -> str:
    """Returns the same with a short weekday, for a line that is to stay one."""
    known = calendar_day(row)
    weekday_words = dates.short_weekday(known) if known is not None else ""
    return ", ".join(part for part in (weekday_words, day(row), hour(row)) if part)


def soon(row: Appointment, today: date) -> str:
    """Returns "Today", "Tomorrow" or "In 2 days" for a visit of the next two weeks, else ""."""
    known = calendar_day(row)
    left = (known - today).days if known is not None else -1
    if left == 0:
        return tr("Today")
    if left == 1:
        return tr("Tomorrow")
    return trn("In {n} day", "In {n} days", left) if 0 < left <= _SOON else ""


def waits(row: Appointment) -> str:
    """Returns what is to be known before one goes: that it is only offered or asked for, or not clear whose it is."""
    said = [] if row.status == "booked" else [records.status(row.status).text]
    return ", ".join((*said, *(records.flag(code).text for code in besides_status(row))))


def besides_status(row: Appointment) -> list[str]:
    """Returns the codes of its labels but that of its status, which says the same in its own words."""
    return [code for code in row.flags if code != row.status]
