"""Diagnoses: FHIR Condition."""

from dataclasses import dataclass

from pfclient.records.record import PartialDate, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis(Record):
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
