"""The encrypted files of one profile, and the one key in the keyring that opens them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from pfclient.errors import KeyStoreError, VaultDamaged, VaultError, VaultUnwritable
from pfclient.log import Event, note
from pfclient.people import Account, Person
from pfclient.vault import index_values
from pfclient.vault.folder import Folder
from pfclient.vault.kept import Kept, SignIn
from pfclient.vault.kept_values import KeptValues
from pfclient.vault.keyring_entry import KeyringEntry
from pfclient.vault.keystore import KeyStore
from pfclient.vault.owner import Owner
from pfclient.vault.plainly import plainly_opened
from pfclient.vault.sealed_index import SealedIndex
from pfclient.vault.settings_file import SettingsFile
from pfclient.vault.store import FileVault
from pfclient.vault.writer import Writer


class Cabinet(KeptValues):
    """What "keep me signed in on this computer" keeps: the sign-in, the people, and everybody's records.

    Only the keyring opens it: the key of the index lies there, the keys of the people's files in the index. Where
    that key is lost, the files are destroyed and the person signs in again; nothing is lost at the portal.

    Raises (`keep_…`): VaultError: It could not be written; what was kept before still is.

    Args:
        profile: Directory of the profile; made when something is first kept.
        keys: The operating system's keyring.
        now: The wall clock, aware UTC.

    Attributes:
        writer: The thread that opens and writes.
        error: Why the key could not be exchanged after a person's records were erased, None when all is well: they are
            gone, and the exchange, which makes old copies of the index worthless too, is tried again at the next start.
    """

    def __init__(self, profile: Path, keys: KeyStore, *, now: Callable[[], datetime]) -> None:
        self._folder = Folder(profile)
        self._settings = SettingsFile(profile)
        self._owner = Owner(profile)
        self.writer = Writer()
        entry = KeyringEntry(keys)
        super().__init__(SealedIndex(self._folder, self._settings, entry, self.writer), entry)
        self._now = now
        self._vault: FileVault | None = None
        self.error: KeyStoreError | VaultError | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is something to keep things in."""
        return self._vault is not None

    @property
    def vault(self) -> FileVault:
        """Everybody's records.

        Raises:
            VaultUnwritable: The cabinet is not open.
        """
        if self._vault is None:
            raise VaultUnwritable("not open")
        return self._vault

    async def unlock(self, pin: str) -> None:
        """Have a PIN open the keyring's entry, from now until `lock` (see `KeyringEntry.unlock`)."""
        await self.writer.run(self._own)
        try:
            await self._entry.unlock(self._settings.read().item, pin)
        finally:
            if self._vault is None:
                await self._let_go(remove=False)

    async def open(self) -> Kept | None:
        """Open what is kept; None when nothing is.

        Raises:
            VaultBusy: Another program has it open.
            KeyStoreWiped: The keyring no longer holds the key: the files are destroyed, sign in again. Told once.
            KeyStoreError: The keyring cannot be opened; the files stay as they are.
            VaultDamaged: The index, or what names its key, is garbled, or an older copy: as with a lost key. Told once.
            VaultNewer: A newer program wrote it; it stays as it is.
            VaultLocked: It opens with a PIN.
            VaultError: It cannot be opened now.
        """
        there = self._vault is not None or await self._opened()
        return index_values.kept(self._index.file.values) if there else None

    def open_plainly(self, secret: str) -> Kept | None:
        """Open on the writing thread with the keyring's secret, where it takes no more than that (see `opening`)."""
        self._vault = self._vault or plainly_opened(self._settings, self._own, self._index, self._made_vault, secret)
        return None if self._vault is None else index_values.kept(self._index.file.values)

    async def create(self, sign_in: SignIn, account: Account) -> None:
        """Keep this sign-in. The records stay where the same account was kept already; all else is destroyed.

        Raises:
            VaultBusy: Another program has it open.
            KeyStoreError: The keyring does not take the key; nothing changed.
            VaultError: Nothing can be written; then nothing is kept.
        """
        values = index_values.of_sign_in(sign_in) | index_values.of_account(account)
        if self._vault is not None:
            if index_values.same_account(self._index.file.values, values):
                await self._index.keep(values)
                return
            await self._end_vault()
            await self._index.close()
        await self.writer.run(self._prepare)
        try:
            await self._index.make(sign_in.portal, values)
            await self._open_vault()
        except BaseException:
            await self._let_go(remove=not self._settings.names_a_key)
            raise

    async def keep_people(self, people: Sequence[Person]) -> None:
        """Keep whose charts are linked; the key and the file of whoever no longer is are destroyed."""
        for person in set(self._index.file.entries()) - {one.id for one in people}:
            await self.vault.forget(person)
        await self._index.keep(index_values.of_people(people, self._now()))

    async def forget(self, portal: str = "") -> None:
        """Destroy everything: the keyring's entry first, so that no copy of any file can be read again.

        Args:
            portal: The portal's address, where that alone is to stay.

        Raises:
            VaultBusy: Another program has it open; nothing changed.
            KeyStoreError: The keyring did not let go of its entry; the files are gone all the same.
        """
        if not self._settings.keeps_anything:
            self._settings.delete()
            return
        await self.writer.run(self._own)
        try:
            await self._end_vault()
            await self._index.destroy(portal)
        finally:
            await self._let_go(remove=True)

    async def close(self) -> None:
        """End the run in good order: nothing stays open, and from now on an earlier copy is recognised as one."""
        await self._end_vault()
        await self._index.end()
        await self._let_go(remove=False)

    async def _opened(self) -> bool:
        pointer = self._settings.read()
        if not self._settings.keeps_anything:
            return False
        await self.writer.run(self._own)
        found = False
        try:
            if not pointer.item:
                await self._remove_what_has_no_key()
            elif await self._index.open(pointer.item, pointer.portal):
                index_values.kept(self._index.file.values)
                await self._open_vault()
                await self._erased()
                found = True
        finally:
            if not found:
                await self._let_go(remove=not self._settings.names_a_key)
        return found

    async def _remove_what_has_no_key(self) -> None:
        """What a crash left while everything was being destroyed; or nothing tells any more where the key is."""
        lost = self._settings.is_garbled
        await self.writer.run(self._folder.remove)
        if lost:
            self._settings.delete()
            raise VaultDamaged("nothing names the key")

    async def _open_vault(self) -> None:
        vault = self._made_vault()
        await vault.open()
        self._vault = vault

    def _made_vault(self) -> FileVault:
        return FileVault(self._folder, self._index.file, self.writer, self._erased)

    async def _erased(self) -> None:
        try:
            await self._index.exchange()
            self.error = None
        except (KeyStoreError, VaultError) as exc:
            note(Event.VAULT, error=type(exc))
            self.error = exc

    async def _end_vault(self) -> None:
        vault, self._vault = self._vault, None
        if vault is not None:
            await vault.wipe()

    def _prepare(self) -> None:
        self._folder.claim()
        self._owner.take()

    def _own(self) -> None:
        self._folder.check()
        self._owner.take()

    async def _let_go(self, *, remove: bool) -> None:
        """Close what is open; `remove` the lock too where nothing is kept, and the directory with it."""
        await self._end_vault()
        await self._index.close()
        self._owner.release(remove=remove)
        if remove:
            self._settings.tidy()
        await self.writer.close()
