"""What reading one resource may lean on: the other resources of the chart, the time, and whose chart it is."""

from dataclasses import dataclass
from datetime import datetime

from pfclient.fhir.references import Resolver


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one resource.

    Attributes:
        resolver: Finds what a reference points to.
        now: Aware time of reading, for what is upcoming or has ended.
        patient: `Patient/id` of the person; "" when the file does not say whose it is.
        clinic: Name of the clinic these records come from, "" when unknown.
    """

    resolver: Resolver
    now: datetime
    patient: str = ""
    clinic: str = ""
