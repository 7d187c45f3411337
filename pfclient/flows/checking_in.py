"""A kiosk visit's conversation with the portal: submit one screen, get the state after it and where to go."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from pfclient.errors import NotAllowed, NotFound, PortalError, RateLimited, Refused, Rejected
from pfclient.flows import birth_date
from pfclient.flows.flow import Outcome
from pfclient.flows.kiosk_ports import Kiosk, KioskInfo, Purpose
from pfclient.flows.kiosk_visit import MAX_TRIES, KioskVisit, KioskVisitFlow, Step, Submitted, emptied

Act = Callable[[KioskVisit, Kiosk], Awaitable[Submitted]]

_FLOW = KioskVisitFlow()


async def submit(step: Step, state: KioskVisit, kiosk: Kiosk) -> Submitted:
    """Send what a screen holds.

    The way to the portal failing leads to OFFLINE with everything typed kept, so that "Try again" repeats the same
    request. Whatever is not found leads to the one NOT_FOUND, with nothing typed left.
    """
    problems = _FLOW.problems(step, state)
    if problems:
        return Outcome(state, problems)
    act = _ACTS.get(step)
    if act is None:
        return Outcome(state)
    try:
        return await act(state, kiosk)
    except Refused as refusal:
        return _refused(step, state, refusal)
    except PortalError as trouble:
        return Outcome(state, trouble=trouble, step=Step.OFFLINE)


def _refused(step: Step, state: KioskVisit, refusal: Refused) -> Submitted:
    if isinstance(refusal, NotFound) and refusal.code == "see-front-desk":
        return Outcome(replace(emptied(state), tries=state.tries + 1), step=Step.NOT_FOUND)
    if isinstance(refusal, RateLimited):
        # Whoever used up this screen's tries, only the desk helps now; why is nobody's business.
        return Outcome(replace(emptied(state), tries=MAX_TRIES), step=Step.NOT_FOUND)
    if refusal.code == "staff-needed":
        return Outcome(emptied(state), step=Step.STAFF_NEEDED)
    if isinstance(refusal, NotAllowed) and refusal.code == "closed":
        return Outcome(emptied(state), step=Step.CLOSED)
    if isinstance(refusal, Rejected) and refusal.code == "business-rule" and step is Step.REVIEW:
        return Outcome(state, step=Step.LATE)
    return Outcome(state, trouble=refusal, step=Step.OFFLINE)


def welcome(info: KioskInfo) -> Step:
    """Give the screen nobody has touched yet: nobody is let begin what the portal would refuse at its end."""
    if not info.is_open:
        return Step.CLOSED
    return Step.STAFF_NEEDED if info.staff_needed else Step.START


async def _start(state: KioskVisit, kiosk: Kiosk) -> Submitted:
    info = await kiosk.info()
    known = replace(state, info=info)
    if (shut := welcome(info)) is not Step.START:
        return Outcome(known, step=shut)
    if state.purpose not in info.offers:
        return Outcome(known, step=Step.DESK)
    if state.purpose is not Purpose.CHECK_IN:
        await kiosk.open_for(state.purpose)
    return Outcome(known)


async def _find(state: KioskVisit, kiosk: Kiosk) -> Submitted:
    if state.visit is not None:
        return Outcome(state)
    visit = await kiosk.find_visit(birth_date.iso(state.birth), state.phone_last4)
    return Outcome(replace(state, visit=visit, area=visit.area))


async def _check_in(state: KioskVisit, kiosk: Kiosk) -> Submitted:
    area = await kiosk.check_in()
    return Outcome(replace(emptied(state), area=area, visit=state.visit, corrected=state.corrected))


async def _correct(state: KioskVisit, kiosk: Kiosk) -> Submitted:
    if state.correcting is None:
        return Outcome(state)
    await kiosk.correct(state.correcting, state.note.strip())
    told = state.corrected | {state.correcting}
    return Outcome(replace(state, corrected=told, correcting=None, note=""))


_ACTS: dict[Step, Act] = {
    Step.START: _start,
    Step.PHONE: _find,
    Step.REVIEW: _check_in,
    Step.CORRECTION: _correct,
}
