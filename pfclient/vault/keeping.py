"""Keeps one sign-in up to date while it is used; what fails is remembered, and never stops the reading."""

from collections.abc import Awaitable, Sequence

from pfclient.errors import KeyStoreError, VaultDamaged, VaultError
from pfclient.people import Account, Person
from pfclient.vault.cabinet import Cabinet
from pfclient.vault.kept import Place


class Keeping:
    """What "keep me signed in on this computer" keeps; with no cabinet it keeps nothing.

    Args:
        cabinet: Where it is kept.
        error: Why there is no cabinet although the person asked for one.
    """

    def __init__(self, cabinet: Cabinet | None, error: KeyStoreError | VaultError | None = None) -> None:
        self._cabinet = cabinet
        self._error = error

    @property
    def error(self) -> KeyStoreError | VaultError | None:
        """Why something is not kept although it was asked for, or was not there any more; None when all is well."""
        cabinet = self._cabinet
        if self._error is not None or cabinet is None:
            return self._error
        return cabinet.error or (VaultDamaged() if cabinet.is_open and cabinet.vault.damaged else None)

    async def token(self, refresh: str) -> None:
        """Keep the newest refresh token."""
        if self._cabinet is not None:
            await self._try(self._cabinet.keep_token(refresh))

    async def account(self, account: Account) -> None:
        """Keep who is signed in."""
        if self._cabinet is not None:
            await self._try(self._cabinet.keep_account(account))

    async def people(self, people: Sequence[Person]) -> None:
        """Keep whose charts are linked."""
        if self._cabinet is not None:
            await self._try(self._cabinet.keep_people(people))

    async def place(self, place: Place) -> None:
        """Keep where the person is."""
        if self._cabinet is not None:
            await self._try(self._cabinet.keep_place(place))

    async def end(self) -> None:
        """The sign-in is over; the user name stays for the next time, and the records for the same account."""
        if self._cabinet is not None:
            await self._try(self._cabinet.end())

    async def forget(self) -> None:
        """Destroy everything that was kept."""
        if self._cabinet is not None:
            await self._try(self._cabinet.forget())

    async def close(self) -> None:
        """End the run in good order."""
        if self._cabinet is not None:
            await self._try(self._cabinet.close())

    async def _try(self, keep: Awaitable[None]) -> None:
        try:
            await keep
            self._error = None
        except (KeyStoreError, VaultError) as exc:
            self._error = exc
