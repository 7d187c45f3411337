"""Dates and ages as people read them: month in words, never all in digits, as partial as they came."""

from datetime import date, datetime, timedelta

from pfclient.records.record import PartialDate
from ui.text.translate import later, tr, trn

_MONTHS = (
    later("Jan"), later("Feb"), later("Mar"), later("Apr"), later("May", "short"), later("Jun"),
    later("Jul"), later("Aug"), later("Sep"), later("Oct"), later("Nov"), later("Dec"),
)  # fmt: skip
_LONG = (
    later("January"), later("February"), later("March"), later("April"), later("May", "long"), later("June"),
    later("July"), later("August"), later("September"), later("October"), later("November"), later("December"),
)  # fmt: skip
_WEEKDAYS = (
    later("Monday"), later("Tuesday"), later("Wednesday"), later("Thursday"), later("Friday"),
    later("Saturday"), later("Sunday"),
)  # fmt: skip
_SHORT_WEEKDAYS = (
    later("Mon"), later("Tue"), later("Wed"), later("Thu"), later("Fri"), later("Sat"), later("Sun"),
)  # fmt: skip
_MONTHS_UNTIL = 24
_HOUR, _DAY = 60, 24 * 60
_SLACK = timedelta(minutes=5)


def parse(text: str) -> PartialDate | None:
    """Reads an ISO date as partial as it is (`1970`, `1970-05`, `1970-05-03`); None for anything else."""
    parts = text.strip().split("-")
    if not text or not all(part.isascii() and part.isdigit() for part in parts) or len(parts) > 3:
        return None
    year, month, day = (*[int(part) for part in parts], None, None, None)[:3]
    if year is None or len(parts[0]) != 4:
        return None
    return PartialDate(text, year, month, day)


def words(when: PartialDate | None, *, long: bool = False) -> str:
    """Returns "Mar 12, 2026", "May 1970" or "1970"; "" for nothing.

    Args:
        when: The date; its time of day is left out.
        long: Writes the month out.
    """
    if when is None:
        return ""
    if when.month is None or not 1 <= when.month <= 12:
        return str(when.year)
    if long:
        return _long_words(when.year, when.month, when.day)
    month = _month(_MONTHS[when.month - 1], "short")
    if when.day is None:
        return tr("{month} {year}", month=month, year=when.year)
    return tr("{month} {day}, {year}", month=month, day=when.day, year=when.year)


def in_one_line(date_words: str) -> str:
    """Returns the words of a date so that no line ends within them: without its year a date is read as another."""
    return date_words.replace(" ", "\N{NO-BREAK SPACE}")


def _long_words(year: int, month: int, day: int | None) -> str:
    name = _month(_LONG[month - 1], "long")
    if day is None:
        return tr("{month} {year}", "long", month=name, year=year)
    return tr("{month} {day}, {year}", "long", month=name, day=day, year=year)


def _month(name: str, form: str) -> str:
    """May is as long as its short form, but not in every language."""
    return tr(name, form if name == "May" else "")


def words_with_time(when: PartialDate | None) -> str:
    """Returns "Mar 12, 2026, 10:30 AM" where a time was sent, as it was sent; else the date."""
    if when is None or not when.clock:
        return words(when)
    return tr("{date}, {time}", date=words(when), time=clock_words(when.clock))


def local(moment: PartialDate | None) -> PartialDate | None:
    """Returns a moment told in universal time as this computer's wall clock shows it; any other as it was sent."""
    return moment.on_the_wall() if moment is not None else None


def clock_words(clock: str) -> str:
    """Returns `14:05` or `14:05:30` as "2:05 PM"; anything odd stays as it was sent.

    24:00 too: said as midnight it is read as the one a day before.
    """
    parts = clock.split(":")
    if len(parts) < 2 or not parts[0].isdigit() or int(parts[0]) > 23:
        return clock
    hour = int(parts[0])
    half = tr("PM") if hour >= 12 else tr("AM")
    return tr("{hour}:{minute} {half}", hour=(hour + 11) % 12 + 1, minute=parts[1], half=half)


def span_words(start: PartialDate | None, end: PartialDate | None) -> str:
    """Returns "Mar 12, 2026 to Apr 2, 2026", "Since …", "Until …" or one date where both say the same."""
    first, last = words(start), words(end)
    if first and last:
        return first if first == last else tr("{start} to {end}", start=first, end=last)
    if first:
        return tr("Since {date}", date=first)
    return tr("Until {date}", date=last) if last else ""


