"""A forgotten user name or password: the steps, what is typed in them, and which follows which.

What the pages hold: PORTAL the field `address`; NAMES `email`; NAMES_SENT nothing; ASK `username`; LINK `link`; METHOD
the choice `method` of `ways.methods`; QUESTION `answer` and the date of birth (`month`, `day`, `year`); CODE `code`;
PASSWORD `password`. LOCKED leads to ASK, for another link. OFFICE is the end where nothing here can prove who somebody
is: the practice can, by a new invitation.
"""

from collections.abc import Callable
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from pfclient.flows import birth_date, invitation_link, password, recovery_link, security_code
from pfclient.flows.birth_date import BirthDate
from pfclient.flows.flow import Flow, Place, Problem
from pfclient.flows.ports import Challenge, PortalInfo
from pfclient.flows.recovery_link import RecoveryLink
from pfclient.flows.recovery_ports import Proved, Ways
from pfclient.values import dataclass


class Step(StrEnum):
    """One page each."""

    PORTAL = "portal"
    NAMES = "names"
    NAMES_SENT = "names-sent"
    ASK = "ask"
    LINK = "link"
    METHOD = "method"
    QUESTION = "question"
    CODE = "code"
    PASSWORD = "password"  # noqa: S105 - the name of a page
    LOCKED = "locked"
    OFFICE = "office"
    DONE = "done"


class Aim(StrEnum):
    """What was forgotten."""

    USERNAME = "username"
    PASSWORD = "password"  # noqa: S105 - the name of a choice


@dataclass(frozen=True, slots=True)
class Recovery:
    """Everything typed so far, and what the portal has said to it.

    Attributes:
        today: The day by which a birth date lies in the past.
        known_portal: The portal asked where no link names one, "" when that must be asked; once a link was opened, its.
        address: What was typed to name it.
        asked: An e-mail with a link was asked for here.
        method: `question`, `sms` or `voice`.
        code_by: How the code of `challenge` was sent.
        info: What the portal says of itself.
    """

    today: date
    aim: Aim = Aim.PASSWORD
    known_portal: str = ""
    address: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    username: str = field(default="", repr=False)
    asked: bool = False
    link: str = field(default="", repr=False)
    method: str = ""
    answer: str = field(default="", repr=False)
    birth: BirthDate = field(default_factory=BirthDate)
    code: str = field(default="", repr=False)
    code_by: str = ""
    password: str = field(default="", repr=False)
    info: PortalInfo | None = None
    ways: Ways | None = None
    challenge: Challenge | None = None
    proved: Proved | None = None

    @property
    def named(self) -> RecoveryLink | Problem:
        """The recovery the link names."""
        return recovery_link.read(self.link)

    @property
    def portal(self) -> str:
        """The portal this recovery speaks to, "" while it is not known."""
        named = self.named
        if isinstance(named, RecoveryLink):
            return named.portal
        address = invitation_link.address(self.address) if self.address.strip() else self.known_portal
        return address if isinstance(address, str) else ""

    @property
    def methods(self) -> frozenset[str]:
        """The ways to prove who one is: question, sms, voice."""
        return frozenset(method.id for method in self.ways.methods) if self.ways else frozenset()

    @property
    def phone_hint(self) -> str:
        """The last two digits of the number codes go to, "" where none can be sent."""
        return next((method.hint for method in self.ways.methods if method.hint), "") if self.ways else ""


_FORGOTTEN: dict[str, Any] = {
    "ways": None, "challenge": None, "proved": None, "answer": "", "birth": BirthDate(), "code": "", "code_by": "",
    "password": "",
}  # fmt: skip


def edited(state: Recovery, **typed: Any) -> Recovery:
    """Give the state with new words typed; what was said and typed to another link (another account?) is gone."""
    now = replace(state, **typed)
    if now.named != state.named:
        now = replace(now, **{**_FORGOTTEN, **typed})
    return replace(now, info=None) if now.portal != state.portal else now


