"""What the window opens with: the records of the account kept here, sign-in, or the first run."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from pfclient.errors import (
    FamilyChartError,
    KeyStoreError,
    PortalError,
    VaultDamaged,
    VaultError,
    VaultLocked,
)
from pfclient.values import dataclass
from ui.base.viewmodel import ViewModel

if TYPE_CHECKING:
    from pfclient.session import Session
    from ui.base.tasks import Reporter


_AT_ONCE_SECONDS = 0.4
"""How long a start waits for keyring and files with no window yet; usually they take a tenth of it."""


def local_now() -> datetime:
    """Give this computer's time with its zone."""
    return datetime.now().astimezone()


def unhandled(error: BaseException) -> None:
    """Hand an exception nobody expected to Python's own hook: the last resort."""
    sys.excepthook(type(error), error, error.__traceback__)


class Situation(StrEnum):
    """Which page belongs on screen.

    `UNREACHABLE`: what is kept cannot be opened now, a second try may do it. `LOCKED`: it opens with the app's PIN.
    """

    STARTING = "starting"
    FIRST_RUN = "first-run"
    SIGN_IN = "sign-in"
    UNREACHABLE = "unreachable"
    LOCKED = "locked"
    SIGNED_IN = "signed-in"


@dataclass(frozen=True, slots=True)
class LockNote:
    """What the locked screen says.

    Attributes:
        fell: Why it is locked: `start` (it was when the program began), `idle`, `sleep`, `system` (the computer was
            locked, or another user took over) or `asked`.
        minutes: After how many minutes without activity it falls.
        name: Who is signed in, mostly dots; "" until that is known.
    """

    fell: str = "start"
    minutes: int = 0
    name: str = ""


class Remembered(Protocol):
    """The last account of this computer, without secrets."""

    @property
    def portal(self) -> str:
        """Base address of the portal."""
        ...

    @property
    def username(self) -> str:
        """User name, "" while the keyring is closed."""
        ...


class StartCore(Protocol):
    """What starting asks of the core."""

    @property
    def remembered(self) -> Remembered | None:
        """The last account that asked to be kept on this computer."""
        ...

    @property
    def keeps_anything(self) -> bool:
        """Whether there is something to resume, or something of it is left; told without opening it."""
        ...

    @property
    def asks_pin(self) -> bool:
        """Whether that opens with a PIN; told without opening it."""
        ...

    def opened(self, seconds: float) -> Session | None:
        """What `resume` gives, where it is there within so many seconds and needs no loop."""
        ...

    async def resume(self) -> Session | None:
        """Sign in with what was kept."""
        ...


class StartViewModel(ViewModel):
    """Finds out how to begin; `resumed` brings the session where one was kept.

    Attributes:
        situation: Which page belongs on screen.
        error: Why the kept account could not be opened, None when nothing went wrong.
        lock: What the locked screen says.
    """

    resumed = Signal(object)

    def __init__(self, core: StartCore, *, reporter: Reporter = unhandled, parent: QObject | None = None) -> None:
        super().__init__(reporter, parent)
        self._core = core
        self.situation = Situation.STARTING
        self.error: FamilyChartError | None = None
        self.lock = LockNote()

    @property
    def portal(self) -> str:
        """The portal of the account kept here, "" when there is none."""
        remembered = self._core.remembered
        return remembered.portal if remembered else ""

    @property
    def username(self) -> str:
        """The user name kept here, "" when there is none."""
        remembered = self._core.remembered
        return remembered.username if remembered else ""

    def begin(self) -> None:
        """Find out; also the second try."""
        if not self._core.keeps_anything:
            self._show(Situation.FIRST_RUN if self._core.remembered is None else Situation.SIGN_IN, None)
            return
        # The locked page needs nothing of what it hides: it is there before the keyring is asked.
        locked = self._core.asks_pin
        self._show(Situation.LOCKED if locked else Situation.STARTING, None)
        session = None if locked else self._core.opened(_AT_ONCE_SECONDS)
        if session is not None:
            self._enter(session)
            return
        self.tasks.start("resume", self._resume(), "drop")

    def locked(self, note: LockNote) -> None:
        """The lock fell."""
        self.tasks.cancel("resume")
        self.lock = note
        self._show(Situation.LOCKED, None)

    def left_locked(self) -> None:
        """The person signs in with the password instead; what is kept stays locked."""
        self.tasks.cancel("resume")  # it would lead back to the locked page
        self.situation, self.error = Situation.SIGN_IN, None

    def spent(self, error: FamilyChartError | None) -> None:
        """What was kept is gone, or its sign-in is over: sign in."""
        self._show(Situation.SIGN_IN, error)

    async def _resume(self) -> None:
        try:
            session = await self._core.resume()
        except VaultLocked as error:
            self.lock = replace(self.lock, name=error.name)
            self._show(Situation.LOCKED, None)
            return
        except (KeyStoreError, VaultDamaged) as error:
            self._show(Situation.SIGN_IN, error)
            return
        except (PortalError, VaultError) as error:  # it is all there, and may open in a moment
            self._show(Situation.UNREACHABLE, error)
            return
        if session is None:
            self._show(Situation.SIGN_IN, None)
            return
        self._enter(session)

    def _enter(self, session: Session) -> None:
        self._show(Situation.SIGNED_IN, None)
        self.resumed.emit(session)

    def _show(self, situation: Situation, error: FamilyChartError | None) -> None:
        self.situation, self.error = situation, error
        self.changed.emit()
