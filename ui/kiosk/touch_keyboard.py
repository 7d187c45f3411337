"""Letters for a finger, in the order of the alphabet: it learns nothing, suggests nothing, and keeps nothing.

Seven keys a row are as many as a finger's targets leave room for; a typewriter's ten would be too small.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from ui.kiosk.arranging import column, line
from ui.kiosk.big_button import BigButton
from ui.kiosk.looks import looks
from ui.text.language import language
from ui.text.translate import tr
from ui.theme import tokens

_PLAIN = "abcdefghijklmnopqrstuvwxyz"
_SPANISH = "abcdefghijklmnñopqrstuvwxyz"
_SIGNS = "1234567890@.-_!?#$%&*+/=,:;'"
_COLUMNS, _HEIGHT = 7, 96


def takes_words(widget: QWidget | None) -> bool:
    """Whether a widget is typed into."""
    return isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isEnabled() and not widget.isReadOnly()


class TouchKeyboard(QWidget):
    """Types into whatever has the focus, as a keyboard would; its own keys never have it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upper, self._signs = False, False
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(looks().px(tokens.kiosk("gap_min")))
        self._keys = [self._key() for _ in _SIGNS]
        for place, key in enumerate(self._keys):
            self._grid.addWidget(key, place // _COLUMNS, place % _COLUMNS)
        self._shift = self._tool("shift", tr("Capital letters"), self._turn_upper)
        self._plane = self._tool("", "", self._turn_signs)
        space = self._tool("", tr("Space"), lambda: self._send(Qt.Key.Key_Space, " "))
        erase = self._tool("erase", tr("Erase"), lambda: self._send(Qt.Key.Key_Backspace, ""))
        tools = line((self._shift, 2), (self._plane, 2), (space, 4), (erase, 2), gap=tokens.kiosk("gap_min"))
        self.setLayout(column(self._grid, tools, gap=tokens.kiosk("gap_min")))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show()

    def serve(self, field: QWidget) -> None:
        """Make ready for a field: digits or small letters; of a secret, a PIN or a date no key shows it is pressed."""
        hidden = isinstance(field, QLineEdit) and field.echoMode() is not QLineEdit.EchoMode.Normal
        digits = bool(field.inputMethodHints() & Qt.InputMethodHint.ImhPreferNumbers)
        for key in self._keys:
            key.be_silent(silent=hidden or digits)
        self._upper, self._signs = False, digits
        self._show()

    def _key(self) -> BigButton:
        key = BigButton("", "key", height=_HEIGHT, size=46)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.tapped.connect(lambda: self._typed(key.text()))
        return key

    def _tool(self, icon: str, text: str, act: Callable[[], None]) -> BigButton:
        tool = BigButton("" if icon else text, height=_HEIGHT, size=36, icon=icon, name=text)
        tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tool.tapped.connect(act)
        return tool

    def _typed(self, sign: str) -> None:
        self._send(Qt.Key.Key_unknown, sign)
        if self._upper:
            self._turn_upper()

    def _turn_upper(self) -> None:
        self._upper = not self._upper
        self._show()

    def _turn_signs(self) -> None:
        self._signs = not self._signs
        self._show()

    def _show(self) -> None:
        letters = _SIGNS if self._signs else _SPANISH if language().code == "es" else _PLAIN
        shown = letters.upper() if self._upper else letters
        for place, key in enumerate(self._keys):
            key.setVisible(place < len(shown))
            if place < len(shown):
                key.set_words(shown[place])
        self._shift.setEnabled(not self._signs)
        self._plane.set_words(tr("abc") if self._signs else tr("123 @"))

    @staticmethod
    def _send(key: Qt.Key, text: str) -> None:
        target = QApplication.focusWidget()
        if target is None or not takes_words(target):
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
