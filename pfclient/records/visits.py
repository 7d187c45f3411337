"""Visits that took place or are planned: FHIR Encounter; its narrative is a chart note, and is never read."""

from typing import Any

from pfclient.fhir.concepts import all_words, codes, words
from pfclient.fhir.resources import Resource
from pfclient.records.category import Category, Query
from pfclient.records.context import Context
from pfclient.records.elements import Period, base, not_shown, parts, reasons
from pfclient.records.links import Links
from pfclient.records.record import NotShown, PartialDate, Record
from pfclient.records.standing import Table, current, hidden, past, ruling
from pfclient.records.twins import Kin, Twins


class Visit(Record, frozen=True, kw_only=True):
    """One encounter: start in `when`, end in `until`."""

    until: PartialDate | None = None
    setting: str = ""
    with_whom: tuple[str, ...] = ()
    where: str = ""
    why: str = ""

    def search_words(self) -> tuple[str, ...]:
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
_SETTINGS = {
    "AMB": "Office or clinic visit",
    "EMER": "Emergency visit",
    "IMP": "Hospital stay",
    "ACUTE": "Hospital stay",
    "NONAC": "Hospital stay",
    "OBSENC": "Hospital observation",
    "SS": "Short hospital stay",
    "PRENC": "Before admission",
    "HH": "Home visit",
    "FLD": "Visit outside the clinic",
    "VR": "Video or phone visit",
}


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One Encounter."""
    body, links = resource.body, Links(resource, context)
    rule = ruling(STATUSES, body.get("status"))
    if rule.hidden:
        return not_shown(resource, rule)
    setting = _setting(body)
    people = links.names([one.get("individual") or one.get("actor") for one in parts(body.get("participant"))])
    places = [links.place(one.get("location")) for one in parts(body.get("location"))]
    why = reasons(body, links)
    provider = links.name(body.get("serviceProvider"))
    common = base(
        resource,
        context,
        links,
        rule,
        title=", ".join(all_words(body.get("type"))) or words(body.get("serviceType")) or setting,
        unnamed="Visit",
        **_took_place(body),
        recorder=next(iter(people), ""),
        clinic=links.clinic(body.get("serviceProvider"), *(one.get("location") for one in parts(body.get("location")))),
    )
    common["notes"] = ()  # what somebody wrote down during a visit is a chart note
    # A place names whose it is already.
    places = [*places, "" if any(provider in place for place in places) else provider]
    where = ", ".join(dict.fromkeys(filter(None, places)))
    return Visit(**common, setting=setting, with_whom=people, where=where, why=why)


def _took_place(body: dict[str, Any], _kin: Kin | None = None) -> dict[str, Any]:
    period = Period(body.get("period"))
    return {"when": period.start or period.end, "until": period.end}


def _setting(body: dict[str, Any]) -> str:
    said = next((_SETTINGS[code] for code in codes(body.get("class")) if code in _SETTINGS), "")
    return said or words(body.get("class"))


CATEGORY = Category(
    "visits",
    (Query("Encounter", includes=("participant", "location", "service-provider")),),
    ("Encounter",),
    read,
    offered=True,
    counts_past=True,
    twins={
        "Encounter": Twins(
            own=("period",),
            shared=(
                *("status", "class", "type", "serviceType", "subject", "serviceProvider"),
                *("reasonCode", "reasonReference"),
            ),
            vary=_took_place,
            idle=("length", "priority", "hospitalization", "account", "appointment", "basedOn", "statusHistory"),
            spread={
                "participant": (("individual", "actor"), ("id", "type", "period")),
                "location": (("location",), ("id", "status", "period", "physicalType")),
            },
        )
    },
)
