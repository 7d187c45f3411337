"""The lab's usual range for one result: several ranges or words alone are told, and never compared with."""

from typing import Any

import msgspec

from pfclient.fhir.concepts import all_words, codes, words
from pfclient.fhir.quantities import NO_AMOUNT, Amount, bounds, quantity, span
from pfclient.fhir.text import clean
from pfclient.records.elements import parts


class UsualRange(msgspec.Struct, frozen=True, gc=False):
    """A range as text and, where there is exactly one that is meant for this result, as bounds.

    Attributes:
        text: What is shown; "" when the lab gave none.
        low: Lower bound, empty when open.
        high: Upper bound, empty when open.
    """

    text: str = ""
    low: Amount = NO_AMOUNT
    high: Amount = NO_AMOUNT


NO_RANGE = UsualRange()
"""None was given."""


def usual_range(ranges: Any, amount: Amount) -> UsualRange:
    """The range of one result.

    Args:
        ranges: `referenceRange` as sent.
        amount: The result's value, whose unit need not be said twice.
    """
    if ranges is None:
        return NO_RANGE
    given = parts(ranges)
    normal = [one for one in given if _is_usual(one)]
    candidates = normal or given
    if len(candidates) == 1 and normal:
        return _single(candidates[0], amount)
    return UsualRange("; ".join(filter(None, (_labelled(one, amount) for one in candidates))))


def _single(given: dict[str, Any], amount: Amount) -> UsualRange:
    low, high = quantity(given.get("low")), quantity(given.get("high"))
    text = _labelled(given, amount)
    if low.comparator or high.comparator or not (low.digits or high.digits):
        return UsualRange(text)
    comparable = all(_is_in_unit_of(bound, amount) for bound in (low, high) if bound.digits and amount.digits)
    return UsualRange(text, low, high) if comparable else UsualRange(text)


def _is_in_unit_of(bound: Amount, amount: Amount) -> bool:
    """A bare 0.42 may well be 42 %: what has no unit is compared with nothing that has one."""
    return bound.has_unit_of(amount) and (bool(amount.unit) or not bound.unit)


def _bounds(low: Amount, high: Amount, amount: Amount) -> str:
    same = all(bound.has_unit_of(amount) for bound in (low, high) if bound.digits)
    return bounds(low, high, with_unit=not (same and amount.unit))


def _is_usual(given: dict[str, Any]) -> bool:
    kind = given.get("type")
    return not kind or "normal" in codes(kind) or words(kind).casefold().startswith("normal")


def _labelled(given: dict[str, Any], amount: Amount) -> str:
    text = clean(given.get("text")) or _bounds(quantity(given.get("low")), quantity(given.get("high")), amount)
    label = [] if _is_usual(given) else [words(given.get("type"))]
    label += [*all_words(given.get("appliesTo")), span(given.get("age"))]
    said = ", ".join(filter(None, label))
    return f"{said}: {text}" if said and text else text or said
