"""A visit at the waiting-room screen: its steps, what is typed in them, which follows which, and how it can end.

    START → BIRTH_DATE → PHONE → (FORM) → REVIEW ⇄ CORRECTION → DONE
                           ├→ NOT_FOUND (one neutral screen for every cause; up to three tries) → BIRTH_DATE
                           └→ EARLY, LATE, ALREADY
    START → REGISTER | RECORD       the wizards of home and the record; the visit ends when they do
    any   → DESK (rather talk to a person), OFFLINE, CLOSED, STAFF_NEEDED

`checking_in.submit` sends what a step holds. Everything a visitor typed or the portal said stands in `KioskVisit` and
nowhere else; "start over" is no step but an `Ending`: the process that held it ends.
"""

from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from pfclient.flows import birth_date
from pfclient.flows.birth_date import BirthDate
from pfclient.flows.digits import is_number
from pfclient.flows.flow import Flow, Outcome, Place, Problem
from pfclient.flows.kiosk_ports import Correction, FormState, KioskInfo, Purpose, TodaysVisit, VisitState
from pfclient.values import dataclass

MAX_TRIES = 3
"""How often one visitor may be not found before only the desk is left (design §8)."""

NOTE_LENGTH = 200
"""The longest note of a correction, in characters."""

LANGUAGES = ("en", "es")


class Step(StrEnum):
    """One screen each."""

    START = "start"
    BIRTH_DATE = "birth-date"
    PHONE = "phone"
    FORM = "form"
    REVIEW = "review"
    CORRECTION = "correction"
    DONE = "done"
    NOT_FOUND = "not-found"
    EARLY = "early"
    LATE = "late"
    ALREADY = "already"
    REGISTER = "register"
    RECORD = "record"
    DESK = "desk"
    OFFLINE = "offline"
    CLOSED = "closed"
    STAFF_NEEDED = "staff-needed"


class Ending(StrEnum):
    """Every way a visit can end. After each of them the visitor's process is gone and a fresh one shows the welcome.

    The first seven are told by the visitor's process; of the others the supervisor learns by itself.
    """

    DONE = "done"
    START_OVER = "start-over"
    DESK = "desk"
    IDLE = "idle"
    HARD_CAP = "hard-cap"
    PORTAL_GONE = "portal-gone"
    STAFF = "staff"
    CRASHED = "crashed"
    KILLED = "killed"
    HUNG = "hung"
    DISPLAY_LOST = "display-lost"


ENDS_AS = {
    Step.DONE: Ending.DONE,
    Step.ALREADY: Ending.DONE,
    Step.REGISTER: Ending.DONE,
    Step.RECORD: Ending.DONE,
    Step.EARLY: Ending.DONE,
    Step.LATE: Ending.DESK,
    Step.NOT_FOUND: Ending.DESK,
    Step.DESK: Ending.DESK,
    Step.OFFLINE: Ending.PORTAL_GONE,
    Step.CLOSED: Ending.DONE,
    Step.STAFF_NEEDED: Ending.DESK,
}
"""How "I'm done", or the time of a screen that ends a visit, ends it; any other screen ends by starting over."""

_NUMBERED = (Step.BIRTH_DATE, Step.PHONE, Step.REVIEW)


@dataclass(frozen=True, slots=True)
class KioskVisit:
    """Everything one visitor typed so far, and what the portal has said to it.

    Attributes:
        today: The day by which a birth date lies in the past.
        language: `en` or `es`.
        purpose: What the visitor came for.
        birth: What stands in the three boxes of the birth date.
        phone_last4: The last four digits of the telephone number, as typed.
        tries: How often this visitor was not found.
        info: This screen as the portal knows it.
        visit: The appointment that was found.
        correcting: What the CORRECTION step is about.
        note: What was typed to it, may stay empty.
        corrected: What the desk has been told is no longer right.
        area: Where to sit, once checked in.
    """

    today: date
    language: str = "en"
    purpose: Purpose = Purpose.CHECK_IN
    birth: BirthDate = field(default_factory=BirthDate, repr=False)
    phone_last4: str = field(default="", repr=False)
    tries: int = 0
    info: KioskInfo | None = None
    visit: TodaysVisit | None = field(default=None, repr=False)
    correcting: Correction | None = None
    note: str = field(default="", repr=False)
    corrected: frozenset[Correction] = frozenset()
    area: str = field(default="", repr=False)

    @property
    def may_try_again(self) -> bool:
        """Whether NOT_FOUND offers another try."""
        return self.tries < MAX_TRIES

    @property
    def correctable(self) -> tuple[Correction, ...]:
        """What REVIEW shows a "Fix" for: what is on record, and has not been told to the desk yet."""
        if self.visit is None:
            return ()
        shown = {
            Correction.PHONE: self.visit.phone_hint,
            Correction.ADDRESS: self.visit.address_hint,
            Correction.INSURANCE: self.visit.insurance_hint,
        }
        return tuple(name for name, hint in shown.items() if hint and name not in self.corrected)


