"""Procedures: FHIR Procedure."""

from typing import Any

from msgspec import UNSET

from pfclient.fhir import dates
from pfclient.fhir.concepts import all_words, codes, named, words
from pfclient.fhir.plain import PlainPeriod
from pfclient.fhir.resources import Resource
from pfclient.records.category import Category, Query, Sameness
from pfclient.records.context import Context
from pfclient.records.elements import base, not_shown, parts, reasons, when
from pfclient.records.links import Links
from pfclient.records.phrases import Phrase, Telling
from pfclient.records.record import NotShown, PartialDate, Record
from pfclient.records.standing import Table, current, hidden, past, ruling
from pfclient.records.twins import Body, Facet, Kin, Own, Twins


class Procedure(Record, frozen=True, kw_only=True):
    """Something done: performer in `recorder`, start in `when`, end in `until`."""

    term: str = ""
    until: PartialDate | None = None
    why: str = ""
    place: str = ""
    body_site: str = ""
    outcome: str = ""

    def search_words(self) -> tuple[Telling, ...]:
        """The texts a search looks through."""
        return (*Record.search_words(self), self.term, self.why, self.place, self.body_site, self.outcome)


STATUSES: Table = dict(
    (
        current("in-progress", "in-progress"),
        current("preparation", "preparation"),
        current("on-hold", "on-hold"),
        past("completed"),
        past("not-done", "not-done"),
        past("stopped", "stopped"),
        past("unknown", "status-unknown"),
        hidden("entered-in-error"),
    )
)
_REASONED = frozenset({"not-done", "stopped", "on-hold"})
_STATEMENTS = {"no-known-procedures": "none-known", "no-procedure-info": "no-information"}


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One Procedure."""
    body, links = resource.body, Links(resource, context)
    rule = ruling(STATUSES, body.get("status"))
    if rule.hidden:
        return not_shown(resource, rule)
    why = reasons(body, links)
    place, actors = links.place(body.get("location")), [one.get("actor") for one in parts(body.get("performer"))]
    common = base(
        resource,
        context,
        links,
        rule,
        **named(body.get("code")),
        unnamed=Phrase("no-name.procedure"),
        **_performed(body),
        recorder=", ".join(links.names(actors)),
        clinic=links.clinic(*actors, body.get("location")),
        reason=words(body.get("statusReason")) if rule.status in _REASONED else "",
        flags=_statements(body)[:1],
    )
    return Procedure(
        **common,
        why=why,
        place=place,
        body_site=", ".join(all_words(body.get("bodySite"))),
        outcome=words(body.get("outcome")),
    )


def _statements(body: dict[str, Any]) -> tuple[str, ...]:
    return tuple([_STATEMENTS[code] for code in codes(body.get("code")) if code in _STATEMENTS])


def _only_named(body: dict[str, Any], _links: Links) -> dict[str, Any] | None:
    found = named(body.get("code"))
    return found if found["title"] and not _statements(body) else None


def _reasoned(body: dict[str, Any], links: Links) -> dict[str, Any]:
    return {"why": reasons(body, links)}


def _performed(body: dict[str, Any], _kin: Kin | None = None) -> dict[str, Any]:
    performed = when(body, "performed")
    return {"when": performed.start or performed.end, "when_text": performed.text, "until": performed.end}


def _performed_quickly(own: Own, _kin: Kin) -> Body | None:
    """The same of a procedure that has a time or a period."""
    moment, period = own
    start, end = dates.parse(moment), None
    if moment is UNSET and type(period) is PlainPeriod:
        start, end = dates.parse(period.start), dates.parse(period.end)
    elif start is None:
        return None
    return {"when": start or end, "when_text": "", "until": end}


CATEGORY = Category(
    "procedures",
    (Query("Procedure", includes=("performer", "location")),),
    ("Procedure",),
    read,
    counts_past=True,
    same=Sameness(equal=("when", "reason"), agree=("until", "body_site", "outcome"), known="day"),
    twins={
        "Procedure": Twins(
            "Procedure",
            own=("performedDateTime", "performedPeriod"),
            shared=(
                *("status", "statusReason", "category", "code", "subject", "recorder", "asserter", "performer"),
                *("location", "reasonCode", "reasonReference", "bodySite", "outcome", "note"),
            ),
            facets=[Facet(("code",), _only_named), Facet(("reasonCode", "reasonReference"), _reasoned)],
            vary=_performed,
            plain={"performedDateTime": str, "performedPeriod": PlainPeriod},
            quick=_performed_quickly,
        )
    },
)
