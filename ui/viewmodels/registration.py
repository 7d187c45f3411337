"""Registration and "Add a person": where the person stands in the flow, and the verbs of the wizard."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from pfclient.errors import PortalError
from pfclient.flows import enrolling
from pfclient.flows.flow import Outcome, Place
from pfclient.flows.ports import Enrolment
from pfclient.flows.registration import Registration, RegistrationFlow, Step, edited
from pfclient.session import Session
from ui.base.tasks import Reporter
from ui.base.viewmodel import ViewModel
from ui.viewmodels.added import Added
from ui.viewmodels.password_strength import PasswordStrength
from ui.viewmodels.portal_words import PortalWords
from ui.viewmodels.start import Remembered, local_now, unhandled


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


class RegistrationViewModel(ViewModel):
    """State of the wizard.

    Args:
        core: Registers and signs in.
        portal_link: An invitation link to fill in, "" for none.
        session: The signed-in session when a person is added to it.
        known_portal: Where a typed code belongs; the portal remembered on this computer unless told.
        today: Today's date.
        seconds: A clock that only runs forward, for the wait between two codes.

    Signals:
        finished: The session, once the person asks for their records.
        closed: The wizard was left without an account.
    """

    public = False  # a screen that strangers use: nothing is copied or kept, and it ends when the account is made
    link_taken = Signal()
    finished = Signal(object)
    closed = Signal()

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
        super().__init__(reporter, parent)
        self._core, self._session_before, self._seconds = core, session, seconds
        self._flow = RegistrationFlow()
        portal = session.portal if session is not None else known_portal or _known(core.remembered)
        state = Registration(today=today(), known_portal=portal, adding=session is not None, link=portal_link)
        self.place: Place[Registration, Step] = Place(Step.INVITATION, state)
        self.busy = self.code_renewed = False
        self.session: Session | None = None
        self.adopting: PortalError | None = None
        self.added = Added(self)
        self.added.changed.connect(self.changed)
        self._enrolment: Enrolment | None = None
        self._enrolled_at, self._code_sent = "", 0.0
        self.words, self.strength = PortalWords(self), PasswordStrength(reporter, self)

    @property
    def state(self) -> Registration:
        """What is typed, and what the portal said."""
        return self.place.state

    @property
    def adding(self) -> bool:
        """Whether a person is added to an account that is signed in."""
        return self.state.adding

    @property
    def can_go_back(self) -> bool:
        """Whether there is a way back: to a page before, or out of the first one."""
        return self.place.step is Step.INVITATION or self._flow.can_go_back(self.place)

    def resend_in(self) -> int:
        """Give the seconds until a new code may be asked for."""
        challenge = self.state.challenge
        if challenge is None:
            return 0
        return max(0, round(challenge.resend_after - (self._seconds() - self._code_sent)))

    def take_link(self, link: str) -> None:
        """Fill in another invitation link; it never opens by itself, and never over a finished registration."""
        if self.place.step is Step.DONE:
            return
        self.cancel()
        self.place = Place(Step.INVITATION, edited(self.state, link=link))
        self.changed.emit()
        self.link_taken.emit()

    def speak(self) -> None:
        """Have the portal's questions and terms in the language that is spoken now; everything typed stays."""
        if self.state.info is not None:
            self.tasks.start("words", self._reword())

    def keep(self, **typed: Any) -> None:
        """Remember what is typed without doing anything about it."""
        self.place = replace(self.place, state=edited(self.state, **typed))

    def mend(self) -> None:
        """What was wrong has been changed: it is no longer said."""
        if self.place.problems:
            self.place = replace(self.place, problems={})
            self.changed.emit()

    def submit(self, **typed: Any) -> None:
        """Continue; the same call again is the Retry after trouble."""
        if self.busy:
            return
        self.keep(**typed)
        if self.place.step is Step.DONE:
            self._finish()
            return
        self._start(enrolling.submit, self.place.step)

    def send_again(self, channel: str) -> None:
        """Ask for a new code by `sms` or `voice`."""
        if not self.busy and not self.resend_in():
            self._start(lambda _, state, enrolment: enrolling.send_again(state, enrolment, channel), Step.CODE)

    def back(self, **typed: Any) -> None:
        """Go to the page before, or leave from the first one; everything typed stays."""
        self.cancel()
        self.keep(**typed)
        if self.place.step is Step.INVITATION:
            self.close()
            return
        self.place = self._flow.back(self.place)
        self.changed.emit()

    def go(self, step: Step, **typed: Any) -> None:
        """Go to a page by a link such as "Use a code sent to my phone instead"."""
        self.cancel()
        self.keep(**typed)
        self.place = self._flow.moved(replace(self.place, problems={}, trouble=None), step)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop asking the portal; everything typed stays, and the invitation is not used up."""
        self.tasks.cancel("submit")

    def close(self) -> None:
        """Leave; the invitation stays good. A finished registration is handed over instead."""
        self.cancel()
        if self.session is not None:
            self.finished.emit(self.session)
            return
        if self._enrolment is not None and self.state.enrolled is None:
            self.tasks.start("abandon", self._enrolment.abandon())
        self.closed.emit()

    def _start(self, ask: Callable[..., Any], step: Step) -> None:
        self.code_renewed = False
        self.busy = self.tasks.start("submit", self._submitted(ask, step), "drop")
        self.changed.emit()

    async def _submitted(self, ask: Callable[..., Any], step: Step) -> None:
        try:
            problems = self._flow.problems(step, self.state) if ask is enrolling.submit else {}
            outcome: Outcome[Registration, Step] = (
                Outcome(self.state, problems) if problems else await ask(step, self.state, self._door())
            )
            self._settle(outcome)
            if self.place.step is Step.DONE:
                await self._adopt()
        finally:
            self.busy = False
            self.changed.emit()

    def _settle(self, outcome: Outcome[Registration, Step]) -> None:
        challenge = outcome.state.challenge
        if challenge is not None and challenge is not self.state.challenge:
            self._code_sent = self._seconds()
            self.code_renewed = self.place.step is Step.CODE
        self.place = self._flow.settled(self.place, replace(outcome, state=self.words.newest(outcome.state)))

    async def _reword(self) -> None:
        await self.words.ask(self.state, self._door())
        self.place = replace(self.place, state=self.words.newest(self.state))
        self.words.changed.emit()

    def _door(self) -> Enrolment:
        portal = self.state.portal
        if self._enrolment is None or self._enrolled_at != portal:
            self._enrolment = self._core.enrolment(portal, self._session_before)
            self._enrolled_at = portal
        return self._enrolment

    async def _adopt(self) -> None:
        try:
            self.session = await self._core.adopt(self._door(), keep=not self.state.shared)
            self.adopting = None
        except PortalError as error:
            self.adopting = error
            return
        self.added.read(self.session, self.state.enrolled.chart_id if self.state.enrolled else "")

    def _finish(self) -> None:
        if self.session is not None:
            self.finished.emit(self.session)
            return
        self.busy = self.tasks.start("submit", self._again(), "drop")
        self.changed.emit()

    async def _again(self) -> None:
        try:
            await self._adopt()
        finally:
            self.busy = False
            self.changed.emit()
