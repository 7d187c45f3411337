"""Diagnoses: FHIR Condition."""

from typing import Any

from pfclient.fhir import dates
from pfclient.fhir.concepts import all_words, coded, codes, display, status_code, words
from pfclient.fhir.resources import Resource
from pfclient.records.category import Category, Query, Sameness
from pfclient.records.context import Context
from pfclient.records.elements import When, base, not_shown, when
from pfclient.records.links import Links
from pfclient.records.record import NotShown, PartialDate, Record, Standing
from pfclient.records.standing import Ruling, Table, current, past, ruling


class Diagnosis(Record, frozen=True, kw_only=True):
    """A problem, health concern or visit diagnosis.

    Attributes:
        term: The doctor's term where it differs from the title.
        since: When it began; `since_text` when the clinic wrote words or an age.
        until: When it ended; `until_text` likewise.
        certainty: verificationStatus code, "" when not said.
    """

    term: str = ""
    since: PartialDate | None = None
    since_text: str = ""
    until: PartialDate | None = None
    until_text: str = ""
    certainty: str = ""
    severity: str = ""
    body_site: str = ""

    def search_words(self) -> tuple[str, ...]:
        """The texts a search looks through."""
        return (*Record.search_words(self), self.term, self.severity, self.body_site)


CLINICAL: Table = dict(
    (
        current("active"),
        current("recurrence", "recurrence"),
        current("relapse", "relapse"),
        past("inactive"),
        past("remission", "remission"),
        past("resolved"),
    )
)
CERTAINTIES = frozenset({"confirmed", "unconfirmed", "provisional", "differential", "refuted", "entered-in-error"})
_LABELLED = frozenset({"unconfirmed", "provisional", "differential"})
_NEVER = frozenset({"refuted", "entered-in-error"})
_STATEMENTS = {"no-known-problems": "none-known", "no-problem-info": "no-information", "160245001": "none-known"}


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One Condition."""
    body, links = resource.body, Links(resource, context)
    said = body.get("verificationStatus")
    certainty = status_code(said, _NEVER) or status_code(said, CERTAINTIES)
    if certainty in _NEVER:
        return NotShown(certainty, (resource.key,))
    onset, abatement = when(body, "onset"), when(body, "abatement")
    rule = _ruling(body, abatement)
    if rule.hidden:
        return not_shown(resource, rule)
    recorded = dates.parse(body.get("recordedDate"))
    title, formal = words(body.get("code")), display(body.get("code"))
    common = base(
        resource,
        context,
        links,
        rule,
        title=title,
        unnamed="Diagnosis without a name",
        when=onset.start or recorded,
        when_text="" if onset.start else onset.text,
        recorded=recorded if onset.start else None,
        **links.entered(body.get("recorder"), body.get("asserter")),
        flags=_flags(body, certainty),
        codes=coded(body.get("code")),
    )
    return Diagnosis(
        **common,
        term="" if formal.casefold() == title.casefold() else formal,
        since=onset.start,
        since_text=onset.text,
        until=abatement.start or abatement.end,
        until_text=abatement.text,
        certainty=certainty,
        severity=words(body.get("severity")),
        body_site=", ".join(all_words(body.get("bodySite"))),
    )


def _ruling(body: dict[str, Any], abatement: When) -> Ruling:
    rule = ruling(CLINICAL, body.get("clinicalStatus"))
    if rule.status == "unknown":
        if status_code(body.get("clinicalStatus"), _NEVER):
            return Ruling("entered-in-error", hidden="entered-in-error")
        if abatement.start or abatement.end or abatement.text or body.get("abatementBoolean") is True:
            return Ruling("unknown", Standing.PAST, rule.flags, warnings=rule.warnings)
    return rule


def _flags(body: dict[str, Any], certainty: str) -> tuple[str, ...]:
    statements = [_STATEMENTS[code] for code in codes(body.get("code")) if code in _STATEMENTS]
    return (*((certainty,) if certainty in _LABELLED else ()), *statements[:1])


CATEGORY = Category(
    "diagnoses",
    (Query("Condition", includes=("recorder", "asserter")),),
    ("Condition",),
    read,
    same=Sameness(
        equal=("severity", "body_site", "reason"),
        agree=("certainty", "since", "since_text", "until", "until_text"),
    ),
)
