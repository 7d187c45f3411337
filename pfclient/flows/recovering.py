"""Recovery's conversation with the portal: submit one page, get the state after it or what is wrong."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from pfclient.errors import NotFound, PortalError, RateLimited, Refused, Rejected, ServerFault
from pfclient.flows import birth_date
from pfclient.flows.digits import compact
from pfclient.flows.flow import Outcome, Problem
from pfclient.flows.recovery import Recovery, RecoveryFlow, Step
from pfclient.flows.recovery_link import RecoveryLink
from pfclient.flows.recovery_ports import Proved, RecoveryDesk
from pfclient.flows.refusals import password_problem

Submitted = Outcome[Recovery, Step]

Act = Callable[[Recovery, RecoveryDesk], Awaitable[Recovery]]

_FLOW = RecoveryFlow()
_PHONE = ("sms", "voice")


async def submit(step: Step, state: Recovery, desk: RecoveryDesk) -> Submitted:
    """Send what a page holds.

    Nothing typed is ever lost: an error of the portal, or of the way to it, comes back beside the same state. The one
    exception is a code the portal found wrong, and what has done its work, which is cleared.
    """
    problems = _FLOW.problems(step, state)
    if problems:
        return Outcome(state, problems)
    act = _ACTS.get(step)
    if act is None:
        return Outcome(state)
    return await _answered(step, state, lambda: _greeted_first(state, desk, act))


async def send_again(state: Recovery, desk: RecoveryDesk, method: str) -> Submitted:
    """Ask for a new code by `sms` or `voice`; the old one no longer works."""
    asked = replace(state, method=method)
    outcome = await _answered(Step.CODE, asked, lambda: _send_code(asked, desk))
    if outcome.problems or outcome.trouble is not None or outcome.step is not None:
        return outcome
    return replace(outcome, state=replace(outcome.state, code=""), step=Step.CODE)


async def reworded(state: Recovery, desk: RecoveryDesk) -> Recovery:
    """Have the portal's words once more, since another language is spoken; the old ones where it cannot be asked."""
    named = state.named
    if state.ways is None or not isinstance(named, RecoveryLink):
        return state
    outcome = await _answered(Step.LINK, state, lambda: _shown(state, desk, named.token))
    return state if outcome.trouble is not None or outcome.problems or outcome.step is not None else outcome.state


async def _greeted_first(state: Recovery, desk: RecoveryDesk, act: Act) -> Recovery:
    # Asked first and kept: where nothing here helps, it is told whom to call.
    return await act(state if state.info is not None else replace(state, info=await desk.info()), desk)


async def _answered(step: Step, state: Recovery, act: Callable[[], Awaitable[Recovery]]) -> Submitted:
    try:
        return Outcome(await act())
    except (RateLimited, ServerFault) as trouble:
        return _troubled(state, trouble)
    except Refused as refusal:
        return _refused(step, state, refusal)
    except PortalError as trouble:
        return Outcome(state, trouble=trouble)


def _troubled(state: Recovery, trouble: Refused) -> Submitted:
    if trouble.code != "too-many-sends":
        return Outcome(state, trouble=trouble)
    return Outcome(state, {"method": Problem("recovery-no-more-codes")}, step=Step.METHOD)


# ---- what each page asks


async def _ask_portal(state: Recovery, desk: RecoveryDesk) -> Recovery:  # noqa: ARG001 - it has answered already
    return replace(state, known_portal=state.portal)


async def _send_names(state: Recovery, desk: RecoveryDesk) -> Recovery:
    await desk.send_names(state.email.strip())
    return state


async def _send_link(state: Recovery, desk: RecoveryDesk) -> Recovery:
    await desk.send_link(state.username.strip())
    # The link of an earlier e-mail stays where it is no more: it would be taken for the new one's.
    return replace(_over(state), asked=True, link="", known_portal=state.portal)


