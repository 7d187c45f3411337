"""Diagnoses: FHIR Condition."""

from typing import Any

from msgspec import UNSET

from pfclient.fhir import dates
from pfclient.fhir.concepts import all_words, codes, named, status_code, words
from pfclient.fhir.resources import Resource
from pfclient.records.category import Category, Query, Sameness
from pfclient.records.certainty import NEVER, certainty, labels
from pfclient.records.context import Context
from pfclient.records.elements import When, base, not_shown, when
from pfclient.records.links import Links
from pfclient.records.phrases import Phrase, Telling
from pfclient.records.record import NotShown, PartialDate, Record, Standing
from pfclient.records.standing import Ruling, Table, current, past, ruling
from pfclient.records.twins import Body, Facet, Kin, Own, Twins


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

    def search_words(self) -> tuple[Telling, ...]:
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
_STATEMENTS = {"no-known-problems": "none-known", "no-problem-info": "no-information", "160245001": "none-known"}


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One Condition."""
    body, links = resource.body, Links(resource, context)
    said = body.get("verificationStatus")
    sure = certainty(said)
    if sure in NEVER:
        return NotShown(sure, (resource.key,))
    rule = _ruling(body, when(body, "abatement"))
    if rule.hidden:
        return not_shown(resource, rule)
    common = base(
        resource,
        context,
        links,
        rule,
        unnamed=Phrase("no-name.diagnosis"),
        **named(body.get("code")),
        **_lasted(body),
        **links.entered(body.get("recorder"), body.get("asserter")),
        flags=(*labels(sure), *_statements(body)[:1]),
    )
    return Diagnosis(
        **common,
        certainty=sure,
        severity=words(body.get("severity")),
        body_site=", ".join(all_words(body.get("bodySite"))),
    )


def _ruling(body: dict[str, Any], abatement: When) -> Ruling:
    rule = ruling(CLINICAL, body.get("clinicalStatus"))
    if rule.status == "unknown":
        if status_code(body.get("clinicalStatus"), NEVER):
            return Ruling("entered-in-error", hidden="entered-in-error")
        if abatement.start or abatement.end or abatement.text or body.get("abatementBoolean") is True:
            return Ruling("unknown", Standing.PAST, rule.flags, warnings=rule.warnings)
    return rule


def _lasted(body: dict[str, Any]) -> dict[str, Any]:
    onset, abatement = when(body, "onset"), when(body, "abatement")
    recorded = dates.parse(body.get("recordedDate"))
    return {
        "when": onset.start or recorded,
        "when_text": "" if onset.start else onset.text,
        "recorded": recorded if onset.start else None,
        "since": onset.start,
        "since_text": onset.text,
        "until": abatement.start or abatement.end,
        "until_text": abatement.text,
    }


def _lasted_like_others(body: dict[str, Any], _kin: Kin) -> dict[str, Any] | None:
    """The same; None where it is the end that tells whether it is past."""
    return _lasted(body) if ruling(CLINICAL, body.get("clinicalStatus")).status != "unknown" else None


def _lasted_quickly(own: Own, _kin: Kin) -> Body | None:
    """The same of a diagnosis whose dates are dates."""
    began, ended, written = own
    onset, abatement, recorded = dates.parse(began), dates.parse(ended), dates.parse(written)
    if onset is None or (abatement is None and ended is not UNSET):
        return None
    texts = {"when_text": "", "since_text": "", "until_text": ""}
    return {"when": onset, "since": onset, "until": abatement, "recorded": recorded, **texts}


def _only_named(body: dict[str, Any], _links: Links) -> dict[str, Any] | None:
    """What it is called; None where the code says that there is nothing, or has no name."""
    found = named(body.get("code"))
    return found if found["title"] and not _statements(body) else None


def _statements(body: dict[str, Any]) -> tuple[str, ...]:
    return tuple([_STATEMENTS[code] for code in codes(body.get("code")) if code in _STATEMENTS])


CATEGORY = Category(
    "diagnoses",
    (Query("Condition", includes=("recorder", "asserter")),),
    ("Condition",),
    read,
    same=Sameness(
        equal=("severity", "body_site", "reason"),
        agree=("certainty", "since", "since_text", "until", "until_text"),
    ),
    twins={
        "Condition": Twins(
            "Condition",
            own=("onsetDateTime", "abatementDateTime", "recordedDate"),
            shared=(
                *("clinicalStatus", "verificationStatus", "category", "severity", "code", "bodySite"),
                *("subject", "recorder", "asserter", "note"),
            ),
            facets=[Facet(("code",), _only_named)],
            vary=_lasted_like_others,
            plain=dict.fromkeys(("onsetDateTime", "abatementDateTime", "recordedDate"), str),
            quick=_lasted_quickly,
        )
    },
)
