"""Composition root of the core: settings in, Core out.

The first page waits for this module, so it imports no room that the first page does not need: the gateway and the
session come in with the first call that uses them.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from pfclient.errors import KeyStoreWiped, Rejected
from pfclient.log import hush_libraries
from pfclient.vault.credentials import Credentials, Keeping
from pfclient.vault.keyring import TrustedKeyring
from pfclient.vault.settings_file import SettingsFile

if TYPE_CHECKING:
    from pfclient.flows.ports import Enrolment, PortalInfo
    from pfclient.gateway.enrolment import PortalEnrolment
    from pfclient.gateway.http import Gateway
    from pfclient.gateway.oauth import OAuth, Tokens
    from pfclient.session import Session
    from pfclient.vault.keystore import KeyStore


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _usual_profile() -> Path:
    from platformdirs import user_config_path  # noqa: PLC0415 - the window names its profile itself

    return user_config_path("pfclient", appauthor=False)


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of the last account on this computer; no secrets.

    Attributes:
        portal: Base address of the portal.
        username: "" until `Core.resume` has opened the keyring, where the name is kept.
    """

    portal: str
    username: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the core is told from outside.

    Attributes:
        profile: Directory of the one small settings file; made on the first write with 0700.
        portal: The portal's address where it is known beforehand, else "".
        locale: Language of e-mails and texts, a BCP 47 tag.
        keyring: Key store to use; None for the platform's own keyring.
        transport: An httpx transport to use instead of the network (tests), None for the network.
        extra_roots: PEM certificates trusted besides the system's.
        now: The wall clock, aware UTC.
    """

    profile: Path = field(default_factory=_usual_profile)
    portal: str = ""
    locale: str = "en"
    keyring: KeyStore | None = None
    transport: Any = None
    extra_roots: str = ""
    now: Callable[[], datetime] = _utc_now


class Core:
    """Everything a patient can do, ready to be called by screens."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._credentials = Credentials(settings.keyring or TrustedKeyring(), SettingsFile(settings.profile))
        self._portals: dict[str, tuple[Gateway, OAuth]] = {}
        self._sessions: WeakKeyDictionary[PortalEnrolment, Session] = WeakKeyDictionary()
        self._username = ""

    @property
    def remembered(self) -> Remembered | None:
        """The last account that asked to be kept on this computer, or the portal named beforehand."""
        portal = self._credentials.portal or self._settings.portal
        return Remembered(portal, self._username) if portal else None

    async def resume(self) -> Session | None:
        """Sign in with what was kept; None when there is nothing (or it is no longer good).

        Raises:
            KeyStoreError: The keyring cannot be opened, or no longer holds what was kept (`KeyStoreWiped`, once).
            Offline, TimedOut, ServerFault: The portal cannot be asked now; what is kept stays.
        """
        try:
            kept = await self._credentials.load()
        except KeyStoreWiped:
            await self._credentials.forget()
            raise
        if kept is None:
            return None
        self._username = kept.username
        if not kept.refresh:
            return None
        _, oauth = self._portal(kept.portal)
        try:
            tokens = await oauth.renew(kept.refresh)
        except Rejected:
            await self._credentials.end()
            return None
        return await self._session(kept.portal, tokens, Keeping(self._credentials, kept.portal, kept.username))

    async def probe(self, portal: str) -> PortalInfo:
        """Ask a portal who it is: the first thing done with a typed address.

        Raises:
            UnsafeAddress: Not https (or loopback), or not an address.
            Incompatible: Something answers, but not a portal.
        """
        from pfclient.gateway.config import portal_info  # noqa: PLC0415 - not before the network is used
        from pfclient.gateway.origin import typed_base  # noqa: PLC0415 - not before the network is used

        return await portal_info(self._portal(typed_base(portal))[0])

    async def sign_in(self, portal: str, username: str, password: str, *, keep: bool) -> Session:
        """Sign in; the people are known when it returns, their records after `Session.refresh`.

        Raises:
            Rejected: `access_denied` for a wrong user name or password, the same for both.
            PortalError: Any other way it can fail.
        """
        from pfclient.gateway.origin import typed_base  # noqa: PLC0415 - not before the network is used

        base = typed_base(portal)
        tokens = await self._portal(base)[1].sign_in(username.strip(), password, keep=keep)
        return await self._session(base, tokens, await self._keeping(base, username.strip(), keep=keep))

    def enrolment(self, portal: str, session: Session | None = None) -> Enrolment:
        """One registration attempt; with a session, for the account signed in.

        Raises:
            UnsafeAddress: Not a portal's address.
        """
        from pfclient.gateway.enrolment import PortalEnrolment  # noqa: PLC0415 - not before the network is used
        from pfclient.gateway.origin import typed_base  # noqa: PLC0415 - not before the network is used

        gateway, oauth = self._portal(typed_base(portal))
        signed_in = session.authorized if session is not None else None
        if signed_in is not None:
            # The account's token belongs to its own portal only.
            signed_in.gateway.origin.resolve(gateway.origin.base)
        enrolment = PortalEnrolment(gateway, oauth, locale=self._settings.locale, signed_in=signed_in)
        if session is not None:
            self._sessions[enrolment] = session
        return enrolment

    async def adopt(self, enrolment: Enrolment, *, keep: bool) -> Session:
        """The session after a finished enrolment: a new one, or the enrolment's own with its people read again.

        May be called again after an error: nothing of the enrolment is lost.

        Raises:
            PortalError: The portal could not be asked, or the sign-in is over.
        """
        from pfclient.gateway.enrolment import PortalEnrolment  # noqa: PLC0415 - not before the network is used

        if not isinstance(enrolment, PortalEnrolment):
            raise TypeError("an enrolment of this core")
        session = self._sessions.get(enrolment)
        if session is not None:
            await session.refresh_people()
            enrolment.forget()
            return session
        base = enrolment.portal
        tokens = await enrolment.sign_in(keep=keep)
        session = await self._session(base, tokens, await self._keeping(base, enrolment.username, keep=keep))
        enrolment.forget()
        return session

    async def forget(self) -> None:
        """Delete what this computer kept of the last account, without asking its portal.

        Raises:
            KeyStoreError: The keyring cannot be opened.
        """
        self._username = ""
        await self._credentials.forget()

    async def close(self) -> None:
        """Close connections; nothing is kept in memory."""
        portals, self._portals = self._portals, {}
        for gateway, _ in portals.values():
            await gateway.aclose()

    def _portal(self, base: str) -> tuple[Gateway, OAuth]:
        from pfclient.gateway.http import Gateway  # noqa: PLC0415 - not before the network is used
        from pfclient.gateway.oauth import OAuth  # noqa: PLC0415 - not before the network is used
        from pfclient.gateway.origin import Origin  # noqa: PLC0415 - not before the network is used

        base = Origin.parse(base).base
        found = self._portals.get(base)
        if found is None:
            settings = self._settings
            gateway = Gateway(
                base,
                transport=settings.transport,
                extra_roots=settings.extra_roots,
                language=settings.locale,
                now=settings.now,
            )
            found = self._portals[base] = (gateway, OAuth(gateway))
        return found

    async def _keeping(self, base: str, username: str, *, keep: bool) -> Keeping:
        keeping = Keeping(self._credentials, base, username)
        if keep:
            return keeping
        # Signing in without the tick takes back an earlier one, whoever's it was.
        await keeping.forget()
        return Keeping(None, base, username)

    async def _session(self, base: str, tokens: Tokens, keeping: Keeping) -> Session:
        from pfclient.gateway.account import AccountApi  # noqa: PLC0415 - not before somebody is signed in
        from pfclient.gateway.authorized import Authorized  # noqa: PLC0415 - not before somebody is signed in
        from pfclient.gateway.fhir import FhirApi  # noqa: PLC0415 - not before somebody is signed in
        from pfclient.gateway.tokens import TokenKeeper  # noqa: PLC0415 - not before somebody is signed in
        from pfclient.session import Session  # noqa: PLC0415 - not before somebody is signed in
        from pfclient.sync.people import read_people  # noqa: PLC0415 - not before somebody is signed in
        from pfclient.vault.memory import MemoryVault  # noqa: PLC0415 - not before somebody is signed in

        gateway, oauth = self._portal(base)
        await keeping.rotated(tokens.refresh)
        keeper = TokenKeeper(oauth, tokens, rotated=keeping.rotated, ticks=time.monotonic)
        authorized = Authorized(gateway, keeper)
        account_api = AccountApi(authorized)
        account = await account_api.me()
        people = await read_people(account_api, FhirApi(authorized))
        return Session(authorized, account, people, vault=MemoryVault(), keeping=keeping, now=self._settings.now)


def build_core(settings: Settings) -> Core:
    """Make the core; libraries are told to keep addresses out of the log."""
    hush_libraries()
    return Core(settings)