class RecoveryFlow(Flow[Recovery, Step]):
    """The order of the pages and what is wrong on each of them."""

    @staticmethod
    def first(state: Recovery) -> Step:
        """Where it begins: with the link that came, else with what has to be asked."""
        if state.link:
            return Step.LINK
        if not state.portal:
            return Step.PORTAL
        return Step.NAMES if state.aim is Aim.USERNAME else Step.ASK

    def is_final(self, step: Step) -> bool:
        """Who has proved who they are has nothing to mend before; a lock is left by a new link alone."""
        return step in {Step.PASSWORD, Step.LOCKED, Step.DONE}

    def next_step(self, step: Step, state: Recovery) -> Step:
        """Give the page after `step`."""
        match step:
            case Step.PORTAL:
                return Step.NAMES if state.aim is Aim.USERNAME else Step.ASK
            case Step.LINK:
                return self._after_link(state)
            case Step.METHOD:
                return Step.QUESTION if state.method == "question" else Step.CODE
            case Step.QUESTION | Step.CODE:
                return Step.PASSWORD
            case _:
                return _FOLLOWS.get(step, Step.DONE)

    @staticmethod
    def _after_link(state: Recovery) -> Step:
        if state.proved is not None:
            return Step.PASSWORD
        if not state.methods:
            return Step.OFFICE
        return Step.QUESTION if state.methods == {"question"} else Step.METHOD

    def moved(self, place: Place[Recovery, Step], target: Step) -> Place[Recovery, Step]:
        """Go to a step; to ask for another link is to begin anew, with nothing behind."""
        there = super().moved(place, target)
        if target is Step.ASK and place.step in {Step.LOCKED, Step.LINK} and target not in place.history:
            return replace(there, history=())
        return there

    def problems(self, step: Step, state: Recovery) -> dict[str, Problem]:
        """Tell what can be seen to be wrong on a page before the portal is asked."""
        check = _CHECKS.get(step)
        return check(state) if check else {}


_FOLLOWS = {Step.NAMES: Step.NAMES_SENT, Step.NAMES_SENT: Step.ASK, Step.ASK: Step.LINK, Step.LOCKED: Step.ASK}


def _found(**problems: Problem | None) -> dict[str, Problem]:
    return {name: problem for name, problem in problems.items() if problem is not None}


def _portal(state: Recovery) -> dict[str, Problem]:
    address = invitation_link.address(state.address)
    return {"address": address} if isinstance(address, Problem) else {}


def _names(state: Recovery) -> dict[str, Problem]:
    return _found(email=None if "@" in state.email.strip(" @") else Problem("email-needed"))


def _ask(state: Recovery) -> dict[str, Problem]:
    return _found(username=None if state.username.strip() else Problem("username-empty"))


def _link(state: Recovery) -> dict[str, Problem]:
    named = state.named
    return {"link": named} if isinstance(named, Problem) else {}


def _method(state: Recovery) -> dict[str, Problem]:
    return {} if state.method in state.methods else {"method": Problem("method-empty")}


def _question(state: Recovery) -> dict[str, Problem]:
    missing = _found(answer=None if state.answer.strip() else Problem("answer-empty"))
    return missing | birth_date.problems(state.birth, state.today)


def _code(state: Recovery) -> dict[str, Problem]:
    return _found(code=security_code.problem(state.code))


def _password(state: Recovery) -> dict[str, Problem]:
    if state.proved is None:
        return {}
    return _found(password=password.problem(state.password, state.proved.policy, state.proved.username))


_CHECKS: dict[Step, Callable[[Recovery], dict[str, Problem]]] = {
    Step.PORTAL: _portal,
    Step.NAMES: _names,
    Step.ASK: _ask,
    Step.LINK: _link,
    Step.METHOD: _method,
    Step.QUESTION: _question,
    Step.CODE: _code,
    Step.PASSWORD: _password,
}
