"""Medications: FHIR MedicationRequest, and MedicationStatement where given."""

from typing import Any

from msgspec.structs import replace

from pfclient.fhir import dates
from pfclient.fhir.concepts import all_words, coded, codes, status_code, words
from pfclient.fhir.modifiers import forbids
from pfclient.fhir.quantities import ratio
from pfclient.fhir.resources import Resource
from pfclient.fhir.text import clean
from pfclient.records import dosage
from pfclient.records.category import Category, Query, Sameness, Together
from pfclient.records.context import Context
from pfclient.records.elements import base, not_shown, parts, reasons, when
from pfclient.records.links import Links
from pfclient.records.phrases import Phrase, Telling
from pfclient.records.record import NotShown, PartialDate, Record, Standing
from pfclient.records.standing import Ruling, Table, current, hidden, past, ruling
from pfclient.records.twins import Body, Facet, Kin, Own, Twins


class Medication(Record, frozen=True, kw_only=True):
    """A medicine: name and strength in the title; in `recorder` who prescribed it, or told of it.

    Attributes:
        prescribed: An order; otherwise a statement that the person takes it, whoever said so.
        do_not_take: `doNotPerform`: the order says NOT to take it.
        refills: Repeats allowed, None when not said.
    """

    how_to_take: Telling = ""
    what_for: str = ""
    do_not_take: bool = False
    prescribed: bool = True
    started: PartialDate | None = None
    ended: PartialDate | None = None
    refills: int | None = None

    @property
    def start_is(self) -> str:
        """What `started` is: `started`, `since` of an order not to take it, or `starts` while it is still to come."""
        if _LATER in self.flags:
            return "starts"
        return "since" if self.do_not_take else "started"

    @property
    def end_is(self) -> str:
        """What `ended` is: `over`, `until` while it still holds, `planned_until` where an order was stopped before."""
        if self.standing is Standing.CURRENT:
            return "until"
        return "planned_until" if self.prescribed and self.status in _STOPPED else "over"

    def search_words(self) -> tuple[Telling, ...]:
        """The texts a search looks through."""
        return (*Record.search_words(self), self.how_to_take, self.what_for)


