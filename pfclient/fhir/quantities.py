"""Quantities, ranges, ratios and sampled values: exact digits, comparator shown, unit once."""

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

import msgspec

from pfclient.fhir.strict_json import Digits
from pfclient.fhir.text import clean

COMPARATORS = frozenset({"<", "<=", ">=", ">"})
"""Quantity.comparator (R4): the value lies somewhere on that side of the number."""
_SHORT = 64
_FIGURES, _POWERS = 28, 300
"""Figures Decimal reckons with, and powers of ten a binary number has."""
_SURE = 10**18
"""Whole numbers below it any decoder has room for."""
_ANNOTATION = re.compile(r"\{([^{}]*)\}")


class Amount(msgspec.Struct, frozen=True, gc=False):
    """A quantity as it is shown and as it compares.

    Attributes:
        digits: The number exactly as sent, comparator in front; words when the clinic sent words; "" for none.
        unit: What people read after it, "" for none.
        number: The bare number, None when there is none.
        comparator: `<`, `<=`, `>=`, `>` or another code of the clinic, "" for none.
        code: UCUM (or other) code of the unit, "" for none.
    """

    digits: str = ""
    unit: str = ""
    number: Decimal | None = None
    comparator: str = ""
    code: str = ""

    @property
    def text(self) -> str:
        """Digits and unit in one line."""
        return f"{self.digits} {self.unit}".strip() if self.digits else ""

    def has_unit_of(self, other: "Amount") -> bool:
        """Whether both numbers are counted in the same unit, as far as what was sent tells."""
        if self.code and other.code:
            return self.code == other.code
        return not self.unit or not other.unit or self.unit == other.unit


NO_AMOUNT = Amount()
"""No quantity at all."""


def quantity(value: Any) -> Amount:
    """A FHIR Quantity (Age, Duration, Count, Money alike); an empty Amount when it is none."""
    if not isinstance(value, dict):
        return NO_AMOUNT
    digits, number = figures(value.get("value"))
    unit, code = _units(value)
    if "comparator" not in value:
        return Amount(digits, unit, number, "", code)
    comparator = clean(value["comparator"])
    if comparator and digits:
        digits = f"{comparator}{digits}" if comparator in COMPARATORS else f"{comparator} {digits}"
    return Amount(digits, unit, number, comparator, code)


def figures(value: Any) -> tuple[str, Decimal | None]:
    """Digits exactly as sent, and the number they are; a number sent as a string still reads.

    One nobody can reckon with has its digits only: no scale has room for it.
    """
    if type(value) is Digits:
        sent = value.sent
        if len(sent) <= _FIGURES and "e" not in sent and "E" not in sent:
            return sent, Decimal(sent)
        return sent, _reckonable(sent, value.number)
    if isinstance(value, bool):
        return "", None
    text = str(value) if isinstance(value, int) else clean(value)
    try:
        number = Decimal(text) if text else None
    except InvalidOperation:
        number = None
    return text, _reckonable(text, number)


def _reckonable(sent: str, number: Decimal | None) -> Decimal | None:
    if number is None or len(sent) > _FIGURES or not number.is_finite() or abs(number.adjusted()) > _POWERS:
        return None
    return number


def plain_figures(sent: Any) -> tuple[str, Decimal] | None:
    """The same of a number as most are; None for whatever takes a closer look.

    Args:
        sent: Any decoded value.
    """
    if type(sent) is Digits:
        text = sent.sent
        return None if len(text) > _FIGURES or "e" in text or "E" in text else (text, Decimal(text))
    return (str(sent), Decimal(sent)) if type(sent) is int and -_SURE < sent < _SURE else None


def span(value: Any) -> str:
    """A FHIR Range in one line: `5 – 10 mg`, `≥ 5 mg`, `≤ 10 mg`, unit once."""
    if not isinstance(value, dict):
        return ""
    return bounds(quantity(value.get("low")), quantity(value.get("high")))


def bounds(low: Amount, high: Amount, *, with_unit: bool = True) -> str:
    """Two bounds in one line, the unit once unless the two differ."""
    unit = f" {high.unit or low.unit}".rstrip() if with_unit else ""
    if low.digits and high.digits:
        if low.has_unit_of(high):
            return f"{low.digits} – {high.digits}{unit}"
        return f"{low.text} – {high.text}"
    if low.digits:
        return f"≥ {low.digits}{unit}"
    return f"≤ {high.digits}{unit}" if high.digits else ""


def ratio(value: Any) -> str:
    """A FHIR Ratio in one line: a titer `1:128`, else `5 mg / 10 mL`; a denominator of one is only its unit."""
    if not isinstance(value, dict):
        return ""
    above, below = quantity(value.get("numerator")), quantity(value.get("denominator"))
    if not below.digits:
        return above.text
    if not above.digits:
        return ""
    if not above.unit and not below.unit:
        return f"{above.digits}:{below.digits}"
    if below.number == 1 and below.unit:
        return f"{above.text} / {below.unit}"
    return f"{above.text} / {below.text}"


def sampled(value: Any) -> tuple[int, str]:
    """How many points a FHIR SampledData has, and their unit."""
    if not isinstance(value, dict):
        return 0, ""
    return len(clean(value.get("data")).split()), quantity(value.get("origin")).unit


def forget() -> None:
    """Drop the units read lately."""
    _known_units.cache_clear()


def _units(value: dict[str, Any]) -> tuple[str, str]:
    """What people read after the number, and its code."""
    unit, code = value.get("unit"), value.get("code")
    if type(unit) is str and type(code) is str and len(unit) + len(code) < _SHORT:
        known = _known_units(unit, code)
        if known[1]:
            return known
    code = clean(code) or clean(value.get("currency"))
    return _readable(clean(unit) or code), code


@lru_cache(maxsize=256)
def _known_units(unit: str, code: str) -> tuple[str, str]:
    code = clean(code)
    return _readable(clean(unit) or code), code


def _readable(unit: str) -> str:
    """UCUM's `1` is no unit; one that is an annotation and nothing else is read without its braces."""
    if not unit.startswith("{"):
        return "" if unit == "1" else unit
    annotation = _ANNOTATION.fullmatch(unit)
    return annotation.group(1) if annotation else unit
