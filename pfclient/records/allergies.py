"""Allergies: FHIR AllergyIntolerance."""

from typing import Any

import msgspec

from pfclient.fhir import dates
from pfclient.fhir.concepts import all_words, coded, codes, status_code, words
from pfclient.fhir.resources import Resource
from pfclient.fhir.text import clean
from pfclient.records.category import Category, Query, Sameness
from pfclient.records.certainty import NEVER, certainty, labels
from pfclient.records.context import Context
from pfclient.records.elements import base, items, parts, when
from pfclient.records.links import Links
from pfclient.records.phrases import Phrase, Telling
from pfclient.records.record import NotShown, PartialDate, Record
from pfclient.records.standing import Table, current, past, ruling


class Reaction(msgspec.Struct, frozen=True, gc=False):
    """What happened once: signs in the clinic's words, severity code (mild, moderate, severe, "")."""

    signs: tuple[str, ...]
    severity: str = ""
    when: PartialDate | None = None


class Allergy(Record, frozen=True, kw_only=True):
    """An allergy or intolerance.

    Attributes:
        kind: FHIR categories joined (food, medication, environment, biologic).
        type: allergy or intolerance, "" when not said.
        since: When it began, None where only words or nothing was said of that.
        severity: Worst severity among the reactions.
        criticality: low, high, unable-to-assess, "".
        certainty: verificationStatus code.
        no_known: A coded "no known allergies" statement (SNOMED 716186003 and kin).
    """

    kind: tuple[str, ...] = ()
    type: str = ""
    since: PartialDate | None = None
    reactions: tuple[Reaction, ...] = ()
    severity: str = ""
    criticality: str = ""
    certainty: str = ""
    no_known: bool = False

    def search_words(self) -> tuple[Telling, ...]:
        """The texts a search looks through."""
        signs = (sign for reaction in self.reactions for sign in reaction.signs)
        return (*Record.search_words(self), *self.kind, *signs)


CLINICAL: Table = dict((current("active"), past("inactive"), past("resolved")))
_SEVERITIES = ("severe", "moderate", "mild")
# SNOMED CT: no known allergy and its kin (drug, food, environmental, animal, latex, insect), and the IPS codes.
_NO_KNOWN = frozenset(
    {
        "716186003",
        "409137002",
        "429625007",
        "428607008",
        "716220001",
        "716184000",
        "428197003",
        "1003774007",
        "no-known-allergies",
        "no-known-medication-allergies",
        "no-known-environmental-allergies",
        "no-known-food-allergies",
    }
)
_NO_INFORMATION = "no-allergy-info"


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One AllergyIntolerance."""
    body, links = resource.body, Links(resource, context)
    said = body.get("verificationStatus")
    sure = certainty(said)
    if sure not in NEVER and status_code(body.get("clinicalStatus"), NEVER):
        sure = "entered-in-error"
    if sure in NEVER:
        return NotShown(sure, (resource.key,))
    onset, recorded = when(body, "onset"), dates.parse(body.get("recordedDate"))
    reactions = tuple(_reaction(one) for one in parts(body.get("reaction")))
    common = base(
        resource,
        context,
        links,
        ruling(CLINICAL, body.get("clinicalStatus")),
        title=_title(body),
        unnamed=Phrase("no-name.allergy"),
        when=onset.start or recorded,
        when_text="" if onset.start else onset.text,
        recorded=recorded if onset.start else None,
        **links.entered(body.get("recorder"), body.get("asserter")),
        flags=_flags(body, sure),
        codes=coded(body.get("code")),
    )
    severities = {reaction.severity for reaction in reactions}
    return Allergy(
        **common,
        kind=tuple(filter(None, (clean(one) for one in items(body.get("category"))))),
        type=clean(body.get("type")) if isinstance(body.get("type"), str) else words(body.get("type")),
        since=onset.start,
        reactions=reactions,
        severity=next((severity for severity in _SEVERITIES if severity in severities), ""),
        criticality=clean(body.get("criticality")),
        certainty=sure,
        no_known=any(code in _NO_KNOWN for code in codes(body.get("code"))),
    )


def _title(body: dict[str, Any]) -> str:
    named = words(body.get("code"))
    if named:
        return named
    substances = (words(one.get("substance")) for one in parts(body.get("reaction")))
    return ", ".join(dict.fromkeys(filter(None, substances)))


def _flags(body: dict[str, Any], sure: str) -> tuple[str, ...]:
    empty = ("no-information",) if _NO_INFORMATION in codes(body.get("code")) else ()
    return (*labels(sure), *empty)


def _reaction(body: dict[str, Any]) -> Reaction:
    described = clean(body.get("description"))
    signs = list(all_words(body.get("manifestation")))
    if described and described.casefold() not in (sign.casefold() for sign in signs):
        signs.append(described)
    return Reaction(tuple(signs), clean(body.get("severity")), dates.parse(body.get("onset")))


CATEGORY = Category(
    "allergies",
    (Query("AllergyIntolerance", includes=("recorder", "asserter")),),
    ("AllergyIntolerance",),
    read,
    # Since when it is known is no reason for two rows of one danger; how bad it is would be.
    same=Sameness(
        equal=("no_known", "reason"), agree=("certainty", "type", "kind", "severity", "criticality", "reactions")
    ),
)
