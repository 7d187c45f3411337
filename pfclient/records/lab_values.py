"""Values of an Observation: what was measured exactly as sent, and what the lab says about that very value."""

from decimal import Decimal
from typing import Any

import msgspec

from pfclient.fhir import dates
from pfclient.fhir.concepts import absence, absent_reason, identity, words
from pfclient.fhir.quantities import (
    COMPARATORS,
    NO_AMOUNT,
    Amount,
    figures,
    quantity,
    ratio,
    sampled,
    span,
)
from pfclient.fhir.text import clean, clean_lines
from pfclient.records.elements import parts
from pfclient.records.lab_ranges import NO_RANGE, UsualRange, usual_range
from pfclient.records.lab_readings import compared, interpreted
from pfclient.records.phrases import Phrase, Telling, english

_DOWN = frozenset({"<", "<="})
_BESIDE = frozenset({"interpretation", "referenceRange"})


class Measure(msgspec.Struct, frozen=True, gc=False):
    """A value exactly as sent, with what the lab said about that very value.

    Attributes:
        value: Digits (or words) exactly as sent, comparator included, "" when there is none.
        unit: Shown once after the value.
        unit_code: UCUM (or other) code of the unit, "" for none: what tells whether two results are comparable.
        number: The bare number for plotting, None for text, ratios and ranges.
        comparator: `<`, `<=`, `>=` or `>` where only one side of the value is known, else "".
        limit: The number the comparator stands before, None without one.
        range: The lab's usual range for this result as text, "" when none was given.
        low: Lower bound, None when open.
        high: Upper bound, None when open.
        reading: far-above, above, in, below, far-below, abnormal, far-abnormal, or "" when nothing may be said.
        interpretation: The lab's own code (H, LL, A, POS, …), "" when none.
        absent: Why there is none, in the clinic's words or as a code: of dataAbsentReason, or `other-form` where a
            value is there in an element FHIR R4 does not have; "" when a value is there.
        words: What `value` says in English, as words of ours; None where it is what was sent.
    """

    value: str = ""
    unit: str = ""
    unit_code: str = ""
    number: Decimal | None = None
    comparator: str = ""
    limit: Decimal | None = None
    range: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    reading: str = ""
    interpretation: str = ""
    absent: str = ""
    words: Phrase | None = None

    @property
    def said(self) -> Telling:
        """The value as it is told."""
        return self.words or self.value

    @property
    def open_to(self) -> str:
        """`below` or `above` where the value is only known to lie on that side of its limit, "" where it is exact."""
        if not self.comparator:
            return ""
        return "below" if self.comparator in _DOWN else "above"


NO_MEASURE = Measure()
"""Of a panel or report, which has no value of its own."""


class Component(msgspec.Struct, frozen=True, gc=False):
    """One part of a panel kept inside a single result; `code` tells which (`system|code`), "" where nothing does."""

    name: Telling
    measure: Measure
    code: str = ""


def measure_of(body: dict[str, Any], known: dict[Any, Any] | None = None) -> Measure:
    """The value of an Observation or of one of its components.

    Args:
        body: The Observation or component.
        known: What was read beside values like this one, where others have the same interpretation and range.
    """
    sent = body.get("valueQuantity")
    amount = quantity(sent) if type(sent) is dict else NO_AMOUNT
    if amount.digits and not amount.comparator and _BESIDE.isdisjoint(body):
        return Measure(amount.digits, amount.unit, amount.code, amount.number)
    given = _Given(amount.digits, amount) if amount.digits else _value(body)
    amount = given.amount
    said, code, usual = beside(body, amount, {} if known is None else known)
    if not (said or code):
        said = compared(amount, usual)
    is_open = amount.comparator in COMPARATORS
    return Measure(
        value=english(given.text),
        unit=amount.unit if given.text else "",
        unit_code=amount.code if given.text else "",
        number=None if amount.comparator else amount.number,
        comparator=amount.comparator if is_open else "",
        limit=amount.number if is_open else None,
        range=usual.text,
        low=usual.low.number,
        high=usual.high.number,
        reading=said,
        interpretation=code,
        absent="" if given.text else absence(body.get("dataAbsentReason")) or given.absent,
        words=given.text if isinstance(given.text, Phrase) else None,
    )


