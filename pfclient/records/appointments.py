"""Appointments: FHIR Appointment."""

from dataclasses import dataclass

from pfclient.records.record import PartialDate, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Record):
    """A visit: start in `when`; upcoming ones are current, the others past."""

    until: PartialDate | None = None
    minutes: int | None = None
    with_whom: tuple[str, ...] = ()
    where: str = ""
    what_for: str = ""
    instructions: str = ""
