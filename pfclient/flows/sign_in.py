"""Sign-in: the portal's address on a new computer, then user name and password."""

from dataclasses import field, replace
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from pfclient.errors import PortalError, RateLimited, Refused, ServerFault
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
    DONE = "done"


@dataclass(frozen=True, slots=True)
class SignIn(Generic[Signed]):
    """What was typed, and what came of it.

    Attributes:
        address: An address or any pasted link of the portal.
        portal: Base address of the portal, "" while it is not known.
        shared: This is a shared computer: nothing is to be kept on it.
        session: The signed-in session, once there is one.
    """

    address: str = field(default="", repr=False)
    portal: str = ""
    username: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    shared: bool = False
    info: PortalInfo | None = None
    session: Signed | None = None


class Door(Protocol[Signed_co]):
    """The two things sign-in asks of the core."""

    async def probe(self, portal: str) -> PortalInfo:
        """Ask a portal who it is."""
        ...

    async def sign_in(self, portal: str, username: str, password: str, *, keep: bool) -> Signed_co:
        """Sign in; a wrong user name or password is `access_denied`, the same for both."""
        ...


class SignInFlow(Flow[SignIn[Signed], Step], Generic[Signed]):
    """The order of the two pages."""

    def is_final(self, step: Step) -> bool:
        """Nobody goes back into the password field once signed in."""
        return step is Step.DONE

    def next_step(self, step: Step, state: SignIn[Signed]) -> Step:  # noqa: ARG002 - the order never depends on it
        """Portal, then user name and password, then the records."""
        return Step.CREDENTIALS if step is Step.PORTAL else Step.DONE

    def problems(self, step: Step, state: SignIn[Signed]) -> dict[str, Problem]:
        """Tell what can be seen to be wrong before the portal is asked."""
        if step is Step.PORTAL:
            address = invitation_link.address(state.address)
            return {"address": address} if isinstance(address, Problem) else {}
        if step is Step.DONE:
            return {}
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
        return await (_ask_portal(state, door) if step is Step.PORTAL else _sign_in(state, door))
    except (RateLimited, ServerFault) as trouble:
        return Outcome(state, trouble=trouble)
    except Refused as refusal:
        wrong = step is Step.CREDENTIALS and refusal.code in {"access_denied", "access-denied"}
        return Outcome(state, {"password": Problem("sign-in-wrong")}) if wrong else Outcome(state, trouble=refusal)
    except PortalError as trouble:
        return Outcome(state, trouble=trouble)


async def _ask_portal(state: SignIn[Signed], door: Door[Signed]) -> Outcome[SignIn[Signed], Step]:
    portal = invitation_link.address(state.address)
    if isinstance(portal, Problem):
        return Outcome(state, {"address": portal})
    info = await door.probe(portal)
    return Outcome(replace(state, portal=portal, info=info))


async def _sign_in(state: SignIn[Signed], door: Door[Signed]) -> Outcome[SignIn[Signed], Step]:
    session = await door.sign_in(state.portal, state.username.strip(), state.password, keep=not state.shared)
    return Outcome(replace(state, session=session, password=""))