REQUESTS: Table = dict(
    (
        current("active"),
        current("on-hold", "on-hold"),
        current("unknown", "status-unknown"),
        past("completed"),
        past("stopped", "stopped"),
        past("cancelled", "cancelled"),
        past("ended"),
        hidden("draft"),
        hidden("entered-in-error"),
    )
)
STATEMENTS: Table = dict(
    (
        current("active"),
        current("recorded"),
        current("intended", "planned"),
        current("on-hold", "on-hold"),
        current("unknown", "status-unknown"),
        past("completed"),
        past("stopped", "stopped"),
        past("not-taken", "not-taken"),
        hidden("draft"),
        hidden("entered-in-error"),
    )
)
_LATER = "starts-later"
_STOPPED = frozenset({"stopped", "cancelled"})
_UNNAMED = Phrase("no-name.medicine")
_NO_ORDER = frozenset({"proposal", "option"})
_SAID = {"no-known-medications": "none-known", "no-medication-info": "no-information"}


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One MedicationRequest or MedicationStatement."""
    if resource.type == "MedicationStatement":
        return _read_statement(resource, context)
    body, links = resource.body, Links(resource, context)
    rule = ruling(REQUESTS, body.get("status"))
    if rule.hidden:
        return not_shown(resource, rule)
    if status_code(body.get("intent"), _NO_ORDER):
        return NotShown("not-an-order", (resource.key,))
    supply = body.get("dispenseRequest")
    return _medication(
        resource,
        context,
        links,
        rule,
        dosages=body.get("dosageInstruction") or body.get("dosage"),
        **_written(body),
        entered=links.entered(body.get("requester"), body.get("recorder")),
        refills=_count(supply.get("numberOfRepeatsAllowed")) if isinstance(supply, dict) else None,
    )


def _written(body: dict[str, Any], _kin: Kin | None = None) -> dict[str, Any]:
    return {"when": dates.parse(body.get("authoredOn"))}


def _written_quickly(own: Own, _kin: Kin) -> Body:
    return {"when": dates.parse(own[0])}


def _read_statement(resource: Resource, context: Context) -> Record | NotShown:
    body, links = resource.body, Links(resource, context)
    rule = ruling(STATEMENTS, body.get("status"))
    if rule.hidden:
        return not_shown(resource, rule)
    effective = when(body, "effective")
    asserted = dates.parse(body.get("dateAsserted"))
    return _medication(
        resource,
        context,
        links,
        rule,
        dosages=body.get("dosage"),
        when=effective.start or asserted,
        entered=links.entered(body.get("informationSource")),
        recorded=asserted if effective.start else None,
        started=effective.start,
        ended=effective.end,
    )


def _medication(
    resource: Resource,
    context: Context,
    links: Links,
    rule: Ruling,
    *,
    dosages: Any,
    entered: dict[str, str],
    started: PartialDate | None = None,
    ended: PartialDate | None = None,
    refills: int | None = None,
    **more: Any,
) -> Record | NotShown:
    body = resource.body
    title, concept = _name(body, links)
    do_not_take = forbids(body)
    if links.unsafe or do_not_take is None:
        return NotShown("unsafe-modifier", (resource.key,))
    what_for = reasons(body, links)
    first, last = dosage.bounds(dosages)
    flags = _flags(body, codes(concept), do_not_take=do_not_take)
    rule = _ended(rule, ended or last, context)
    today = context.now.date()
    begins_later = started.first_day() > today if started is not None else dosage.starts_after(dosages, today)
    if begins_later and rule.standing is Standing.CURRENT:
        flags.append(_LATER)
    more["reason"], more["codes"] = ", ".join(all_words(body.get("statusReason"))), coded(concept)
    return Medication(
        **base(resource, context, links, rule, title=title, unnamed=_UNNAMED, flags=flags, **entered, **more),
        how_to_take=dosage.how_to_take(dosages),
        what_for=what_for,
        do_not_take=do_not_take,
        prescribed=resource.type == "MedicationRequest",
        started=started or first,
        ended=ended or last,
        refills=refills,
    )


def _flags(body: dict[str, Any], said: tuple[str, ...], *, do_not_take: bool) -> list[str]:
    flags = [_SAID[code] for code in said if code in _SAID][:1]
    if do_not_take:
        flags.append("do-not-take")
    if body.get("intent") == "plan":
        flags.append("planned")
    return flags


def _name(body: dict[str, Any], links: Links) -> tuple[str, Any]:
    """Name, strength and concept: given in place, by reference, contained or (FHIR R5) either in one element."""
    either = body.get("medication")
    either = either if isinstance(either, dict) else {}
    concept = body.get("medicationCodeableConcept") or either.get("concept")
    said = words(concept)
    if said:
        return said, concept
    reference = body.get("medicationReference") or either.get("reference")
    reference = reference if isinstance(reference, dict) else {"reference": reference}
    target = links.follow(reference)
    shown = clean(reference.get("display"))
    if target is None or target.body.get("status") == "entered-in-error":  # a mistake lends no words
        return shown, None
    code = target.body.get("code")
    return words(code) or shown or _ingredients(target.body, links), code


def _named(body: dict[str, Any], links: Links) -> dict[str, Any] | None:
    """Title and codes; None where they say more than which medicine, or nothing."""
    title, concept = _name(body, links)
    return {"title": title, "codes": coded(concept)} if title and _SAID.keys().isdisjoint(codes(concept)) else None


def _reasoned(body: dict[str, Any], links: Links) -> dict[str, Any]:
    return {"what_for": reasons(body, links)}


def _taken(body: dict[str, Any], _links: Links) -> dict[str, Any] | None:
    """How to take it; None where that has a day on which it begins or ends: what is said of it depends on today."""
    dosages = body.get("dosageInstruction")
    if any(dosage.bounds(dosages)):
        return None
    return {"how_to_take": dosage.how_to_take(dosages), "started": None}


def _ingredients(medication: dict[str, Any], links: Links) -> str:
    said = []
    for one in parts(medication.get("ingredient")):
        name = words(one.get("itemCodeableConcept")) or links.name(one.get("itemReference"))
        strength = ratio(one.get("strength"))
        said.append(" ".join(part for part in (name, strength) if part))
    return " + ".join(filter(None, said))


def _ended(rule: Ruling, end: PartialDate | None, context: Context) -> Ruling:
    """An active medicine whose own last day lies behind us has ended; the clinic only did not say so again."""
    if rule.status != "active" or end is None or end.last_day() >= context.now.date():
        return rule
    return replace(rule, standing=Standing.PAST, flags=(*rule.flags, "ended"))


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


CATEGORY = Category(
    "medications",
    (
        Query("MedicationRequest", (("intent", "order,plan"),), ("medication", "requester", "recorder")),
        Query("MedicationStatement", includes=("medication",), optional=True),
    ),
    ("MedicationRequest", "MedicationStatement"),
    read,
    content=frozenset({"Medication"}),
    same=Sameness(equal=("how_to_take", "do_not_take", "prescribed", "reason"), agree=("started", "ended", "when")),
    together=Together(narrowed={"MedicationRequest": ("intent", frozenset({"order", "plan"}))}),
    twins={
        "MedicationRequest": Twins(
            "MedicationRequest",
            own=("authoredOn",),
            shared=(
                *("status", "statusReason", "intent", "category", "doNotPerform"),
                *("medicationCodeableConcept", "medicationReference", "subject", "requester", "recorder"),
                *("reasonCode", "reasonReference", "note", "dosageInstruction", "dispenseRequest"),
            ),
            facets=[
                Facet(("medicationCodeableConcept", "medicationReference"), _named),
                Facet(("reasonCode", "reasonReference"), _reasoned),
                Facet(("dosageInstruction",), _taken),
            ],
            vary=_written,
            plain={"authoredOn": str},
            quick=_written_quickly,
        )
    },
)