async def _open(state: Recovery, desk: RecoveryDesk) -> Recovery:
    named = state.named
    if state.ways is not None or not isinstance(named, RecoveryLink):
        return state
    return await _shown(state, desk, named.token)


async def _shown(state: Recovery, desk: RecoveryDesk, token: str) -> Recovery:
    ways = await desk.open(token)
    names = [method.id for method in ways.methods]
    method = state.method if state.method in names else next(iter(names), "")
    return replace(state, ways=ways, method=method, proved=ways.proved, known_portal=state.portal)


async def _choose_method(state: Recovery, desk: RecoveryDesk) -> Recovery:
    sent = state.challenge is not None and state.code_by == state.method
    return state if state.method not in _PHONE or sent else await _send_code(state, desk)


async def _send_code(state: Recovery, desk: RecoveryDesk) -> Recovery:
    return replace(state, challenge=await desk.send_code(state.method), code_by=state.method)


async def _answer(state: Recovery, desk: RecoveryDesk) -> Recovery:
    return _proved(state, await desk.answer(state.answer.strip(), birth_date.iso(state.birth)))


async def _type_code(state: Recovery, desk: RecoveryDesk) -> Recovery:
    challenge = state.challenge.challenge_id if state.challenge else ""
    return _proved(state, await desk.type_code(state.code_by, compact(state.code), challenge))


def _proved(state: Recovery, proved: Proved) -> Recovery:
    return replace(state, proved=proved, answer="", code="")


async def _choose_password(state: Recovery, desk: RecoveryDesk) -> Recovery:
    await desk.choose(state.password)
    return replace(state, password="", link="")


_ACTS: dict[Step, Act] = {
    Step.PORTAL: _ask_portal,
    Step.NAMES: _send_names,
    Step.ASK: _send_link,
    Step.LINK: _open,
    Step.METHOD: _choose_method,
    Step.QUESTION: _answer,
    Step.CODE: _type_code,
    Step.PASSWORD: _choose_password,
}

# ---- what each refusal means


def _refused(step: Step, state: Recovery, refusal: Refused) -> Submitted:
    code = refusal.code
    left = refusal.attempts_remaining if isinstance(refusal, Rejected) else None
    if code == "recovery-locked" or (code == "verification-failed" and left == 0):
        return Outcome(replace(_over(state), link=""), step=Step.LOCKED)
    if code in {"recovery-ended", "not-verified"}:
        return Outcome(_over(state), {"link": Problem("recovery-ended")}, step=Step.LINK)
    if code == "verification-failed" and step in {Step.QUESTION, Step.CODE}:
        return _not_verified(step, state, left)
    if code == "password-rejected" and step is Step.PASSWORD:
        return Outcome(state, {"password": password_problem(refusal)})
    if code == "method-not-available":
        return Outcome(replace(state, ways=None), {"link": Problem("recovery-ways-changed")}, step=Step.LINK)
    if isinstance(refusal, NotFound):  # a portal that knows no recovery
        return Outcome(state, step=Step.OFFICE)
    if step is Step.CODE and code in {"code-expired", "invalid-code"}:
        return Outcome(replace(state, code=""), {"code": Problem(code)})
    if step is Step.QUESTION and code == "invalid-birth-date":
        return Outcome(state, dict.fromkeys(birth_date.PARTS, Problem("dob-real")))
    return Outcome(state, trouble=refusal)


def _over(state: Recovery) -> Recovery:
    """The link is good for nothing more; neither is what was typed to it."""
    return replace(state, ways=None, challenge=None, proved=None, answer="", code="", password="")


def _not_verified(step: Step, state: Recovery, left: int | None) -> Submitted:
    if step is Step.CODE:
        return Outcome(replace(state, code=""), {"code": Problem("code-wrong", left)})
    # Which of the two it was is not said; a slip is mended, not typed anew.
    return Outcome(state, {"answer": Problem("answer-wrong", left)})
