"""Registration's conversation with the portal: submit one page, get the state after it or what is wrong."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from pfclient.errors import Gone, PortalError, Refused
from pfclient.flows import birth_date, phone
from pfclient.flows.digits import compact
from pfclient.flows.flow import Outcome
from pfclient.flows.invitation_link import InvitationLink
from pfclient.flows.ports import Enrolment, NewAccount, PortalInfo
from pfclient.flows.refusals import refused
from pfclient.flows.registration import Registration, RegistrationFlow, Step, edited

Submitted = Outcome[Registration, Step]

Act = Callable[[Registration, Enrolment], Awaitable[Registration]]

_FLOW = RegistrationFlow()


async def submit(step: Step, state: Registration, enrolment: Enrolment) -> Submitted:
    """Send what a page holds.

    Nothing typed is ever lost: an error of the portal, or of the way to it, comes back beside the same state. The one
    exception is a PIN or code the portal found wrong, which is cleared.
    """
    problems = _FLOW.problems(step, state)
    if problems:
        return Outcome(state, problems)
    if state.info is None:
        # Asked first and kept: an invitation that turns out to be over still tells whom to call.
        greeted = await _answered(step, state, lambda: _greeted(state, enrolment))
        if greeted.trouble is not None:
            return greeted
        state = greeted.state
    act = _ACTS.get(step)
    if act is None:
        return Outcome(state)
    outcome = await _answered(step, state, lambda: act(state, enrolment))
    if "agreed" in outcome.problems:
        greeted = await _answered(step, outcome.state, lambda: _greeted(outcome.state, enrolment))
        return greeted if greeted.trouble else replace(outcome, state=greeted.state)
    newly_found = step is Step.INVITATION and state.invitation is None and outcome.state.invitation is not None
    # What was found is shown first: whether it is from their doctor is for the person to say.
    return replace(outcome, step=step) if newly_found else outcome


async def reworded(state: Registration, enrolment: Enrolment) -> PortalInfo | None:
    """Ask the portal for its own words once more, since another language is spoken; None where it cannot be asked."""
    greeted = await _answered(Step.TERMS, state, lambda: _greeted(state, enrolment))
    return None if greeted.trouble is not None or greeted.problems else greeted.state.info


async def send_again(state: Registration, enrolment: Enrolment, channel: str) -> Submitted:
    """Ask for a new code by `sms` or `voice`; the old one no longer works."""
    asked = replace(state, channel=channel)
    outcome = await _answered(Step.CODE, asked, lambda: _ask_code(asked, enrolment))
    if outcome.problems or outcome.trouble is not None or outcome.step is not None:
        return outcome
    return replace(outcome, state=replace(outcome.state, code=""), step=Step.CODE)


async def _answered(step: Step, state: Registration, act: Callable[[], Awaitable[Registration]]) -> Submitted:
    try:
        return Outcome(await act())
    except Refused as refusal:
        return refused(step, state, refusal)
    except PortalError as trouble:
        return Outcome(state, trouble=trouble)


async def _greeted(state: Registration, enrolment: Enrolment) -> Registration:
    return replace(state, info=await enrolment.info())


async def _open(state: Registration, enrolment: Enrolment) -> Registration:
    named = state.named
    if state.invitation is not None or not isinstance(named, InvitationLink):
        return state
    invitation = await enrolment.open(token=named.token, code=named.code)
    methods = {method.id for method in invitation.methods}
    chosen = state.method or ("pin" if "pin" in methods else "phone")
    channel = state.channel if state.channel in methods else next(iter(sorted(methods & {"sms", "voice"})), "sms")
    found = replace(state, invitation=invitation, by_patient=invitation.by_patient, perhaps_added=False)
    return replace(found, method=chosen, channel=channel)


async def _in_session(state: Registration, enrolment: Enrolment, ask: Act) -> Registration:
    """Ask within an open session; one that ran out meanwhile is opened again, which consumes nothing."""
    held = await _open(state, enrolment)
    try:
        return await ask(held, enrolment)
    except Gone as over:
        if over.code != "gone":
            raise
    return await ask(await _open(replace(held, invitation=None), enrolment), enrolment)


async def _start_over(state: Registration, enrolment: Enrolment) -> Registration:  # noqa: ARG001 - nothing is asked
    # A new PIN comes with a new link and a new code: the old link is dead (portal-api, Limits).
    return edited(state, link="", method="")


async def _prove_by_pin(state: Registration, enrolment: Enrolment) -> Registration:
    return state if state.verified is not None else await _in_session(state, enrolment, _verify_pin)


async def _verify_pin(state: Registration, enrolment: Enrolment) -> Registration:
    verified = await enrolment.verify("pin", compact(state.pin), birth_date.iso(state.birth))
    return _known(replace(state, verified=verified))


async def _ask_code(state: Registration, enrolment: Enrolment) -> Registration:
    return state if state.verified is not None else await _in_session(state, enrolment, _send_code)


async def _send_code(state: Registration, enrolment: Enrolment) -> Registration:
    born = birth_date.iso(state.birth)
    challenge = await enrolment.send_code(state.channel, phone.normalised(state.phone), born)
    return replace(state, challenge=challenge)


async def _prove_by_code(state: Registration, enrolment: Enrolment) -> Registration:
    if state.verified is not None or state.challenge is None:
        return state
    code, born = compact(state.code), birth_date.iso(state.birth)
    verified = await enrolment.verify(state.channel, code, born, state.challenge.challenge_id)
    return _known(replace(state, verified=verified))


def _known(state: Registration) -> Registration:
    verified = state.verified
    if verified is None:
        return state
    suggested = verified.username_suggestion
    known = replace(state, username=state.username or suggested)
    if not verified.existing_account_hint or state.adding:
        return known
    return replace(known, account="existing", sign_in_username=state.sign_in_username or suggested)


async def _relate(state: Registration, enrolment: Enrolment) -> Registration:
    return await _link(state, enrolment) if state.adding else state


async def _choose_account(state: Registration, enrolment: Enrolment) -> Registration:
    return await _link(state, enrolment) if state.account == "existing" else state


async def _link(state: Registration, enrolment: Enrolment) -> Registration:
    if state.enrolled is not None:
        return state
    if state.adding:
        enrolled = await enrolment.link(state.relationship)
    else:
        user, secret = state.sign_in_username.strip(), state.sign_in_password
        enrolled = await enrolment.link(
            state.relationship,
            username=user,
            password=secret,
            code=state.sign_in_code if state.second_step else "",
            backup=state.sign_in_backup,
            keep=not state.shared,
        )
    return replace(state, enrolled=enrolled, sign_in_password="", sign_in_code="", pin="", code="")


async def _check_username(state: Registration, enrolment: Enrolment) -> Registration:
    if not await enrolment.username_available(state.username.strip()):
        raise Refused("username-taken", status=409)
    return state


async def _create(state: Registration, enrolment: Enrolment) -> Registration:
    if state.enrolled is not None:
        return state
    enrolled = await enrolment.create(_account(state))
    return replace(state, enrolled=enrolled, password="", answer="", pin="", code="")


def _account(state: Registration) -> NewAccount:
    return NewAccount(
        username=state.username.strip(),
        password=state.password,
        question_id=state.question_id,
        answer=state.answer.strip(),
        email=state.account_email,
        relationship=state.relationship,
        terms_version=state.info.terms.version if state.info else "",
    )


_ACTS: dict[Step, Act] = {
    Step.INVITATION: _open,
    Step.PIN: _prove_by_pin,
    Step.PHONE: _ask_code,
    Step.CODE: _prove_by_code,
    Step.LOCKED: _start_over,
    Step.RELATIONSHIP: _relate,
    Step.ACCOUNT: _choose_account,
    Step.USERNAME: _check_username,
    Step.PASSWORD: _create,
}
