"""Lab results: FHIR Observation (laboratory) and DiagnosticReport (LAB) the practice shared."""

from typing import Any

from msgspec.structs import replace

from pfclient.fhir import dates
from pfclient.fhir.concepts import all_words, has_code, identity, words
from pfclient.fhir.resources import Resource
from pfclient.fhir.text import clean_lines
from pfclient.records.annotations import Annotation, annotations
from pfclient.records.category import Category, Query, Sameness, Together
from pfclient.records.context import Context
from pfclient.records.elements import NO_VALUE, base, not_shown, only_issued, parts, when
from pfclient.records.lab_values import NO_MEASURE, Component, Measure, attachment, components_of, measure_of
from pfclient.records.links import NOBODY, Links
from pfclient.records.phrases import Phrase, Telling
from pfclient.records.plain_results import (
    MEASURED,
    PLAINLY_MEASURED,
    PLAINLY_REPORTED,
    REPORTED,
    Resulted,
    plainly_reported,
)
from pfclient.records.record import NotShown, PartialDate, Record
from pfclient.records.standing import Ruling, Table, current, hidden, past, ruling
from pfclient.records.twins import Facet, Kin, Twins

__all__ = ["CATEGORY", "Annotation", "Component", "LabResult", "Measure"]


class LabResult(Record, frozen=True, kw_only=True):
    """One result, panel or report; taken at `when`, ordered by `recorder`.

    Attributes:
        kind: result, panel (has members) or report (DiagnosticReport).
        test: Identity of the test for trends: `system|code`, else the lower-cased name.
        members: Keys of the results a panel or report holds.
        report: Title of the report this result belongs to, "" when none.
        conclusion: The report's conclusion, in the lab's words.
        performer: Who carried it out or answers for it (laboratory or person), where `recorder` is who ordered it.
        attachments: Titles of documents the report carries; they are never opened by themselves.
        method: How it was measured, "" when not told; two methods of one test are not compared.
        remarks: The texts of `notes` with who wrote them and when.
    """

    kind: str = "result"
    test: str = ""
    measure: Measure = NO_MEASURE
    components: tuple[Component, ...] = ()
    members: tuple[str, ...] = ()
    report: Telling = ""
    issued: PartialDate | None = None
    conclusion: str = ""
    specimen: str = ""
    performer: str = ""
    attachments: tuple[str, ...] = ()
    method: str = ""
    remarks: tuple[Annotation, ...] = ()

    def search_words(self) -> tuple[Telling, ...]:
        """The texts a search looks through."""
        within = (component.name for component in self.components)
        return (*Record.search_words(self), self.measure.said, *within, self.report, self.conclusion, self.performer)


STATUSES: Table = dict(
    (
        current("registered", "pending"),
        current("partial", "partial"),
        current("preliminary", "preliminary"),
        current("final"),
        current("amended", "amended"),
        current("corrected", "corrected"),
        current("appended", "appended"),
        current("unknown", "status-unknown"),
        past("cancelled", "cancelled"),
        hidden("entered-in-error"),
    )
)
# As the query asks for them: observation-category and v2 0074; a finer code alone (HM, RAD) is another kind of report.
_LAB = frozenset({"laboratory", "LAB", "lab"})
_WHO = ("performer", "resultsInterpreter", "basedOn")
_NOTES = frozenset({"clinical-note", "34117-2", "51847-2", "11488-4", "18842-5", "11506-3", "28570-0", "34111-5"})


def read(resource: Resource, context: Context) -> Record | NotShown:
    """One Observation or DiagnosticReport."""
    links = Links(resource, context)
    rule = ruling(STATUSES, resource.body.get("status"))
    if rule.hidden:
        return not_shown(resource, rule)
    if is_note(resource):
        return NotShown("chart-note", (resource.key,))
    if resource.type == "DiagnosticReport":
        return _read_report(resource, context, links, rule)
    return _read_result(resource, context, links, rule)


def is_lab(resource: Resource) -> bool:
    """Whether an Observation or DiagnosticReport belongs among the lab results."""
    return has_code(resource.body.get("category"), _LAB)


def is_note(resource: Resource) -> bool:
    """Whether an Observation or DiagnosticReport is a chart note, which is never shown."""
    body = resource.body
    return has_code(body.get("category"), _NOTES) or has_code(body.get("code"), _NOTES)


def _read_result(resource: Resource, context: Context, links: Links, rule: Ruling) -> Record:
    body, own = resource.body, measured(resource.body)
    measure, components = own["measure"], own["components"]
    members, warnings = _members(body.get("hasMember"), links)
    warnings = (*warnings, *only_issued(body))
    if not (measure.value or measure.absent or components or members) and rule.status in (
        "final",
        "amended",
        "corrected",
    ):
        warnings = (*warnings, NO_VALUE)
    performer, specimen = ", ".join(links.names(body.get("performer"))), links.name(body.get("specimen"))
    remarks = annotations(body, links)
    common = base(
        resource,
        context,
        links,
        rule,
        title=words(body.get("code")),
        unnamed=Phrase("no-name.test"),
        **own,
        **_ordered(body, links),
        warnings=warnings,
    )
    return LabResult(
        **common,
        kind="panel" if members else "result",
        test=identity(body.get("code")),
        members=members,
        specimen=specimen,
        performer=performer,
        method=words(body.get("method")),
        remarks=remarks,
    )


def named_test(body: dict[str, Any], _links: Links) -> dict[str, Any] | None:
    """Title and test of an Observation or DiagnosticReport; None where its code says more, or nothing."""
    code = body.get("code")
    title = words(code)
    return {"title": title, "test": identity(code)} if title and not has_code(code, _NOTES) else None


