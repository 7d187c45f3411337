"""The app lock of what is kept on this computer: what Settings and the locked screen ask (design 01e, 10c)."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pfclient.errors import VaultUnwritable
from pfclient.vault.kept import LockChoices
from pfclient.vault.settings_file import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from pfclient.session import Session
    from pfclient.settings import Settings
    from pfclient.vault.cabinet import Cabinet
    from pfclient.vault.pin_lock import PinLock

__all__ = ["AppLock", "LockChoices"]

SHORTEST, LONGEST = 4, 8
"""Digits of a PIN."""


def is_easy(pin: str) -> bool:
    """Whether it is among the first that anybody tries: one digit only, or digits in a row."""
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    return steps in ({0}, {1}, {-1})


class AppLock:
    """Locks and unlocks.

    Raises (everything that writes):
        KeyStoreError: The keyring cannot be used; nothing changed.
        VaultError: It cannot be written.

    Args:
        pin: The PIN of what is kept.
        resume: Opens a session of what is kept.
        leave: Closes the connections to portals.
    """

    def __init__(
        self, pin: PinLock, resume: Callable[[], Awaitable[Session | None]], leave: Callable[[], Awaitable[None]]
    ) -> None:
        self._pin = pin
        self._resume = resume
        self._leave = leave
        # Whoever types the PIN at once waits until everything was closed.
        self._turn = asyncio.Lock()

    @property
    def choices(self) -> LockChoices:
        """What the person chose; the usual while nothing is open."""
        return self._pin.choices

    @property
    def size(self) -> int:
        """Bytes of everything saved here."""
        return self._pin.size

    @staticmethod
    def is_pin(text: str) -> bool:
        """Whether it is made of four to eight digits."""
        return SHORTEST <= len(text) <= LONGEST and text.isascii() and text.isdigit()

    def problem(self, pin: str) -> str:
        """What is wrong with a PIN somebody would choose: `empty`, `length`, `easy`, "" for nothing."""
        if not pin:
            return "empty"
        if not self.is_pin(pin):
            return "length"
        return "easy" if is_easy(pin) else ""

    async def unlock(self, pin: str) -> Session | None:
        """Open what is kept; None where its sign-in is over.

        Raises:
            VaultLocked: The PIN is wrong; tells how many tries are left.
            PinSpent: It is wrong, and was the last try: everything kept is destroyed.
            KeyStoreError, VaultError: It cannot be opened now.
        """
        async with self._turn:
            await self._pin.unlock(pin)
            return await self._resume()

    async def set_pin(self, pin: str, shown_name: str, *, before: str = "") -> None:
        """Ask for a PIN from now on, or for another one.

        Args:
            pin: The new one, see `is_pin`.
            shown_name: Who is signed in, as it may be shown while locked: mostly dots.
            before: The one asked for until now.

        Raises:
            VaultLocked, PinSpent: As at `unlock`, about the one before.
        """
        if not self.is_pin(pin):
            raise ValueError("a PIN has four to eight digits")
        if self.choices.digits:
            await self._pin.unlock(before)
        await self._pin.put(pin, shown_name)

    async def remove_pin(self, before: str) -> None:
        """Ask for none any more.

        Raises:
            VaultLocked, PinSpent: As at `unlock`.
        """
        await self._pin.unlock(before)
        await self._pin.take_away()

    async def choose(
        self, *, minutes: int | None = None, on_sleep: bool | None = None, hide: bool | None = None
    ) -> None:
        """Keep what the person chose; what is not given stays."""
        now = self.choices
        await self._pin.choose(
            replace(
                now,
                minutes=now.minutes if minutes is None else minutes,
                on_sleep=now.on_sleep if on_sleep is None else on_sleep,
                hide=now.hide if hide is None else hide,
            )
        )

    async def lock(self, session: Session | None) -> None:
        """Close the session and the files, and forget what opens them; nothing kept is lost.

        Raises:
            VaultUnwritable: No PIN was chosen: nothing could be opened again; nothing is done.
        """
        if session is not None and not self.choices.digits:
            raise VaultUnwritable("no PIN")
        async with self._turn:
            if session is not None:
                await session.close()
            await self._leave()
            await self._pin.lock()


def lock_of(
    cabinet: Cabinet,
    settings: Settings,
    resume: Callable[[], Awaitable[Session | None]],
    leave: Callable[[], Awaitable[None]],
) -> AppLock:
    """Make the app lock of what is kept; `resume` and `leave` as at `AppLock`."""
    from pfclient.vault.pin_lock import PinLock  # noqa: PLC0415 - with the first question about a PIN

    file = SettingsFile(settings.profile)
    return AppLock(PinLock(cabinet, file, today=lambda: settings.now().astimezone().date()), resume, leave)
