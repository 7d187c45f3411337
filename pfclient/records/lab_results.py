"""Lab results: FHIR Observation (laboratory) and DiagnosticReport (LAB) the practice shared."""

from dataclasses import dataclass
from decimal import Decimal

from pfclient.records.record import PartialDate, Record


@dataclass(frozen=True, slots=True)
class Measure:
    """A value exactly as sent, with what the lab said about that very value.

    Attributes:
        value: Digits (or words) exactly as sent, comparator included, "" when there is none.
        unit: Shown once after the value.
        number: The bare number for plotting, None for text, ratios and ranges.
        range: The lab's usual range for this result as text, "" when none was given.
        low: Lower bound, None when open.
        high: Upper bound, None when open.
        reading: far-above, above, in, below, far-below, abnormal, far-abnormal, or "" when nothing may be said.
        interpretation: The lab's own code (H, LL, A, POS, …), "" when none.
        absent: dataAbsentReason in words, "" when a value is there.
    """

    value: str = ""
    unit: str = ""
    number: Decimal | None = None
    range: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    reading: str = ""
    interpretation: str = ""
    absent: str = ""


@dataclass(frozen=True, slots=True)
class Component:
    """One part of a panel kept inside a single result."""

    name: str
    measure: Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class LabResult(Record):
    """One result, panel or report; taken at `when`, ordered by `recorder`.

    Attributes:
        kind: result, panel (has members) or report (DiagnosticReport).
        test: Identity of the test for trends: `system|code`, else the lower-cased name.
        members: Keys of the results a panel or report holds.
        report: Title of the report this result belongs to, "" when none.
        conclusion: The report's conclusion, in the lab's words.
        performer: Who carried it out or answers for it (laboratory or person), where `recorder` is who ordered it.
        attachments: Titles of documents the report carries; they are never opened by themselves.
    """

    kind: str = "result"
    test: str = ""
    measure: Measure = Measure()
    components: tuple[Component, ...] = ()
    members: tuple[str, ...] = ()
    report: str = ""
    issued: PartialDate | None = None
    conclusion: str = ""
    specimen: str = ""
    performer: str = ""
    attachments: tuple[str, ...] = ()
