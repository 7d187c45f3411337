"""Digits for a finger. It learns nothing, suggests nothing, and for a secret shows nothing of what is pressed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kiosk.big_button import BigButton
from ui.kiosk.looks import looks
from ui.text.translate import tr
from ui.theme import tokens

_KEY_HEIGHT, _LOW_HEIGHT = 140, 104


class Keypad(QWidget):
    """Twelve keys.

    Args:
        secret: The digits are a PIN: keys look the same pressed or not, and never have the focus ring.

    Signals:
        typed: A digit, "0" to "9".
        erased: The last digit is to go.
        cleared: All of the box is to go.
    """

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()

    def __init__(self, *, secret: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._secret = secret
        self._height = _LOW_HEIGHT if looks().lower else _KEY_HEIGHT
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(looks().px(tokens.kiosk("gap_min")))
        for place, digit in enumerate("123456789"):
            grid.addWidget(self._digit(digit), place // 3, place % 3)
        clear, erase = self._word(tr("Clear")), self._word(tr("Erase"), "erase")
        clear.tapped.connect(self.cleared)
        erase.tapped.connect(self.erased)
        for place, key in enumerate((clear, self._digit("0"), erase)):
            grid.addWidget(key, 3, place)
        # The digits stand as on every keypad, also where words run from right to left.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _digit(self, digit: str) -> BigButton:
        key = BigButton(digit, "key", height=self._height, size=60, silent=self._secret)
        if self._secret:
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.tapped.connect(lambda: self.typed.emit(digit))
        return key

    def _word(self, text: str, icon: str = "") -> BigButton:
        return BigButton(text, height=self._height, size=40, icon=icon, silent=self._secret)
