"""What "keep me signed in on this computer" keeps: one small entry in the keyring under a random name."""

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from pfclient.errors import KeyStoreAbsent, KeyStoreError, KeyStoreWiped
from pfclient.vault.settings_file import Pointer, SettingsFile

if TYPE_CHECKING:
    from pfclient.vault.kept import SignIn
    from pfclient.vault.keystore import KeyStore


def _encode(sign_in: "SignIn") -> str:
    return json.dumps({"portal": sign_in.portal, "username": sign_in.username, "refresh": sign_in.refresh})


def _decode(text: str) -> "SignIn | None":
    from pfclient.vault.kept import SignIn  # noqa: PLC0415 - most first pages keep nobody

    try:
        value = json.loads(text)
        fields = (value["portal"], value["username"], value["refresh"])
    except (ValueError, TypeError, KeyError):
        return None
    return SignIn(*fields) if all(isinstance(one, str) for one in fields) else None


class Credentials:
    """Keeps and finds the sign-in of one profile. The settings file names the item and holds no secret."""

    def __init__(self, store: "KeyStore", file: SettingsFile) -> None:
        self._store = store
        self._file = file

    @property
    def portal(self) -> str:
        """The portal the profile last kept a sign-in for; "" when none."""
        return self._file.read().portal

    async def load(self) -> "SignIn | None":
        """The kept sign-in, None when nothing was kept.

        Raises:
            KeyStoreWiped: The keyring no longer holds what was kept, or holds something else.
            KeyStoreError: The keyring cannot be opened.
        """
        kept = self._file.read()
        if not kept.item:
            return None
        text = await self._store.get(kept.item)
        found = None if text is None else _decode(text)
        # An entry that names another portal was not written for this file.
        if found is None or found.portal != kept.portal:
            raise KeyStoreWiped
        return found

    async def save(self, sign_in: "SignIn") -> None:
        """Keep the sign-in in place of the old one.

        The file is written first: a crash in between leaves a name without a secret, never a secret without a name.

        Raises:
            KeyStoreError: It cannot be kept; then nothing is.
        """
        item = self._file.read().item or os.urandom(16).hex()
        try:
            self._file.write(Pointer(sign_in.portal, item))
        except OSError as exc:
            raise KeyStoreAbsent("the profile cannot be written") from exc
        try:
            await self._store.set(item, _encode(sign_in))
        except KeyStoreError:
            self._file.delete()
            raise

    async def end(self) -> None:
        """The sign-in is over: drop the token, keep the user name for the next time."""
        try:
            found = await self.load()
            if found is not None:
                await self.save(replace(found, refresh=""))
        except KeyStoreError:
            self._file.delete()

    async def forget(self) -> None:
        """Remove everything.

        Raises:
            KeyStoreError: The keyring did not let go of its entry; the settings file is gone all the same.
        """
        item = self._file.read().item
        try:
            if item:
                await self._store.delete(item)
        finally:
            self._file.delete()


class Keeping:
    """Keeps one sign-in up to date while it is used; with no credentials it keeps nothing.

    Attributes:
        error: Why nothing is kept although it was asked for, None when all is well.
    """

    def __init__(self, credentials: Credentials | None, portal: str, username: str) -> None:
        self._credentials = credentials
        self._portal = portal
        self._username = username
        self.error: KeyStoreError | None = None

    async def rotated(self, refresh: str) -> None:
        """Keep the newest refresh token; a keyring that fails is remembered, never raised."""
        if self._credentials is None:
            return
        from pfclient.vault.kept import SignIn  # noqa: PLC0415 - most first pages keep nobody

        try:
            await self._credentials.save(SignIn(self._portal, self._username, refresh))
            self.error = None
        except KeyStoreError as exc:
            self.error = exc

    async def end(self) -> None:
        """The sign-in is over; the user name stays for the next time."""
        if self._credentials is not None:
            await self._credentials.end()

    async def forget(self) -> None:
        """Remove everything that was kept; best effort, the token is worthless after a revocation anyway."""
        if self._credentials is None:
            return
        try:
            await self._credentials.forget()
        except KeyStoreError as exc:
            self.error = exc
