"""How to take a medicine: the clinic's own words where there are some, else the structured dose in plain order."""

from datetime import date
from typing import Any

from pfclient.fhir import dates
from pfclient.fhir.concepts import all_words, words
from pfclient.fhir.dates import PartialDate
from pfclient.fhir.quantities import figures, quantity, ratio, span
from pfclient.fhir.text import clean
from pfclient.records.elements import items, parts

_UNITS = {"s": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "a": "year"}
_EVENTS = {
    "MORN": "in the morning",
    "MORN.early": "early in the morning",
    "MORN.late": "late in the morning",
    "NOON": "at noon",
    "AFT": "in the afternoon",
    "AFT.early": "early in the afternoon",
    "AFT.late": "late in the afternoon",
    "EVE": "in the evening",
    "EVE.early": "early in the evening",
    "EVE.late": "late in the evening",
    "PHS": "after sleep",
    "NIGHT": "at night",
    "HS": "at bedtime",
    "WAKE": "after waking up",
    "C": "with meals",
    "CM": "with breakfast",
    "CD": "with lunch",
    "CV": "with dinner",
    "AC": "before meals",
    "ACM": "before breakfast",
    "ACD": "before lunch",
    "ACV": "before dinner",
    "PC": "after meals",
    "PCM": "after breakfast",
    "PCD": "after lunch",
    "PCV": "after dinner",
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NEEDED = ("as need", "if need", "when need", "as requir", "if requir", "when requir", "prn", "p.r.n")
"""How a clinic says so itself."""


def how_to_take(dosages: Any) -> str:
    """All dosages of a medicine, one a line, in the order the clinic numbered them."""
    ordered = sorted(parts(dosages), key=_sequence)
    return "\n".join(dict.fromkeys(filter(None, (_line(dosage) for dosage in ordered))))


def bounds(dosages: Any) -> tuple[PartialDate | None, PartialDate | None]:
    """First and last day the dosages themselves give; no last day unless every dosage has one."""
    periods = [_bounds_period(dosage) for dosage in parts(dosages)]
    if not any(periods):
        return None, None
    starts = [start for start in (dates.parse(period.get("start")) for period in periods) if start]
    ends = [dates.parse(period.get("end")) for period in periods]
    known = [end for end in ends if end is not None]
    first = min(starts, key=lambda date: date.sort_key, default=None)
    last = max(known, key=lambda date: date.sort_key, default=None)
    return first, last if len(known) == len(ends) else None


def starts_after(dosages: Any, day: date) -> bool:
    """Whether every dosage says that it begins on a later day."""
    starts = [dates.parse(_bounds_period(dosage).get("start")) for dosage in parts(dosages)]
    return bool(starts) and all(start is not None and start.first_day() > day for start in starts)


def timing(value: Any) -> str:
    """A FHIR Timing in words: `2 times a day, with meals`."""
    if not isinstance(value, dict):
        return ""
    repeat = value.get("repeat")
    said = _repeat(repeat) if isinstance(repeat, dict) else ""
    return ", ".join(filter(None, (said or words(value.get("code")), _on_days(value.get("event")))))


def day_words(day: PartialDate) -> str:
    """A date within a sentence about a dose or a step: `Jun 2, 2026`, `Jun 2026` or `2026`."""
    if day.month is None:
        return str(day.year)
    month = _MONTHS[day.month - 1]
    return f"{month} {day.year}" if day.day is None else f"{month} {day.day}, {day.year}"


def _line(dosage: dict[str, Any]) -> str:
    own = clean(dosage.get("text"))
    said = [own or _composed(dosage)]
    if own:
        said.append(_need(dosage, own))
    said.append(clean(dosage.get("patientInstruction")))
    said.extend(all_words(dosage.get("additionalInstruction")))
    said.append(_limits(dosage))
    line = ""
    for part in said:
        if part and part.casefold() not in line.casefold():
            line = f"{line.rstrip('.')}. {part}" if line else part
    return line


def _composed(dosage: dict[str, Any]) -> str:
    said = [_dose(rate) for rate in parts(dosage.get("doseAndRate"))]
    said += [timing(dosage.get("timing")), _as_needed(dosage)]
    said += [words(dosage.get(element)) for element in ("method", "route", "site")]
    return ", ".join(dict.fromkeys(filter(None, said)))


def _limits(dosage: dict[str, Any]) -> str:
    """How much is too much: said beside the clinic's own words too, which may leave it to these elements."""
    most = [ratio(one) for one in items(dosage.get("maxDosePerPeriod"))]
    at_once, ever = (quantity(dosage.get(f"maxDosePer{what}")).text for what in ("Administration", "Lifetime"))
    most += [f"{at_once} at one time" if at_once else "", f"{ever} in a lifetime" if ever else ""]
    said = ", ".join(filter(None, most))
    return f"No more than {said}" if said else ""


def _dose(rate: dict[str, Any]) -> str:
    dose = quantity(rate.get("doseQuantity")).text or span(rate.get("doseRange"))
    speed = ratio(rate.get("rateRatio")) or span(rate.get("rateRange")) or quantity(rate.get("rateQuantity")).text
    return " at ".join(part for part in (dose, speed) if part)


def _as_needed(dosage: dict[str, Any]) -> str:
    for element in ("asNeededCodeableConcept", "asNeededFor"):
        what = words(dosage.get(element))
        if what:
            return f"as needed for {what}"
    return "as needed" if dosage.get("asNeededBoolean") is True or dosage.get("asNeeded") is True else ""


def _need(dosage: dict[str, Any], own: str) -> str:
    """That it is taken only when needed, where the clinic's own words leave that to the element; else "".

    Without it a medicine for bad days would be read as one to take around the clock.
    """
    need, told = _as_needed(dosage), own.casefold()
    reason = need.partition(" for ")[2].casefold()
    if not need or (reason in told and any(word in told for word in _NEEDED)):
        return ""
    return f"{need[0].upper()}{need[1:]}"


def _repeat(repeat: dict[str, Any]) -> str:
    often = _often(repeat)
    offset = figures(repeat.get("offset"))[0]
    moments = [_moment(clean(code), offset) for code in items(repeat.get("when"))]
    clock = [clean(one)[:5] for one in items(repeat.get("timeOfDay"))]
    days = [clean(one).capitalize() for one in items(repeat.get("dayOfWeek"))]
    said = [often, *moments, f"at {', '.join(clock)}" if clock else "", f"on {', '.join(days)}" if days else ""]
    return ", ".join(dict.fromkeys(filter(None, [*said, *_how_long(repeat)])))


def _on_days(events: Any) -> str:
    """The very days a dose is for: without them a single one would be read as one of every day."""
    days = [day.on_the_wall() for day in map(dates.parse, items(events)) if day is not None]
    said = dict.fromkeys(f"{day_words(day)} at {day.clock[:5]}" if day.clock else day_words(day) for day in days)
    return f"on {'; '.join(said)}" if said else ""


def _moment(code: str, offset: str) -> str:
    """A moment of the day; a code nobody here knows is told as it is."""
    said = _EVENTS.get(code, code)
    return f"{offset} minutes {said}" if offset not in ("", "0") and said.startswith(("before", "after")) else said


def _how_long(repeat: dict[str, Any]) -> list[str]:
    """How long one time takes, how long it goes on, and how many times in all."""
    once, lasting = _lasting(_to(repeat, "duration"), clean(repeat.get("durationUnit"))), repeat.get("boundsDuration")
    whole = quantity(lasting)
    bound = _lasting(whole.digits, whole.code or whole.unit) or span(repeat.get("boundsRange"))
    times = _to(repeat, "count")
    return [f"over {once}" if once else "", f"for {bound}" if bound else "", f"{times} times in all" if times else ""]


def _lasting(amount: str, unit: str) -> str:
    """An amount of time, `7 days`; a unit that is no UCUM code is told as it stands."""
    name = _UNITS.get(unit, "")
    return f"{amount} {name if amount == '1' else f'{name}s'}" if amount and name else f"{amount} {unit}".strip()


def _often(repeat: dict[str, Any]) -> str:
    times, period = _to(repeat, "frequency"), _to(repeat, "period")
    unit = _UNITS.get(clean(repeat.get("periodUnit")), "")
    if not unit or not period:
        return ""
    every = f"a {unit}" if period == "1" else f"every {period} {unit}s"
    if not times:
        return every if period != "1" else f"every {unit}"
    if times == "1":
        return f"once {every}" if period == "1" else every
    return f"{times} times {every}"


def _to(repeat: dict[str, Any], name: str) -> str:
    low, high = figures(repeat.get(name))[0], figures(repeat.get(f"{name}Max"))[0]
    return f"{low} to {high}" if low and high and low != high else low or high


def _bounds_period(dosage: dict[str, Any]) -> dict[str, Any]:
    value = dosage.get("timing")
    repeat = value.get("repeat") if isinstance(value, dict) else None
    period = repeat.get("boundsPeriod") if isinstance(repeat, dict) else None
    return period if isinstance(period, dict) else {}


def _sequence(dosage: dict[str, Any]) -> int:
    sequence = dosage.get("sequence")
    return sequence if isinstance(sequence, int) else 0
