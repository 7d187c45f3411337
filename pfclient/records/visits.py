"""Visits that took place or are planned: FHIR Encounter; its narrative is a chart note, and is never read."""

from typing import Any, ClassVar

from pfclient.fhir import dates
from pfclient.fhir.concepts import all_words, codes, words
from pfclient.fhir.plain import PlainPeriod
from pfclient.fhir.resources import Resource
from pfclient.records.category import Category, Query
from pfclient.records.context import Context
from pfclient.records.elements import Period, base, not_shown, parts, reasons
from pfclient.records.links import Links
from pfclient.records.phrase_book import ENGLISH
from pfclient.records.phrases import Phrase, Telling, english
from pfclient.records.record import NotShown, PartialDate, Record
from pfclient.records.standing import Table, current, hidden, past, ruling
from pfclient.records.twins import Body, Facet, Kin, Own, Twins


class Visit(Record, frozen=True, kw_only=True):
    """One encounter: start in `when`, end in `until`."""

    local_times: ClassVar[bool] = True

    until: PartialDate | None = None
    setting: Telling = ""
    with_whom: tuple[str, ...] = ()
    where: str = ""
    why: str = ""

    def search_words(self) -> tuple[Telling, ...]:
        """The texts a search looks through."""
        return (*Record.search_words(self), self.setting, *self.with_whom, self.where, self.why)


STATUSES: Table = dict(
    (
        current("planned", "planned"),
        current("arrived"),
        current("triaged"),
        current("in-progress", "in-progress"),
        current("onleave"),
        past("finished"),
        past("completed"),
        past("cancelled", "cancelled"),
        past("unknown", "status-unknown"),
        hidden("entered-in-error"),
    )
)


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One Encounter."""
    body, links = resource.body, Links(resource, context)
    rule = ruling(STATUSES, body.get("status"))
    if rule.hidden:
        return not_shown(resource, rule)
    people = links.names([one.get("individual") or one.get("actor") for one in parts(body.get("participant"))])
    places = [links.place(one.get("location")) for one in parts(body.get("location"))]
    why = reasons(body, links)
    provider = links.name(body.get("serviceProvider"))
    named = _named(body)
    common = base(
        resource,
        context,
        links,
        rule,
        title=named["title"],
        unnamed=Phrase("no-name.visit"),
        **_took_place(body),
        recorder=next(iter(people), ""),
        clinic=links.clinic(body.get("serviceProvider"), *(one.get("location") for one in parts(body.get("location")))),
    )
    common["notes"] = ()  # what somebody wrote down during a visit is a chart note
    # A place names whose it is already.
    places = [*places, "" if any(provider in place for place in places) else provider]
    where = ", ".join(dict.fromkeys(filter(None, places)))
    called = named if named["title"] else {}
    return Visit(**common | called, with_whom=people, where=where, why=why)


def _named(body: dict[str, Any]) -> dict[str, Any]:
    setting = _setting(body)
    title = ", ".join(all_words(body.get("type"))) or words(body.get("serviceType"))
    ours = setting if isinstance(setting, Phrase) and not title else None
    return {"title": title or english(setting), "unnamed": ours, "setting": setting}


def _only_named(body: dict[str, Any], _links: Links) -> dict[str, Any] | None:
    named = _named(body)
    return named if named["title"] else None


def _reasoned(body: dict[str, Any], links: Links) -> dict[str, Any]:
    return {"why": reasons(body, links)}


def _took_place(body: dict[str, Any], _kin: Kin | None = None) -> dict[str, Any]:
    period = Period(body.get("period"))
    return {"when": period.start or period.end, "until": period.end}


def _took_place_quickly(own: Own, _kin: Kin) -> Body | None:
    """The same of a visit that has a period."""
    (period,) = own
    if type(period) is not PlainPeriod:
        return None
    start, end = dates.parse(period.start), dates.parse(period.end)
    return {"when": start or end, "until": end}


def _setting(body: dict[str, Any]) -> Telling:
    known = (f"setting.{code}" for code in codes(body.get("class")) if f"setting.{code}" in ENGLISH)
    ours = next(known, "")
    return Phrase(ours) if ours else words(body.get("class"))


CATEGORY = Category(
    "visits",
    (Query("Encounter", includes=("participant", "location", "service-provider")),),
    ("Encounter",),
    read,
    offered=True,
    counts_past=True,
    twins={
        "Encounter": Twins(
            "Encounter",
            own=("period",),
            shared=(
                *("status", "class", "type", "serviceType", "subject", "reasonCode", "reasonReference"),
                "serviceProvider",
            ),
            facets=[
                Facet(("class", "type", "serviceType"), _only_named),
                Facet(("reasonCode", "reasonReference"), _reasoned),
            ],
            vary=_took_place,
            plain={"period": PlainPeriod},
            quick=_took_place_quickly,
            idle=("length", "priority", "hospitalization", "account", "appointment", "basedOn", "statusHistory"),
            spread={
                "participant": (("individual", "actor"), ("id", "type", "period")),
                "location": (("location",), ("id", "status", "period", "physicalType")),
            },
        )
    },
)
