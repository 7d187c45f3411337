"""The window with the app lock over it, on a clock somebody turns, and a person at its keyboard."""

import asyncio
import contextlib
import functools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from tests.support.family_window import CONTROL, ERNESTO
from tests.support.keyboard import Keyboard
from tests.support.sign_in import PASSWORD
from ui.base.async_dialog import AsyncDialog
from ui.shell.lock_guard import LockGuard

PIN = "602214"
MINUTE = 60.0


class Hours:
    """Seconds of a clock somebody turns."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


class Locked:
    """The window with its guard, and the person in front of it."""

    def __init__(self, app, guard, hours):
        self.app, self.guard, self.hours = app, guard, hours
        self.window = app.window
        self.keys = Keyboard(self._drained)

    @property
    def is_locked(self):
        return self.window.family is None and self.window.centralWidget() is not None and self.page is not None

    @property
    def page(self):
        return next((one for one in self.window.findChildren(QLineEdit) if one.accessibleName() == "App PIN"), None)

    async def _drained(self):
        await self.guard.tasks.drained()
        page = self.window.entrance._page
        if page is not None and page.property("locked"):
            await page.vm.tasks.drained()
        if self.window.family is not None and self.window.family.app_lock is not None:
            await self.window.family.app_lock.tasks.drained()
        await self.app._drained()

    async def choose(self, pin=PIN):
        """Choose a PIN by keyboard."""
        await self.app.key(Qt.Key.Key_L, CONTROL)
        self.keys.reach("Ask for a PIN to open Family Chart").space()
        await self.keys.rest()
        self.keys.reach("New PIN").type(pin)
        self.keys.reach("New PIN again").type(pin)
        await self.keys.enter()

    async def unlock(self, pin=PIN):
        assert self.keys.heard == "App PIN"
        self.keys.type(pin)
        await self.keys.enter()

    async def soon(self):
        """Until a question is on screen: what waits for its answer is not over."""
        while not self.window.findChildren(AsyncDialog):  # noqa: ASYNC110 - a dialog tells nobody that it opens
            await asyncio.sleep(0)

    async def end_sign_in(self):
        """The portal ends it, and the next thing asked of it tells."""
        ended = asyncio.Event()
        self.window.family.ended.connect(lambda _error: ended.set())
        await self.window.family.session.stop_reading()  # whoever asks while it is under way waits for the same answers
        self.app.portal.expire_sessions()
        await self.app.key(Qt.Key.Key_F5)
        await ended.wait()
        await self.keys.rest()

    async def sign_in(self, username="maria", *, keep):
        """Sign in as the page does."""
        session = await self.app.core.sign_in(self.app.portal.base_url, username, PASSWORD, keep=keep)
        self.window.entrance.entered.emit(session)
        await self.keys.rest()

    def said(self):
        return [each.text() for each in self.window.findChildren(QLabel) if each.isVisible() and each.text()]


@contextlib.asynccontextmanager
async def open_kept(charts, pin=PIN, alone=ERNESTO):
    """The window with Maria's charts kept on this computer, and the guard over it.

    `charts` opens it (`tests.support.family_window.open_charts`); without `pin` none was chosen yet.
    """
    async with charts(signed_in=False, alone=alone) as app:
        session = await app.core.sign_in(app.portal.base_url, "maria", PASSWORD, keep=True)
        app.window.open_session(session)
        del session  # who holds it is what is tested
        await app.keys.rest()
        hours = Hours()
        guard = LockGuard(app.window, app.core, app.errors.append, clock=hours)
        locked = Locked(app, guard, hours)
        if pin:
            await app.core.app_lock.set_pin(pin, "m•••••••")
            guard._changed()
        yield locked
        await locked.keys.rest()


@pytest.fixture
def kept(charts):
    """Opens the window with the guard over it; see `open_kept`."""
    return functools.partial(open_kept, charts)
