"""Procedures: FHIR Procedure."""

from dataclasses import dataclass

from pfclient.records.record import PartialDate, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure(Record):
    """Something done: performer in `recorder`, start in `when`, end in `until`."""

    term: str = ""
    until: PartialDate | None = None
    why: str = ""
    place: str = ""
    body_site: str = ""
    outcome: str = ""
