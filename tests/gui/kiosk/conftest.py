"""What every test of the kiosk gets: a window in front of a visitor, and looks as for a new one."""

import asyncio
import contextlib
import json

import pytest
from PySide6.QtWidgets import QApplication

from pfclient.flows.kiosk_ports import FormState, VisitState
from pfclient.gateway.http import Gateway
from pfclient.gateway.kiosk_key import KioskDesk, parse_key
from pfclient.settings import Settings
from pfclient.visitor import Visitor
from tests.support.kiosks import Lobby
from tests.support.uncaught import raise_told
from tests.support.waiting_room import SCREEN, WaitingRoom
from tests.unit.flows.scripted_kiosk import ScriptedKiosk
from ui.kiosk import looks as looking
from ui.kiosk.looks import Looks, looks
from ui.shell.kiosk_homes import Homes
from ui.theme.theme import Theme


@pytest.fixture(autouse=True)
def kiosk_looks(qapp):
    """Sizes of the kiosk; afterwards those of home again."""
    looking._active[:] = [Looks()]
    looks().apply()
    yield looks()
    Theme().apply(qapp)


@pytest.fixture
def room(qtbot, kiosk_looks):
    """Opens a window of the kiosk; `room()` as is, or with a kiosk that says something else."""
    opened = []

    def open_one(kiosk=None, homes=None, size=SCREEN):
        one = WaitingRoom(kiosk, homes)
        opened.append(one)
        one.window.resize(*size)
        one.window.show()
        one.window.activateWindow()
        QApplication.processEvents()
        return one

    yield open_one
    for one in opened:
        one.close()
        raise_told(one.errors)


SITUATIONS = {
    "welcome": None,
    "purpose": "choosing",
    "birth date": "birth",
    "phone": "phone",
    "review": {"form": FormState.DONE},
    "told": "told",
    "correction": "correction",
    "done": "done",
    "form": {"form": FormState.MISSING},
    "early": {"state": VisitState.EARLY},
    "late": {"state": VisitState.LATE},
    "already": {"state": VisitState.ALREADY, "area": "Waiting Area B"},
    "not found": "lost",
    "desk": "desk",
    "staff": "staff",
    "cover": "cover",
}
"""Every screen of a visit, and how a visitor comes to it."""


@pytest.fixture
def situation(room):
    """Brings a named screen in front of the visitor."""

    async def bring(name):
        how = SITUATIONS[name]
        one = room(ScriptedKiosk(**how) if isinstance(how, dict) else None)
        if how == "choosing":
            await one.tap("Start in English")
        elif how == "birth":
            await one.begin()
            await one.type("1103194")
        elif how == "phone":
            await one.begin()
            await one.type("11031948")
            await one.tap("Next")
            await one.type("01")
        elif how == "lost":
            await one.find(phone="9999")
        elif isinstance(how, dict):
            await one.find()
        elif how is not None:
            await one.find()
            await _after(one, how)
        return one

    return bring


async def _after(one, how):
    if how in ("told", "correction"):
        one.vm.fix(one.vm.place.state.correctable[0])
        if how == "told":
            one.vm.submit()
    elif how == "done":
        one.vm.submit()
    elif how == "desk":
        one.vm.talk()
    elif how == "staff":
        one.window.ask_staff()
    elif how == "cover":
        one.later(46)
    await one.settled()


@pytest.fixture
def visiting(clinic, kiosk_looks, qtbot, tmp_path):
    """Opens the kiosk's window with a real visit at the demo clinic."""

    @contextlib.asynccontextmanager
    async def begin():
        lobby = Lobby(clinic)
        key = parse_key(json.dumps(lobby.key_file).encode())
        transport = clinic.asgi_transport()
        desk = KioskDesk(
            Gateway(clinic.base_url, transport=transport), key, wall=lambda: clinic.clock.now().timestamp()
        )
        settings = Settings(tmp_path / "nowhere", clinic.base_url, transport=transport, now=clinic.clock.now)
        core = Visitor(settings, desk.ticket)
        one = WaitingRoom(core.kiosk)
        homes = Homes(core, one.vm, one.errors.append)
        one.window._homes = homes.by_step
        # As in a visitor's process: what a listener of the session raises ends the visit.
        asyncio.get_running_loop().set_exception_handler(lambda _, context: one.errors.append(context))
        one.window.resize(*SCREEN)
        one.window.show()
        one.window.activateWindow()
        one.vm.begin()
        await one.settled()
        one.homes, one.core = homes, core
        try:
            yield one
        finally:
            one.close()
            await one.vm.tasks.drained()
            await core.close()
            await desk.aclose()
        raise_told(one.errors)
        assert not (tmp_path / "nowhere").exists()

    return begin
