"""What reading one resource may lean on: the other resources of the chart, the time, and whose chart it is."""

from dataclasses import field
from datetime import datetime
from enum import Enum, auto

from pfclient.fhir.references import Resolver
from pfclient.values import dataclass


class Subject(Enum):
    """Whom a resource is about, seen from one person's chart."""

    THIS_PERSON = auto()
    ANOTHER = auto()
    UNCLEAR = auto()


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one resource.

    Attributes:
        resolver: Finds what a reference points to.
        now: Aware time of reading, for what is upcoming or has ended.
        patient: `Patient/id` of the person; "" when the file does not say whose it is.
        clinic: Name of the clinic these records come from, "" when unknown.
        verdicts: Whom the references met so far mean; nearly all entries name the same one.
    """

    resolver: Resolver
    now: datetime
    patient: str = ""
    clinic: str = ""
    verdicts: dict[tuple[str, str], Subject] = field(default_factory=dict, repr=False, compare=False)
