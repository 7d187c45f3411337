"""Composition root of the core: settings in, Core out.

The first page waits for this module, so it imports no room that the first page does not need: vault, gateway and
session come in with the first call that uses them.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from pfclient.errors import VaultUnwritable
from pfclient.settings import Remembered, Settings
from pfclient.vault.settings_file import SettingsFile

if TYPE_CHECKING:
    from pfclient.app_lock import AppLock
    from pfclient.door import Door
    from pfclient.flows.ports import Enrolment, PortalInfo
    from pfclient.flows.recovery_ports import RecoveryDesk
    from pfclient.session import Session
    from pfclient.two_step import TwoStepDesk
    from pfclient.vault.opening import Opening

__all__ = ["Core", "Remembered", "Settings", "build_core"]


class Core:
    """Everything a patient can do, ready to be called by screens."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._made: Door | None = None
        self._opening: Opening | None = None

    @property
    def _door(self) -> Door:
        from pfclient.door import Door  # noqa: PLC0415 - the first page does not wait for it
        from pfclient.log import hush_libraries  # noqa: PLC0415 - as above

        if self._made is None:
            hush_libraries()
            self._made = Door(self._settings)
        return self._made

    @property
    def remembered(self) -> Remembered | None:
        """The last account that asked to be kept on this computer, or the portal named beforehand."""
        settings, portal = SettingsFile(self._settings.profile), ""
        with suppress(VaultUnwritable):  # told by `resume`
            portal = settings.read().portal
        portal = portal or self._settings.portal
        username = self._made.username if self._made is not None else ""
        return Remembered(portal, username) if portal or settings.keeps_anything else None

    @property
    def keeps_anything(self) -> bool:
        """Whether an account was kept on this computer, or something of one is left; told without opening it."""
        return SettingsFile(self._settings.profile).keeps_anything

    @property
    def asks_pin(self) -> bool:
        """Whether what is kept opens with a PIN, as far as can be told without asking the keyring."""
        with suppress(VaultUnwritable):  # told by `resume`
            return SettingsFile(self._settings.profile).read().pin
        return False

    @cached_property
    def app_lock(self) -> AppLock:
        """The app lock of what is kept."""
        from pfclient.app_lock import lock_of  # noqa: PLC0415 - most starts have no PIN

        door = self._door
        return lock_of(door.cabinet, self._settings, door.resume, door.close)

    def speak(self, locale: str) -> None:
        """Have e-mails, texts and the portal's words in another language from now on, a BCP 47 tag."""
        self._settings = replace(self._settings, locale=locale)
        if self._made is not None:
            self._made.speak(locale)

    def begin_to_open(self) -> None:
        """Begin to open what is kept, in threads; `opened` gives what came of it. No loop is needed yet."""
        if self._settings.keyring is not None or not self.keeps_anything or self.asks_pin:  # a given one needs the loop
            return
        from pfclient.vault.keyring import SERVICE, read_ahead  # noqa: PLC0415 - the first page does not wait for it
        from pfclient.vault.opening import Opening  # noqa: PLC0415 - as above

        with suppress(VaultUnwritable):  # told by `resume`
            item = SettingsFile(self._settings.profile).read().item
            self._opening = Opening(self._door.cabinet, lambda: read_ahead(SERVICE, item))

    def opened(self, seconds: float) -> Session | None:
        """What `resume` gives, where it is there within so many seconds and nobody has to be asked; else ask that.

        Nothing is raised, destroyed or moved for it: whatever stands in the way, `resume` tells.
        """
        kept = self._opening.opened(seconds) if self._opening is not None else None
        return None if kept is None else self._door.resumed(kept)

    async def resume(self) -> Session | None:
        """Open what was kept; None when there is nothing, or the sign-in is over. The portal is not asked yet.

        Raises:
            KeyStoreError: The keyring cannot be opened, or no longer holds the key (`KeyStoreWiped`, once).
            VaultLocked: It opens with a PIN: `app_lock` takes it.
            VaultError: The files cannot be opened (`VaultDamaged` once: they were set aside).
            Offline, TimedOut, ServerFault: Version 0.1 kept a sign-in here and no more, and its portal cannot be asked
                now; what is kept stays.
        """
        if not self.keeps_anything:
            return None
        opening, self._opening = self._opening, None
        if opening is not None:
            await opening.over()
        return await self._door.resume()

    async def probe(self, portal: str) -> PortalInfo:
        """Ask a portal who it is: the first thing done with a typed address.

        Raises:
            UnsafeAddress: Not https (or loopback), or not an address.
            Incompatible: Something answers, but not a portal.
        """
        return await self._door.probe(portal)

    async def sign_in(self, portal: str, username: str, password: str, *, keep: bool) -> Session:
        """Sign in; the people are known when it returns, their records after `Session.begin` or `refresh`.

        Raises:
            Rejected: `access_denied` for a wrong user name or password, the same for both.
            SecondStepAsked: Right, and the portal wants a code too: `second_step` takes it.
            PortalError: Any other way it can fail.
        """
        return await self._door.sign_in(portal, username, password, keep=keep)

    async def second_step(self, code: str, *, backup: bool, trust: bool, keep: bool) -> Session:
        """Finish the sign-in that waits for a code; may be called again after a wrong one.

        Args:
            code: As typed: six digits of the app, or a backup code.
            backup: It is a backup code.
            trust: Do not ask again on this computer for thirty days; only where the sign-in is kept.
            keep: As at `sign_in`.

        Raises:
            SecondStepAsked: `wrong`: it is not, or no longer, right.
            Rejected: `invalid_session`: too late, begin again.
            RateLimited: Five were wrong; it will take a while.
            PortalError: Any other way it can fail.
        """
        return await self._door.second_step(code, backup=backup, trust=trust, keep=keep)

    def two_step(self, session: Session) -> TwoStepDesk:
        """Two-step verification of the account that is signed in: what the flow of that name asks."""
        return session.desk.two_step()

    def enrolment(self, portal: str, session: Session | None = None) -> Enrolment:
        """One registration attempt; with a session, for the account signed in.

        Raises:
            UnsafeAddress: Not a portal's address.
        """
        return self._door.enrolment(portal, session)

    def recovery(self, portal: str) -> RecoveryDesk:
        """One recovery of a forgotten user name or password.

        Raises:
            UnsafeAddress: Not a portal's address.
        """
        return self._door.portals.recovery(portal)

    async def adopt(self, enrolment: Enrolment, *, keep: bool) -> Session:
        """The session after a finished enrolment: a new one, or the enrolment's own with its people read again.

        May be called again after an error: nothing of the enrolment is lost.

        Raises:
            PortalError: The portal could not be asked, or the sign-in is over.
        """
        return await self._door.adopt(enrolment, keep=keep)

    async def forget(self) -> None:
        """Destroy what this computer kept of the last account, without asking its portal.

        Raises:
            KeyStoreError: The keyring cannot be opened.
            VaultBusy: Another running copy of the program has it open.
        """
        await self._door.forget()

    async def close(self) -> None:
        """Close connections and files; nothing is kept in memory."""
        if self._made is not None:
            await self._made.close()


def build_core(settings: Settings) -> Core:
    """Make the core; before it uses a library, that is told to keep addresses out of the log."""
    return Core(settings)
