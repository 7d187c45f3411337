"""When and how often something is done: a FHIR Timing or Period as words of ours."""

from collections.abc import Iterable
from typing import Any

from pfclient.fhir import dates
from pfclient.fhir.concepts import words
from pfclient.fhir.dates import PartialDate
from pfclient.fhir.quantities import figures, quantity, span
from pfclient.fhir.text import clean
from pfclient.records.elements import Period, items
from pfclient.records.phrase_book import ENGLISH
from pfclient.records.phrases import Phrase, Telling, english, joined


def timing(value: Any) -> Telling:
    """A FHIR Timing: `2 times a day, with meals`."""
    if not isinstance(value, dict):
        return ""
    repeat = value.get("repeat")
    said = _repeat(repeat) if isinstance(repeat, dict) else ()
    return joined("list", (*(said or (words(value.get("code")),)), _on_dates(value.get("event"))))


def lasting(value: Any) -> Telling:
    """A FHIR Period: `Jun 2, 2026 – Jul 2026`; one end alone would be read as the day itself."""
    period = Period(value)
    if period.start is not None and period.end is not None:
        return Phrase("span", (_date(period.start), _date(period.end)))
    if period.start is not None:
        return _open("from", period.start)
    return _open("until", period.end) if period.end is not None else ""


def _repeat(repeat: dict[str, Any]) -> list[Telling]:
    offset = figures(repeat.get("offset"))[0]
    said = [
        _often(repeat),
        *(_moment(clean(code), offset) for code in items(repeat.get("when"))),
        _within("clock", (clean(one)[:5] for one in items(repeat.get("timeOfDay")))),
        _within("days", (_weekday(clean(one)) for one in items(repeat.get("dayOfWeek")))),
        *_how_long(repeat),
    ]
    return [part for part in said if part]


def _often(repeat: dict[str, Any]) -> Telling:
    times, period, unit = _times(repeat), _range(repeat, "period"), clean(repeat.get("periodUnit"))
    if not unit or not period:
        return Phrase("time-alone") if times == "1" else Phrase("times-alone", (times,)) if times else ""
    is_once = times in ("", "1")
    if f"every.{unit}" not in ENGLISH:  # told as it is
        return Phrase("every", (period, unit)) if is_once else Phrase("times-every", (times, period, unit))
    if period != "1":
        return Phrase(f"every.{unit}", (period,)) if is_once else Phrase(f"times-every.{unit}", (times, period))
    if is_once:
        return Phrase(f"once.{unit}" if times else f"every-one.{unit}")
    return Phrase(f"times.{unit}", (times,))


def _times(repeat: dict[str, Any]) -> Telling:
    """How many times; the most of them alone are not that many."""
    least, most = (figures(repeat.get(name))[0] for name in ("frequency", "frequencyMax"))
    return _range(repeat, "frequency") if least or most in ("", "1") else Phrase("up-to", (most,))


def _moment(code: str, offset: str) -> Telling:
    """A moment of the day; a code nobody here knows is told as it is.

    Where it is neither before nor after something, an offset is after it (R4, Timing.repeat.offset). Bedtime is before
    sleep by its definition and at it by its name: which of the two an offset counts from nobody can tell.
    """
    moment: Telling = Phrase(f"at.{code}") if f"at.{code}" in ENGLISH else code
    if offset in ("", "0") or code in ("", "HS"):
        return moment
    if not english(moment).startswith(("before", "after")):
        return Phrase("minute-later", (moment,)) if offset == "1" else Phrase("minutes-later", (moment, offset))
    return Phrase("minute", (moment,)) if offset == "1" else Phrase("minutes", (offset, moment))


def _weekday(code: str) -> Telling:
    day = f"day.{code.casefold()}"
    return Phrase(day) if day in ENGLISH else code.capitalize()


def _how_long(repeat: dict[str, Any]) -> list[Telling]:
    """How long one time takes, how long it goes on, and how many times in all."""
    once = _amount(_range(repeat, "duration"), clean(repeat.get("durationUnit")))
    whole = quantity(repeat.get("boundsDuration"))
    bound = _amount(whole.digits, whole.code or whole.unit) or span(repeat.get("boundsRange"))
    times = _range(repeat, "count")
    in_all = Phrase("time-in-all") if times == "1" else Phrase("times-in-all", (times,)) if times else ""
    return [Phrase("over", (once,)) if once else "", Phrase("for", (bound,)) if bound else "", in_all]


def _amount(amount: Telling, unit: str) -> Telling:
    """An amount of time, `7 days`; a unit that is no UCUM code is told as it stands."""
    if not amount or not unit:
        return amount or unit
    if f"lasting.{unit}" not in ENGLISH:
        return Phrase("lasting", (amount, unit))
    return Phrase(f"lasting-one.{unit}") if amount == "1" else Phrase(f"lasting.{unit}", (amount,))


def _on_dates(events: Any) -> Telling:
    """The very days a dose is for: without them a single one would be read as one of every day."""
    days = [day.on_the_wall() for day in map(dates.parse, items(events)) if day is not None]
    said = joined("choices", map(_moment_of, days))
    return _open("dates", days[0], said) if days else ""


def _moment_of(day: PartialDate) -> Telling:
    return Phrase("date-at", (_date(day), day.clock[:5])) if day.clock else _date(day)


def _date(day: PartialDate) -> Telling:
    """A date within a sentence: `Jun 2, 2026`, `Jun 2026` or `2026`."""
    if day.month is None:
        return str(day.year)
    month = Phrase(f"month.{day.month}")
    if day.day is None:
        return Phrase("month", (month, str(day.year)))
    return Phrase("date", (month, str(day.day), str(day.year)))


def _open(code: str, day: PartialDate, said: Telling = "") -> Phrase:
    """Words before a date; before one not known to the day some languages have others."""
    return Phrase(code if day.day else f"{code}-open", (said or _date(day),))


def _within(code: str, parts: Iterable[Telling]) -> Telling:
    said = joined("list", parts)
    return Phrase(code, (said,)) if said else ""


def _range(repeat: dict[str, Any], name: str) -> Telling:
    low, high = figures(repeat.get(name))[0], figures(repeat.get(f"{name}Max"))[0]
    return Phrase("to", (low, high)) if low and high and low != high else low or high
