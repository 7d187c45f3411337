"""Results of a date and a number, as nearly all are: how those of one kind are read without their other elements."""

from typing import Any

from msgspec import UNSET

from pfclient.fhir import dates
from pfclient.fhir.plain import PlainQuantity, PlainReference
from pfclient.fhir.quantities import Amount, plain_figures, quantity
from pfclient.records.lab_ranges import NO_RANGE
from pfclient.records.lab_readings import compared
from pfclient.records.lab_values import Measure, beside
from pfclient.records.twins import Body, Kin, Own

MEASURED = (
    *("effectiveDateTime", "issued", "valueQuantity"),
    *("effectivePeriod", "valueString", "valueCodeableConcept", "component"),
)
"""The elements in which the Observations of one kind differ: those of a plain one, then the others."""

PLAINLY_MEASURED = {"effectiveDateTime": str, "issued": str, "valueQuantity": PlainQuantity}
"""Of these the types in which they are plain."""

REPORTED = ("effectiveDateTime", "issued", "result", "effectivePeriod")
"""The elements in which the reports of one kind differ."""

PLAINLY_REPORTED = {"effectiveDateTime": str, "issued": str, "result": list[PlainReference]}
"""As above."""

_NO_OTHERS = (UNSET,) * (len(MEASURED) - len(PLAINLY_MEASURED))


def plainly_taken(own: Own, kin: Kin) -> Body | None:
    """When a vital sign was measured, and its value; None where it is not so plain.

    Args:
        own: The elements above, in their order.
        kin: What it has in common with others.
    """
    start, sent = dates.parse(own[0]), own[2]
    if start is None or type(sent) is not PlainQuantity or own[3:] != _NO_OTHERS:
        return None
    measure = plain_measure(sent, kin.body, kin.read)
    return None if measure is None else {"when": start, "when_text": "", "measure": measure, "components": ()}


def plainly_measured(own: Own, kin: Kin) -> Body | None:
    """The same of a lab result, and when that was issued."""
    found = plainly_taken(own, kin)
    if found is not None:
        found["issued"] = dates.parse(own[1])
    return found


def plainly_reported(own: Own, kin: Kin) -> Body | None:
    """When a report was made, and of which results; None where it has no time, or not all of them are here."""
    moment, issued, results, period = own
    taken, links = dates.parse(moment), kin.links
    if taken is None or type(results) is not list or period is not UNSET:
        return None
    members = tuple(dict.fromkeys([links.key_at(one.reference) for one in results]))
    if not all(map(links.holds, members)):
        return None
    return {"when": taken, "when_text": "", "issued": dates.parse(issued), "members": members}


def plain_measure(sent: PlainQuantity, body: dict[str, Any], known: dict[Any, Any]) -> Measure | None:
    """The value of an Observation that is a number with its unit; None for one that takes a closer look.

    Args:
        sent: `valueQuantity`.
        body: The Observation, for what stands beside its value.
        known: What was read beside values like this one.
    """
    found = plain_figures(sent.value)
    if found is None or sent.comparator is not UNSET:
        return None
    digits, number = found
    unit = (sent.unit, sent.code)
    if unit not in known:
        amount = quantity(sent.element)
        known[unit] = amount.unit, amount.code, *beside(body, amount, known)
    unit, unit_code, said, code, usual = known[unit]
    if usual is NO_RANGE:
        return Measure(digits, unit, unit_code, number, reading=said, interpretation=code)
    if not (said or code):
        said = compared(Amount(digits, unit, number, "", unit_code), usual)
    return Measure(
        digits, unit, unit_code, number, "", None, usual.text, usual.low.number, usual.high.number, said, code
    )
