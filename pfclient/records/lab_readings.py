"""What may be said about a value: the lab's own code first, else its number against its own range, else nothing."""

from decimal import Decimal
from typing import Any

from pfclient.fhir.concepts import codings, words
from pfclient.fhir.quantities import Amount
from pfclient.fhir.text import clean
from pfclient.records.elements import items
from pfclient.records.lab_ranges import UsualRange

OUTSIDE = frozenset({"far-above", "above", "below", "far-below", "abnormal", "far-abnormal"})
"""Readings of a value that is not in its usual range, or that the lab marked as not typical."""

# HL7 v3 ObservationInterpretation (and the older v2 0078 spellings of the same).
_READINGS = {
    "HH": "far-above",
    "H>": "far-above",
    "HU": "far-above",
    "H": "above",
    "HX": "above",
    ">": "above",
    "N": "in",
    "L": "below",
    "LX": "below",
    "<": "below",
    "LL": "far-below",
    "L<": "far-below",
    "LU": "far-below",
    "A": "abnormal",
    "AA": "far-abnormal",
}
_SPELLED = {
    "critical high": "far-above",
    "critically high": "far-above",
    "significantly high": "far-above",
    "high": "above",
    "above high normal": "above",
    "normal": "in",
    "low": "below",
    "below low normal": "below",
    "critical low": "far-below",
    "critically low": "far-below",
    "significantly low": "far-below",
    "abnormal": "abnormal",
    "critical abnormal": "far-abnormal",
    "critically abnormal": "far-abnormal",
}
_STRENGTH = ("far-above", "far-below", "above", "below", "far-abnormal", "abnormal", "in")
_HIGH, _LOW = frozenset({"far-above", "above"}), frozenset({"far-below", "below"})
_SILENT = frozenset(
    {
        *("POS", "NEG", "DET", "ND", "IND", "E", "IE", "R", "S", "I", "NS", "SDD", "NR", "RR", "WR"),
        *("B", "W", "U", "D", "HM", "EX", "EXP", "UNE", "CAR"),
    }
)


def interpreted(value: Any) -> tuple[str, str]:
    """The reading the lab's interpretation gives ("" when it says nothing of a range), and the lab's own code."""
    if value is None:
        return "", ""
    said, shown = [], ""
    for concept in items(value):
        found = [clean(coding.get("code")) for coding in codings(concept)]
        known = next((code for code in found if code in _READINGS or code in _SILENT), "")
        spelled = words(concept)
        shown = shown or known or spelled
        said.append(_READINGS.get(known) or ("" if known else _SPELLED.get(spelled.casefold(), "")))
    if _HIGH.intersection(said) and _LOW.intersection(said):
        return "", shown
    return next((reading for reading in _STRENGTH if reading in said), ""), shown


def compared(amount: Amount, usual: UsualRange) -> str:
    """Above, in or below the range, as far as number, comparator and bounds leave no doubt."""
    low, high, number = usual.low.number, usual.high.number, amount.number
    if number is None or (low is None and high is None):
        return ""
    if amount.comparator:
        return _compared_open(amount.comparator, number, low, high)
    if high is not None and number > high:
        return "above"
    if low is not None and number < low:
        return "below"
    return "in"


def _compared_open(comparator: str, number: Decimal, low: Decimal | None, high: Decimal | None) -> str:
    """A value known only to lie on one side of a number."""
    if comparator in {"<", "<="}:
        if low is not None:
            return "below" if number < low or (number == low and comparator == "<") else ""
        return "in" if high is not None and number <= high else ""
    if comparator in {">", ">="}:
        if high is not None:
            return "above" if number > high or (number == high and comparator == ">") else ""
        return "in" if low is not None and number >= low else ""
    return ""
