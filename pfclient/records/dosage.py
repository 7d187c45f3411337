"""How to take a medicine: the clinic's own words where there are some, else the structured dose in plain order."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from pfclient.fhir import dates
from pfclient.fhir.concepts import all_words, words
from pfclient.fhir.dates import PartialDate
from pfclient.fhir.quantities import quantity, ratio, span
from pfclient.fhir.text import clean
from pfclient.records.elements import items, parts
from pfclient.records.phrases import Phrase, Telling, english, joined
from pfclient.records.timing import timing

_NEEDED = ("as need", "if need", "when need", "as requir", "if requir", "when requir", "prn", "p.r.n")
"""How a clinic says so itself."""


def how_to_take(dosages: Any) -> Telling:
    """All dosages of a medicine, one a line, in the order the clinic numbered them."""
    return joined("lines", map(_line, sorted(parts(dosages), key=_sequence)))


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


def _line(dosage: dict[str, Any]) -> Telling:
    own = clean(dosage.get("text"))
    said: list[Telling] = [own or _composed(dosage)]
    if own:
        said.append(_need(dosage, own))
    said.append(clean(dosage.get("patientInstruction")))
    said += all_words(dosage.get("additionalInstruction"))
    said.append(_limits(dosage))
    return joined("sentences", _not_said_before(said))


def _not_said_before(sentences: Iterable[Telling]) -> Iterable[Telling]:
    line = ""
    for sentence in sentences:
        told = english(sentence).casefold()
        if told not in line:
            yield sentence
            line = f"{line.rstrip('.')}. {told}" if line else told


def _composed(dosage: dict[str, Any]) -> Telling:
    said = [_dose(rate) for rate in parts(dosage.get("doseAndRate"))]
    said += [timing(dosage.get("timing")), _as_needed(dosage)]
    said += [words(dosage.get(element)) for element in ("method", "route", "site")]
    return joined("list", said)


def _limits(dosage: dict[str, Any]) -> Telling:
    """How much is too much: said beside the clinic's own words too, which may leave it to these elements."""
    most: list[Telling] = [ratio(one) for one in items(dosage.get("maxDosePerPeriod"))]
    for element, code in (("maxDosePerAdministration", "at-one-time"), ("maxDosePerLifetime", "in-a-lifetime")):
        amount = quantity(dosage.get(element)).text
        most.append(Phrase(code, (amount,)) if amount else "")
    said = joined("list", most)
    return Phrase("most", (said,)) if said else ""


def _dose(rate: dict[str, Any]) -> Telling:
    dose = quantity(rate.get("doseQuantity")).text or span(rate.get("doseRange"))
    speed = ratio(rate.get("rateRatio")) or span(rate.get("rateRange")) or quantity(rate.get("rateQuantity")).text
    return Phrase("dose-at-rate", (dose, speed)) if dose and speed else dose or speed


def _as_needed(dosage: dict[str, Any]) -> Telling:
    reason = _reason(dosage)
    if reason:
        return Phrase("as-needed-for", (reason,))
    return Phrase("as-needed") if _is_needed(dosage) else ""


def _reason(dosage: dict[str, Any]) -> str:
    said = (words(dosage.get(element)) for element in ("asNeededCodeableConcept", "asNeededFor"))
    return next(filter(None, said), "")


def _is_needed(dosage: dict[str, Any]) -> bool:
    return dosage.get("asNeededBoolean") is True or dosage.get("asNeeded") is True


def _need(dosage: dict[str, Any], own: str) -> Telling:
    """That it is taken only when needed, where the clinic's own words leave that to the element; else "".

    Without it a medicine for bad days would be read as one to take around the clock.
    """
    reason, told = _reason(dosage), own.casefold()
    if not (reason or _is_needed(dosage)):
        return ""
    if reason.casefold() in told and any(word in told for word in _NEEDED):
        return ""
    return Phrase("need-for", (reason,)) if reason else Phrase("need")


def _bounds_period(dosage: dict[str, Any]) -> dict[str, Any]:
    value = dosage.get("timing")
    repeat = value.get("repeat") if isinstance(value, dict) else None
    period = repeat.get("boundsPeriod") if isinstance(repeat, dict) else None
    return period if isinstance(period, dict) else {}


def _sequence(dosage: dict[str, Any]) -> int:
    sequence = dosage.get("sequence")
    return sequence if isinstance(sequence, int) else 0
