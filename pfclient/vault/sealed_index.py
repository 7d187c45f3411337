"""The index of a profile together with its key in the keyring."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property

from pfclient.errors import KeyStoreError, KeyStoreWiped, VaultDamaged, VaultError, VaultUnwritable
from pfclient.log import Event, note
from pfclient.vault import index_key, index_values
from pfclient.vault.faults import insisted, translated
from pfclient.vault.folder import Folder, assert_given, destroy
from pfclient.vault.index_file import IndexFile
from pfclient.vault.index_key import IndexKey
from pfclient.vault.kept import SignIn
from pfclient.vault.keystore import KeyStore
from pfclient.vault.settings_file import Pointer, SettingsFile
from pfclient.vault.writer import Writer

_QUITTING = 1.0


class SealedIndex:
    """Opens and makes the index, exchanges its key, destroys it.

    The settings file names the item of the keyring; the item names the file and holds its key and generation. Writing
    the item is the one step by which an old index becomes a new one.
    """

    def __init__(self, folder: Folder, settings: SettingsFile, keys: KeyStore, writer: Writer) -> None:
        self._folder = folder
        self._settings = settings
        self._keys = keys
        self._writer = writer
        self._item = ""
        self._key: IndexKey | None = None
        self._file: IndexFile | None = None

    @cached_property
    def _exchanging(self) -> asyncio.Lock:
        return asyncio.Lock()

    @property
    def file(self) -> IndexFile:
        """The open index.

        Raises:
            VaultUnwritable: It is not open.
        """
        if self._file is None:
            raise VaultUnwritable("not open")
        return self._file

    async def keep(self, values: Mapping[str, bytes]) -> None:
        """Keep values; on disk when it returns.

        Raises:
            VaultError: They could not be kept; those before still are.
        """
        file = self.file
        await self._writer.run(lambda: file.keep(values))

    async def open(self, item: str, portal: str) -> bool:
        """Open what the item of the keyring names; False where it was never written.

        Raises:
            KeyStoreWiped, VaultDamaged: It cannot be opened ever again, and is destroyed.
            KeyStoreError, VaultError: It cannot be opened now; it stays as it is.
        """
        text = await self._keys.get(item)
        found = None if text is None else index_key.read(text, portal)
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
                await self._keys.delete(item)
            await self._lose(portal)
            raise
        self._item = item
        return True

    def open_plainly(self, item: str, key: IndexKey) -> None:
        """Open under the key that the item of the keyring holds, on the writing thread; nothing else comes of it.

        Raises:
            VaultError: It cannot be opened.
        """
        self._open(key)
        self._item = item

    def let_go(self) -> IndexFile | None:
        """What is open, no longer in use here; whoever asked closes it."""
        file, self._file, self._key = self._file, None, None
        return file

    async def make(self, portal: str, values: Mapping[str, bytes]) -> None:
        """A new index under a new key; whatever was there before is noise from then on.

        The settings file is written first: a crash in between leaves a name without a secret, never the reverse.

        Raises:
            KeyStoreError: The keyring does not take the key; nothing changed.
            VaultError: It cannot be written; then nothing is kept.
        """
        import secrets  # noqa: PLC0415 - most starts only read

        before, key = self._settings.read(), IndexKey.new()
        item = before.item or secrets.token_hex(16)
        with translated():
            self._settings.write(Pointer(portal, item))
        try:
            await self._keys.set(item, key.text())
        except KeyStoreError:
            self._settings.put_back(before)
            raise
        try:
            await self._writer.run(lambda: self._make(key, values))
        except VaultError:
            with suppress(KeyStoreError):
                await self._keys.delete(item)
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
            await self._keys.set(self._item, new.text())
            self._key = new
            await self._writer.run(lambda: self._exchanged(file, old))

    async def end(self) -> None:
        """Close it in good order, one generation on: a copy made before is recognised as an older one."""
        file, key = self._file, self._key
        if file is not None and key is not None:
            later = key.at(index_values.generation(file.values) + 1)
            try:
                await self._writer.run(lambda: file.keep(index_values.of_generation(later.generation)))
                # Whoever quits does not wait for a keyring that hangs: an index newer than its entry is no matter.
                async with asyncio.timeout(_QUITTING):
                    await self._keys.set(self._item, later.text())
            except (VaultError, KeyStoreError, TimeoutError) as exc:
                note(Event.VAULT, error=type(exc))
        await self.close()

    async def close(self) -> None:
        """Close it as it is."""
        file = self.let_go()
        if file is not None:
            await self._writer.run(file.close)

    async def destroy(self) -> None:
        """Destroy the key, then everything else.

        Raises:
            KeyStoreError: The keyring did not let go of its entry; the files are gone all the same.
            VaultUnwritable: Nothing tells which entry it is; the same.
        """
        try:
            item = self._item or self._settings.read().item
            if item:
                await self._keys.delete(item)
        finally:
            await self._lose("")

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
        await self._keys.set(item, key.text())
        return key

    def _make(self, key: IndexKey, values: Mapping[str, bytes]) -> None:
        self._folder.prepare()
        self._file = IndexFile.make(self._folder.path(key.name), key.key, values)
        self._key = key
        self._folder.sweep((key.name,))

    def _open(self, key: IndexKey) -> None:
        path = self._folder.found(key.name)
        try:
            file = insisted(lambda: IndexFile.open(path, key.key))
        except VaultDamaged:
            assert_given(path)
            raise
        if index_values.generation(file.values) < key.generation:
            file.close()
            raise VaultDamaged("an older copy")
        self._key, self._file = key, file
        self._folder.sweep((key.name, *(entry.name for entry in file.entries().values())))

    def _exchanged(self, file: IndexFile, old: IndexKey) -> None:
        file.become_twin()
        destroy(self._folder.path(old.name))
        file.keep({index_values.REKEY: b""})
