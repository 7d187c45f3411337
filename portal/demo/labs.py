"""Laboratory results of the demo, with the ranges of their own day."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from portal.demo.chart import ChartWriter
from portal.demo.codes import concept, hl7

OBSERVATION_CATEGORY = "observation-category"
_UCUM = {"mmHg": "mm[Hg]", "lb": "[lb_av]", "in": "[in_i]", "°F": "[degF]", "beats a minute": "/min"}


@dataclass(frozen=True, slots=True)
class Test:
    """A laboratory test: the clinic's words, LOINC code and name, unit and usual range ("" for an open side)."""

    key: str
    text: str
    loinc: str
    display: str
    unit: str = ""
    low: str = ""
    high: str = ""

    def code(self) -> dict[str, Any]:
        """The concept of the test."""
        return concept(self.text, ("loinc", self.loinc, self.display))


def series(
    chart: ChartWriter,
    test: Test,
    by: str,
    points: Sequence[tuple[str, str]],
    *,
    older: tuple[str, str, str] | None = None,
) -> list[str]:
    """Results of one test over time as (day, value); `older` is (low, high, day) of the range used before that day."""
    made = []
    for day, value in points:
        low, high = older[:2] if older and day < older[2] else (test.low, test.high)
        made.append(result(chart, test, day, value, by, low=low, high=high))
    return made


def result(
    chart: ChartWriter,
    test: Test,
    day: str,
    value: str,
    by: str,
    *,
    low: str | None = None,
    high: str | None = None,
    flag: str = "",
    **more: Any,
) -> str:
    """One result; a number (with `<` or `>` before it), or words when the test has no unit."""
    low, high = test.low if low is None else low, test.high if high is None else high
    flag = flag or _flag(value, low, high)
    name = f"lab-{test.key}-{day}{more.pop('suffix', '')}"
    measured = _value(value, test.unit) if value else {}
    return chart.add(
        "Observation",
        name,
        status=more.pop("status", "final"),
        category=[hl7(OBSERVATION_CATEGORY, "laboratory", "Laboratory")],
        code=test.code(),
        subject=chart.subject,
        effectiveDateTime=chart.calendar.day(day),
        issued=chart.calendar.at(chart.calendar.day(day), "16:40"),
        **_ordered(chart, by),
        interpretation=[hl7("v3-ObservationInterpretation", flag)] if flag else None,
        referenceRange=_range(low, high, test.unit) or more.pop("referenceRange", None),
        **measured,
        **more,
    )


def report(
    chart: ChartWriter,
    key: str,
    text: str,
    loinc: str,
    *,
    on: str,
    by: str,
    results: Sequence[str],
    status: str = "final",
    conclusion: str | None = None,
) -> str:
    """A laboratory report holding results already written."""
    day = chart.calendar.day(on)
    return chart.add(
        "DiagnosticReport",
        f"report-{key}-{on}",
        status=status,
        category=[hl7("v2-0074", "LAB", "Laboratory")],
        code=concept(text, ("loinc", loinc, text)),
        subject=chart.subject,
        effectiveDateTime=day,
        issued=chart.calendar.at(day, "17:05"),
        **_ordered(chart, by),
        result=[{"reference": reference} for reference in results] or None,
        conclusion=conclusion,
    )


def note(chart: ChartWriter, words: str, *, on: str, by: str) -> list[dict[str, Any]]:
    """A doctor's note on a result."""
    return [
        {
            "authorReference": chart.directory.role(by),
            "time": chart.calendar.at(chart.calendar.day(on), "09:10"),
            "text": words,
        }
    ]


def _ordered(chart: ChartWriter, by: str) -> dict[str, Any]:
    """The order, carried by the result itself, and the clinic whose laboratory answers for it."""
    order = {"resourceType": "ServiceRequest", "id": "order", "status": "completed", "intent": "order"}
    return {
        "contained": [order | {"subject": chart.subject, "requester": chart.directory.role(by)}],
        "basedOn": [{"reference": "#order"}],
        "performer": [chart.directory.clinic(chart.directory.clinic_of(by))],
    }


def _value(value: str, unit: str) -> dict[str, Any]:
    left, colon, right = value.partition(":")
    if colon and left.isdecimal() and right.isdecimal():
        return {"valueRatio": {"numerator": {"value": int(left)}, "denominator": {"value": int(right)}}}
    if not unit:
        return {"valueString": value}
    return {"valueQuantity": quantity(value, unit)}


def quantity(value: str, unit: str) -> dict[str, Any]:
    """A Quantity with every digit as written; `<` or `>` before it is its comparator."""
    comparator = value[0] if value[0] in "<>" else ""
    said = {"comparator": comparator} if comparator else {}
    ucum = _UCUM.get(unit, unit)
    number = {"value": Decimal(value.lstrip("<>")), "unit": unit}
    return number | said | {"system": "http://unitsofmeasure.org", "code": ucum}


def _range(low: str, high: str, unit: str) -> list[dict[str, Any]] | None:
    sides = {name: quantity(value, unit) for name, value in (("low", low), ("high", high)) if value}
    return [sides] if sides else None


def _flag(value: str, low: str, high: str) -> str:
    if not (low or high) or not value or not value.replace(".", "").isdecimal():
        return ""
    if high and Decimal(value) > Decimal(high):
        return "H"
    return "L" if low and Decimal(value) < Decimal(low) else "N"
