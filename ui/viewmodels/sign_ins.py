"""Where the account is signed in, and ending it there."""

from collections.abc import Awaitable, Callable
from contextlib import suppress

from PySide6.QtCore import QObject

from pfclient.errors import NotFound, PortalError
from pfclient.session import Session
from pfclient.sign_ins import SignedInPlace
from ui.base.loadable import Failed, Idle, Loadable, Loading, Ready, shown
from ui.base.tasks import Reporter
from ui.base.viewmodel import ViewModel


class SignInsViewModel(ViewModel):
    """State of the list.

    Args:
        session: The signed-in session.

    Attributes:
        places: What the portal says of the sign-ins and the trusted computers.
        error: Why the last ending did not happen, None where it did.
        alone: Every other sign-in was ended just now.
    """

    def __init__(self, session: Session, *, reporter: Reporter, parent: QObject | None = None) -> None:
        super().__init__(reporter, parent)
        self._desk = session.desk
        self.places: Loadable[tuple[SignedInPlace, ...]] = Idle()
        self.error: PortalError | None = None
        self.alone = False

    @property
    def sign_ins(self) -> tuple[SignedInPlace, ...]:
        """Where the account is signed in, this computer first."""
        found = (each for each in shown(self.places) or () if not each.is_trust)
        return tuple(sorted(found, key=lambda each: not each.is_current))

    @property
    def trusted(self) -> tuple[SignedInPlace, ...]:
        """The computers that are not asked for a code."""
        return tuple(each for each in shown(self.places) or () if each.is_trust)

    @property
    def ending(self) -> bool:
        """Whether the portal is being told."""
        return self.tasks.running("end")

    # ---- verbs

    def load(self) -> None:
        """Ask the portal; what is known stays on screen meanwhile."""
        self.error, self.alone = None, False
        self.places = Loading(shown(self.places))
        self.tasks.start("load", self._load())
        self.changed.emit()

    def end(self, place: str) -> None:
        """End one sign-in, or the trust in one computer."""
        self.tasks.start("end", self._end(lambda: self._desk.end(place), lambda each: each.id != place), "drop")

    def end_others(self) -> None:
        """End every sign-in but this one, and the trust in every computer."""
        self.tasks.start("end", self._end(self._desk.end_others, _is_here, alone=True), "drop")

    # ---- inside

    async def _load(self) -> None:
        try:
            self.places = Ready(await self._desk.places())
        except PortalError as exc:
            self.places = Failed(exc, shown(self.places))
        self.changed.emit()

    async def _end(
        self, act: Callable[[], Awaitable[None]], stays: Callable[[SignedInPlace], bool], *, alone: bool = False
    ) -> None:
        try:
            with suppress(NotFound):  # it had ended by itself, or from another computer
                await act()
        except PortalError as exc:
            self.error, self.alone = exc, False
            self.changed.emit()
            return
        self.error, self.alone = None, alone
        # What was ended is listed no more: not by an answer on its way, nor where the portal cannot be asked again.
        self.tasks.cancel("load")
        self.places = Loading(tuple(filter(stays, shown(self.places) or ())))
        await self._load()


def _is_here(place: SignedInPlace) -> bool:
    return place.is_current and not place.is_trust
