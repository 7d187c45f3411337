"""What every test of the kiosk gets: a window in front of a visitor, and looks as for a new one."""

import pytest
from PySide6.QtWidgets import QApplication

from pfclient.flows.kiosk_ports import FormState, VisitState
from tests.support.waiting_room import SCREEN, WaitingRoom
from tests.unit.flows.scripted_kiosk import ScriptedKiosk
from ui.kiosk import looks as looking
from ui.kiosk.looks import Looks, looks
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
        assert not one.errors


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
