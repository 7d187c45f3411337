"""Registration and "Add a person": the steps, what is typed in them, and which follows which."""

from collections.abc import Callable
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from pfclient.flows import birth_date, invitation_link, password, phone, pin, second_code, security_code, user_name
from pfclient.flows.birth_date import BirthDate
from pfclient.flows.flow import Flow, Place, Problem
from pfclient.flows.invitation_link import InvitationLink
from pfclient.flows.ports import Challenge, Enrolled, Invitation, PortalInfo, Verified
from pfclient.people import Relationship
from pfclient.values import dataclass


class Step(StrEnum):
    """One page each."""

    INVITATION = "invitation"
    METHOD = "method"
    PIN = "pin"
    PHONE = "phone"
    CODE = "code"
    LOCKED = "locked"
    RELATIONSHIP = "relationship"
    ACCOUNT = "account"
    TERMS = "terms"
    USERNAME = "username"
    PASSWORD = "password"  # noqa: S105 - the name of a page
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Registration:
    """Everything typed so far, and what the portal has said to it.

    Attributes:
        today: The day by which a birth date lies in the past.
        known_portal: Where a typed code belongs when no link names a portal, "" when that must be asked.
        adding: True while signed in: the chart is linked to that account.
        link: What was pasted or typed on the first page.
        method: `pin` or `phone`.
        channel: `sms` or `voice`.
        account: `new` or `existing`.
        second_step: The existing one wants a code too, `sign_in_code`; with `sign_in_backup` it is a backup code.
        shared: This is a shared computer: nothing is to be kept on it.
        by_patient: A patient sent the invitation, and not the practice; known also of one that is over.
        perhaps_added: The portal was asked to add the person, and nobody heard its answer: the invitation may be used.
    """

    today: date
    known_portal: str = ""
    adding: bool = False
    link: str = field(default="", repr=False)
    portal_address: str = ""
    method: str = ""
    birth: BirthDate = field(default_factory=BirthDate)
    pin: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    channel: str = "sms"
    code: str = field(default="", repr=False)
    relationship: Relationship | None = None
    account: str = "new"
    sign_in_username: str = field(default="", repr=False)
    sign_in_password: str = field(default="", repr=False)
    second_step: bool = False
    sign_in_code: str = field(default="", repr=False)
    sign_in_backup: bool = False
    agreed: bool = False
    question_id: str = ""
    answer: str = field(default="", repr=False)
    username: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    shared: bool = False
    by_patient: bool = False
    perhaps_added: bool = False
    info: PortalInfo | None = None
    invitation: Invitation | None = None
    challenge: Challenge | None = None
    verified: Verified | None = field(default=None, repr=False)
    enrolled: Enrolled | None = field(default=None, repr=False)

    @property
    def named(self) -> InvitationLink | Problem:
        """The invitation the first page names."""
        return invitation_link.read(self.link)

    @property
    def portal(self) -> str:
        """The portal this registration speaks to, "" while it is not known."""
        named = self.named
        if isinstance(named, InvitationLink) and named.portal:
            return named.portal
        address = invitation_link.address(self.portal_address) if self.portal_address.strip() else self.known_portal
        return address if isinstance(address, str) else ""

    @property
    def asks_portal(self) -> bool:
        """Whether a code was typed and nothing says which portal it belongs to."""
        named = self.named
        return isinstance(named, InvitationLink) and not named.portal and not self.known_portal

    @property
    def methods(self) -> frozenset[str]:
        """The ways to prove who one is that this invitation allows: pin, sms, voice."""
        return frozenset(method.id for method in self.invitation.methods) if self.invitation else frozenset()

    @property
    def asks_email(self) -> bool:
        """Whether the portal suggests a user name that is no e-mail address, so that one must be asked for."""
        return self.verified is not None and "@" not in self.verified.username_suggestion

    @property
    def account_email(self) -> str:
        """The e-mail address the new account will have."""
        return self.email.strip() if self.asks_email or not self.verified else self.verified.username_suggestion

    @property
    def asks_relationship(self) -> bool:
        """Whether the practice left it open whose records these are to the person who registers."""
        return self.verified is not None and self.verified.relationship_required


_INVITED = {"invitation": None, "challenge": None, "verified": None}
_RESETS: dict[str, dict[str, Any]] = {
    "link": {**_INVITED, "by_patient": False, "perhaps_added": False, "info": None, "pin": "", "code": ""},
    "portal_address": {**_INVITED, "info": None},
    "method": {"verified": None},
    "birth": {"verified": None},
    "pin": {"verified": None},
    "phone": {"verified": None, "challenge": None, "code": ""},
    "code": {"verified": None},
    "sign_in_username": {"second_step": False},
    "sign_in_password": {"second_step": False},
}


def edited(state: Registration, **typed: Any) -> Registration:
    """Give the state with new words typed; what the portal had said about the old ones no longer counts."""
    changed = {name: value for name, value in typed.items() if getattr(state, name) != value}
    lapsed: dict[str, Any] = {}
    for name in changed:
        lapsed.update(_RESETS.get(name, {}))
    return replace(state, **{**lapsed, **changed})


_FOLLOWS = {Step.LOCKED: Step.INVITATION, Step.TERMS: Step.USERNAME, Step.USERNAME: Step.PASSWORD}


