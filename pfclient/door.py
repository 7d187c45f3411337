"""Every way to a session: what was kept on this computer, sign-in, enrolment.

A start that opens what was kept paints it before the network is thought of: the portals come in with the first call.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from pfclient.errors import KeyStoreError, SessionExpired, VaultError, VaultNewer
from pfclient.people import NO_TIES, Account
from pfclient.session import Session
from pfclient.vault.cabinet import Cabinet
from pfclient.vault.keeping import Keeping
from pfclient.vault.kept import Kept, SignIn
from pfclient.vault.keyring import TrustedKeyring, read_ahead

if TYPE_CHECKING:
    from collections.abc import Callable

    from pfclient.flows.ports import Enrolment, PortalInfo
    from pfclient.gateway.authorized import Authorized
    from pfclient.gateway.enrolment import PortalEnrolment
    from pfclient.gateway.oauth import Tokens
    from pfclient.portals import Portals
    from pfclient.settings import Settings
    from pfclient.vault.vault import Vault


class Door:
    """Opens sessions (see `pfclient.build.Core`, which hands everything on).

    Attributes:
        username, cabinet: User name of what was kept, "" before `resume`; what is kept.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.cabinet = Cabinet(settings.profile, settings.keyring or TrustedKeyring(ahead=read_ahead), now=settings.now)
        self._sessions: WeakKeyDictionary[PortalEnrolment, Session] = WeakKeyDictionary()
        self._made: Portals | None = None
        self.username, self._half = "", ("", "")

    @property
    def portals(self) -> Portals:
        """The portals, and what can be asked of them by whoever is not signed in."""
        from pfclient.portals import Portals  # noqa: PLC0415 - not before the network is used

        if self._made is None:
            self._made = Portals(self._settings)
        return self._made

    async def resume(self) -> Session | None:
        """The session of what was kept, before the portal has been asked anything."""
        kept = await self.cabinet.open()
        if kept is None:
            return None
        self.username = kept.sign_in.username
        if kept.sign_in.refresh and not kept.is_told:
            return await self._asked(kept.sign_in, Keeping(self.cabinet))
        return self.resumed(kept)

    def resumed(self, kept: Kept) -> Session | None:
        """The session of what is open; None where the portal has to be asked first, or the sign-in is over."""
        sign_in, self.username = kept.sign_in, kept.sign_in.username
        if kept.account is None or not kept.is_told or not sign_in.refresh:
            return None
        keeping = Keeping(self.cabinet)
        keeping.noted, keeping.untold = kept.noted, kept.untold
        session = Session(
            sign_in.portal,
            lambda: self._known_as(kept.computer).renewed(sign_in.portal, sign_in.refresh, keeping),
            kept.account,
            kept.people,
            vault=self.cabinet.vault,
            keeping=keeping,
            settings=self._settings,
            place=kept.place,
            ties=kept.ties,
        )
        return _with_desk(session, kept, lambda: self.portals)

    async def probe(self, portal: str) -> PortalInfo:
        """Ask a portal who it is."""
        return await self.portals.probe(portal)

    async def sign_in(self, portal: str, username: str, password: str, *, keep: bool) -> Session:
        """Sign in with user name and password."""
        from pfclient.gateway.origin import typed_base  # noqa: PLC0415 - not before the network is used

        base, username = typed_base(portal), username.strip()
        self._half = base, username
        device, computer = await self._known(base, username)
        self._known_as(computer)
        tokens = await self.portals.sign_in(base, username, password, keep=keep, device=device)
        return await self._fresh(SignIn(base, username, tokens.refresh), tokens, keep=keep)

    async def second_step(self, code: str, *, backup: bool, trust: bool, keep: bool) -> Session:
        """Finish the sign-in that waits for a code."""
        base, username = self._half
        finished = await self.portals.second_step(base, code, backup=backup, trust=trust and keep)
        sign_in = SignIn(base, username, finished.tokens.refresh)
        return await self._fresh(sign_in, finished.tokens, keep=keep, device=finished.device)

    def enrolment(self, portal: str, session: Session | None) -> Enrolment:
        """One registration attempt."""
        enrolment = self.portals.enrolment(portal, session.authorized if session is not None else None)
        if session is not None:
            self._sessions[enrolment] = session
        return enrolment

    async def adopt(self, enrolment: Enrolment, *, keep: bool) -> Session:
        """The session after a finished enrolment."""
        from pfclient.gateway.enrolment import PortalEnrolment  # noqa: PLC0415 - not before the network is used

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
        await self.cabinet.forget()

    def speak(self, locale: str) -> None:
        """Ask every portal for this language from now on."""
        self._settings = replace(self._settings, locale=locale)
        if self._made is not None:
            self._made.speak(locale)

    async def close(self) -> None:
        """Close connections and files; nothing is kept in memory."""
        self.username, self._half = "", ("", "")
        made, self._made = self._made, None
        if made is not None:
            await made.close()
        with suppress(KeyStoreError, VaultError):
            await self.cabinet.close()

    # ---- inside

    async def _known(self, base: str, username: str) -> tuple[str, str]:
        """What this computer shows instead of a code, and the name it is known by, from this very sign-in; else "".

        Whatever stands in the way of what is kept is told where the sign-in is kept anew, not here.
        """
        try:
            kept = await self.cabinet.open()
        except (KeyStoreError, VaultError):
            return "", ""
        if kept is None or (kept.sign_in.portal, kept.sign_in.username) != (base, username):
            return "", ""
        return kept.device, kept.computer

    def _known_as(self, computer: str) -> Portals:
        """The portals, which know this computer by that name; by a new one where there is none."""
        portals = self.portals
        portals.computer = computer
        if not computer:
            portals.forget_computer()
        return portals

    async def _fresh(self, sign_in: SignIn, tokens: Tokens, *, keep: bool, device: str = "") -> Session:
        """The session of somebody who has just proved who they are."""
        keeping, vault = await self._kept(sign_in, keep=keep)
        await keeping.computer(self.portals.computer)
        if device:
            await keeping.device(device)
        authorized = self.portals.authorized(sign_in.portal, tokens, keeping)
        return await self._told(authorized, keeping, vault)

    async def _asked(self, sign_in: SignIn, keeping: Keeping) -> Session | None:
        """The session of a sign-in of which nothing but the token was kept: the portal has to say whose it is."""
        authorized = self.portals.renewed(sign_in.portal, sign_in.refresh, keeping)
        try:
            return await self._told(authorized, keeping, self.cabinet.vault)
        except SessionExpired:
            await keeping.end()
            return None

    async def _told(self, authorized: Authorized, keeping: Keeping, vault: Vault) -> Session:
        from pfclient.portals import who  # noqa: PLC0415 - not before the network is used

        account, people = await who(authorized)
        await keeping.account(account)
        # What the same account said of its charts outlives the end of a sign-in, as the records do; so do its notes.
        kept = await self.cabinet.open() if keeping.keeps else None
        keeping.noted, keeping.untold = ((), ()) if kept is None else (kept.noted, kept.untold)
        await keeping.people(people)
        session = Session(
            authorized.gateway.origin.base,
            lambda: authorized,
            account,
            people,
            vault=vault,
            keeping=keeping,
            settings=self._settings,
            ties=NO_TIES if kept is None else kept.ties,
        )
        return _with_desk(session, kept, lambda: self.portals)

    async def _kept(self, sign_in: SignIn, *, keep: bool) -> tuple[Keeping, Vault]:
        """Where this sign-in and its records are kept: nowhere but in memory, unless it was asked for and works."""
        from pfclient.vault.memory import MemoryVault  # noqa: PLC0415 - where files keep them, memory need not

        try:
            await self.cabinet.open()  # what is there of the same account may stay
        except VaultNewer as exc:  # a newer program's files are left alone, whatever is asked for
            return Keeping(None, exc if keep else None), MemoryVault()
        except (KeyStoreError, VaultError):
            pass  # told when it is kept anew, if that does not work either
        if not keep:
            # Signing in without the tick takes back an earlier one, whoever's it was.
            with suppress(KeyStoreError, VaultError):
                await self.cabinet.forget()
            return Keeping(None), MemoryVault()
        try:
            await self.cabinet.create(sign_in, Account(sign_in.username))
        except (KeyStoreError, VaultError) as exc:
            return Keeping(None, exc), MemoryVault()
        return Keeping(self.cabinet), self.cabinet.vault


def _with_desk(session: Session, kept: Kept | None, portals: Callable[[], Portals]) -> Session:
    """The session, which knows how to ask for its two-step verification, and whether this computer is trusted."""
    session.desk.two_step = lambda: portals().two_step(session)
    session.desk.password = lambda: portals().password(session)
    session.desk.is_trusted = kept is not None and bool(kept.device)
    return session
