"""The small things an open index keeps beside the keys of the files, and what opens the index itself."""

from collections.abc import Mapping

from pfclient.people import Account, Ties
from pfclient.vault import index_values
from pfclient.vault.kept import LockChoices, Place
from pfclient.vault.keyring_entry import KeyringEntry
from pfclient.vault.sealed_index import SealedIndex


class KeptValues:
    """Keeps them; each is on disk when the call returns.

    Raises (everything):
        VaultError: It could not be written; what was kept before still is.
    """

    def __init__(self, index: SealedIndex, entry: KeyringEntry) -> None:
        self._index = index
        self._entry = entry

    async def keep_token(self, refresh: str) -> None:
        """Keep the newest refresh token, "" after the end of the sign-in; it survives a power cut once this returns."""
        await self._index.keep(index_values.of_refresh(refresh))

    async def keep_device(self, device: Mapping[str, bytes]) -> None:
        """Keep what this computer is to the portal, as `index_values`; it outlives the sign-in, not the account."""
        await self._index.keep(device)

    async def keep_account(self, account: Account) -> None:
        """Keep who is signed in, as the portal says it now."""
        await self._index.keep(index_values.of_account(account))

    async def keep_place(self, place: Place) -> None:
        """Keep where the person is."""
        await self._index.keep(index_values.of_place(place))

    async def keep_ties(self, ties: Ties) -> None:
        """Keep which charts are one person's."""
        await self._index.keep(index_values.of_ties(ties))

    async def keep_lock(self, choices: LockChoices) -> None:
        """Keep what the person chose of the app lock."""
        await self._index.keep(index_values.of_lock(choices))

    @property
    def lock_choices(self) -> LockChoices:
        """What the person chose of the app lock; the usual while nothing is open."""
        return index_values.lock(self._index.values)

    async def put_under(self, pin: str, shown_name: str) -> None:
        """Have the keyring's entry open with this PIN only."""
        await self._index.write_entry(lambda item, key: self._entry.put_under(pin, shown_name, item, key))

    async def free(self) -> None:
        """Have the keyring's entry open without a PIN."""
        await self._index.write_entry(self._entry.free)

    def lock(self) -> None:
        """Forget what opens the keyring's entry."""
        self._entry.lock()
