"""Opening the files of a profile where it takes no more than that."""

from collections.abc import Callable

from pfclient.errors import VaultError, VaultUnwritable
from pfclient.vault import index_key, index_values
from pfclient.vault.index_key import IndexKey
from pfclient.vault.sealed_index import SealedIndex
from pfclient.vault.settings_file import SettingsFile
from pfclient.vault.store import FileVault


def plainly_opened(
    settings: SettingsFile, own: Callable[[], None], index: SealedIndex, make: Callable[[], FileVault], secret: str
) -> FileVault | None:
    """The open vault of a profile; None where that takes more than to open it. On the writing thread."""
    vault = None
    try:
        pointer = settings.read()
        key = index_key.read(secret, pointer.portal)
        if not isinstance(key, IndexKey):
            return None
        own()
        index.open_plainly(pointer.item, key)
        values = index.file.values
        index_values.kept(values)
        if index_values.REKEY in values:
            raise VaultUnwritable("the key is to be exchanged first")
        vault = make()
        vault.open_here()
    except VaultError:
        if vault is not None:
            vault.close_here()
        if (file := index.let_go()) is not None:
            file.close()
        return None
    return vault
