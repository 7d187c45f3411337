"""The portals this program speaks with, and what can be asked of them before anybody is signed in."""

import secrets
import time
from dataclasses import replace

from pfclient.errors import Rejected
from pfclient.flows.ports import PortalInfo
from pfclient.gateway.account import AccountApi
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.config import portal_info
from pfclient.gateway.enrolment import PortalEnrolment
from pfclient.gateway.fhir import FhirApi
from pfclient.gateway.http import Gateway
from pfclient.gateway.oauth import Finished, OAuth, Tokens
from pfclient.gateway.origin import Origin, typed_base
from pfclient.gateway.recovery import PortalRecovery
from pfclient.gateway.tokens import TokenKeeper
from pfclient.password_desk import PasswordDesk
from pfclient.people import Account, Person
from pfclient.session import Session
from pfclient.settings import Settings
from pfclient.sync.people import read_people
from pfclient.two_step import TwoStepDesk
from pfclient.vault.keeping import Keeping


class Portals:
    """One gateway for each portal, made when it is first asked for.

    Attributes:
        computer: The name made up for this computer; a portal that knows it tells nobody of a new device.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.computer = ""
        self.forget_computer()
        self._made: dict[str, tuple[Gateway, OAuth]] = {}

    def forget_computer(self) -> None:
        """Be another computer to every portal: two accounts on it are nothing to each other."""
        self.computer = secrets.token_urlsafe(32)

    async def probe(self, portal: str) -> PortalInfo:
        """Ask a portal who it is."""
        return await portal_info(self.way(typed_base(portal))[0])

    async def sign_in(self, base: str, username: str, password: str, *, keep: bool, device: str = "") -> Tokens:
        """Sign in with user name and password; `device` is what a trusted computer was given."""
        return await self.way(base)[1].sign_in(username, password, keep=keep, device=device)

    async def second_step(self, base: str, code: str, *, backup: bool, trust: bool) -> Finished:
        """Finish the sign-in that waits for a code.

        Raises:
            Rejected: `invalid_session`: none does.
        """
        half = self.way(base)[1].half_signed_in
        if half is None:
            raise Rejected("invalid_session", status=400)
        return await half.finish(code, backup=backup, trust=trust)

    def two_step(self, session: Session) -> TwoStepDesk:
        """Two-step verification of the account that is signed in there."""
        return TwoStepDesk(session.authorized, self._beside(session), session.account.username)

    def password(self, session: Session) -> PasswordDesk:
        """The password of the account that is signed in there."""
        return PasswordDesk(session.authorized, self._beside(session), session.account.username)

    def _beside(self, session: Session) -> OAuth:
        """Sign-in endpoints for a sign-in beside the session's."""
        return OAuth(session.authorized.gateway, computer=lambda: self.computer)

    def authorized(self, base: str, tokens: Tokens, keeping: Keeping) -> Authorized:
        """The way to a portal with a sign-in; each new token is kept."""
        gateway, oauth = self.way(base)
        return Authorized(gateway, TokenKeeper(oauth, tokens, rotated=keeping.token, ticks=time.monotonic))

    def renewed(self, base: str, refresh: str, keeping: Keeping) -> Authorized:
        """The same for a sign-in of which the refresh token was kept: the first call renews it."""
        return self.authorized(base, Tokens("", refresh, 0), keeping)

    def recovery(self, portal: str) -> PortalRecovery:
        """One recovery of a user name or password."""
        return PortalRecovery(self.way(typed_base(portal))[0])

    def enrolment(self, portal: str, signed_in: Authorized | None) -> PortalEnrolment:
        """One registration attempt."""
        gateway, oauth = self.way(typed_base(portal))
        if signed_in is not None:
            # The account's token belongs to its own portal only.
            signed_in.gateway.origin.resolve(gateway.origin.base)
        return PortalEnrolment(gateway, oauth, signed_in=signed_in)

    def way(self, base: str) -> tuple[Gateway, OAuth]:
        """The gateway to a portal and its sign-in endpoints."""
        base = Origin.parse(base).base
        found = self._made.get(base)
        if found is None:
            settings = self._settings
            gateway = Gateway(
                base,
                transport=settings.transport,
                extra_roots=settings.extra_roots,
                language=settings.locale,
                now=settings.now,
            )
            found = self._made[base] = (gateway, OAuth(gateway, computer=lambda: self.computer))
        return found

    def speak(self, locale: str) -> None:
        """Ask every portal for this language from now on."""
        self._settings = replace(self._settings, locale=locale)
        for gateway, _ in self._made.values():
            gateway.language = locale

    async def close(self) -> None:
        """Close every connection."""
        made, self._made = self._made, {}
        for gateway, _ in made.values():
            await gateway.aclose()


async def who(authorized: Authorized) -> tuple[Account, tuple[Person, ...]]:
    """Who is signed in, and whose charts are linked.

    Raises:
        PortalError: It could not be told.
    """
    api = AccountApi(authorized)
    account = await api.me()
    return account, await read_people(api, FhirApi(authorized))
