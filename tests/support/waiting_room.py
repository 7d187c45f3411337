"""A visitor in front of the kiosk's window, in the same process: taps, keys, and time that a test moves."""

import asyncio
from datetime import date, datetime, timedelta, timezone

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from pfclient.flows.kiosk_visit import Step
from pfclient.kiosk.policy import Watch
from tests.unit.flows.scripted_kiosk import ScriptedKiosk
from ui.kiosk import debounce as tapping
from ui.kiosk.big_button import BigButton
from ui.kiosk.debounce import Debounce
from ui.kiosk.gate import Gate
from ui.kiosk.idle_guard import IdleGuard
from ui.kiosk.lockdown import Lockdown
from ui.kiosk.visitor_window import VisitorWindow
from ui.text.message import Message
from ui.viewmodels.kiosk_visit import KioskVisitViewModel

NOW = datetime(2026, 3, 12, 10, 8, tzinfo=timezone(timedelta(hours=-5)))
SCREEN = (1080, 1920)
STAFF_PIN = "735190"


class Seconds:
    """A clock that goes forward when it is told to."""

    def __init__(self):
        self.now = 5000.0

    def __call__(self):
        return self.now


class WaitingRoom:
    """One window, the visit in it, and the finger in front of it."""

    def __init__(self, kiosk=None, homes=None):
        self.seconds, self.now = Seconds(), NOW
        self.kiosk = kiosk or ScriptedKiosk()
        self.errors, self.endings = [], []
        tapping._active[:] = [Debounce(self.seconds)]
        self.vm = KioskVisitViewModel(
            self.kiosk,
            Watch(),
            seconds=self.seconds,
            today=lambda: date(2026, 3, 12),
            info=getattr(self.kiosk, "screen", None),
            reporter=self.errors.append,
        )
        self.vm.ended.connect(self.endings.append)
        self.window = VisitorWindow(
            self.vm,
            now=lambda: self.now,
            unlock=self._unlock,
            homes=homes or {Step.REGISTER: _home, Step.RECORD: _home},
            reporter=self.errors.append,
        )
        self.window.may_close = True
        self._gate = Gate((IdleGuard(self.vm.time.touched), Lockdown()))
        QApplication.instance().installEventFilter(self._gate)
        self.asked_pins = []
        self.refusal = Message("This PIN is not right.", "")
        self.asked, self.answers = asyncio.Event(), asyncio.Event()
        self.answers.set()

    async def _unlock(self, pin):
        self.asked_pins.append(pin)
        self.asked.set()
        await self.answers.wait()
        return None if pin == STAFF_PIN else self.refusal

    # ---- what is seen

    @property
    def shown(self):
        return self.window.screen_shown

    def buttons(self):
        return [one for one in self.shown.findChildren(BigButton) if one.isVisible()]

    def button(self, name):
        found = [one for one in self.buttons() if one.accessibleName() == name]
        assert found, f"no {name!r}: {[one.accessibleName() for one in self.buttons()]}"
        return found[0]

    def said(self):
        """Every word on screen, and every accessible name that is another."""
        labels = [one for one in self.shown.findChildren(QLabel) if one.isVisible()]
        named = [one for one in self.shown.findChildren(object) if _named(one)]
        other = [one for one in named if one not in labels or one.accessibleName() != one.text()]
        return [one.text() for one in labels] + [one.accessibleName() for one in other]

    # ---- what is done

    async def tap(self, name):
        """Put a finger on a button and take it off again; whatever it starts is waited for."""
        self.touch(name)
        await self.settled()

    def touch(self, name):
        """The same, and nothing is waited for."""
        button = self.button(name)
        self.seconds.now += 1
        where = button.mapTo(self.window, _middle(button))
        none = Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, none, where)

    async def type(self, digits):
        for digit in digits:
            await self.tap(digit)

    async def settled(self):
        await self.vm.tasks.drained()
        if self.window._staff is not None:
            await self.window._staff._tasks.drained()
        QApplication.processEvents()

    def later(self, seconds):
        """Time passes, a second at a time, with nobody touching anything."""
        for _ in range(round(seconds)):
            self.seconds.now += 1
            self.vm.time.tick()
        QApplication.processEvents()

    async def begin(self):
        """Start in English, to check in."""
        await self.tap("Start in English")
        if self.vm.choosing:
            await self.tap("Check in for my visit")

    async def find(self, born=("11", "03", "1948"), phone="0187"):
        """Walk to where the visit is found, or not."""
        await self.begin()
        for part in born:
            await self.type(part)
        await self.tap("Next")
        await self.type(phone)
        await self.tap("Next")

    async def reach(self, step):
        """Bring a step on screen by the ways of the flow."""
        if step is Step.BIRTH_DATE:
            await self.begin()
        elif step is Step.PHONE:
            await self.begin()
            await self.type("11031948")
            await self.tap("Next")
        elif step is not Step.START:
            await self.find()

    def close(self):
        QApplication.instance().removeEventFilter(self._gate)
        self.vm.time.stop()
        self.window.go_away()
        self.window.deleteLater()


def _home(_vm):
    return QLabel("A screen of home")


def _middle(widget):
    return QPoint(widget.width() // 2, widget.height() // 2)


def _named(thing):
    return hasattr(thing, "accessibleName") and hasattr(thing, "isVisible") and thing.isVisible()