Visiting = Place[KioskVisit, Step]


def begun(today: date, info: KioskInfo | None = None) -> Visiting:
    """Give the clean welcome of a new visitor."""
    return Place(Step.START, KioskVisit(today=today, info=info))


def edited(state: KioskVisit, **typed: Any) -> KioskVisit:
    """Give the state with new words typed; what the portal had said about the old ones no longer counts."""
    lapsed: dict[str, Any] = {}
    if any(name in typed and typed[name] != getattr(state, name) for name in ("birth", "phone_last4", "purpose")):
        lapsed = {"visit": None, "corrected": frozenset(), "correcting": None, "note": ""}
    return replace(state, **{**lapsed, **typed})


class KioskVisitFlow(Flow[KioskVisit, Step]):
    """The order of the screens and what is wrong on each of them."""

    def is_final(self, step: Step) -> bool:
        """There is no way back from a screen that ends a visit, or hands it to another wizard."""
        return step in ENDS_AS

    def next_step(self, step: Step, state: KioskVisit) -> Step:
        """Give the screen after `step` once it is answered."""
        if step is Step.START:
            return _BY_PURPOSE[state.purpose]
        if step is Step.PHONE:
            return _found(state)
        if step is Step.REVIEW:
            return Step.DONE
        return {Step.BIRTH_DATE: Step.PHONE, Step.NOT_FOUND: Step.BIRTH_DATE}.get(step, Step.REVIEW)

    def problems(self, step: Step, state: KioskVisit) -> dict[str, Problem]:
        """Tell what can be seen to be wrong on a screen: fields `month`, `day`, `year`, `phone_last4`, `note`."""
        if step is Step.BIRTH_DATE:
            return birth_date.problems(state.birth, state.today)
        if step is Step.PHONE:
            right = is_number(state.phone_last4, 4)
            return {} if right else {"phone_last4": Problem("last-four-digits")}
        if step is Step.CORRECTION and len(state.note) > NOTE_LENGTH:
            return {"note": Problem("note-too-long", count=NOTE_LENGTH)}
        return {}

    def number(self, step: Step) -> tuple[int, int] | None:
        """Give "Step 1 of 3" as (1, 3), None for a screen that has no number."""
        return (_NUMBERED.index(step) + 1, len(_NUMBERED)) if step in _NUMBERED else None

    def correcting(self, place: Visiting, correction: Correction) -> Visiting:
        """Answer "Fix" on REVIEW: ask what to tell the desk about this."""
        state = replace(place.state, correcting=correction, note="")
        return self.moved(replace(place, state=state, problems={}, trouble=None), Step.CORRECTION)

    def to_desk(self, place: Visiting) -> Visiting:
        """Answer "Rather talk to a person?", on any screen: nothing of what was typed is needed any more."""
        return self.moved(replace(place, state=emptied(place.state), problems={}, trouble=None), Step.DESK)

    def tried_again(self, place: Visiting) -> Visiting:
        """Answer "Try again": from NOT_FOUND to an empty birth date, from OFFLINE to the screen that got no answer."""
        if place.step is Step.NOT_FOUND and place.state.may_try_again:
            return replace(self.moved(place, Step.BIRTH_DATE), problems={}, trouble=None)
        if place.step is Step.OFFLINE and place.history:
            return replace(place, step=place.history[-1], history=place.history[:-1], problems={}, trouble=None)
        return place

    def ending(self, step: Step) -> Ending:
        """Tell how leaving this screen by its own button, or when its time is over, ends the visit."""
        return ENDS_AS.get(step, Ending.START_OVER)


_BY_PURPOSE = {Purpose.CHECK_IN: Step.BIRTH_DATE, Purpose.REGISTER: Step.REGISTER, Purpose.RECORD: Step.RECORD}
_BY_VISIT = {VisitState.EARLY: Step.EARLY, VisitState.LATE: Step.LATE, VisitState.ALREADY: Step.ALREADY}


def _found(state: KioskVisit) -> Step:
    if state.visit is None:
        return Step.NOT_FOUND
    asks_form = state.visit.form is FormState.MISSING
    return _BY_VISIT.get(state.visit.state, Step.FORM if asks_form else Step.REVIEW)


def emptied(state: KioskVisit) -> KioskVisit:
    """Give the state without anything typed or found; language, tries and the screen's own facts stay."""
    return KioskVisit(
        today=state.today, language=state.language, purpose=state.purpose, tries=state.tries, info=state.info
    )


Submitted = Outcome[KioskVisit, Step]
