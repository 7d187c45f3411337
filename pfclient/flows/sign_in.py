"""Sign-in: the portal's address on a new computer, then user name and password, then a code where the account has one.

What the page of the code holds (picture 01d): one field for `code`, six digits or, after "Use a backup code" (`backup`,
where `may_backup`), a backup code; a tick "Do not ask again on this computer for 30 days" (`trust`, where `may_trust`);
Back. The only field with problems is `code`.
"""

from dataclasses import field, replace
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from pfclient.errors import PortalError, RateLimited, Refused, SecondStepAsked, ServerFault
from pfclient.flows import invitation_link
from pfclient.flows.flow import Flow, Outcome, Problem
from pfclient.flows.ports import PortalInfo
from pfclient.values import dataclass

Signed = TypeVar("Signed")
Signed_co = TypeVar("Signed_co", covariant=True)


class Step(StrEnum):
    """One page each."""

    PORTAL = "portal"
    CREDENTIALS = "credentials"
    CODE = "code"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class SignIn(Generic[Signed]):
    """What was typed, and what came of it.

    Attributes:
        address: An address or any pasted link of the portal.
        portal: Base address of the portal, "" while it is not known.
        shared: This is a shared computer: nothing is to be kept on it.
        code: What was typed at the second step.
        backup: It is a backup code, not one of the app.
        may_backup: The portal takes backup codes.
        trust: Do not ask for a code on this computer for thirty days.
        session: The signed-in session, once there is one.
    """

    address: str = field(default="", repr=False)
    portal: str = ""
    username: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    shared: bool = False
    info: PortalInfo | None = None
    code: str = field(default="", repr=False)
    backup: bool = False
    may_backup: bool = True
    trust: bool = False
    session: Signed | None = None

    @property
    def may_trust(self) -> bool:
        """Whether this computer can be trusted: on a shared one nothing is kept, so nothing can be."""
        return not self.shared


class Door(Protocol[Signed_co]):
    """What sign-in asks of the core."""

    async def probe(self, portal: str) -> PortalInfo:
        """Ask a portal who it is."""
        ...

    async def sign_in(self, portal: str, username: str, password: str, *, keep: bool) -> Signed_co:
        """Sign in; a wrong user name or password is `access_denied`, the same for both.

        Raises:
            SecondStepAsked: The portal wants a code too.
        """
        ...

    async def second_step(self, code: str, *, backup: bool, trust: bool, keep: bool) -> Signed_co:
        """Finish that sign-in with a code.

        Raises:
            SecondStepAsked: `wrong`.
            Rejected: `invalid_session`: too late, begin again.
        """
        ...


class SignInFlow(Flow[SignIn[Signed], Step], Generic[Signed]):
    """The order of the pages."""

    def is_final(self, step: Step) -> bool:
        """Nobody goes back into the password field once signed in."""
        return step is Step.DONE

    def next_step(self, step: Step, state: SignIn[Signed]) -> Step:  # noqa: ARG002 - the order never depends on it
        """Portal, then user name and password, then the records; a code is asked for by the portal (`Outcome.step`)."""
        return Step.CREDENTIALS if step is Step.PORTAL else Step.DONE

    def problems(self, step: Step, state: SignIn[Signed]) -> dict[str, Problem]:
        """Tell what can be seen to be wrong before the portal is asked."""
        if step is Step.PORTAL:
            address = invitation_link.address(state.address)
            return {"address": address} if isinstance(address, Problem) else {}
        if step is Step.DONE:
            return {}
        if step is Step.CODE:
            from pfclient.flows import second_code  # noqa: PLC0415 - the first page does not wait for it

            return second_code.problems(state.code, backup=state.backup)
        found = {}
        if not state.username.strip():
            found["username"] = Problem("username-empty")
        if not state.password:
            found["password"] = Problem("password-missing")
        return found


async def submit(step: Step, state: SignIn[Signed], door: Door[Signed]) -> Outcome[SignIn[Signed], Step]:
    """Send what a page holds; user name and password stay as typed, whatever the answer."""
    flow: SignInFlow[Signed] = SignInFlow()
    problems = flow.problems(step, state)
    if problems:
        return Outcome(state, problems)
    try:
        return await _SUBMITS[step](state, door)
    except SecondStepAsked as asked:
        return _asked(step, state, asked)
    except (RateLimited, ServerFault) as trouble:
        return Outcome(state, trouble=trouble)
    except Refused as refusal:
        return _refused(step, state, refusal)
    except PortalError as trouble:
        return Outcome(state, trouble=trouble)


def _asked(step: Step, state: SignIn[Signed], asked: SecondStepAsked) -> Outcome[SignIn[Signed], Step]:
    if step is Step.CODE:
        return Outcome(state, {"code": Problem("backup-code-wrong" if state.backup else "second-step-wrong")})
    return Outcome(replace(state, code="", backup=False, may_backup=asked.backup), step=Step.CODE)


def _refused(step: Step, state: SignIn[Signed], refusal: Refused) -> Outcome[SignIn[Signed], Step]:
    if step is Step.CODE and refusal.code == "invalid_session":
        return Outcome(replace(state, code=""), {"password": Problem("second-step-over")}, step=Step.CREDENTIALS)
    if step is Step.CREDENTIALS and refusal.code in {"access_denied", "access-denied"}:
        return Outcome(state, {"password": Problem("sign-in-wrong")})
    return Outcome(state, trouble=refusal)


async def _ask_portal(state: SignIn[Signed], door: Door[Signed]) -> Outcome[SignIn[Signed], Step]:
    portal = invitation_link.address(state.address)
    if isinstance(portal, Problem):
        return Outcome(state, {"address": portal})
    info = await door.probe(portal)
    return Outcome(replace(state, portal=portal, info=info))


async def _sign_in(state: SignIn[Signed], door: Door[Signed]) -> Outcome[SignIn[Signed], Step]:
    session = await door.sign_in(state.portal, state.username.strip(), state.password, keep=not state.shared)
    return Outcome(replace(state, session=session, password=""))


async def _finish(state: SignIn[Signed], door: Door[Signed]) -> Outcome[SignIn[Signed], Step]:
    trust = state.trust and state.may_trust
    session = await door.second_step(state.code, backup=state.backup, trust=trust, keep=not state.shared)
    return Outcome(replace(state, session=session, password="", code=""))


async def _done(state: SignIn[Signed], door: Door[Signed]) -> Outcome[SignIn[Signed], Step]:  # noqa: ARG001 - as the others
    return Outcome(state)


_SUBMITS = {Step.PORTAL: _ask_portal, Step.CREDENTIALS: _sign_in, Step.CODE: _finish, Step.DONE: _done}
