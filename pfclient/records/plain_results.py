"""Results of a date and a number, as nearly all are: how those of one kind are read without their other elements."""

from typing import Any

import msgspec
from msgspec import UNSET, Raw

from pfclient.fhir import dates, strict_json
from pfclient.fhir.concepts import identity, words
from pfclient.fhir.modifiers import may_modify
from pfclient.fhir.plain import Plain, PlainQuantity, PlainReference
from pfclient.fhir.quantities import Amount, plain_figures, quantity
from pfclient.records.lab_ranges import NO_RANGE
from pfclient.records.lab_readings import compared
from pfclient.records.lab_values import Component, Measure, beside, measure_of
from pfclient.records.twins import Body, Kin, Own

MEASURED = (
    *("effectiveDateTime", "issued", "valueQuantity", "valueCodeableConcept", "component"),
    *("effectivePeriod", "valueString"),
)
"""The elements in which the Observations of one kind differ: those of a plain one, then the others."""

PLAINLY_MEASURED = {
    "effectiveDateTime": str,
    "issued": str,
    "valueQuantity": PlainQuantity,
    "valueCodeableConcept": Raw,
    "component": Raw,
}
"""Of these the types in which they are plain, or left as the bytes that were sent."""

REPORTED = ("effectiveDateTime", "issued", "result", "effectivePeriod")
"""The elements in which the reports of one kind differ."""

PLAINLY_REPORTED = {"effectiveDateTime": str, "issued": str, "result": list[PlainReference]}
"""As above."""

_NOTHING = b""
_DEEPEST = 8
"""Levels of what is read from bytes by itself: more than any concept has, and far fewer than a resource may have."""


class _PlainPart(Plain):
    """A component of a name and a number."""

    code: Raw
    valueQuantity: PlainQuantity  # noqa: N815 - FHIR's own name


_PARTS = msgspec.json.Decoder(list[_PlainPart])


def plainly_taken(own: Own, kin: Kin) -> Body | None:
    """When a vital sign was measured, and its value; None where it is not so plain.

    Args:
        own: The elements above, in their order.
        kin: What it has in common with others.
    """
    moment, _, number, concept, sent, period, text = own
    start = dates.parse(moment)
    if start is None or period is not UNSET or text is not UNSET:
        return None
    components: tuple[Component, ...] | None = ()
    measure: Measure | None = None
    if type(number) is PlainQuantity:
        if concept is UNSET and sent is UNSET:
            measure = plain_measure(number, kin.body, kin.read)
    elif sent is UNSET and concept is not UNSET:
        measure = _plain_words(concept, kin)
    elif concept is UNSET and sent is not UNSET:
        components = _plain_parts(sent, kin.read)
        measure = _no_value(kin) if components else None
    if measure is None or components is None:
        return None
    return {"when": start, "when_text": "", "measure": measure, "components": components}


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
        amount = quantity({"value": digits, "unit": sent.unit, "code": sent.code, "system": sent.system})
        known[unit] = amount.unit, amount.code, *beside(body, amount, known)
    unit, unit_code, said, code, usual = known[unit]
    if usual is NO_RANGE:
        return Measure(digits, unit, unit_code, number, reading=said, interpretation=code)
    if not (said or code):
        said = compared(Amount(digits, unit, number, "", unit_code), usual)
    return Measure(
        digits, unit, unit_code, number, "", None, usual.text, usual.low.number, usual.high.number, said, code
    )


def _plain_words(sent: Raw, kin: Kin) -> Measure | None:
    """The value of an Observation that is a concept, read once for all with these bytes."""
    concept = bytes(sent)
    if concept not in kin.read:
        value = {"valueCodeableConcept": strict_json.decode(concept)} if _is_simple(concept) else {}
        kin.read[concept] = _measure_with(value, kin)
    measure: Measure = kin.read[concept]
    return measure if measure.value else None


def _no_value(kin: Kin) -> Measure:
    """What an Observation of parts says of a value of its own."""
    if _NOTHING not in kin.read:
        kin.read[_NOTHING] = _measure_with({}, kin)
    measure: Measure = kin.read[_NOTHING]
    return measure


def _measure_with(value: Body, kin: Kin) -> Measure:
    shared = {name: sent for name, sent in kin.body.items() if name not in MEASURED}
    return measure_of(shared | value, kin.read)


def _plain_parts(sent: Raw, known: dict[Any, Any]) -> tuple[Component, ...] | None:
    """The parts of a panel that are numbers; None where one takes a closer look."""
    try:
        parts = _PARTS.decode(sent)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    found = []
    for part in parts:
        name = bytes(part.code)
        if name not in known:
            code = strict_json.decode(name) if _is_simple(name) else None
            known[name] = (words(code), identity(code), {})
        title, test, beside_it = known[name]
        measure = plain_measure(part.valueQuantity, {}, beside_it) if title else None
        if measure is None:
            return None
        found.append(Component(title, measure, test))
    return tuple(found)


def _is_simple(sent: bytes) -> bool:
    """Whether bytes nobody has decoded hold no modifier, and are as flat as a concept is."""
    return not may_modify(sent) and not strict_json.is_deeper_than(sent, _DEEPEST)
