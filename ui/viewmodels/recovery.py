"""A forgotten user name or password: where the person stands in the flow, and the verbs of the wizard."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from pfclient.flows import recovering
from pfclient.flows.arriving_link import Arrival, during_recovery
from pfclient.flows.flow import Outcome, Place
from pfclient.flows.ports import Challenge, PortalInfo
from pfclient.flows.recovery import Aim, Recovery, RecoveryFlow, Step, edited
from pfclient.flows.recovery_ports import RecoveryDesk, Ways
from pfclient.values import dataclass
from ui.base.tasks import Reporter
from ui.viewmodels.password_strength import PasswordStrength
from ui.viewmodels.registration import local_today
from ui.viewmodels.start import unhandled
from ui.viewmodels.wizard import WizardViewModel

_FIRST = {Step.PORTAL, Step.NAMES, Step.ASK, Step.LINK}


class RecoveryCore(Protocol):
    """What recovering asks of the core."""

    def recovery(self, portal: str) -> RecoveryDesk:
        """One recovery at a portal."""
        ...


@dataclass(frozen=True, slots=True)
class Recovered:
    """Whose password is a new one now."""

    portal: str
    username: str


class RecoveryViewModel(WizardViewModel[Recovery, Step]):
    """State of the wizard.

    Args:
        core: Recovers.
        aim: What was forgotten.
        link: The e-mail's link to fill in, "" for none.
        portal: The portal where it is known, "" to ask for it.
        username: Filled in beforehand.
        info: What that portal said of itself before.
        beside: Portal and user name of the session that is open behind, None where none is.
        today: Today's date.
        seconds: A clock that only runs forward, for the wait between two codes.

    Attributes:
        usual: The portal that is used here, "" where none is: a link of another one is told apart.
        link_given: The link was not typed here: the e-mail opened the program with it.

    Signals:
        finished: Of a wizard; brings `Recovered`, and sign-in follows.
        invitation_wanted: The practice has sent a new invitation.
        reworded: The security question is in another language now.
    """

    invitation_wanted = Signal()
    reworded = Signal()

    def __init__(
        self,
        core: RecoveryCore,
        aim: Aim = Aim.PASSWORD,
        link: str = "",
        *,
        portal: str = "",
        username: str = "",
        info: PortalInfo | None = None,
        beside: tuple[str, str] | None = None,
        reporter: Reporter = unhandled,
        today: Callable[[], date] = local_today,
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        state = Recovery(today=today(), aim=aim, known_portal=portal, username=username, link=link)
        if info is not None and info.base_url == state.portal:
            state = replace(state, info=info)
        flow = RecoveryFlow()
        begun = Place(flow.first(state), state)
        super().__init__(flow, begun, Step.CODE, seconds, reporter=reporter, parent=parent)
        self._core, self._beside, self._desk_at = core, beside, ""
        self.usual, self.link_given, self._username_given = portal, bool(link), username
        self.strength = PasswordStrength(reporter, self)
        self._desk: RecoveryDesk | None = None
        self._reworded: tuple[Ways | None, Ways | None] = None, None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a way back: to a page before, or out of the first one."""
        return self._flow.can_go_back(self.place) or (not self.place.history and self.place.step in _FIRST)

    @property
    def tells_end(self) -> bool:
        """Whether the end has a page: the session behind is of another account, and no sign-in follows."""
        proved = self.state.proved
        return self._beside is not None and proved is not None and self._beside != (self._desk_at, proved.username)

    def arriving(self, link: str) -> Arrival:
        """Tell what becomes of a link that arrives."""
        return during_recovery(self.place, link, self._username_given, busy=self.busy)

    def take_link(self, link: str) -> None:
        """Fill in the link of the e-mail; it never opens by itself, and what is typed elsewhere stays."""
        self.cancel()
        history = tuple(step for step in self.place.history if step in {Step.PORTAL, Step.NAMES, Step.ASK})
        if self.place.step is Step.ASK:
            history = (*history, Step.ASK)
        self._place = Place(Step.LINK, edited(self.state, link=link), history)
        self.link_given = True
        self.changed.emit()
        self.link_taken.emit()

    def speak(self) -> None:
        """Have the security question in the language that is spoken now; everything typed stays."""
        if self.state.ways is not None:
            self.tasks.start("words", self._reword())

    def submit(self, **typed: Any) -> None:
        """Continue; the same call again is the Retry after trouble."""
        if self.step in {Step.OFFICE, Step.NAMES_SENT, Step.DONE} and not self.busy:
            self.close()
        else:
            super().submit(**typed)

    def send_again(self, method: str) -> None:
        """Ask for a new code by `sms` or `voice`."""
        if not self.busy and not self.resend_in():
            self.start(lambda: recovering.send_again(self.state, self._door(), method))

    # ---- what a wizard asks of it

    def challenge(self, state: Recovery) -> Challenge | None:
        return state.challenge

    def edited(self, state: Recovery, typed: dict[str, Any]) -> Recovery:
        return edited(state, **typed)

    def is_proved(self, asked: Recovery, answered: Recovery) -> bool:
        return answered.proved is not None and asked.proved is None

    async def send(self, step: Step, state: Recovery) -> Outcome[Recovery, Step]:
        # Before a portal is known there is none to ask: that is one of the problems.
        problems = self._flow.problems(step, state)
        return Outcome(state, problems) if problems else await recovering.submit(step, state, self._door())

    def answered(self, outcome: Outcome[Recovery, Step]) -> Outcome[Recovery, Step]:
        if outcome.state.ways is self._reworded[0]:  # the language changed while the portal was asked
            outcome = replace(outcome, state=replace(outcome.state, ways=self._reworded[1]))
        return super().answered(outcome)

    def settled(self) -> None:
        if self.step is Step.DONE and not self.tells_end and self.state.proved is not None:
            self.finished.emit(Recovered(self._desk_at, self.state.proved.username))

    # ---- inside

    async def _reword(self) -> None:
        before = self.state.ways
        newer = await recovering.reworded(self.state, self._door())
        if before is not None and self.state.ways is before:  # of the same link still
            self._reworded = before, newer.ways
            self._place = replace(self.place, state=replace(self.state, ways=newer.ways))
            self.reworded.emit()

    def _door(self) -> RecoveryDesk:
        portal = self.state.portal
        if self._desk is None or self._desk_at != portal:
            self._desk, self._desk_at = self._core.recovery(portal), portal
        return self._desk
