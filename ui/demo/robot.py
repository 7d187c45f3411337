"""The tour's hands and eyes: finds real widgets by the name a screen reader hears, types, presses, takes pictures."""

import asyncio
import re
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from ui.demo.camera import Camera, Showing
from ui.widgets.banner import Banner
from ui.widgets.problems import ErrorSummary
from ui.widgets.state_pane import StatePane

W = TypeVar("W", bound=QWidget)
PATIENCE_SECONDS = 30.0
_KINDS = {QAbstractButton: "the button", QLineEdit: "the box", QComboBox: "the choice"}
_PLACE = re.compile(r"\\{\w+\\}")


class Lost(Exception):
    """The tour did not find what it was looking for."""


class Robot:
    """Works one window like a person with a keyboard.

    Args:
        window: The window.
        camera: What takes its pictures.
    """

    def __init__(self, window: QWidget, camera: Camera) -> None:
        self.window, self.camera = window, camera

    async def until(self, condition: Callable[[], object], what: str, seconds: float = 0) -> None:
        """Wait until the condition holds.

        Raises:
            Lost: It did not within so many seconds, the usual ones for 0; `what` says what was waited for.
        """
        deadline = time.monotonic() + (seconds or PATIENCE_SECONDS)
        while not condition():
            if time.monotonic() > deadline:
                raise Lost(f"{what} never came{self._heard()}")
            await asyncio.sleep(0.02)

    async def lose(self, *words: str, seconds: float = PATIENCE_SECONDS) -> None:
        """Wait until none of these words stands in the window any more; `{name}` in them is whatever stands there."""
        shapes = [_shape(said) for said in words]
        gone = f"the end of “{words[0]}”"
        await self.until(lambda: not any(shape.match(said) for said in self.words() for shape in shapes), gone, seconds)

    async def see(self, words: str, seconds: float = 0) -> None:
        """Wait until these words stand somewhere in the window, for so many seconds, the usual ones for 0."""
        await self.until(lambda: any(words in said for said in self.words()), f"“{words}”", seconds)

    def words(self) -> list[str]:
        """Everything a screen reader could read out of the window now."""
        return [said for widget in self._visible(QWidget) if (said := name_of(widget))]

    async def find(self, kind: type[W], name: str) -> W:
        """The visible, enabled widget of a kind whose name begins so."""
        found: list[W] = []

        def look() -> bool:
            found[:] = [w for w in self._visible(kind) if w.isEnabled() and name_of(w).startswith(name)]
            return bool(found)

        await self.until(look, f"{_KINDS.get(kind, 'the place')} “{name}”")
        return min(found, key=lambda widget: len(name_of(widget)))

    async def press(self, name: str) -> None:
        """Press a button by keyboard."""
        button = await self.find(QAbstractButton, name)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)
        await asyncio.sleep(0)

    async def press_last(self, name: str) -> None:
        """Press the button that lies uppermost where two are called the same."""
        buttons = [each for each in self._visible(QAbstractButton) if name_of(each) == name]
        buttons[-1].setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(buttons[-1], Qt.Key.Key_Space)
        await asyncio.sleep(0)

    async def write(self, field: str, text: str) -> None:
        """Type into a field, in place of what stood there."""
        edit = await self.find(QLineEdit, field)
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        edit.selectAll()
        QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.keyClicks(edit, text)
        await asyncio.sleep(0)

    async def pick(self, name: str) -> None:
        """Choose a radio card or tick a box."""
        button = await self.find(QAbstractButton, name)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        if not button.isChecked():
            QTest.keyClick(button, Qt.Key.Key_Space)
        await asyncio.sleep(0)

    async def choose(self, field: str, number: int) -> None:
        """Choose the n-th entry of a list of choices."""
        box = await self.find(QComboBox, field)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        box.setCurrentIndex(number)
        await asyncio.sleep(0)

    async def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key to whatever has the keyboard: an open menu before the widget with the focus."""
        await self.until(self._has_keyboard, "the keyboard focus")
        takes = QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
        QTest.keyClick(takes, key, modifier)
        await asyncio.sleep(0)

    async def picture(self, name: str, showing: Showing | None = None, *, settles: bool = True) -> None:
        """Take a picture of what the window shows.

        Args:
            name: What the screen is called.
            showing: Opens what does not outlast a change of theme, such as a menu.
            settles: Whether the records are all there; False for the screens of a reading.
        """
        await self.camera.take(self.window, name, showing, settles=settles)

    def _heard(self) -> str:
        """What the window says is wrong, or else all that it says: whoever reads it did not see it."""
        notices = (*self._visible(Banner), *self._visible(ErrorSummary), *self._visible(StatePane))
        said = list(dict.fromkeys(words for each in notices if (words := name_of(each))))
        if said:
            return f"; the screen said: “{'” “'.join(said)}”"
        return f"; on screen was: “{'” “'.join(dict.fromkeys(words for words in self.words() if words))}”"

    def _has_keyboard(self) -> bool:
        if QApplication.focusWidget() is not None:
            return True
        # A screen without a window manager gives the keyboard to nobody by itself.
        self.window.activateWindow()
        return False

    def _visible(self, kind: type[W]) -> Iterator[W]:
        return (widget for widget in self.window.findChildren(kind) if widget.isVisible())


def _shape(words: str) -> re.Pattern[str]:
    return re.compile(_PLACE.sub(".*", re.escape(words)))


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    said = QAccessible.queryAccessibleInterface(widget)
    name = said.text(QAccessible.Text.Name) if said is not None else ""
    return widget.accessibleName() or name
