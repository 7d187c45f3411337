"""Medications: FHIR MedicationRequest, and MedicationStatement where given."""

from dataclasses import dataclass

from pfclient.records.record import PartialDate, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Medication(Record):
    """A medicine: name and strength in the title, prescriber in `recorder`.

    Attributes:
        do_not_take: `doNotPerform`: the order says NOT to take it.
        refills: Repeats allowed, None when not said.
    """

    how_to_take: str = ""
    what_for: str = ""
    do_not_take: bool = False
    started: PartialDate | None = None
    ended: PartialDate | None = None
    refills: int | None = None