def measured(body: dict[str, Any], kin: Kin | None = None) -> dict[str, Any]:
    """When an Observation was made, and its values: the fields in which the results of one test differ."""
    taken, issued = when(body, "effective"), dates.parse(body.get("issued"))
    return {
        "when": taken.start or taken.end or issued,
        "when_text": taken.text,
        "issued": issued,
        "measure": measure_of(body, kin.read if kin else None),
        "components": components_of(body) if "component" in body else (),
    }


def _measured_like_others(body: dict[str, Any], kin: Kin) -> dict[str, Any] | None:
    fields = measured(body, kin)
    # To say what is odd about one, "no value" or when it was taken, more is looked at.
    return fields if (fields["measure"].value or fields["components"]) and not only_issued(body) else None


def _read_report(resource: Resource, context: Context, links: Links, rule: Ruling) -> Record:
    body, own = resource.body, _reported(resource.body, links)
    specimen = ", ".join(links.names(body.get("specimen")))
    performer = ", ".join(links.names(body.get("performer")) or links.names(body.get("resultsInterpreter")))
    common = base(
        resource,
        context,
        links,
        rule,
        title=words(body.get("code")) or ", ".join(all_words(body.get("category"))),
        unnamed=Phrase("no-name.report"),
        **own,
        **_ordered(body, links),
    )
    said = [clean_lines(body.get("conclusion")), *all_words(body.get("conclusionCode"))]
    return LabResult(
        **common,
        kind="report",
        test=identity(body.get("code")),
        conclusion="\n".join(dict.fromkeys(filter(None, said))),
        specimen=specimen,
        performer=performer,
        attachments=tuple(filter(None, (attachment(one) for one in parts(body.get("presentedForm"))))),
    )


def _reported(body: dict[str, Any], links: Links) -> dict[str, Any]:
    """When a report was made, and of what: the fields in which the reports of one kind differ."""
    taken, issued = when(body, "effective"), dates.parse(body.get("issued"))
    members, warnings = _members(body.get("result"), links)
    return {
        "when": taken.start or taken.end or issued,
        "when_text": taken.text,
        "issued": issued,
        "members": members,
        "warnings": (*warnings, *only_issued(body)),
    }


def _reported_like_others(body: dict[str, Any], kin: Kin) -> dict[str, Any] | None:
    fields = _reported(body, kin.links)
    return None if fields.pop("warnings") else fields  # others have what is odd about themselves among theirs


def _members(references: Any, links: Links) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Keys of the results named that are in this chart, and a warning when some are not."""
    if references is None:
        return (), ()
    keys = dict.fromkeys([links.key(reference) for reference in parts(references)])
    here = tuple(filter(links.holds, keys))
    return here, ("members-missing",) if len(here) < len(keys) else ()


def _ordered(body: dict[str, Any], links: Links) -> dict[str, str]:
    """Who ordered it and at which clinic; where nobody says, the clinic of who carried it out."""
    if body.keys().isdisjoint(_WHO):
        return NOBODY
    done_by = [*parts(body.get("performer")), *parts(body.get("resultsInterpreter"))]
    for reference in parts(body.get("basedOn")):
        order = links.follow(reference)
        if order is not None and order.type == "ServiceRequest":
            asked = order.body.get("requester")
            clinic = links.clinic(asked, owner=order) or links.clinic(*done_by)
            return {"recorder": links.name(asked, order), "clinic": clinic}
    return {"recorder": "", "clinic": links.clinic(*done_by)}


def tie(rows: list[Record]) -> list[Record]:
    """Tell each result which report (or else panel) it belongs to."""
    holding = [row for row in rows if isinstance(row, LabResult) and row.members]
    holding.sort(key=lambda row: row.kind == "report")  # what a report says comes last and holds
    titles = {member: row.name for row in holding for member in row.members}
    return [
        replace(row, report=titles[row.key]) if row.key in titles and isinstance(row, LabResult) else row
        for row in rows
    ]


REPORTS = Twins(
    "DiagnosticReport",
    own=REPORTED,
    shared=(
        *("status", "category", "code", "subject", "performer", "resultsInterpreter", "basedOn", "specimen"),
        *("conclusion", "conclusionCode", "presentedForm"),
    ),
    facets=[Facet(("code",), named_test)],
    vary=_reported_like_others,
    plain=PLAINLY_REPORTED,
    quick=plainly_reported,
)
"""Reports of one kind, whichever list they stand in."""

CATEGORY = Category(
    "lab_results",
    (
        Query("Observation", (("category", "laboratory"),), ("performer",)),
        Query("DiagnosticReport", (("category", "LAB"),), ("performer", "results-interpreter")),
    ),
    ("Observation", "DiagnosticReport"),
    read,
    claims=is_lab,
    twins={
        "Observation": Twins(
            "Observation",
            own=MEASURED,
            plain=PLAINLY_MEASURED,
            shared=(
                *("status", "category", "code", "subject", "performer", "basedOn", "specimen", "bodySite", "method"),
                *("interpretation", "referenceRange", "dataAbsentReason", "note"),
            ),
            facets=[Facet(("code",), named_test)],
            vary=_measured_like_others,
            maker=Resulted,
        ),
        "DiagnosticReport": REPORTS,
    },
    finish=tie,
    same=Sameness(
        equal=("kind", "when", "measure", "components", "members", "conclusion", "attachments"),
        agree=("method", "specimen"),
        known="clock",
        measured=True,
    ),
    together=Together((("category", "laboratory,LAB"),)),
)
