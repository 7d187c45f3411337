"""The index while it is open, and what the writing thread does to its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pfclient.errors import VaultDamaged, VaultUnwritable
from pfclient.vault import index_values
from pfclient.vault.faults import insisted
from pfclient.vault.folder import assert_given, destroy
from pfclient.vault.index_file import IndexFile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pfclient.vault.folder import Folder
    from pfclient.vault.index_key import IndexKey
    from pfclient.vault.writer import Writer


class OpenIndex:
    """One file under one key, and the name of the keyring's item that holds it."""

    def __init__(self, folder: Folder, writer: Writer) -> None:
        self._folder = folder
        self._writer = writer
        self._item = ""
        self._key: IndexKey | None = None
        self._file: IndexFile | None = None

    @property
    def file(self) -> IndexFile:
        """The open index.

        Raises:
            VaultUnwritable: It is not open.
        """
        if self._file is None:
            raise VaultUnwritable("not open")
        return self._file

    @property
    def values(self) -> Mapping[str, bytes]:
        """What the open index keeps, nothing while it is closed."""
        return {} if self._file is None else self._file.values

    async def keep(self, values: Mapping[str, bytes]) -> None:
        """Keep values; on disk when it returns.

        Raises:
            VaultError: They could not be kept; those before still are.
        """
        file = self.file
        await self._writer.run(lambda: file.keep(values))

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

    async def close(self) -> None:
        """Close it as it is."""
        file = self.let_go()
        if file is not None:
            await self._writer.run(file.close)

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
