"""Settings, App lock: the PIN is chosen, changed and taken away, and when the lock falls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from pfclient.errors import FamilyChartError, KeyStoreError, PinSpent, VaultError, VaultLocked
from pfclient.values import dataclass
from ui.base.viewmodel import WaitingViewModel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pfclient.app_lock import LockChoices
    from ui.base.tasks import Reporter

MINUTES = (1, 5, 10, 15)
"""What is offered: at most fifteen (issue 7; security SES-01)."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What is saved on this computer.

    Attributes:
        people: For how many.
        size: Bytes.
        as_of: When all of them were last read, aware; None when one never was.
    """

    people: int = 0
    size: int = 0
    as_of: datetime | None = None


class Lock(Protocol):
    """What these settings ask of the core (see `pfclient.app_lock.AppLock`)."""

    @property
    def choices(self) -> LockChoices:
        """What the person chose."""
        ...

    async def set_pin(self, pin: str, shown_name: str, *, before: str = "") -> None:
        """Ask for this PIN from now on."""
        ...

    async def remove_pin(self, before: str) -> None:
        """Ask for none any more."""
        ...

    async def choose(
        self, *, minutes: int | None = None, on_sleep: bool | None = None, hide: bool | None = None
    ) -> None:
        """Keep what the person chose."""
        ...

    def problem(self, pin: str) -> str:
        """What is wrong with a PIN somebody would choose: `empty`, `length`, `easy`, "" for nothing."""
        ...


class AppLockViewModel(WaitingViewModel):
    """State of the section.

    Args:
        lock: The app lock of what is kept.
        name: Who is signed in, as it is shown while locked: mostly dots.
        saved: Tells what is saved here.

    Attributes:
        form: What is being typed: `set`, `change`, `remove`, "" for nothing.
        typed: What stands in its fields (`before`, `pin`, `again`), for the page in another look.
        busy: It is being done.
        problems: Field (`before`, `pin`, `again`) to a stable code of what is wrong with it.
        left: Tries that are left for the PIN there was before.
        trouble: Why it could not be done, None when nothing went wrong.

    Signals:
        done: A form was carried out: brings `set`, `change` or `remove`.
        lock_wanted: The person wants it locked now.
        remove_wanted: The person wants what is saved here removed; not confirmed yet.
        spent: The PIN there was before was guessed wrong too often: what was kept is gone. Brings the error.
    """

    done = Signal(str)
    lock_wanted = Signal()
    remove_wanted = Signal()
    spent = Signal(object)

    def __init__(
        self,
        lock: Lock,
        name: str,
        saved: Callable[[], Saved],
        *,
        reporter: Reporter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(reporter, parent)
        self._lock, self.name, self._saved = lock, name, saved
        self.form = ""
        self.typed: dict[str, str] = {}
        self.problems: dict[str, str] = {}
        self.left = 0
        self.trouble: FamilyChartError | None = None

    @property
    def choices(self) -> LockChoices:
        """What the person chose."""
        return self._lock.choices

    @property
    def saved(self) -> Saved:
        """What is saved on this computer."""
        return self._saved()

    @property
    def minutes(self) -> int:
        """After how many minutes it falls; one of those on offer."""
        return max((one for one in MINUTES if one <= self.choices.minutes), default=MINUTES[0])

    @property
    def has_pin(self) -> bool:
        """Whether a PIN is asked for."""
        return self.choices.digits > 0

    @property
    def looks(self) -> object:
        """What the section looks like: where this is the same, nothing is to be built anew."""
        trouble = self.trouble if not self.form else None
        return self.form, self.choices, trouble

    def open_form(self, form: str) -> None:
        """Begin to type."""
        self.form, self.typed, self.problems, self.trouble = form, {}, {}, None
        self.changed.emit()

    def leave_form(self) -> None:
        """Change nothing."""
        self.open_form("")

    def keep(self, field: str, text: str) -> None:
        """Remember what stands in a field."""
        self.typed[field] = text

    def submit(self, before: str, pin: str, again: str) -> None:
        """Do what the form is for."""
        if self.busy:
            return
        self.trouble = None
        self.problems = self._problems(before, pin, again)
        if not self.problems:
            self.wait_for("submit", self._submit(self.form, before, pin))
        self.changed.emit()

    def choose(self, *, minutes: int | None = None, on_sleep: bool | None = None, hide: bool | None = None) -> None:
        """Keep what was chosen."""
        self.tasks.start("choose", self._chosen(minutes, on_sleep=on_sleep, hide=hide))

    def _problems(self, before: str, pin: str, again: str) -> dict[str, str]:
        found = {}
        if self.form in {"change", "remove"} and not before:
            found["before"] = "empty"
        if self.form in {"set", "change"}:
            found["pin"] = self._lock.problem(pin)
            if not found["pin"] and pin != again:
                found["again"] = "differs"
        return {name: code for name, code in found.items() if code}

    async def _submit(self, form: str, before: str, pin: str) -> None:
        try:
            if form == "remove":
                await self._lock.remove_pin(before)
            else:
                await self._lock.set_pin(pin, self.name, before=before)
        except VaultLocked as error:
            self.problems, self.left = {"before": "wrong"}, error.left
        except PinSpent as error:
            self.spent.emit(error)
        except (KeyStoreError, VaultError) as error:
            self.trouble = error
        else:
            self.form, self.typed = "", {}
            self.done.emit(form)
        finally:
            self.busy = False
        self.changed.emit()

    async def _chosen(self, minutes: int | None, *, on_sleep: bool | None, hide: bool | None) -> None:
        try:
            await self._lock.choose(minutes=minutes, on_sleep=on_sleep, hide=hide)
        except (KeyStoreError, VaultError) as error:
            self.trouble = error
        self.changed.emit()
