"""Goals of care: FHIR Goal."""

from typing import Any

import msgspec

from pfclient.fhir import dates
from pfclient.fhir.concepts import words
from pfclient.fhir.dates import PartialDate
from pfclient.fhir.quantities import figures, quantity, ratio, span
from pfclient.fhir.text import clean
from pfclient.records.elements import parts


class PlanGoal(msgspec.Struct, frozen=True, gc=False):
    """One goal, its lifecycle status, its target and the date it is for."""

    text: str
    status: str = ""
    target: str = ""
    due: PartialDate | None = None


def goal_of(body: dict[str, Any], status: str) -> PlanGoal:
    """A Goal as a plan tells it.

    Args:
        body: The resource.
        status: Its lifecycle status, already ruled on.
    """
    targets = parts(body.get("target"))
    texts = dict.fromkeys(filter(None, (_target(target) for target in targets)))
    due = next(filter(None, (dates.parse(target.get("dueDate")) for target in targets)), None)
    return PlanGoal(words(body.get("description")) or ", ".join(texts), status, ", ".join(texts), due)


def _target(target: dict[str, Any]) -> str:
    value = (
        quantity(target.get("detailQuantity")).text
        or span(target.get("detailRange"))
        or words(target.get("detailCodeableConcept"))
        or clean(target.get("detailString"))
        or ratio(target.get("detailRatio"))
        or figures(target.get("detailInteger"))[0]
    )
    measure = words(target.get("measure"))
    return f"{measure}: {value}" if measure and value else value or measure
