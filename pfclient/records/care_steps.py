"""Steps of a care plan: FHIR CarePlan.activity."""

from typing import Any

import msgspec

from pfclient.fhir.concepts import words
from pfclient.fhir.modifiers import forbids
from pfclient.fhir.quantities import quantity
from pfclient.fhir.text import clean
from pfclient.records.elements import parts
from pfclient.records.links import Links
from pfclient.records.phrases import Phrase, Telling
from pfclient.records.timing import lasting, timing

_UNNAMED = Phrase("no-name.step")
_UNSAFE = Phrase("unsafe-step")


class PlanStep(msgspec.Struct, frozen=True, gc=False):
    """One activity of a plan, in the clinic's words, with its status code."""

    text: Telling
    status: str = ""
    when: Telling = ""


def steps_of(plan: dict[str, Any], links: Links) -> tuple[PlanStep, ...]:
    """The activities of a plan; one that is a mistake is left out."""
    found = (_step(activity, links) for activity in parts(plan.get("activity")))
    return tuple(step for step in found if step is not None)


def _step(activity: dict[str, Any], links: Links) -> PlanStep | None:
    detail = activity.get("detail")
    if not isinstance(detail, dict):
        return _referred(activity.get("reference") or activity.get("plannedActivityReference"), links)
    if detail.get("status") == "entered-in-error":
        return None
    named, described = words(detail.get("code")), clean(detail.get("description"))
    shown = f"{named}: {described}" if named and described and named != described else named or described
    shown = shown or quantity(detail.get("quantity")).text
    return PlanStep(_allowed(detail, shown), clean(detail.get("status")), _when(detail))


def _referred(reference: Any, links: Links) -> PlanStep | None:
    """An order a plan names: it is followed even where its name is given, since it may be one NOT to do something."""
    if not isinstance(reference, dict):
        return PlanStep(_UNNAMED)
    shown = clean(reference.get("display"))
    target = links.follow(reference)
    if target is None:
        # What is here and could not be followed carries what nobody here understands, or is somebody else's.
        return PlanStep(_UNSAFE if links.holds(links.key(reference)) else shown or _UNNAMED)
    if target.body.get("status") == "entered-in-error":
        return None
    named = (target.body.get(name) for name in ("code", "medicationCodeableConcept", "description"))
    told = _allowed(target.body, shown or next(filter(None, map(words, named)), ""))
    # The plan itself says nothing of how its orders stand: one that was stopped would be read as still to be done.
    return PlanStep(told, clean(target.body.get("status")))


def _allowed(order: dict[str, Any], shown: str) -> Telling:
    forbidden = forbids(order)
    if forbidden is None:
        return _UNSAFE
    return Phrase("do-not-do", (shown or _UNNAMED,)) if forbidden else shown or _UNNAMED


def _when(detail: dict[str, Any]) -> Telling:
    said = clean(detail.get("scheduledString")) or timing(detail.get("scheduledTiming"))
    return said or lasting(detail.get("scheduledPeriod"))
