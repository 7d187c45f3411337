"""A forgotten user name or password: where the person stands in the flow, and the verbs of the wizard."""

import time
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date
from typing import Any, Protocol, TypeAlias

from PySide6.QtCore import QObject, Signal

from pfclient.flows import recovering
from pfclient.flows.flow import Outcome, Place
from pfclient.flows.ports import PortalInfo
from pfclient.flows.recovery import Aim, Recovery, RecoveryFlow, Step, edited
from pfclient.flows.recovery_ports import RecoveryDesk, Ways
from pfclient.values import dataclass
from ui.base.tasks import Reporter
from ui.base.viewmodel import ViewModel
from ui.viewmodels.password_strength import PasswordStrength
from ui.viewmodels.registration import local_today
from ui.viewmodels.start import unhandled

Asked: TypeAlias = Coroutine[Any, Any, Outcome[Recovery, Step]]

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


class RecoveryViewModel(ViewModel):
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
        code_renewed: The code on screen took the place of another.
        link_given: The link was not typed here: the e-mail opened the program with it.

    Signals:
        finished: The password is changed, and sign-in follows; brings `Recovered`.
        closed: The wizard was left.
        invitation_wanted: The practice has sent a new invitation.
        link_taken: A link came from outside.
        reworded: The security question is in another language now.
    """

    finished = Signal(object)
    closed = Signal()
    invitation_wanted = Signal()
    link_taken = Signal()
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
        super().__init__(reporter, parent)
        self._core, self._seconds, self._beside = core, seconds, beside
        self._flow = RecoveryFlow()
        state = Recovery(today=today(), aim=aim, known_portal=portal, username=username, link=link)
        if info is not None and info.base_url == state.portal:
            state = replace(state, info=info)
        self.usual, self.link_given = portal, bool(link)
        self.place: Place[Recovery, Step] = Place(self._flow.first(state), state)
        self.busy = self.code_renewed = False
        self.strength = PasswordStrength(reporter, self)
        self._desk: RecoveryDesk | None = None
        self._reworded: tuple[Ways | None, Ways | None] = None, None
        self._desk_at, self._code_sent = "", 0.0

    @property
    def state(self) -> Recovery:
        """What is typed, and what the portal said."""
        return self.place.state

    @property
    def can_go_back(self) -> bool:
        """Whether there is a way back: to a page before, or out of the first one."""
        return self._flow.can_go_back(self.place) or (not self.place.history and self.place.step in _FIRST)

    @property
    def tells_end(self) -> bool:
        """Whether the end has a page: the session behind is of another account, and no sign-in follows."""
        proved = self.state.proved
        return self._beside is not None and proved is not None and self._beside != (self._desk_at, proved.username)

    def resend_in(self) -> int:
        """Give the seconds until a new code may be asked for."""
        challenge = self.state.challenge
        if challenge is None:
            return 0
        return max(0, round(challenge.resend_after - (self._seconds() - self._code_sent)))

    def take_link(self, link: str) -> None:
        """Fill in the link of the e-mail; it never opens by itself, and what is typed elsewhere stays."""
        self.cancel()
        history = tuple(step for step in self.place.history if step in {Step.PORTAL, Step.NAMES, Step.ASK})
        if self.place.step is Step.ASK:
            history = (*history, Step.ASK)
        self.place = Place(Step.LINK, edited(self.state, link=link), history)
        self.link_given = True
        self.changed.emit()
        self.link_taken.emit()

    def speak(self) -> None:
        """Have the security question in the language that is spoken now; everything typed stays."""
        if self.state.ways is not None:
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
        if self.place.step in {Step.OFFICE, Step.NAMES_SENT, Step.DONE}:
            self.close()
            return
        self._start(self._submit)

    def send_again(self, method: str) -> None:
        """Ask for a new code by `sms` or `voice`."""
        if not self.busy and not self.resend_in():
            self._start(lambda: recovering.send_again(self.state, self._door(), method))

    def back(self, **typed: Any) -> None:
        """Go to the page before, or leave from the first one; everything typed stays."""
        self.cancel()
        self.keep(**typed)
        if not self._flow.can_go_back(self.place):
            self.close()
            return
        self.place = self._flow.back(self.place)
        self.changed.emit()

    def go(self, step: Step, **typed: Any) -> None:
        """Go to a page by a link such as "I forgot my password, too"."""
        self.cancel()
        self.keep(**typed)
        self.place = self._flow.moved(replace(self.place, problems={}, trouble=None), step)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop asking the portal; everything typed stays."""
        self.tasks.cancel("submit")

    def close(self) -> None:
        """Leave; a link that was not used stays good for its hour."""
        self.cancel()
        self.closed.emit()

    def _start(self, ask: Callable[[], Asked]) -> None:
        self.code_renewed = False
        self.busy = self.tasks.start("submit", self._submitted(ask), "drop")
        self.changed.emit()

    async def _submit(self) -> Outcome[Recovery, Step]:
        # Before a portal is known there is none to ask: that is one of the problems.
        problems = self._flow.problems(self.place.step, self.state)
        if problems:
            return Outcome(self.state, problems)
        return await recovering.submit(self.place.step, self.state, self._door())

    async def _submitted(self, ask: Callable[[], Asked]) -> None:
        try:
            self._settle(await ask())
        finally:
            self.busy = False
            self.changed.emit()
        if self.place.step is Step.DONE and not self.tells_end and self.state.proved is not None:
            self.finished.emit(Recovered(self._desk_at, self.state.proved.username))

    def _settle(self, outcome: Outcome[Recovery, Step]) -> None:
        challenge = outcome.state.challenge
        if challenge is not None and challenge is not self.state.challenge:
            self._code_sent = self._seconds()
            self.code_renewed = self.place.step is Step.CODE
        if outcome.state.ways is self._reworded[0]:  # the language changed while the portal was asked
            outcome = replace(outcome, state=replace(outcome.state, ways=self._reworded[1]))
        self.place = self._flow.settled(self.place, outcome)

    async def _reword(self) -> None:
        before = self.state.ways
        newer = await recovering.reworded(self.state, self._door())
        if before is not None and self.state.ways is before:  # of the same link still
            self._reworded = before, newer.ways
            self.place = replace(self.place, state=replace(self.state, ways=newer.ways))
            self.reworded.emit()

    def _door(self) -> RecoveryDesk:
        portal = self.state.portal
        if self._desk is None or self._desk_at != portal:
            self._desk, self._desk_at = self._core.recovery(portal), portal
        return self._desk
