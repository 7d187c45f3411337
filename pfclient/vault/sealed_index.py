"""The index of a profile together with its key in the keyring."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from functools import cached_property

from pfclient.errors import KeyStoreError, KeyStoreWiped, VaultDamaged, VaultError, VaultUnwritable
from pfclient.log import Event, note
from pfclient.vault import index_values
from pfclient.vault.faults import translated
from pfclient.vault.folder import Folder
from pfclient.vault.index_key import IndexKey
from pfclient.vault.kept import SignIn
from pfclient.vault.keyring_entry import KeyringEntry
from pfclient.vault.open_index import OpenIndex
from pfclient.vault.settings_file import Pointer, SettingsFile
from pfclient.vault.writer import Writer

_QUITTING = 1.0


class SealedIndex(OpenIndex):
    """Opens and makes the index, exchanges its key, destroys it.

    The settings file names the item of the keyring; the item names the file and holds its key and generation. Writing
    the item is the one step by which an old index becomes a new one.
    """

    def __init__(self, folder: Folder, settings: SettingsFile, entry: KeyringEntry, writer: Writer) -> None:
        super().__init__(folder, writer)
        self._settings = settings
        self._entry = entry

    @cached_property
    def _exchanging(self) -> asyncio.Lock:
        return asyncio.Lock()

    async def open(self, item: str, portal: str) -> bool:
        """Open what the item of the keyring names; False where it was never written.

        Raises:
            KeyStoreWiped, VaultDamaged: It cannot be opened ever again, and is destroyed.
            VaultLocked: It opens with a PIN.
            KeyStoreError, VaultError: It cannot be opened now; it stays as it is.
        """
        found = await self._entry.read(item, portal)
        if found is None:
            await self._lose(portal)
            raise KeyStoreWiped
        if isinstance(found, SignIn):
            found = await self._move_in(item, found)
        key = found
        try:
            await self._writer.run(lambda: self._open(key))
        except VaultDamaged:
            if not key.generation:  # the program ended between the key and the file
                return False
            with suppress(KeyStoreError):
                await self._entry.delete(item)
            await self._lose(portal)
            raise
        self._item = item
        return True

    async def make(self, portal: str, values: Mapping[str, bytes]) -> None:
        """A new index under a new key; whatever was there before is noise from then on.

        The settings file is written first: a crash in between leaves a name without a secret, never the reverse.

        Raises:
            KeyStoreError: The keyring does not take the key; nothing changed.
            VaultError: It cannot be written; then nothing is kept.
        """
        import secrets  # noqa: PLC0415 - most starts only read

        before, key = self._settings.read(), IndexKey.new()
        self._entry.lock()  # a PIN of an earlier one is none of this
        item = before.item or secrets.token_hex(16)
        with translated():
            self._settings.write(Pointer(portal, item))
        try:
            await self._entry.write(item, key)
        except KeyStoreError:
            self._settings.put_back(before)
            raise
        try:
            await self._writer.run(lambda: self._make(key, values))
        except VaultError:
            with suppress(KeyStoreError):
                await self._entry.delete(item)
            await self._lose("")
            raise
        self._item = item

    async def exchange(self) -> None:
        """Put the index under a new key where a person's key was erased from it: an old copy of it opens no more.

        Raises:
            KeyStoreError, VaultError: Not now; the next start tries again.
        """
        async with self._exchanging:
            file, old = self._file, self._key
            if file is None or old is None or index_values.REKEY not in file.values:
                return
            new = IndexKey.new(old.generation)
            # Both files are kept the same until the keyring has answered: whichever key it then holds opens one.
            await self._writer.run(lambda: file.follow(self._folder.path(new.name), new.key))
            await self._entry.write(self._item, new)
            self._key = new
            await self._writer.run(lambda: self._exchanged(file, old))

    async def write_entry(self, write: Callable[[str, IndexKey], Awaitable[None]]) -> None:
        """Have the entry of the keyring written another way, by its name and the key; the index has to be open."""
        async with self._exchanging:
            if self._key is None:
                raise VaultUnwritable("not open")
            await write(self._item, self._key)

    async def end(self) -> None:
        """Close it in good order, one generation on: a copy made before is recognised as an older one."""
        file, key = self._file, self._key
        if file is not None and key is not None:
            later = key.at(index_values.generation(file.values) + 1)
            try:
                await self._writer.run(lambda: file.keep(index_values.of_generation(later.generation)))
                # Whoever quits does not wait for a keyring that hangs: an index newer than its entry is no matter.
                async with asyncio.timeout(_QUITTING):
                    await self._entry.write(self._item, later)
            except (VaultError, KeyStoreError, TimeoutError) as exc:
                note(Event.VAULT, error=type(exc))
        await self.close()

    async def destroy(self, portal: str = "") -> None:
        """Destroy the key, then everything else but the portal's address where one is given.

        Raises:
            KeyStoreError: The keyring did not let go of its entry; the files are gone all the same.
            VaultUnwritable: Nothing tells which entry it is; the same.
        """
        try:
            item = self._item or self._settings.read().item
            if item:
                await self._entry.delete(item)
        finally:
            await self._lose(portal)

    async def _lose(self, portal: str) -> None:
        """Nothing opens the files any more: remove them, and what names the key."""
        await self.close()
        self._settings.put_back(Pointer(portal))
        await self._writer.run(self._folder.remove)

    async def _move_in(self, item: str, sign_in: SignIn) -> IndexKey:
        """Version 0.1 kept the sign-in in the keyring itself: it moves into an index, the entry becomes its key."""
        key = IndexKey.new(1)
        values = index_values.of_sign_in(sign_in) | index_values.of_generation(1)
        await self._writer.run(lambda: self._make(key, values))
        await self.close()
        await self._entry.write(item, key)
        return key
