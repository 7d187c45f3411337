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
_DIGITS = "1234567890"
_COLUMNS, _DIGIT_COLUMNS, _HEIGHT = 7, 5, 96


def takes_words(widget: QWidget | None) -> bool:
    """Whether a widget is typed into."""
    return isinstance(widget, QLineEdit | QPlainTextEdit) and widget.isEnabled() and not widget.isReadOnly()


class _Keys(QWidget):
    """Keys in rows; not one of them ever has the focus."""

    def __init__(self, count: int, columns: int, typed: Callable[[str], None]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(looks().px(tokens.kiosk("gap_min")))
        self._keys = [self._key(typed) for _ in range(count)]
        for place, key in enumerate(self._keys):
            grid.addWidget(key, place // columns, place % columns)

    @staticmethod
    def _key(typed: Callable[[str], None]) -> BigButton:
        key = BigButton("", "key", height=_HEIGHT, size=46)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.tapped.connect(lambda: typed(key.text()))
        return key

    def be_silent(self, *, silent: bool) -> None:
        """Look the same pressed or not, from now on."""
        for key in self._keys:
            key.be_silent(silent=silent)

    def bear(self, signs: str) -> None:
        """Show these, one on each key."""
        for place, key in enumerate(self._keys):
            key.setVisible(place < len(signs))
            if place < len(signs):
                key.set_words(signs[place])


class TouchKeyboard(QWidget):
    """Types into whatever has the focus, as a keyboard would; its own keys never have it.

    A box for digits has keys for digits alone: they are fewer, and leave the page above them more room.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upper, self._signs, self._only_digits = False, False, False
        self._all, self._digits = (
            _Keys(len(_SIGNS), _COLUMNS, self._typed),
            _Keys(len(_DIGITS), _DIGIT_COLUMNS, self._typed),
        )
        self._digits.bear(_DIGITS)
        self._shift = self._tool("shift", tr("Capital letters"), self._turn_upper)
        self._plane = self._tool("", "", self._turn_signs)
        self._space = self._tool("", tr("Space"), lambda: self._send(Qt.Key.Key_Space, " "))
        erase = self._tool("erase", tr("Erase"), lambda: self._send(Qt.Key.Key_Backspace, ""))
        onward = self._tool("arrow-right", tr("Next"), self._go_on)
        gap = tokens.kiosk("gap_min")
        tools = line((self._shift, 2), (self._plane, 3), (self._space, 3), (erase, 2), (onward, 2), gap=gap)
        self.setLayout(column(self._all, self._digits, tools, gap=gap))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show()

    def serve(self, field: QWidget) -> None:
        """Make ready for a field: digits or small letters; of a secret, a PIN or a date no key shows it is pressed."""
        hidden = isinstance(field, QLineEdit) and field.echoMode() is not QLineEdit.EchoMode.Normal
        self._only_digits = bool(field.inputMethodHints() & Qt.InputMethodHint.ImhPreferNumbers)
        self._all.be_silent(silent=hidden or self._only_digits)
        self._digits.be_silent(silent=True)
        self._upper = self._signs = False
        self._show()

    def _tool(self, icon: str, text: str, act: Callable[[], None]) -> BigButton:
        tool = BigButton("" if icon else text, height=_HEIGHT, size=36, icon=icon, name=text)
        tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tool.tapped.connect(act)
        return tool

    def _typed(self, sign: str) -> None:
        self._send(Qt.Key.Key_unknown, sign)
        if self._upper:
            self._turn_upper()
        field = QApplication.focusWidget()
        if self._only_digits and isinstance(field, QLineEdit) and len(field.text()) == field.maxLength():
            # As on the kiosk's own keypad: a full box hands over to the next one.
            self._go_on(send=False)

    def _turn_upper(self) -> None:
        self._upper = not self._upper
        self._show()

    def _turn_signs(self) -> None:
        # From digits alone it goes to letters: somebody's own code may have both.
        self._signs, self._only_digits = not (self._signs or self._only_digits), False
        self._show()

    def _show(self) -> None:
        letters = _SIGNS if self._signs else _SPANISH if language().code == "es" else _PLAIN
        self._all.bear(letters.upper() if self._upper else letters)
        self._all.setVisible(not self._only_digits)
        self._digits.setVisible(self._only_digits)
        for tool in (self._shift, self._space):
            tool.setVisible(not self._only_digits)
        self._shift.setEnabled(not self._signs)
        self._plane.set_words(tr("abc") if self._signs or self._only_digits else tr("123 @"))

    def _go_on(self, *, send: bool = True) -> None:
        """Go to the next box of the page; from the last one, send what the page holds, as Enter does."""
        field = QApplication.focusWidget()
        following = _box_after(field) if field is not None and takes_words(field) else None
        if following is not None:
            following.setFocus(Qt.FocusReason.OtherFocusReason)
        elif send:
            self._send(Qt.Key.Key_Return, "\r")

    @staticmethod
    def _send(key: Qt.Key, text: str) -> None:
        target = QApplication.focusWidget()
        if target is None or not takes_words(target):
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def _box_after(field: QWidget) -> QWidget | None:
    """The next one that is typed into, in the order of Tab; None where the page has none below it."""
    window, following = field.window(), field.nextInFocusChain()
    while following is not None and following is not field and following is not window:
        if takes_words(following) and following.isVisible() and following.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return following
        following = following.nextInFocusChain()
    return None
