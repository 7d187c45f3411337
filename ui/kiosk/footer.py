"""The foot of every kiosk screen: language, size, colours and height of the buttons, for this visitor only."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kiosk.arranging import line
from ui.kiosk.big_button import BigButton
from ui.kiosk.looks import looks
from ui.text.language import NAMES, language
from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.theme import theme


class Footer(QWidget):
    """Four buttons that stand in the same place on every screen.

    Signals:
        language_wanted: Code of the language the visitor asks for.
    """

    language_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = looks()
        self.setFixedHeight(look.px(tokens.kiosk("footer")))
        other = language().other
        speak = self._button(NAMES[other], "translate")
        speak.tapped.connect(lambda: self.language_wanted.emit(other))
        size = self._button(tr("Usual text") if look.bigger else tr("Bigger text"), "text-size")
        size.tapped.connect(lambda: look.choose(bigger=not look.bigger))
        colors = self._button(tr("Usual colors") if look.contrast else tr("High contrast"), "half-circle")
        colors.tapped.connect(lambda: look.choose(contrast=not look.contrast))
        height = self._button(tr("Usual buttons") if look.lower else tr("Lower buttons"), "arrow-to-line")
        height.tapped.connect(lambda: look.choose(lower=not look.lower))
        self._buttons = (speak, size, colors, height)
        self.setLayout(line(*self._buttons, gap=tokens.kiosk("gap_min"), margins=(20, 26, 20, 26)))

    @property
    def focused(self) -> int:
        """Which of the buttons has the focus, from left to right; -1 for none."""
        return next((place for place, button in enumerate(self._buttons) if button.hasFocus()), -1)

    def focus(self, place: int) -> None:
        """Put the focus on one of the buttons."""
        self._buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, text: str, icon: str) -> BigButton:
        button = BigButton(text, height=tokens.kiosk("target_min"), size=27, icon=icon)
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Ignored)
        button.setSizePolicy(policy)
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("desk"))
        if theme().is_contrast:  # both grounds are black: a line tells where the foot begins
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(QRect(0, 0, self.width(), max(1, looks().px(2))), theme().color("line"))
        painter.end()
