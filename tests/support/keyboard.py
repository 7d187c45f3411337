"""A person at the keyboard of one window: types, presses, and tabs to what they hear the name of."""

import asyncio

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

_FAR = 60
_TURNS = 8
_SOON_MS = 50
"""What a window puts off by more is a pause of its own, such as that after the last letter of a filter."""


class Keyboard:
    """Types into whatever has the focus.

    Args:
        settled: Awaited after every key that may ask the portal something.
    """

    def __init__(self, settled):
        self._settled = settled

    @property
    def focus(self):
        """The widget that has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    @property
    def heard(self):
        """What a screen reader says the focus is on."""
        return self.focus.accessibleName()

    def reach(self, name):
        """Tab until the named control has the focus."""
        heard = [self.heard]
        for _ in range(_FAR):
            if self.heard == name:
                return self
            QTest.keyClick(self.focus, Qt.Key.Key_Tab)
            heard.append(self.heard)
        raise AssertionError(f"Tab never reaches {name!r}: {dict.fromkeys(heard)}")

    def type(self, text):
        """Replace what stands in the focused field."""
        QTest.keyClick(self.focus, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(self.focus, Qt.Key.Key_Delete)
        QTest.keyClicks(self.focus, text)
        return self

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        """Press one key."""
        QTest.keyClick(self.focus, key, modifier)
        return self

    def space(self):
        """Tick, or choose."""
        return self.press(Qt.Key.Key_Space)

    async def enter(self):
        """Enter, and wait until everything it set off is over."""
        self.press(Qt.Key.Key_Return)
        await self.rest()

    async def back(self):
        """Alt+Left, and wait."""
        self.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        await self.rest()

    async def turn(self):
        """Let everything else have its turn once, while something is under way that waits for the person."""
        await asyncio.sleep(0)

    async def rest(self):
        """Wait until nothing is under way, and nothing that a window has put off to its next frame is still to come."""
        await self._settle()
        while is_to_come():
            while is_to_come():
                await self.turn()
            await self._settle()

    async def _settle(self):
        # The turns are for what the end of the work has posted: new pages, focus, scrolling.
        for _ in range(_TURNS):
            await self._settled()
            await asyncio.sleep(0)


def is_to_come():
    """Whether a window has put something off to one of its next frames."""
    windows = QApplication.topLevelWidgets()
    return any(_is_soon(timer) for window in windows for timer in window.findChildren(QTimer))


def _is_soon(timer):
    return timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON_MS
