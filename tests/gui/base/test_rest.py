"""The person at the keyboard waits for what a window has put off to its next frame, and for no longer pause."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from tests.support.keyboard import Keyboard

PAUSE = 60_000


async def nothing_else():
    """Beside what the window has put off, nothing is under way."""


@pytest.fixture
def window(qtbot):
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


async def test_what_comes_with_the_next_frame_and_what_that_puts_off_is_there(qt_loop, window):
    done = []
    second = QTimer(window, singleShot=True, interval=25)
    second.timeout.connect(lambda: done.append("second"))
    first = QTimer(QWidget(window), singleShot=True, interval=25)
    first.timeout.connect(lambda: (done.append("first"), second.start()))
    first.start()
    await Keyboard(nothing_else).rest()
    assert done == ["first", "second"]


@pytest.mark.parametrize("timer", [{"singleShot": True, "interval": PAUSE}, {"singleShot": False, "interval": 25}])
async def test_a_pause_and_what_comes_again_and_again_are_not_waited_for(qt_loop, window, timer):
    goes_on = QTimer(window, **timer)
    goes_on.start()
    await Keyboard(nothing_else).rest()
    assert goes_on.isActive()
