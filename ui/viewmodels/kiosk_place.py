"""Where a visit at the waiting-room screen stands: the step, what is typed, how long it still has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from pfclient.flows.birth_date import BirthDate
from pfclient.flows.kiosk_ports import KioskInfo, Purpose
from pfclient.flows.kiosk_visit import Ending, KioskVisitFlow, Step, Visiting, begun, edited
from ui.base.tasks import Reporter
from ui.base.viewmodel import WaitingViewModel
from ui.viewmodels.kiosk_time import VisitTime
from ui.viewmodels.kiosk_typing import Typing, Values

_STAYS = frozenset({Step.REGISTER, Step.RECORD, Step.OFFLINE})
"""Screens without a way back that wait for the visitor all the same: the idle clock ends them, not their own."""


class VisitPlace(WaitingViewModel):
    """What a screen of the visit shows.

    Args:
        watch: The visit's times (`pfclient.kiosk.policy.Watch`).
        seconds: A clock that only runs forward.
        today: Today's date.
        info: This screen as the portal knows it, where that is known beforehand.

    Attributes:
        time: How long the visit still has.
        place: The step on screen, and everything typed.
        typing: The digits on their way into the boxes.
        choosing: The language is chosen, and what the visitor came for is asked.
        busy: The portal is being asked.
        ending: How the visit ended, None while it lasts.
        can: What this screen has screens for.
    """

    def __init__(
        self,
        watch: Any,
        *,
        seconds: Callable[[], float],
        today: date,
        info: KioskInfo | None,
        reporter: Reporter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(reporter, parent)
        self._flow = KioskVisitFlow()
        self.place: Visiting = begun(today, info)
        self.time = VisitTime(watch, seconds, self)
        self.typing = Typing(self._values, self._typed)
        self.choosing = False
        self.ending: Ending | None = None
        self.can = frozenset(Purpose)

    @property
    def step(self) -> Step:
        """The screen."""
        return self.place.step

    @property
    def practice(self) -> str:
        """Whose screen this is, "" while the portal has not said."""
        return self.place.state.info.practice if self.place.state.info else ""

    @property
    def offers(self) -> frozenset[Purpose]:
        """What the visitor may do: what the clinic offers here, as far as this screen can."""
        offers = self.place.state.info.offers if self.place.state.info else frozenset({Purpose.CHECK_IN})
        return offers & self.can

    @property
    def covered(self) -> bool:
        """Whether nothing of the visit may be drawn."""
        return self.ending is not None or self.time.phase in {"covered", "over"}

    @property
    def number(self) -> tuple[int, int] | None:
        """Number of this step and of all, None where there is none to tell."""
        before = self.place.history[-1:] if self.step is Step.NOT_FOUND else (self.step,)
        return self._flow.number(before[0]) if before else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step before."""
        return self.choosing or self._flow.can_go_back(self.place)

    @property
    def waits(self) -> bool:
        """Whether this screen stands there with nobody before it, until the portal, the clinic or the staff is back."""
        return self.step in {Step.OFFLINE, Step.CLOSED, Step.STAFF_NEEDED} and not self.place.history

    @property
    def may_try_again(self) -> bool:
        """Whether this screen offers another try."""
        return self.step is Step.OFFLINE or (self.step is Step.NOT_FOUND and self.place.state.may_try_again)

    # ---- inside

    def _values(self) -> Values:
        if self.step is Step.PHONE:
            return (self.place.state.phone_last4,)
        birth = self.place.state.birth
        return (birth.month, birth.day, birth.year)

    def _typed(self, values: Values) -> None:
        changed = values != self._values()
        if self.step is Step.PHONE:
            self._keep(phone_last4=values[0])
        elif self.step is Step.BIRTH_DATE:
            self._keep(birth=BirthDate(*values))
        if changed:
            self.place = replace(self.place, problems={})
        self.changed.emit()

    def _keep(self, **typed: Any) -> None:
        self.place = replace(self.place, state=edited(self.place.state, **typed))

    def _move(self, place: Any) -> None:
        moved = place.step is not self.step
        self.place = place
        if not moved:
            return
        self.typing.begin()
        self.choosing = False
        if self._flow.is_final(self.step) and self.step not in _STAYS and not self.may_try_again:
            self.time.finish(self._flow.ending(self.step))
