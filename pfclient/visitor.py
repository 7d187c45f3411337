"""Composition root of one visit at a kiosk: a conversation with the portal, and a sign-in that is kept nowhere.

No keyring, no file: whatever it learns lies in memory, and the process that holds it ends with the visit.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from pfclient.errors import Rejected
from pfclient.flows.ports import Enrolment, PortalInfo
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.config import portal_info
from pfclient.gateway.enrolment import PortalEnrolment
from pfclient.gateway.http import Gateway
from pfclient.gateway.kiosk import PortalKiosk
from pfclient.gateway.kiosk_key import KioskDesk, read_key
from pfclient.gateway.oauth import OAuth, Tokens
from pfclient.gateway.tokens import TokenKeeper
from pfclient.log import hush_libraries
from pfclient.portals import who
from pfclient.session import Session
from pfclient.settings import Remembered, Settings
from pfclient.vault.keeping import Keeping
from pfclient.vault.memory import MemoryVault


class Visitor:
    """What one visitor can do; the screens of home ask it what they ask of `pfclient.build.Core`.

    Args:
        settings: Of the core; its profile and its keyring are never touched.
        tickets: Gives a ticket for this visitor.

    Attributes:
        kiosk: The conversation with the portal.
    """

    def __init__(self, settings: Settings, tickets: Callable[[], Awaitable[str]]) -> None:
        hush_libraries()
        self._settings = settings
        self._gateway = Gateway(
            settings.portal,
            transport=settings.transport,
            extra_roots=settings.extra_roots,
            language=settings.locale,
            now=settings.now,
        )
        self.kiosk = PortalKiosk(self._gateway, tickets)
        self._session: Session | None = None
        self._signing_in: OAuth | None = None

    @property
    def remembered(self) -> Remembered:
        """The kiosk's portal; nobody's name."""
        return Remembered(self._gateway.origin.base)

    def speak(self, locale: str) -> None:
        """Have the portal's words in another language from now on, a BCP 47 tag."""
        self._gateway.language = locale

    async def probe(self, portal: str) -> PortalInfo:  # noqa: ARG002 - a kiosk knows one portal
        """Ask the portal who it is."""
        return await portal_info(self._gateway)

    def enrolment(self, portal: str, session: Session | None = None) -> Enrolment:  # noqa: ARG002 - as above
        """A registration that is part of this visit."""
        return self.kiosk.enrolment()

    async def adopt(self, enrolment: Enrolment, *, keep: bool) -> Session:  # noqa: ARG002 - nothing is kept here
        """The session after a finished enrolment.

        Raises:
            PortalError: The portal could not be asked.
        """
        if not isinstance(enrolment, PortalEnrolment):
            raise TypeError("an enrolment of this visit")
        tokens = await enrolment.sign_in(keep=False)
        session = await self._opened(tokens)
        enrolment.forget()
        return session

    async def sign_in(self, portal: str, username: str, password: str, *, keep: bool) -> Session:  # noqa: ARG002
        """Sign in for this visit only, whatever the form says about keeping.

        Raises:
            Rejected: `access_denied` for a wrong user name or password.
            SecondStepAsked: Right, and the portal wants a code too: `second_step` takes it.
            PortalError: Any other way it can fail.
        """
        self._signing_in = OAuth(self._gateway, visit=self.kiosk.visit_token)
        return await self._opened(await self._signing_in.sign_in(username.strip(), password, keep=False))

    async def second_step(self, code: str, *, backup: bool, trust: bool, keep: bool) -> Session:  # noqa: ARG002
        """Finish that sign-in with a code; a screen in a waiting room is never trusted, whatever the form says.

        Raises:
            SecondStepAsked: `wrong`: it is not, or no longer, right.
            Rejected: `invalid_session`: too late, begin again.
            PortalError: Any other way it can fail.
        """
        half = self._signing_in.half_signed_in if self._signing_in is not None else None
        if half is None:
            raise Rejected("invalid_session", status=400)
        return await self._opened((await half.finish(code, backup=backup, trust=False)).tokens)

    async def close(self) -> None:
        """Forget everything, and close the connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()
        await self._gateway.aclose()

    async def _opened(self, tokens: Tokens) -> Session:
        keeping = Keeping(None)
        keeper = TokenKeeper(
            OAuth(self._gateway, visit=self.kiosk.visit_token), tokens, rotated=keeping.token, ticks=time.monotonic
        )
        authorized = Authorized(self._gateway, keeper)
        account, people = await who(authorized)
        told: dict[str, Any] = {"vault": MemoryVault(), "keeping": keeping, "settings": self._settings}
        self._session = Session(self._gateway.origin.base, lambda: authorized, account, people, **told)
        return self._session


def desk_of(key: Path) -> tuple[KioskDesk, str]:
    """The conversation of a kiosk's own with its portal, and the portal's address.

    Args:
        key: The key file.

    Raises:
        KioskKeyUnusable: It is no key of a kiosk.
    """
    read = read_key(key)
    return KioskDesk(Gateway(read.portal), read), read.portal
