"""How hard the password being typed is to guess: estimated in a thread, so that no key waits for it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from pfclient.flows.strength import Strength, strength
from ui.base.viewmodel import ViewModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.base.tasks import Reporter


class PasswordStrength(ViewModel):
    """The newest estimate; of what is typed meanwhile only the last is estimated.

    Attributes:
        found: The estimate of the last password that was measured, `NONE` while nothing is typed.
    """

    def __init__(self, reporter: Reporter, parent: QObject | None = None) -> None:
        super().__init__(reporter, parent)
        self.found = Strength.NONE
        self._wanted: tuple[str, tuple[str, ...]] | None = None

    def measure(self, password: str, *known: str) -> None:
        """Estimate it, and say `changed`; with "" the word lists are read, so that the first key finds them there.

        Args:
            password: As typed.
            known: What somebody who knows the person tries first.
        """
        self._wanted = (password, known)
        if not password:
            self._show(Strength.NONE)
        self.tasks.start("measure", self._measure(), "drop")

    async def _measure(self) -> None:
        while (wanted := self._wanted) is not None:
            found = await asyncio.to_thread(strength, *wanted)
            if wanted is self._wanted:
                self._wanted = None
                self._show(found)

    def _show(self, found: Strength) -> None:
        if found is not self.found:
            self.found = found
            self.changed.emit()
