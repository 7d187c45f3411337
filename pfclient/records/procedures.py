"""Procedures: FHIR Procedure."""

from typing import Any

from pfclient.fhir.concepts import all_words, coded, codes, display, words
from pfclient.fhir.resources import Resource
from pfclient.records.category import Category, Query, Sameness
from pfclient.records.context import Context
from pfclient.records.elements import base, not_shown, parts, reasons, when
from pfclient.records.links import Links
from pfclient.records.record import NotShown, PartialDate, Record
from pfclient.records.standing import Table, current, hidden, past, ruling
from pfclient.records.twins import Kin, Twins


class Procedure(Record, frozen=True, kw_only=True):
    """Something done: performer in `recorder`, start in `when`, end in `until`."""

    term: str = ""
    until: PartialDate | None = None
    why: str = ""
    place: str = ""
    body_site: str = ""
    outcome: str = ""

    def search_words(self) -> tuple[str, ...]:
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
    title, formal = words(body.get("code")), display(body.get("code"))
    why = reasons(body, links)
    place, actors = links.place(body.get("location")), [one.get("actor") for one in parts(body.get("performer"))]
    common = base(
        resource,
        context,
        links,
        rule,
        title=title,
        codes=coded(body.get("code")),
        unnamed="Procedure without a name",
        **_performed(body),
        recorder=", ".join(links.names(actors)),
        clinic=links.clinic(*actors, body.get("location")),
        reason=words(body.get("statusReason")) if rule.status in _REASONED else "",
        flags=tuple(_STATEMENTS[code] for code in codes(body.get("code")) if code in _STATEMENTS)[:1],
    )
    return Procedure(
        **common,
        term="" if formal.casefold() == title.casefold() else formal,
        why=why,
        place=place,
        body_site=", ".join(all_words(body.get("bodySite"))),
        outcome=words(body.get("outcome")),
    )


def _performed(body: dict[str, Any], _kin: Kin | None = None) -> dict[str, Any]:
    performed = when(body, "performed")
    return {"when": performed.start or performed.end, "when_text": performed.text, "until": performed.end}


CATEGORY = Category(
    "procedures",
    (Query("Procedure", includes=("performer", "location")),),
    ("Procedure",),
    read,
    counts_past=True,
    same=Sameness(equal=("when", "reason"), agree=("until", "body_site", "outcome"), known="day"),
    twins={
        "Procedure": Twins(
            own=("performedDateTime", "performedPeriod"),
            shared=(
                *("status", "category", "code", "subject", "performer", "location", "reasonCode", "reasonReference"),
                *("statusReason", "bodySite", "outcome", "note", "recorder", "asserter"),
            ),
            vary=_performed,
        )
    },
)
