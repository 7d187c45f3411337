"""The signed-in window over an empty encrypted vault, for rows that measure it while records come in."""

import asyncio
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from bench.screen import SIZE
from bench.syncs import Keys
from pfclient.gateway.account import AccountApi
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.fhir import FhirApi
from pfclient.gateway.http import Gateway
from pfclient.gateway.oauth import OAuth, Tokens
from pfclient.gateway.tokens import TokenKeeper
from pfclient.people import Account
from pfclient.session import Place, Session
from pfclient.settings import Settings
from pfclient.sync.people import read_people
from pfclient.vault.cabinet import Cabinet
from pfclient.vault.keeping import Keeping
from pfclient.vault.kept import SignIn
from ui.shell.main_view import MainView
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.notices import Notices


class SyncingWindow:
    """The charts' window as it is after a first sign-in: who is linked is known, and nothing of their records."""

    def __init__(self, gateway: Gateway, cabinet: Cabinet, place: tempfile.TemporaryDirectory[str]) -> None:
        self._gateway, self._cabinet, self._place = gateway, cabinet, place
        self.session: Session
        self._family: FamilyViewModel
        self._view: MainView

    @classmethod
    async def opened(cls, address: str, section: str) -> Self:
        """Show it, at the section of the first person."""
        place = tempfile.TemporaryDirectory(prefix="bench-window-")
        cabinet = Cabinet(Path(place.name) / "profile", Keys(), now=_now)
        await cabinet.create(SignIn(address, "maria", "refresh"), Account("maria"))
        window = cls(Gateway(address), cabinet, place)
        await window._show(address, section)
        return window

    async def _show(self, address: str, section: str) -> None:
        keeping = Keeping(self._cabinet)
        tokens = TokenKeeper(
            OAuth(self._gateway), Tokens("token", "refresh", 3600), rotated=keeping.token, ticks=time.monotonic
        )
        authorized = Authorized(self._gateway, tokens)
        people = await read_people(AccountApi(authorized), FhirApi(authorized))
        await keeping.people(people)
        self.session = Session(
            address,
            lambda: authorized,
            Account("maria"),
            people,
            vault=self._cabinet.vault,
            keeping=keeping,
            settings=Settings(Path(), now=_now),
        )
        self._family = FamilyViewModel(self.session, reporter=_raise, place=Place(people[0].id, section))
        self._view = MainView(self._family, Notices(self._family), _raise, _now)
        self._view.resize(*SIZE)
        self._view.show()

    async def caught_up(self) -> None:
        """Until every row of the open section is shown."""
        stirred = asyncio.Event()
        stop = self.session.subscribe(lambda _event: stirred.set())
        while self._is_behind:
            stirred.clear()
            await stirred.wait()
        stop()

    @property
    def _is_behind(self) -> bool:
        current = self._family.current
        return current is None or self.session.chart(current.id).is_stale(self._family.section)

    async def close(self) -> None:
        """Take the window down."""
        self._view.forget()
        self._family.close()
        self._view.hide()
        self._view.deleteLater()
        await self.session.close()
        await self._gateway.aclose()
        self._place.cleanup()


def _now() -> datetime:
    return datetime.now(UTC)


def _raise(error: BaseException) -> None:
    raise error
