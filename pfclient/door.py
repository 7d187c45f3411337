"""Every way to a session: what was kept on this computer, sign-in, enrolment."""

import time
from contextlib import suppress
from dataclasses import replace
from weakref import WeakKeyDictionary

from pfclient.errors import KeyStoreError, Rejected, VaultError
from pfclient.flows.ports import Enrolment, PortalInfo
from pfclient.gateway.account import AccountApi
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.config import portal_info
from pfclient.gateway.enrolment import PortalEnrolment
from pfclient.gateway.fhir import FhirApi
from pfclient.gateway.http import Gateway
from pfclient.gateway.oauth import OAuth, Tokens
from pfclient.gateway.origin import Origin, typed_base
from pfclient.gateway.tokens import TokenKeeper
from pfclient.people import Account
from pfclient.session import Session
from pfclient.settings import Settings
from pfclient.sync.people import read_people
from pfclient.vault.cabinet import Cabinet
from pfclient.vault.keeping import Keeping
from pfclient.vault.kept import SignIn
from pfclient.vault.keyring import TrustedKeyring
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Vault


class Door:
    """Opens sessions (see `pfclient.build.Core`, which hands everything on).

    Attributes:
        username: User name of what was kept, "" before `resume`.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._cabinet = Cabinet(settings.profile, settings.keyring or TrustedKeyring(), now=settings.now)
        self._portals: dict[str, tuple[Gateway, OAuth]] = {}
        self._sessions: WeakKeyDictionary[PortalEnrolment, Session] = WeakKeyDictionary()
        self.username = ""

    async def resume(self) -> Session | None:
        """The session of what was kept, before the portal has been asked anything."""
        kept = await self._cabinet.open()
        if kept is None:
            return None
        self.username = kept.sign_in.username
        if not kept.sign_in.refresh:
            return None
        keeping = Keeping(self._cabinet)
        authorized = self._authorized(kept.sign_in.portal, Tokens("", kept.sign_in.refresh, 0), keeping)
        if kept.account is None or kept.people_as_of is None:
            return await self._asked(authorized, keeping)
        return Session(
            authorized,
            kept.account,
            kept.people,
            vault=self._cabinet.vault,
            keeping=keeping,
            now=self._settings.now,
            place=kept.place,
        )

    async def probe(self, portal: str) -> PortalInfo:
        """Ask a portal who it is."""
        return await portal_info(self._portal(typed_base(portal))[0])

    async def sign_in(self, portal: str, username: str, password: str, *, keep: bool) -> Session:
        """Sign in with user name and password."""
        base, username = typed_base(portal), username.strip()
        tokens = await self._portal(base)[1].sign_in(username, password, keep=keep)
        return await self._fresh(SignIn(base, username, tokens.refresh), tokens, keep=keep)

    def enrolment(self, portal: str, session: Session | None) -> Enrolment:
        """One registration attempt."""
        gateway, oauth = self._portal(typed_base(portal))
        signed_in = session.authorized if session is not None else None
        if signed_in is not None:
            # The account's token belongs to its own portal only.
            signed_in.gateway.origin.resolve(gateway.origin.base)
        enrolment = PortalEnrolment(gateway, oauth, signed_in=signed_in)
        if session is not None:
            self._sessions[enrolment] = session
        return enrolment

    async def adopt(self, enrolment: Enrolment, *, keep: bool) -> Session:
        """The session after a finished enrolment."""
        if not isinstance(enrolment, PortalEnrolment):
            raise TypeError("an enrolment of this core")
        session = self._sessions.get(enrolment)
        if session is not None:
            await session.refresh_people()
            enrolment.forget()
            return session
        tokens = await enrolment.sign_in(keep=keep)
        session = await self._fresh(SignIn(enrolment.portal, enrolment.username, tokens.refresh), tokens, keep=keep)
        enrolment.forget()
        return session

    async def forget(self) -> None:
        """Destroy what this computer kept, without asking the portal."""
        self.username = ""
        await self._cabinet.forget()

    def speak(self, locale: str) -> None:
        """Ask every portal for this language from now on."""
        self._settings = replace(self._settings, locale=locale)
        for gateway, _ in self._portals.values():
            gateway.language = locale

    async def close(self) -> None:
        """Close connections and files; nothing is kept in memory."""
        portals, self._portals = self._portals, {}
        for gateway, _ in portals.values():
            await gateway.aclose()
        with suppress(KeyStoreError, VaultError):
            await self._cabinet.close()

    # ---- inside

    def _portal(self, base: str) -> tuple[Gateway, OAuth]:
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

    def _authorized(self, base: str, tokens: Tokens, keeping: Keeping) -> Authorized:
        gateway, oauth = self._portal(base)
        return Authorized(gateway, TokenKeeper(oauth, tokens, rotated=keeping.token, ticks=time.monotonic))

    async def _fresh(self, sign_in: SignIn, tokens: Tokens, *, keep: bool) -> Session:
        """The session of somebody who has just proved who they are."""
        keeping, vault = await self._kept(sign_in, keep=keep)
        authorized = self._authorized(sign_in.portal, tokens, keeping)
        return await self._told(authorized, keeping, vault)

    async def _asked(self, authorized: Authorized, keeping: Keeping) -> Session | None:
        """The session of a sign-in of which nothing but the token was kept: the portal has to say whose it is."""
        try:
            return await self._told(authorized, keeping, self._cabinet.vault)
        except Rejected:
            await keeping.end()
            return None

    async def _told(self, authorized: Authorized, keeping: Keeping, vault: Vault) -> Session:
        api = AccountApi(authorized)
        account = await api.me()
        people = await read_people(api, FhirApi(authorized))
        await keeping.account(account)
        await keeping.people(people)
        return Session(authorized, account, people, vault=vault, keeping=keeping, now=self._settings.now)

    async def _kept(self, sign_in: SignIn, *, keep: bool) -> tuple[Keeping, Vault]:
        """Where this sign-in and its records are kept: nowhere but in memory, unless it was asked for and works."""
        with suppress(KeyStoreError, VaultError):
            await self._cabinet.open()  # what is there of the same account may stay
        if not keep:
            # Signing in without the tick takes back an earlier one, whoever's it was.
            with suppress(KeyStoreError, VaultError):
                await self._cabinet.forget()
            return Keeping(None), MemoryVault()
        try:
            await self._cabinet.create(sign_in, Account(sign_in.username))
        except (KeyStoreError, VaultError) as exc:
            return Keeping(None, exc), MemoryVault()
        return Keeping(self._cabinet), self._cabinet.vault
