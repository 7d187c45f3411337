"""The locked screen: takes the PIN, and gives the session it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from pfclient.errors import FamilyChartError, KeyStoreError, PinSpent, VaultError, VaultLocked
from ui.base.viewmodel import WaitingViewModel

if TYPE_CHECKING:
    from pfclient.session import Session
    from ui.base.tasks import Reporter
    from ui.viewmodels.start import LockNote, StartViewModel


class Opener(Protocol):
    """What the locked screen asks of the core."""

    def is_pin(self, text: str) -> bool:
        """Whether it may be a PIN at all."""
        ...

    async def unlock(self, pin: str) -> Session | None:
        """Open what is kept."""
        ...


class Locked(Protocol):
    """The core, which gives the opener when a PIN was typed: until then nothing of it is needed."""

    @property
    def app_lock(self) -> Opener:
        """The opener."""
        ...

    async def forget(self) -> None:
        """Destroy what is kept."""
        ...


class LockViewModel(WaitingViewModel):
    """State of the locked screen.

    Args:
        core: Opens what is kept.
        start: Knows why it is locked, and who is signed in once the keyring was asked.

    Attributes:
        busy: A PIN is being looked at.
        problem: Stable code of what is wrong with what was typed: `empty`, `length`, `wrong`; "" for nothing.
        trouble: Why nothing could be opened although the PIN may be right, None when nothing went wrong.
        left: Tries that are left.

    Signals:
        opened: The session.
        over: What is kept is gone, or its sign-in is over: brings the error, or None.
        signed_out: The person signed out; nothing is kept.
    """

    opened = Signal(object)
    over = Signal(object)
    signed_out = Signal()

    def __init__(
        self, core: Locked, start: StartViewModel, *, reporter: Reporter, parent: QObject | None = None
    ) -> None:
        super().__init__(reporter, parent)
        self._core, self._start = core, start
        self.problem = ""
        self.trouble: FamilyChartError | None = None
        self.left = 0
        start.changed.connect(self.changed)

    @property
    def note(self) -> LockNote:
        """Why it is locked, and who is signed in."""
        return self._start.lock

    def unlock(self, pin: str) -> None:
        """Open what is kept, if this is the PIN."""
        if self.busy:
            return
        self.trouble = None
        self.problem = "empty" if not pin else "" if self._core.app_lock.is_pin(pin) else "length"
        if not self.problem:
            self.wait_for("unlock", self._unlock(pin))
        self.changed.emit()

    def forget(self) -> None:
        """Sign out: destroy what is kept here."""
        self.tasks.start("forget", self._forget(), "drop")

    async def _unlock(self, pin: str) -> None:
        try:
            await self._start.tasks.drained()  # who is signed in may be asked of the keyring still
            session = await self._core.app_lock.unlock(pin)
        except VaultLocked as error:
            self.problem, self.left = "wrong", error.left
        except PinSpent as error:
            self.over.emit(error)
            return
        except (KeyStoreError, VaultError) as error:
            self.trouble = error
        else:
            self.opened.emit(session) if session is not None else self.over.emit(None)
            return
        finally:
            self.busy = False
        self.changed.emit()

    async def _forget(self) -> None:
        try:
            await self._core.forget()
        except (KeyStoreError, VaultError) as error:
            self.trouble = error
            self.changed.emit()
            return
        self.signed_out.emit()
