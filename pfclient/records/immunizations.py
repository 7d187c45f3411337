"""Immunizations: FHIR Immunization."""

from typing import Any

from pfclient.fhir import dates
from pfclient.fhir.concepts import all_words, coded, codes, words
from pfclient.fhir.modifiers import says
from pfclient.fhir.quantities import figures
from pfclient.fhir.resources import Resource
from pfclient.fhir.text import clean
from pfclient.records.category import Category, Query, Sameness
from pfclient.records.context import Context
from pfclient.records.elements import base, not_shown, parts, when
from pfclient.records.links import Links
from pfclient.records.phrases import Phrase, Telling, joined
from pfclient.records.record import SAYS_NOTHING, NotShown, Record
from pfclient.records.standing import Table, current, hidden, past, ruling
from pfclient.records.twins import Body, Facet, Kin, Own, Twins


class Immunization(Record, frozen=True, kw_only=True):
    """A vaccine given (date in `when`, giver in `recorder`) or not given (`reason`)."""

    dose: Telling = ""
    lot: str = ""
    maker: str = ""
    site: str = ""
    place: str = ""

    @property
    def is_given(self) -> bool:
        """Whether the clinic says that it was given: not without a status, nor where it states to know of none."""
        return self.status == "completed" and SAYS_NOTHING.isdisjoint(self.flags)

    def search_words(self) -> tuple[Telling, ...]:
        """The texts a search looks through."""
        return (*Record.search_words(self), self.maker, self.lot, self.place)


STATUSES: Table = dict((current("completed"), past("not-done", "not-done"), hidden("entered-in-error")))
_REASONS = {False: "statusReason", True: "subpotentReason"}
_NO_INFORMATION = frozenset({"no-immunization-info"})
_NONE_KNOWN = frozenset({"no-known-immunizations"})


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One Immunization."""
    body, links = resource.body, Links(resource, context)
    rule = ruling(STATUSES, body.get("status"))
    if rule.hidden:
        return not_shown(resource, rule)
    subpotent = says(body, "isSubpotent")
    if subpotent is None:
        return NotShown("unsafe-modifier", (resource.key,))
    place, givers = links.place(body.get("location")), _givers(body)
    maker = links.name(body.get("manufacturer"))
    common = base(
        resource,
        context,
        links,
        rule,
        title=words(body.get("vaccineCode")),
        codes=coded(body.get("vaccineCode")),
        unnamed=Phrase("no-name.vaccine"),
        **_given(body),
        recorder=next(filter(None, map(links.name, givers)), ""),
        clinic=links.clinic(*givers, body.get("location")),
        reason=", ".join(all_words(body.get(_REASONS[subpotent]))) if subpotent or rule.status == "not-done" else "",
        flags=(*(("subpotent",) if subpotent else ()), *_flags(body)),
    )
    return Immunization(
        **common,
        dose=_dose(body),
        maker=maker,
        site=words(body.get("site")),
        place=place,
    )


def _given(body: dict[str, Any], _kin: Kin | None = None) -> dict[str, Any]:
    occurrence = when(body, "occurrence")
    return {
        "when": occurrence.start,
        "when_text": occurrence.text,
        "recorded": dates.parse(body.get("recorded")),
        "lot": clean(body.get("lotNumber")),
    }


def _given_quickly(own: Own, _kin: Kin) -> Body | None:
    """The same of a vaccine given on a day that is one."""
    moment, recorded, lot = own
    day = dates.parse(moment)
    if day is None:
        return None
    return {"when": day, "when_text": "", "recorded": dates.parse(recorded), "lot": clean(lot)}


def _named(body: dict[str, Any], _links: Links) -> dict[str, Any] | None:
    """Title and codes; None where the code says more than which vaccine, or nothing."""
    code = body.get("vaccineCode")
    title = words(code)
    return {"title": title, "codes": coded(code)} if title and not _flags(body) else None


def _givers(body: dict[str, Any]) -> list[Any]:
    performers = parts(body.get("performer"))
    performers.sort(key=lambda one: "AP" not in codes(one.get("function")))  # the administering provider first
    return [one.get("actor") for one in performers]


def _dose(body: dict[str, Any]) -> Telling:
    """Which dose it is: of a vaccine against several diseases the one of each, where they are not the same."""
    told: dict[Telling, list[str]] = {}
    for protocol in parts(body.get("protocolApplied")):
        dose, series = _count(protocol, "doseNumber"), _count(protocol, "seriesDoses")
        if dose:
            against = told.setdefault(Phrase("dose-of", (dose, series)) if series else dose, [])
            against += all_words(protocol.get("targetDisease"))
    if len(told) < 2:
        return next(iter(told), "")
    return joined("list", [_against(dose, diseases) for dose, diseases in told.items()])


def _against(dose: Telling, diseases: list[str]) -> Telling:
    return Phrase("dose-against", (dose, ", ".join(diseases))) if diseases else dose


def _count(protocol: dict[str, Any], name: str) -> str:
    number = figures(protocol.get(f"{name}PositiveInt"))[0]
    return number or clean(protocol.get(f"{name}String")) or clean(protocol.get(name))


def _flags(body: dict[str, Any]) -> tuple[str, ...]:
    said = set(codes(body.get("vaccineCode")))
    if said & _NO_INFORMATION:
        return ("no-information",)
    return ("none-known",) if said & _NONE_KNOWN else ()


CATEGORY = Category(
    "immunizations",
    (Query("Immunization", includes=("performer", "location")),),
    ("Immunization",),
    read,
    same=Sameness(equal=("when", "reason"), agree=("dose", "lot", "maker", "site"), known="day"),
    twins={
        "Immunization": Twins(
            "Immunization",
            own=("occurrenceDateTime", "recorded", "lotNumber"),
            shared=(
                *("status", "statusReason", "vaccineCode", "patient", "primarySource", "reportOrigin", "location"),
                *("manufacturer", "site", "route", "doseQuantity", "performer", "protocolApplied", "note"),
            ),
            facets=[Facet(("vaccineCode",), _named)],
            vary=_given,
            plain=dict.fromkeys(("occurrenceDateTime", "recorded", "lotNumber"), str),
            quick=_given_quickly,
        )
    },
)
