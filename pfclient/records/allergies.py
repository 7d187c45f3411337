"""Allergies: FHIR AllergyIntolerance."""

from dataclasses import dataclass

from pfclient.records.record import PartialDate, Record


@dataclass(frozen=True, slots=True)
class Reaction:
    """What happened once: signs in the clinic's words, severity code (mild, moderate, severe, "")."""

    signs: tuple[str, ...]
    severity: str = ""
    when: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Allergy(Record):
    """An allergy or intolerance.

    Attributes:
        kind: FHIR categories joined (food, medication, environment, biologic).
        type: allergy or intolerance, "" when not said.
        severity: Worst severity among the reactions.
        criticality: low, high, unable-to-assess, "".
        certainty: verificationStatus code.
        no_known: A coded "no known allergies" statement (SNOMED 716186003 and kin).
    """

    kind: tuple[str, ...] = ()
    type: str = ""
    reactions: tuple[Reaction, ...] = ()
    severity: str = ""
    criticality: str = ""
    certainty: str = ""
    no_known: bool = False
