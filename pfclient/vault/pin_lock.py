"""The PIN of a cabinet: chosen, changed, taken away, and asked for."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

from pfclient.errors import PinSpent, VaultUnwritable
from pfclient.vault.cabinet import Cabinet
from pfclient.vault.kept import LockChoices
from pfclient.vault.settings_file import SettingsFile


class PinLock:
    """What the app lock does to what is kept.

    Raises (everything that writes):
        KeyStoreError: The keyring cannot be used; nothing changed.
        VaultError: It cannot be written.

    Args:
        cabinet: What the PIN opens.
        settings: Tells the next start beforehand that it will be asked for.
        today: The date, for "you chose it on …".
    """

    def __init__(self, cabinet: Cabinet, settings: SettingsFile, *, today: Callable[[], date]) -> None:
        self._cabinet = cabinet
        self._settings = settings
        self._today = today
        self._turn = asyncio.Lock()

    @property
    def choices(self) -> LockChoices:
        """What the person chose; the usual while nothing is open."""
        return self._cabinet.lock_choices

    @property
    def size(self) -> int:
        """Bytes of everything saved here."""
        return self._settings.size

    async def unlock(self, pin: str) -> None:
        """Have the PIN open what is kept, from now until `lock`.

        Raises:
            VaultLocked: It is wrong.
            PinSpent: It is wrong, and was the last try: everything kept is destroyed.
            VaultBusy: Another program has it open.
        """
        async with self._turn:  # opening, closing and destroying do not mix
            await self._spending(self._cabinet.unlock(pin))

    async def put(self, pin: str, shown_name: str) -> None:
        """Have what is kept open with this PIN only; the earlier one was asked for before.

        Raises:
            VaultUnwritable: Nothing is open.
        """
        await self._cabinet.put_under(pin, shown_name)
        self._tell(pin=True)
        await self.choose(replace(self.choices, digits=len(pin), chosen=self._today()))

    async def take_away(self) -> None:
        """Have what is kept open without a PIN; it was asked for before."""
        await self._cabinet.free()
        self._tell(pin=False)
        await self.choose(replace(self.choices, digits=0, chosen=None))

    async def choose(self, choices: LockChoices) -> None:
        """Keep what the person chose."""
        if choices != self.choices:
            await self._cabinet.keep_lock(choices)

    async def lock(self) -> None:
        """Close everything; the PIN opens it again."""
        async with self._turn:
            try:
                await self._cabinet.close()
            finally:
                self._cabinet.lock()

    async def _spending(self, trying: Awaitable[None]) -> None:
        try:
            await trying
        except PinSpent:
            portal = self._settings.read().portal
            await self._cabinet.forget(portal)
            raise

    def _tell(self, *, pin: bool) -> None:
        try:
            self._settings.write(replace(self._settings.read(), pin=pin))
        except OSError as exc:
            raise VaultUnwritable from exc
