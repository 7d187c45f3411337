"""A link that arrives while a page is open: whether following it would take away what was typed or proved there."""

from enum import Enum
from typing import Any

from pfclient.flows import invitation_link, recovery, recovery_link, registration, sign_in
from pfclient.flows.flow import Place, Problem
from pfclient.flows.recovery import Recovery
from pfclient.flows.registration import Registration
from pfclient.flows.sign_in import SignIn


class Arrival(Enum):
    """What becomes of it."""

    FOLLOWED = "followed"
    ASKED = "asked"
    """Something would be lost by it: the person says whether it is followed."""
    LATER = "later"
    """What is open has reached its end, and is left by a button; the link comes after it."""
    KNOWN = "known"
    """It is the one that is open here."""


_BEFORE_A_LINK = {recovery.Step.PORTAL, recovery.Step.NAMES, recovery.Step.ASK, recovery.Step.LINK}
_NOTHING_TO_LOSE = {recovery.Step.NAMES_SENT, recovery.Step.LOCKED, recovery.Step.OFFICE, recovery.Step.DONE}


def during_registration(place: Place[Registration, registration.Step], link: str, *, busy: bool = False) -> Arrival:
    """Tell what becomes of a link that arrives during a registration, or while a person is added.

    Args:
        place: Where the person stands.
        link: The link.
        busy: The portal is being asked, which is not given up for it.
    """
    state, step = place.state, place.step
    if step is registration.Step.DONE:
        return Arrival.LATER
    if step is registration.Step.LOCKED:
        return Arrival.FOLLOWED
    proof = (state.verified, state.pin, state.code)
    named = invitation_link.read(link)
    if not isinstance(named, Problem):
        if step is registration.Step.INVITATION:
            return _asked(busy)
        return Arrival.KNOWN if named == state.named else _asked(busy, *proof)
    # A whole link was pasted, and can be pasted again; a code was typed from a letter.
    typed = "" if getattr(state.named, "token", "") else state.link
    account = (state.sign_in_username, state.sign_in_password, state.answer, state.username, state.password)
    return _asked(busy, *proof, typed, state.portal_address, *state.birth.parts().values(), state.phone, *account)


def during_recovery(
    place: Place[Recovery, recovery.Step], link: str, username: str = "", *, busy: bool = False
) -> Arrival:
    """Tell what becomes of a link that arrives during a recovery.

    Args:
        place: Where the person stands.
        link: The link.
        username: The user name that was filled in beforehand.
        busy: The portal is being asked, which is not given up for it.
    """
    state, step = place.state, place.step
    if step in _NOTHING_TO_LOSE:
        return Arrival.FOLLOWED
    proof = (state.proved, state.answer, state.code, state.password, *state.birth.parts().values())
    named = recovery_link.read(link)
    if not isinstance(named, Problem):
        if step in _BEFORE_A_LINK:
            return _asked(busy)
        return Arrival.KNOWN if named == state.named else _asked(busy, *proof)
    typed = "" if not isinstance(state.named, Problem) else state.link
    name = "" if state.username == username else state.username
    return _asked(busy, *proof, typed, state.address, state.email, name)


def during_sign_in(place: Place[SignIn[Any], sign_in.Step], username: str = "", *, busy: bool = False) -> Arrival:
    """Tell what becomes of a link that arrives where somebody signs in.

    Args:
        place: Where the person stands.
        username: The user name that was filled in beforehand.
        busy: The portal is being asked, which is not given up for it.
    """
    state = place.state
    if place.step is sign_in.Step.DONE:
        return Arrival.LATER
    name = "" if state.username == username else state.username
    address = "" if state.address == state.portal else state.address
    return _asked(busy, name, state.password, state.code, address)


def _asked(*typed: object) -> Arrival:
    return Arrival.ASKED if any(typed) else Arrival.FOLLOWED
