"""Goals of care: FHIR Goal, how it stands and how far it was reached."""

from typing import Any

import msgspec
from msgspec.structs import replace

from pfclient.fhir import dates
from pfclient.fhir.concepts import status_code, words
from pfclient.fhir.dates import PartialDate
from pfclient.fhir.quantities import figures, quantity, ratio, span
from pfclient.fhir.text import clean
from pfclient.records.elements import parts
from pfclient.records.standing import Ruling, Table, current, hidden, past, ruling

GOALS: Table = dict(
    (
        current("proposed", "proposed"),
        current("planned", "planned"),
        current("accepted"),
        current("active"),
        current("in-progress"),  # until R3 one status said both how a goal stands and how far it was reached
        current("sustaining"),
        current("on-hold", "on-hold"),
        past("achieved"),
        past("completed"),
        past("cancelled", "cancelled"),
        past("rejected", "rejected"),
        hidden("draft"),
        hidden("entered-in-error"),
    )
)
_OUTCOMES = frozenset({"achieved", "sustaining", "not-achieved", "not-attainable"})
_PROGRESS = _OUTCOMES | {"improving", "worsening", "no-change", "no-progress", "in-progress"}
_SAYS_NO_MORE = "in-progress"


class PlanGoal(msgspec.Struct, frozen=True, gc=False):
    """One goal.

    Attributes:
        text: What is to be reached.
        status: Its lifecycle status, or how it came out once nobody seeks it any longer.
        target: What tells that it is reached.
        due: The day it is for.
        progress: How far it was reached, where its status does not say so: a code of Goal.achievementStatus, or the
            clinic's own words.
    """

    text: str
    status: str = ""
    target: str = ""
    due: PartialDate | None = None
    progress: str = ""


def goal_ruling(body: dict[str, Any]) -> Ruling:
    """How a Goal stands.

    `completed` only says that it is no longer sought (R4 GoalLifecycleStatus): whether it was reached is told by
    `achievementStatus`, and where that is silent nobody may read that it was.
    """
    rule = ruling(GOALS, body.get("lifecycleStatus") or body.get("status"))
    if rule.status != "completed":
        return rule
    return replace(rule, status=status_code(body.get("achievementStatus"), _OUTCOMES) or "ended")


def goal_of(body: dict[str, Any], status: str) -> PlanGoal:
    """A Goal as a plan tells it.

    Args:
        body: The resource.
        status: How it stands, already ruled on.
    """
    targets = parts(body.get("target"))
    texts = dict.fromkeys(filter(None, (_target(target) for target in targets)))
    due = next(filter(None, (dates.parse(target.get("dueDate")) for target in targets)), None)
    target = ", ".join(texts)
    return PlanGoal(words(body.get("description")) or target, status, target, due, _progress(body, status))


def _progress(body: dict[str, Any], status: str) -> str:
    reached = body.get("achievementStatus")
    said = status_code(reached, _PROGRESS) or words(reached)
    return "" if said in (status, _SAYS_NO_MORE) else said


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
