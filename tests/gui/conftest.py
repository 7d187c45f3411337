"""What every screen test gets: the light theme, no display, asyncio on Qt’s loop, no leftovers, and the demo clinic."""

import asyncio
import gc
import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget
from shiboken6 import getAllValidWrappers, isValid

from tests.support.family_window import charts, clinic, earlier_run
from tests.support.fitting import LOOKS, put_on
from ui.base.loop import runner
from ui.text.language import language
from ui.theme.theme import Theme, theme

__all__ = ["charts", "clinic", "earlier_run"]

_OFFSCREEN_IS_LIMITED = r"This plugin does not support (propagateSizeHints\(\)|raise\(\)|grabbing the keyboard)"


def pytest_collection_modifyitems(items):
    """A warning from Qt fails the test that caused it."""
    here = os.path.dirname(__file__)  # noqa: PTH120
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(_OFFSCREEN_IS_LIMITED))


@pytest.fixture(autouse=True)
def clean_desk(qapp, request):
    """Applies the light theme and English; afterwards no top-level widget and no running timer may be left."""
    look = theme()
    usual = (look.name, look.chosen, look.scale) == ("light", "light", 1.0)
    if not (usual and look.patterns and look.spoken and not look.less_motion and qapp.styleSheet()):
        Theme().apply(qapp)
    language().switch("en")
    before = {id(widget) for widget in QApplication.topLevelWidgets()}
    looked_at = bool({"qtbot", "qt_loop", "desk"} & set(request.fixturenames))
    ran = _running() if looked_at else []  # of a test that was not looked at
    # No search for what this test leaves has to walk what was there before, and nothing is kept of the one before.
    gc.collect()
    gc.freeze()
    yield
    if not looked_at:
        return
    _delete_posted()
    if _windows(before):
        gc.collect()
    left = _windows(before)
    names = [f"{type(widget).__name__} {widget.accessibleName()!r}" for widget in left]
    for widget in left:
        widget.deleteLater()
    _delete_posted()
    assert not names, f"windows left behind: {names}"
    running = [timer for timer in _running() if timer not in ran]
    for timer in running:
        timer.stop()
    assert not running, f"timers left running: {[(timer.parent(), timer.interval()) for timer in running]}"


def _windows(before):
    return [w for w in QApplication.topLevelWidgets() if id(w) not in before and isValid(w)]


def _delete_posted():
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()


def _running():
    """The timers that run."""
    timers = [thing for thing in getAllValidWrappers() if isinstance(thing, QTimer)]
    return [timer for timer in timers if isValid(timer) and timer.isActive()]


@pytest.fixture
def qt_loop(qapp):
    """An asyncio.Runner on Qt's loop; coroutine tests that ask for it run there. A task left running fails the test."""
    with runner(qapp) as active:
        yield active
        left = active.run(_tasks_left())
        assert not left, f"tasks left running: {left}"


async def _tasks_left():
    await asyncio.sleep(0)
    mine = asyncio.current_task()
    return [task.get_name() for task in asyncio.all_tasks() if task is not mine and not task.done()]


@pytest.fixture
def desk(qtbot):
    """Shows a widget in a window of its own, keeps it alive, and deletes it when the test is over."""
    kept = []

    def show(widget, size=None):
        kept.append(widget)
        qtbot.addWidget(widget)
        if size:
            widget.resize(*size)
        widget.show()
        widget.activateWindow()
        assert QTest.qWaitForWindowActive(widget)
        return widget

    yield show
    kept.clear()


@pytest.fixture(params=LOOKS)
def size(request, qapp):
    """The size of a window in one of the looks everything has to fit in; the look is put on."""
    return put_on(qapp, request.param)


@pytest.fixture
def find():
    """Finds a shown widget by its accessible name; a wrong name lists what there is."""

    def look(root, name, kind=QWidget):
        found = [w for w in root.findChildren(kind) if w.accessibleName() == name and not w.isHidden()]
        if isinstance(root, kind) and root.accessibleName() == name:
            found.append(root)
        if not found:
            there = sorted({w.accessibleName() for w in root.findChildren(kind)} - {""})
            raise AssertionError(f"no {kind.__name__} called {name!r}; there are {there}")
        return found[0]

    return look


@pytest.fixture
def tab_names():
    """Returns what a screen reader hears of each visible tab of a bar."""

    def names(bar: QTabBar):
        return [bar.accessibleTabName(i) for i in range(bar.count()) if bar.isTabVisible(i)]

    return names


@pytest.fixture
def announcements(monkeypatch):
    """What a screen reader is told without the focus moving, heard where it is handed to Qt."""
    heard = []

    class Heard:
        """Qt's door to the screen reader, with somebody listening."""

        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def updateAccessibility(event):  # noqa: N802 - Qt's name
            heard.append(event.message())
            QAccessible.updateAccessibility(event)

    monkeypatch.setattr("PySide6.QtGui.QAccessible", Heard)
    return heard
