"""A new password in the place of the present one, without a screen.

What the screen needs: one page with the fields `present` and `new`, and the portal's rules (`policy`, asked for by
`prepared` when the page opens) ticked off while typing. Neither password is kept once it has done its work.
"""

from dataclasses import field, replace
from enum import StrEnum
from typing import Protocol

from pfclient.errors import PortalError, Refused, Rejected
from pfclient.flows import password
from pfclient.flows.flow import Flow, Outcome, Problem
from pfclient.flows.ports import PasswordPolicy
from pfclient.flows.refusals import password_problem
from pfclient.values import dataclass


class Step(StrEnum):
    """One page, and the end."""

    FORM = "form"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ChangingPassword:
    """What was typed.

    Attributes:
        policy: The portal's rules, None before it told them.
        perhaps_done: The new password whose answer was lost: it may be in place already; "" for none.
    """

    username: str = ""
    policy: PasswordPolicy | None = None
    present: str = field(default="", repr=False)
    new: str = field(default="", repr=False)
    perhaps_done: str = field(default="", repr=False)


class Desk(Protocol):
    """What this page asks of the core."""

    async def policy(self) -> PasswordPolicy:
        """The portal's rules for this account."""
        ...

    async def change(self, present: str, new: str) -> None:
        """Put a new password in the present one's place.

        Raises:
            Rejected: `wrong-password`; `password-rejected` with its reasons.
        """
        ...

    async def opens(self, password: str) -> bool:
        """Whether this is the account's password."""
        ...


class ChangingPasswordFlow(Flow[ChangingPassword, Step]):
    """The order of the pages."""

    def is_final(self, step: Step) -> bool:
        """What is changed is changed."""
        return step is Step.DONE

    def next_step(self, step: Step, state: ChangingPassword) -> Step:  # noqa: ARG002 - there is one page
        """Done."""
        return Step.DONE

    def problems(self, step: Step, state: ChangingPassword) -> dict[str, Problem]:
        """Tell what can be seen to be wrong before the portal is asked."""
        if step is Step.DONE:
            return {}
        found = {} if state.present else {"present": Problem("present-password-missing")}
        new = password.problem(state.new, state.policy or PasswordPolicy(), state.username)
        if new is None and state.new == state.present:
            new = Problem("password-same")
        return found | ({"new": new} if new is not None else {})


async def prepared(state: ChangingPassword, desk: Desk) -> Outcome[ChangingPassword, Step]:
    """The state with the portal's rules; those there are stay."""
    if state.policy is not None:
        return Outcome(state, step=Step.FORM)
    try:
        return Outcome(replace(state, policy=await desk.policy()), step=Step.FORM)
    except PortalError as trouble:
        return Outcome(state, trouble=trouble)


async def submit(step: Step, state: ChangingPassword, desk: Desk) -> Outcome[ChangingPassword, Step]:
    """Ask for the change; what was typed stays until it is done."""
    problems = ChangingPasswordFlow().problems(step, state)
    if problems or step is Step.DONE:
        return Outcome(state, problems)
    try:
        await desk.change(state.present, state.new)
    except Rejected as refusal:
        return await _refused(state, refusal, desk)
    except Refused as trouble:
        return Outcome(state, trouble=trouble)
    except PortalError as trouble:
        return Outcome(replace(state, perhaps_done=state.new), trouble=trouble)
    return Outcome(replace(state, present="", new="", perhaps_done=""))


async def _refused(state: ChangingPassword, refusal: Rejected, desk: Desk) -> Outcome[ChangingPassword, Step]:
    if refusal.code == "password-rejected":
        return Outcome(state, {"new": password_problem(refusal)})
    if refusal.code != "wrong-password":
        return Outcome(state, trouble=refusal)
    wrong: Outcome[ChangingPassword, Step] = Outcome(state, {"present": Problem("present-password-wrong")})
    if not state.perhaps_done:
        return wrong
    try:
        done = await desk.opens(state.perhaps_done)
    except PortalError as trouble:
        return Outcome(state, trouble=trouble)
    if not done:
        return Outcome(replace(state, perhaps_done=""), wrong.problems)
    if state.new != state.perhaps_done:
        # The answer that was lost had put another new password in place: that is the present one now.
        return Outcome(
            replace(state, present=state.perhaps_done, perhaps_done=""), {"present": Problem("password-was-changed")}
        )
    return Outcome(replace(state, present="", new="", perhaps_done=""))
