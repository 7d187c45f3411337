"""Keeps one sign-in up to date while it is used; what fails is remembered, and never stops the reading."""

from collections.abc import Awaitable, Callable, Sequence

from pfclient.activity import Noted, Untold
from pfclient.errors import KeyStoreError, VaultError
from pfclient.people import Account, Person, Ties
from pfclient.vault import index_values
from pfclient.vault.cabinet import Cabinet
from pfclient.vault.kept import Failure, Place, Shortfall


class Keeping:
    """What "keep me signed in on this computer" keeps; with no cabinet it keeps nothing.

    Args:
        cabinet: Where it is kept.
        error: Why there is no cabinet although the person asked for one.

    Attributes:
        error: Why the sign-in is not kept although it was asked for; None when all is well.
        not_stored: Why what is known of the people could not be stored the last time; None when all is well.
        noted: What was opened and copied on this computer, the newest first.
        untold: Copies made here that the portal may not know of yet, the oldest first.
        changed: Called when either is another.
    """

    def __init__(self, cabinet: Cabinet | None, error: Failure = None) -> None:
        self._cabinet = cabinet
        self.error: Failure = error
        self.not_stored: Failure = None
        self.noted: tuple[Noted, ...] = ()
        self.untold: tuple[Untold, ...] = ()
        self.changed: Callable[[], None] = _nobody

    @property
    def shortfall(self) -> Shortfall:
        """What is not kept although it was asked for."""
        cabinet = self._cabinet
        damaged = cabinet.vault.damaged if cabinet is not None and cabinet.is_open else frozenset()
        return Shortfall(self.error, self.not_stored, damaged)

    @property
    def keeps(self) -> bool:
        """Whether a copy of the records lies on this computer."""
        return self._cabinet is not None and self.error is None

    async def token(self, refresh: str) -> None:
        """Keep the newest refresh token."""
        if self._cabinet is not None:
            self._settle(await _failure(self._cabinet.keep_token(refresh)), self.not_stored)

    async def device(self, token: str) -> None:
        """Keep what this computer shows instead of a code."""
        if self._cabinet is not None:
            self._settle(self.error, await _failure(self._cabinet.keep_device(index_values.of_device(token))))

    async def computer(self, name: str) -> None:
        """Keep the name by which the portal knows this computer again."""
        if self._cabinet is not None:
            self._settle(self.error, await _failure(self._cabinet.keep_device(index_values.of_computer(name))))

    async def account(self, account: Account) -> None:
        """Keep who is signed in."""
        if self._cabinet is not None:
            self._settle(self.error, await _failure(self._cabinet.keep_account(account)))

    async def people(self, people: Sequence[Person]) -> None:
        """Keep whose charts are linked; of others nothing is remembered."""
        linked = {one.id for one in people}
        if not linked >= {each.person for each in self.noted}:
            await self.notes(tuple(each for each in self.noted if each.person in linked))
        patients = {one.connection.patient for one in people}
        if not patients >= {each.patient for each in self.untold}:
            await self.owe(tuple(each for each in self.untold if each.patient in patients))
        if self._cabinet is not None:
            self._settle(self.error, await _failure(self._cabinet.keep_people(people)))

    async def place(self, place: Place) -> None:
        """Keep where the person is."""
        if self._cabinet is not None:
            self._settle(self.error, await _failure(self._cabinet.keep_place(place)))

    async def ties(self, ties: Ties) -> None:
        """Keep which charts are one person's, and what is shown by itself."""
        if self._cabinet is not None:
            self._settle(self.error, await _failure(self._cabinet.keep_ties(ties)))

    async def notes(self, noted: tuple[Noted, ...]) -> None:
        """Keep what was opened and copied on this computer."""
        self.noted = noted
        if self._cabinet is not None:
            self._settle(self.error, await _failure(self._cabinet.keep_device(index_values.of_notes(noted))))

    async def owe(self, untold: tuple[Untold, ...]) -> None:
        """Keep what the portal is still to be told."""
        self.untold = untold
        if self._cabinet is not None:
            self._settle(self.error, await _failure(self._cabinet.keep_device(index_values.of_untold(untold))))

    async def end(self) -> None:
        """The sign-in is over; the user name stays for the next time, and the records for the same account."""
        if self._cabinet is not None:
            self._settle(await _failure(self._cabinet.keep_token("")), self.not_stored)

    async def forget(self, *, everything: bool = True) -> None:
        """Destroy what was kept: all of it, or all but that this computer is trusted, and whose sign-in trusts it."""
        from pfclient.vault.parting import forget_all_but_trust  # noqa: PLC0415 - only who signs out needs it

        self.noted, self.untold = (), ()
        if self._cabinet is not None:
            forget = self._cabinet.forget() if everything else forget_all_but_trust(self._cabinet)
            self._settle(await _failure(forget), None)

    async def close(self) -> None:
        """End the run in good order."""
        if self._cabinet is not None:
            self._settle(await _failure(self._cabinet.close()), None)
        # Not before: what is told until then is taken out of the whole list, and the rest kept.
        self.noted, self.untold = (), ()

    def _settle(self, error: Failure, not_stored: Failure) -> None:
        before = (type(self.error), type(self.not_stored))
        self.error, self.not_stored = error, not_stored
        if (type(error), type(not_stored)) != before:
            self.changed()


async def _failure(keep: Awaitable[None]) -> Failure:
    try:
        await keep
    except (KeyStoreError, VaultError) as exc:
        return exc
    return None


def _nobody() -> None:
    """Nobody listens yet."""