def weekday(day: date) -> str:
    """Returns the day of the week."""
    return tr(_WEEKDAYS[day.weekday()])


def short_weekday(day: date) -> str:
    """Returns the day of the week where there is little room: "Thu"."""
    return tr(_SHORT_WEEKDAYS[day.weekday()])


def day_of_week_words(day: date) -> str:
    """Returns a day of this year as a wall calendar says it: "Thursday, March 12"."""
    month = _month(_LONG[day.month - 1], "long")
    return tr("{weekday}, {month} {day}", weekday=weekday(day), month=month, day=day.day)


def leaf(day: date) -> tuple[str, str, str]:
    """Returns what stands on the leaf of a calendar: "Mar", "12", "Thu"."""
    return _month(_MONTHS[day.month - 1], "short"), str(day.day), short_weekday(day)


def day_words(day: date, *, long: bool = False) -> str:
    """Returns a full date of our own, such as the end of an access, as "Mar 12, 2026"."""
    return words(PartialDate(day.isoformat(), day.year, day.month, day.day), long=long)


def time_words(moment: datetime) -> str:
    """Returns the time of day in this computer's zone, "10:42 AM"."""
    return clock_words(moment.astimezone().strftime("%H:%M"))


def clinic_time_words(moment: datetime) -> str:
    """Returns the time of day where the clinic is, as its own clock shows it, "10:30 AM"."""
    return clock_words(moment.strftime("%H:%M"))


def is_ahead(moment: datetime, now: datetime) -> bool:
    """Whether something is said to have happened later than now: this computer's clock was wrong then, or is."""
    return moment - now > _SLACK


def updated_words(moment: datetime, now: datetime) -> str:
    """Returns "Updated 10:42 AM", with the date when that was not today, and no time where that cannot be right."""
    if is_ahead(moment, now):
        return tr("Updated, time not known")
    local, today = moment.astimezone(), now.astimezone().date()
    if local.date() == today:
        return tr("Updated {time}", time=time_words(moment))
    return tr("Updated {date}, {time}", date=day_words(local.date()), time=time_words(moment))


def born_words(birth: PartialDate | None) -> str:
    """Returns "Born Nov 30, 1949", as partial as it is known; "" for nothing."""
    if birth is None:
        return ""
    if birth.day is None:
        return tr("Born {date}", "in a month or year", date=words(birth))
    return tr("Born {date}", date=words(birth))


def died_words(death: PartialDate | None) -> str:
    """Returns "Died Mar 2, 2026", as partial as it is known; "" for nothing."""
    if death is None:
        return ""
    if death.day is None:
        return tr("Died {date}", "in a month or year", date=words(death))
    return tr("Died {date}", date=words(death))


def ago_words(moment: datetime, now: datetime) -> str:
    """Returns how long ago something was, in whole minutes, hours or days: "2 hours ago"."""
    minutes = max(0, int((now - moment).total_seconds() // 60))
    if minutes < 1:
        return tr("just now")
    if minutes < _HOUR:
        return trn("{n} minute ago", "{n} minutes ago", minutes)
    if minutes < _DAY:
        return trn("{n} hour ago", "{n} hours ago", minutes // _HOUR)
    return trn("{n} day ago", "{n} days ago", minutes // _DAY)


def moment_words(moment: datetime, now: datetime) -> str:
    """Returns "today, 8:40 AM", "yesterday, 8:40 AM" or "Mar 12, 2026, 8:40 AM", in this computer's zone."""
    day, today = moment.astimezone().date(), now.astimezone().date()
    time = time_words(moment)
    if day == today:
        return tr("today, {time}", time=time)
    if day == today - timedelta(days=1):
        return tr("yesterday, {time}", time=time)
    return tr("{date}, {time}", date=day_words(day), time=time)


def age_words(born: PartialDate | None, today: date) -> str:
    """Returns "76 years old", "7 months old" below two years, or "" when it cannot be told.

    A birth date known to the year only could be either of two ages, so it tells none; nor does one known to the
    month while months are counted.
    """
    if born is None or born.month is None:
        return ""
    years = today.year - born.year
    if born.day is None and today.month == born.month:
        return ""
    before = (today.month, today.day) < (born.month, born.day or 1)
    months = years * 12 + today.month - born.month - (1 if born.day and today.day < born.day else 0)
    years -= 1 if before else 0
    if months < 0 or (born.day is None and months < _MONTHS_UNTIL):
        return ""
    if months < _MONTHS_UNTIL:
        return trn("{n} month old", "{n} months old", months)
    return trn("{n} year old", "{n} years old", years)
