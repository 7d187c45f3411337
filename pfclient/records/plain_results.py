"""Results of a date and a number, as nearly all are: how those of one kind are read without their other elements."""

from typing import Any

import msgspec
from msgspec import UNSET, Raw
from msgspec.structs import replace

from pfclient.fhir import dates, strict_json
from pfclient.fhir.concepts import identity, words
from pfclient.fhir.modifiers import may_modify
from pfclient.fhir.plain import Plain, PlainQuantity, PlainReference
from pfclient.fhir.quantities import Amount, plain_figures, quantity
from pfclient.records.lab_ranges import NO_RANGE
from pfclient.records.lab_readings import compared
from pfclient.records.lab_values import Component, Measure, beside, measure_of
from pfclient.records.record import PartialDate, Record
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


_PARTS = msgspec.json.Decoder(list[_PlainPart], float_hook=strict_json.Digits)


class Taken:
    """Makes the rows of vital signs that are plain, from those of others: a moment, and a value.

    What was measured at one visit stands together, so a date is kept from one row to the next.
    """

    def __init__(self) -> None:
        self._moment: Any = ""
        self._taken: PartialDate | None = None

    def row(self, like: Record, sources: tuple[str, ...], own: Own, kin: Kin) -> Record | None:
        """As `pfclient.records.twins.Maker`."""
        measure, components = _measured(own, kin)
        taken = self._when(own[0])
        if taken is None or measure is None:
            return None
        return replace(
            like, key=sources[0], sources=sources, when=taken, when_text="", measure=measure, components=components
        )

    def _when(self, moment: Any) -> PartialDate | None:
        if moment != self._moment:
            self._moment, self._taken = moment, dates.parse(moment)
        return self._taken


class Resulted(Taken):
    """The same of lab results, which were also issued."""

    def __init__(self) -> None:
        super().__init__()
        self._sent: Any = ""
        self._issued: PartialDate | None = None

    def row(self, like: Record, sources: tuple[str, ...], own: Own, kin: Kin) -> Record | None:
        """As above."""
        measure, components = _measured(own, kin)
        taken = self._when(own[0])
        if taken is None or measure is None:
            return None
        if own[1] != self._sent:
            self._sent, self._issued = own[1], dates.parse(own[1])
        return replace(
            like,
            key=sources[0],
            sources=sources,
            when=taken,
            when_text="",
            issued=self._issued,
            measure=measure,
            components=components,
        )


def _measured(own: Own, kin: Kin) -> tuple[Measure | None, tuple[Component, ...]]:
    """The value of a plain Observation, and its parts; no value where it is not so plain."""
    _, _, number, concept, sent, period, text = own
    if period is not UNSET or text is not UNSET:
        return None, ()
    if type(number) is PlainQuantity:
        is_all = concept is UNSET and sent is UNSET
        return plain_measure(number, kin.body, kin.read) if is_all else None, ()
    if concept is not UNSET:
        return _plain_words(concept, kin) if sent is UNSET else None, ()
    components = _plain_parts(sent, kin.read) if sent is not UNSET else None
    return (_no_value(kin), components) if components else (None, ())


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
    sent_unit = (sent.unit, sent.code)
    beside_it = known.get(sent_unit)
    if beside_it is None:
        amount = quantity({"value": digits, "unit": sent.unit, "code": sent.code, "system": sent.system})
        beside_it = known[sent_unit] = amount.unit, amount.code, *beside(body, amount, known)
    unit, unit_code, said, code, usual = beside_it
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
