"""A visit at the waiting-room screen: where it stands, its verbs, and its time running out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from pfclient.errors import PortalError
from pfclient.flows import checking_in
from pfclient.flows.kiosk_ports import Correction, Kiosk, KioskInfo, Purpose
from pfclient.flows.kiosk_visit import Ending, Step, begun
from ui.base.tasks import Reporter
from ui.viewmodels.kiosk_place import VisitPlace
from ui.viewmodels.registration import local_today
from ui.viewmodels.start import unhandled

_ASK_AGAIN = 30.0
"""Seconds until the portal is asked again while this screen waits for it."""


class KioskVisitViewModel(VisitPlace):
    """One visitor's screen and its verbs; made for one visit, and gone with it.

    Args:
        kiosk: The conversation with the portal.
        watch: The visit's times (`pfclient.kiosk.policy.Watch`).
        seconds: A clock that only runs forward.
        today: Today's date.
        info: This screen as the portal knows it, where that is known beforehand.

    Signals:
        ticked: A second has passed, or the visit is covered, or no longer.
        ended: The visit is over; brings its `Ending`.
    """

    ticked = Signal()
    ended = Signal(object)

    def __init__(
        self,
        kiosk: Kiosk,
        watch: Any,
        *,
        seconds: Callable[[], float],
        today: Callable[[], date] = local_today,
        info: KioskInfo | None = None,
        reporter: Reporter = unhandled,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(watch, seconds=seconds, today=today(), info=info, reporter=reporter, parent=parent)
        self._kiosk = kiosk
        self._asked_at = 0.0
        self.time.looked.connect(self._looked)
        self.time.changed.connect(self.ticked)
        self.time.over.connect(self.end)

    def begin(self) -> None:
        """Let time run, and ask the portal whose screen this is."""
        self.time.begin()
        if self.place.state.info is None:
            self._ask()

    def choose_language(self, code: str) -> None:
        """Speak another language from here on."""
        self._keep(language=code)

    def start(self, code: str) -> None:
        """Begin in a language; what for is asked where the clinic offers more than checking in."""
        self._keep(language=code)
        if self.offers <= {Purpose.CHECK_IN}:
            self.come_for(Purpose.CHECK_IN)
        else:
            self.choosing = True
            self.changed.emit()

    def come_for(self, purpose: Purpose) -> None:
        """Say what the visit is for, and go on."""
        self._keep(purpose=purpose)
        self.submit()

    def go_on(self) -> None:
        """Go to the next box, or from the last one to the next step."""
        if self.step is not Step.BIRTH_DATE or not self.typing.go_on():
            self.submit()

    def submit(self) -> None:
        """Send what the step holds."""
        if not self.busy:
            self.wait_for("submit", self._submitted())
            self.changed.emit()

    def back(self) -> None:
        """Return to the step before; what was typed stays."""
        self.tasks.cancel("submit")
        if self.choosing and self.step is Step.START:
            self.choosing = False
        else:
            self._move(self._flow.back(self.place))
        self.changed.emit()

    def fix(self, correction: Correction) -> None:
        """Ask about something that is no longer right; not while the portal is told that everything is."""
        if self.busy:
            return
        self._move(self._flow.correcting(self.place, correction))
        self.changed.emit()

    def talk(self) -> None:
        """Rather talk to a person: nothing of what was typed is needed any more."""
        self.tasks.cancel("submit")
        self._move(self._flow.to_desk(self.place))
        self.changed.emit()

    def try_again(self) -> None:
        """Another try: with an empty birth date, or with the question the portal did not answer."""
        asked = self.step is Step.OFFLINE and bool(self.place.history)
        if self.step is Step.OFFLINE and not asked:
            self._ask()
            return
        self.time.resume()
        self._move(self._flow.tried_again(self.place))
        self.changed.emit()
        if asked:
            self.submit()

    def start_over(self) -> None:
        """End the visit; a fresh screen comes."""
        self.end(Ending.START_OVER)

    def leave(self) -> None:
        """End the visit by the screen's own button."""
        self.end(self._flow.ending(self.step))

    def end(self, ending: Ending) -> None:
        """End the visit; the first word counts. Everything typed is let go at once."""
        if self.ending is not None:
            return
        self.ending = ending
        self.time.stop()
        self.tasks.cancel_all()
        self.place = begun(self.place.state.today, self.place.state.info)
        self.typing.begin()
        self.ticked.emit()
        self.ended.emit(ending)

    # ---- inside

    def _looked(self) -> None:
        if self.time.phase == "covered" and (self.step is Step.START or self.waits):
            # Nothing is typed yet: a cover over an empty screen would only puzzle the next person.
            self.end(Ending.IDLE)
        elif self.waits and self.time.seconds() - self._asked_at > _ASK_AGAIN:
            self._ask()

    async def _submitted(self) -> None:
        try:
            outcome = await checking_in.submit(self.step, self.place.state, self._kiosk)
            self._move(self._flow.settled(self.place, outcome))
            self.typing.find(tuple(self.place.problems))
        finally:
            self.busy = False
            self.changed.emit()

    def _ask(self) -> None:
        self._asked_at = self.time.seconds()
        self.tasks.start("info", self._asked(), "drop")

    async def _asked(self) -> None:
        """Whose screen this is; where the portal is away, the clinic closed, or it is locked, that is all it says."""
        try:
            info = await self._kiosk.info()
        except PortalError:
            step, known = Step.OFFLINE, self.place.state.info
        else:
            step, known = checking_in.welcome(info), info
        if self.busy or not (self.step is Step.START or self.waits):
            return  # somebody has begun meanwhile: their own question is answered, or is being asked
        self.place = replace(self.place, step=step, state=replace(self.place.state, info=known))
        self.changed.emit()
