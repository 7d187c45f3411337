"""The one entry of the keyring: the key of the index, in the open or under a PIN."""

from __future__ import annotations

import asyncio
import threading
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from pfclient.errors import PinSpent, VaultLocked, VaultUnwritable
from pfclient.vault import index_key, pin_seal
from pfclient.vault.handed_over import handed_over
from pfclient.vault.index_key import IndexKey
from pfclient.vault.kept import SignIn
from pfclient.vault.keystore import KeyStore
from pfclient.vault.pin_seal import PinSeal, SealedKey

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class KeyringEntry:
    """Reads and writes it.

    Once a PIN was right, or chosen, the wrapping key is in memory until `lock`: the files may be closed and opened
    again meanwhile.

    Raises (everything that asks the keyring):
        KeyStoreError: It cannot be opened.
    """

    def __init__(self, keys: KeyStore) -> None:
        self._keys = keys
        self._seal: PinSeal | None = None
        self._wrapping: bytes | None = None

    @cached_property
    def _turn(self) -> asyncio.Lock:
        return asyncio.Lock()

    async def read(self, item: str, portal: str) -> IndexKey | SignIn | None:
        """What the entry says; None where it is missing or foreign.

        Raises:
            VaultLocked: It opens with a PIN, and that was not given yet.
        """
        text = await self._keys.get(item)
        found = None if text is None else pin_seal.read(text)
        if text is None or found is None:
            self.lock()
            return None if text is None else index_key.read(text, portal)
        if self._seal is None or self._seal.salt != found.seal.salt:
            self._wrapping = None  # another run of the program chose another PIN meanwhile
        self._seal = found.seal
        if self._wrapping is None:
            raise VaultLocked(found.seal.left, name=found.seal.name)
        return found.opened(self._wrapping)

    async def write(self, item: str, key: IndexKey) -> None:
        """Keep a key, the way the entry is kept; what was counted stays counted."""
        async with self._turn:
            if self._seal is None:
                await self._keys.set(item, key.text())
            elif self._wrapping is None:
                raise VaultUnwritable("locked")
            else:
                await self._keys.set(item, pin_seal.sealed(key, self._seal, self._wrapping).text())

    async def delete(self, item: str) -> None:
        """Destroy the key."""
        self.lock()
        await self._keys.delete(item)

    async def unlock(self, item: str, pin: str) -> None:
        """Have a PIN open the entry, from now until `lock`; one that has no PIN is open.

        A try is counted before the PIN is looked at: whoever ends the program meanwhile has used it up, and no clock
        gives one back.

        Raises:
            VaultLocked: It is wrong; tells how many tries are left.
            PinSpent: It is wrong, and was the last one; nothing opens the entry any more.
        """
        async with self._turn:
            text = await self._keys.get(item)
            found = None if text is None else pin_seal.read(text)
            if found is None:
                return
            counted = await self._counted(item, found)
            wrapping = await _aside(lambda: pin_seal.unwrapped(counted.seal, pin))
            if wrapping is None and not counted.seal.left:
                raise PinSpent
            if wrapping is None:
                raise VaultLocked(counted.seal.left, name=counted.seal.name, wrong=True)
            right = counted.with_seal(counted.seal.forgiven())
            await self._keys.set(item, right.text())
            self._seal, self._wrapping = right.seal, wrapping

    async def put_under(self, pin: str, shown_name: str, item: str, key: IndexKey) -> None:
        """Have the entry open with this PIN only from now on."""
        seal, wrapping = await _aside(lambda: pin_seal.make(pin, shown_name))
        async with self._turn:
            await self._keys.set(item, pin_seal.sealed(key, seal, wrapping).text())
            self._seal, self._wrapping = seal, wrapping

    async def free(self, item: str, key: IndexKey) -> None:
        """Have the entry open without a PIN from now on."""
        async with self._turn:
            await self._keys.set(item, key.text())
            self.lock()

    def lock(self) -> None:
        """Forget what opens the entry."""
        self._seal = self._wrapping = None

    async def _counted(self, item: str, found: SealedKey) -> SealedKey:
        if not found.seal.left:
            raise PinSpent
        counted = found.with_seal(found.seal.counted())
        await self._keys.set(item, counted.text())
        if self._wrapping is not None:
            self._seal = counted.seal
        return counted


async def _aside(work: Callable[[], T]) -> T:
    """Do it in a thread that ends: what it leaves of a PIN in a heap of its own is cleared with the lock."""
    answer, perform = handed_over()
    threading.Thread(target=perform, args=(work,), name="pin", daemon=True).start()
    done: T = await answer
    return done
