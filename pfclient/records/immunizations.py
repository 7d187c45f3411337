"""Immunizations: FHIR Immunization."""

from dataclasses import dataclass

from pfclient.records.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Immunization(Record):
    """A vaccine given (date in `when`, giver in `recorder`) or not given (`reason`)."""

    dose: str = ""
    lot: str = ""
    maker: str = ""
    site: str = ""
    place: str = ""