def beside(body: dict[str, Any], amount: Amount, known: dict[Any, Any]) -> tuple[str, str, UsualRange]:
    """What the lab says of a value: its reading, the lab's own code, and the usual range; once for all of one unit."""
    unit = (amount.unit, amount.code, not amount.digits)
    if unit not in known:
        usual = usual_range(body["referenceRange"], amount) if "referenceRange" in body else NO_RANGE
        known[unit] = (*interpreted(body.get("interpretation")), usual)
    found: tuple[str, str, UsualRange] = known[unit]
    return found


def components_of(body: dict[str, Any]) -> tuple[Component, ...]:
    """The parts of a panel kept inside one Observation."""
    if "component" not in body:
        return ()
    return tuple(
        Component(words(part.get("code")) or Phrase("no-name.part"), measure_of(part), identity(part.get("code")))
        for part in parts(body.get("component"))
    )


def attachment(value: Any) -> str:
    """What an Attachment calls itself; it is never opened by itself."""
    if not isinstance(value, dict):
        return ""
    return clean(value.get("title")) or clean(value.get("contentType"))


class _Given(msgspec.Struct, frozen=True, gc=False):
    """What stood in `value[x]`: its text, the amount where it is one, and why there is none."""

    text: Telling = ""
    amount: Amount = NO_AMOUNT
    absent: str = ""


def _value(body: dict[str, Any]) -> _Given:
    if "valueQuantity" in body:
        given = _amount(body["valueQuantity"])
        if given.text or given.absent:
            return given
    for element, read_text in _TEXTS:
        if element in body:
            return _Given(read_text(body[element]), absent=absent_reason(body[element]))
    if "valueInteger" in body:
        digits, number = figures(body["valueInteger"])
        return _Given(digits, Amount(digits, number=number))
    hollow = next((body[name] for name in body if name.startswith("_value")), None)
    return _Given(absent=absent_reason(hollow) or _foreign(body))


def _foreign(body: dict[str, Any]) -> str:
    """Whether a value stands in an element nobody here knows (`valueReference` of R5): there is one to ask about."""
    held = (name for name in body if name[:5] == "value" and name[5:6].isupper() and name not in _KNOWN)
    return "other-form" if any(body[name] not in (None, "", [], {}) for name in held) else ""


def _amount(value: Any) -> _Given:
    """A Quantity; a bare number, words, or a list of one in its place are told as they stand."""
    if isinstance(value, dict):
        read = quantity(value)
        return _Given(read.digits, read, absent_reason(value) if "extension" in value else "")
    if isinstance(value, list) and len(value) == 1:
        return _amount(value[0])
    digits, number = figures(value)
    return _Given(digits, Amount(digits, number=number))


def _truth(value: Any) -> Telling:
    return Phrase("yes" if value else "no") if isinstance(value, bool) else clean(value)


def _sampled(value: Any) -> Telling:
    """How many points were measured: the series itself is a drawing."""
    points, unit = sampled(value)
    if not points:
        return ""
    count = () if points == 1 else (str(points),)
    code = "points" if count else "point"
    return Phrase(f"{code}-in", (*count, unit)) if unit else Phrase(code, count)


def _period(value: Any) -> str:
    inside = value if isinstance(value, dict) else {}
    ends = [dates.parse(inside.get("start")), dates.parse(inside.get("end"))]
    return " – ".join(end.text for end in ends if end is not None)


_TEXTS = (
    ("valueCodeableConcept", words),
    ("valueString", clean_lines),
    ("valueBoolean", _truth),
    ("valueRange", span),
    ("valueRatio", ratio),
    ("valueSampledData", _sampled),
    ("valueTime", clean),
    ("valueDateTime", clean),
    ("valuePeriod", _period),
    ("valueAttachment", attachment),
)
_KNOWN = frozenset({"valueQuantity", "valueInteger", *(name for name, _ in _TEXTS)})