class RegistrationFlow(Flow[Registration, Step]):
    """The order of the pages and what is wrong on each of them."""

    def is_final(self, step: Step) -> bool:
        """There is no way back once the account exists."""
        return step is Step.DONE

    def next_step(self, step: Step, state: Registration) -> Step:
        """Give the page after `step`; the first page is left only with an open invitation."""
        if step is Step.INVITATION:
            return Step.METHOD if state.invitation is not None else Step.INVITATION
        if step is Step.METHOD:
            return Step.PIN if state.method == "pin" else Step.PHONE
        if step is Step.PHONE:
            return Step.CODE
        if step in {Step.PIN, Step.CODE, Step.RELATIONSHIP}:
            return self._after_proof(step, state)
        if step is Step.ACCOUNT:
            return Step.TERMS if state.account == "new" else Step.DONE
        return _FOLLOWS.get(step, Step.DONE)

    @staticmethod
    def _after_proof(step: Step, state: Registration) -> Step:
        if step is not Step.RELATIONSHIP and (state.asks_relationship or state.adding):
            return Step.RELATIONSHIP
        return Step.DONE if state.adding else Step.ACCOUNT

    def problems(self, step: Step, state: Registration) -> dict[str, Problem]:
        """Tell what can be seen to be wrong on a page before the portal is asked."""
        check = _CHECKS.get(step)
        return check(state) if check else {}


def laid_aside(place: Place[Registration, Step], *, asked: bool = False) -> Place[Registration, Step] | None:
    """Give where somebody goes on after the screen was locked, None where there is nothing left to do.

    What is typed stays, but for what proves who one is: no PIN and no code waits in memory, and the page asks again.
    Where the person may have been added meanwhile, the invitation is looked up first.

    Args:
        place: Where they are.
        asked: The portal has not answered yet.
    """
    if place.step is Step.DONE:
        return None
    state = replace(place.state, pin="", code="", challenge=None, verified=None)
    kept = replace(place, state=state, problems={}, trouble=None)
    if place.step is Step.RELATIONSHIP and (asked or place.trouble is not None):
        return Place(Step.INVITATION, replace(state, perhaps_added=True, invitation=None))
    if place.step not in {Step.CODE, Step.RELATIONSHIP}:
        return kept
    return RegistrationFlow().moved(kept, Step.PIN if state.method == "pin" else Step.PHONE)


def _found(**problems: Problem | None) -> dict[str, Problem]:
    return {name: problem for name, problem in problems.items() if problem is not None}


def _invitation(state: Registration) -> dict[str, Problem]:
    named = state.named
    if isinstance(named, Problem):
        return {"link": named}
    if state.adding and named.portal not in {"", state.known_portal}:
        return {"link": Problem("other-portal")}
    if not state.asks_portal:
        return {}
    address = invitation_link.address(state.portal_address)
    return {"portal_address": address} if isinstance(address, Problem) else {}


def _method(state: Registration) -> dict[str, Problem]:
    return {} if state.method in {"pin", "phone"} else {"method": Problem("method-empty")}


def _pin(state: Registration) -> dict[str, Problem]:
    return birth_date.problems(state.birth, state.today) | _found(pin=pin.problem(state.pin))


def _phone(state: Registration) -> dict[str, Problem]:
    return birth_date.problems(state.birth, state.today) | _found(phone=phone.problem(state.phone))


def _code(state: Registration) -> dict[str, Problem]:
    return _found(code=security_code.problem(state.code))


def _relationship(state: Registration) -> dict[str, Problem]:
    missing = state.asks_relationship and state.relationship is None
    return {"relationship": Problem("relationship-empty")} if missing else {}


def _account(state: Registration) -> dict[str, Problem]:
    if state.account == "new":
        return {}
    code = second_code.problems(state.sign_in_code, backup=state.sign_in_backup) if state.second_step else {}
    return _found(
        sign_in_username=None if state.sign_in_username.strip() else Problem("username-empty"),
        sign_in_password=None if state.sign_in_password else Problem("password-missing"),
        sign_in_code=code.get("code"),
    )


def _terms(state: Registration) -> dict[str, Problem]:
    return {} if state.agreed else {"agreed": Problem("terms-needed")}


def _username(state: Registration) -> dict[str, Problem]:
    return _found(
        question_id=None if state.question_id else Problem("question-empty"),
        answer=None if state.answer.strip() else Problem("answer-empty"),
        username=user_name.problem(state.username.strip(), state.account_email),
        email=Problem("email-needed") if state.asks_email and "@" not in state.email.strip(" @") else None,
    )


def _password(state: Registration) -> dict[str, Problem]:
    if state.info is None:
        return {}
    return _found(password=password.problem(state.password, state.info.policy, state.username.strip()))


_CHECKS: dict[Step, Callable[[Registration], dict[str, Problem]]] = {
    Step.INVITATION: _invitation,
    Step.METHOD: _method,
    Step.PIN: _pin,
    Step.PHONE: _phone,
    Step.CODE: _code,
    Step.RELATIONSHIP: _relationship,
    Step.ACCOUNT: _account,
    Step.TERMS: _terms,
    Step.USERNAME: _username,
    Step.PASSWORD: _password,
}
