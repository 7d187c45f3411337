"""Registration and "Add a person": where the person stands in the flow, and the verbs of the wizard."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QObject

from pfclient.errors import PortalError
from pfclient.flows import enrolling
from pfclient.flows.arriving_link import Arrival, during_registration
from pfclient.flows.flow import Outcome, Place
from pfclient.flows.ports import Challenge, Enrolment
from pfclient.flows.registration import Registration, RegistrationFlow, Step, edited, laid_aside
from pfclient.session import Session
from ui.base.tasks import Reporter
from ui.viewmodels.added import Added
from ui.viewmodels.password_strength import PasswordStrength
from ui.viewmodels.portal_words import PortalWords
from ui.viewmodels.start import Remembered, local_now, unhandled
from ui.viewmodels.wizard import WizardViewModel


class RegistrationCore(Protocol):
    """What registering asks of the core."""

    @property
    def remembered(self) -> Remembered | None:
        """The last account that asked to be kept here, or the portal named beforehand."""
        ...

    def enrolment(self, portal: str, session: Session | None = None) -> Enrolment:
        """One registration attempt; with a session, for the account signed in."""
        ...

    async def adopt(self, enrolment: Enrolment, *, keep: bool) -> Session:
        """The session after a finished enrolment."""
        ...


def local_today() -> date:
    """Give today's date on this computer."""
    return local_now().date()


def _known(remembered: Remembered | None) -> str:
    return remembered.portal if remembered else ""


class RegistrationViewModel(WizardViewModel[Registration, Step]):
    """State of the wizard.

    Args:
        core: Registers and signs in.
        portal_link: An invitation link to fill in, "" for none.
        session: The signed-in session when a person is added to it.
        known_portal: Where a typed code belongs; the portal remembered on this computer unless told.
        today: Today's date.
        seconds: A clock that only runs forward, for the wait between two codes.

    Attributes:
        link_given: The link was not typed here: the e-mail opened the program with it.

    Signals:
        finished: Of a wizard; brings the session, once the person asks for their records.
    """

    public = False  # a screen that strangers use: nothing is copied or kept, and it ends when the account is made

    def __init__(
        self,
        core: RegistrationCore,
        portal_link: str = "",
        session: Session | None = None,
        *,
        known_portal: str = "",
        reporter: Reporter = unhandled,
        today: Callable[[], date] = local_today,
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        portal = session.portal if session is not None else known_portal or _known(core.remembered)
        state = Registration(today=today(), known_portal=portal, adding=session is not None, link=portal_link)
        begun = Place(Step.INVITATION, state)
        super().__init__(RegistrationFlow(), begun, Step.CODE, seconds, reporter=reporter, parent=parent)
        self._core, self._session_before = core, session
        self.session: Session | None = None
        self.link_given = bool(portal_link)
        self.adopting: PortalError | None = None
        self.added = Added(self)
        self.added.changed.connect(self.changed)
        self._enrolment: Enrolment | None = None
        self._enrolled_at = ""
        self.words, self.strength = PortalWords(self), PasswordStrength(reporter, self)

    @property
    def adding(self) -> bool:
        """Whether a person is added to an account that is signed in."""
        return self.state.adding

    @property
    def can_go_back(self) -> bool:
        """Whether there is a way back: to a page before, or out of the first one."""
        return self.place.step is Step.INVITATION or self._flow.can_go_back(self.place)

    @property
    def draft(self) -> Place[Registration, Step] | None:
        """What somebody who adds a person goes on with after a lock; only of an open account anything is locked."""
        return laid_aside(self.place, asked=self.busy) if self.adding else None

    def go_on(self, draft: Place[Registration, Step]) -> None:
        """Go on with what was typed before a lock."""
        self._place = replace(draft, state=replace(draft.state, today=self.state.today))
        self.changed.emit()
        if self.state.perhaps_added:
            self.submit()

    def arriving(self, link: str) -> Arrival:
        """Tell what becomes of a link that arrives."""
        return during_registration(self.place, link, busy=self.busy)

    def take_link(self, link: str) -> None:
        """Fill in another invitation link; it never opens by itself, and never over a finished registration."""
        if self.place.step is Step.DONE:
            return
        self.cancel()
        self._place = Place(Step.INVITATION, edited(self.state, link=link))
        self.link_given = True
        self.changed.emit()
        self.link_taken.emit()

    def speak(self) -> None:
        """Have the portal's questions and terms in the language that is spoken now; everything typed stays."""
        if self.state.info is not None:
            self.tasks.start("words", self._reword())

    def submit(self, **typed: Any) -> None:
        """Continue; the same call again is the Retry after trouble."""
        if self.step is Step.DONE and self.session is not None:
            self.finished.emit(self.session)
        else:
            super().submit(**typed)

    def send_again(self, channel: str) -> None:
        """Ask for a new code by `sms` or `voice`."""
        if not self.busy and not self.resend_in():
            self.start(lambda: enrolling.send_again(self.state, self._door(), channel))

    def close(self) -> None:
        """Leave; the invitation stays good. A finished registration is handed over instead."""
        self.cancel()
        if self.session is not None:
            self.finished.emit(self.session)
            return
        if self._enrolment is not None and self.state.enrolled is None:
            self.tasks.start("abandon", self._enrolment.abandon())
        self.closed.emit()

    # ---- what a wizard asks of it

    def challenge(self, state: Registration) -> Challenge | None:
        return state.challenge

    def edited(self, state: Registration, typed: dict[str, Any]) -> Registration:
        return edited(state, **typed)

    def is_proved(self, asked: Registration, answered: Registration) -> bool:
        return (answered.verified, answered.enrolled) != (asked.verified, asked.enrolled)

    async def send(self, step: Step, state: Registration) -> Outcome[Registration, Step]:
        # Before a portal is known there is none to ask: that is one of the problems.
        problems = self._flow.problems(step, state)
        if step is Step.DONE or problems:
            return Outcome(state, problems)
        return await enrolling.submit(step, state, self._door())

    def answered(self, outcome: Outcome[Registration, Step]) -> Outcome[Registration, Step]:
        return super().answered(replace(outcome, state=self.words.newest(outcome.state)))

    async def follow(self) -> None:
        """At the end the account is signed in."""
        if self.step is not Step.DONE or self.session is not None:
            return
        try:
            self.session = await self._core.adopt(self._door(), keep=not self.state.shared)
            self.adopting = None
        except PortalError as error:
            self.adopting = error
            return
        self.added.read(self.session, self.state.enrolled.chart_id if self.state.enrolled else "")

    # ---- inside

    async def _reword(self) -> None:
        await self.words.ask(self.state, self._door())
        self._place = replace(self.place, state=self.words.newest(self.state))
        self.words.changed.emit()

    def _door(self) -> Enrolment:
        portal = self.state.portal
        if self._enrolment is None or self._enrolled_at != portal:
            self._enrolment = self._core.enrolment(portal, self._session_before)
            self._enrolled_at = portal
        return self._enrolment
