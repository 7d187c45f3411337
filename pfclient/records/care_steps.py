"""Steps of a care plan: FHIR CarePlan.activity."""

from dataclasses import dataclass
from typing import Any

from pfclient.fhir import dates
from pfclient.fhir.concepts import words
from pfclient.fhir.quantities import quantity
from pfclient.fhir.text import clean
from pfclient.records.dosage import timing
from pfclient.records.elements import parts
from pfclient.records.links import Links


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One activity of a plan, in the clinic's words, with its status code."""

    text: str
    status: str = ""
    when: str = ""


def steps_of(plan: dict[str, Any], links: Links) -> tuple[PlanStep, ...]:
    """The activities of a plan; one that is a mistake is left out."""
    found = (_step(activity, links) for activity in parts(plan.get("activity")))
    return tuple(step for step in found if step is not None)


def _step(activity: dict[str, Any], links: Links) -> PlanStep | None:
    detail = activity.get("detail")
    if not isinstance(detail, dict):
        shown = _referred(activity.get("reference") or activity.get("plannedActivityReference"), links)
        return PlanStep(shown) if shown else None
    if detail.get("status") == "entered-in-error":
        return None
    named, described = words(detail.get("code")), clean(detail.get("description"))
    shown = f"{named}: {described}" if named and described and named != described else named or described
    shown = shown or quantity(detail.get("quantity")).text
    if not shown:
        return None
    if detail.get("doNotPerform") in (True, "true"):
        shown = f"Do NOT do: {shown}"
    return PlanStep(shown, clean(detail.get("status")), _when(detail))


def _referred(reference: Any, links: Links) -> str:
    if not isinstance(reference, dict):
        return ""
    shown = clean(reference.get("display"))
    target = None if shown else links.follow(reference)
    return shown or (words(target.body.get("code")) or clean(target.body.get("description")) if target else "")


def _when(detail: dict[str, Any]) -> str:
    said = clean(detail.get("scheduledString")) or timing(detail.get("scheduledTiming"))
    period = detail.get("scheduledPeriod")
    if said or not isinstance(period, dict):
        return said
    ends = [dates.parse(period.get("start")), dates.parse(period.get("end"))]
    return " – ".join(end.text[:10] for end in ends if end is not None)
