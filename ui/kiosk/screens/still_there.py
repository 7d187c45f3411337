"""The cover (09e): opaque, with nothing of the visit behind it, and a ring that counts down."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kiosk.arranging import column, line
from ui.kiosk.big_button import BigButton
from ui.kiosk.looks import looks
from ui.kiosk.ring import CountdownRing
from ui.kiosk.screens.review import Panel
from ui.kiosk.screens.visit_screen import low
from ui.kiosk.words import Words
from ui.text.translate import tr, trn
from ui.theme import tokens
from ui.theme.theme import theme
from ui.viewmodels.kiosk_visit import KioskVisitViewModel
from ui.widgets.announcer import announce

_SPOKEN = frozenset({20, 10, 5})


class StillThere(QWidget):
    """Takes the place of the whole screen; the screen itself is hidden, so that nothing of it is drawn at all."""

    def __init__(self, vm: KioskVisitViewModel) -> None:
        super().__init__()
        self._vm = vm
        self._ring = CountdownRing(300)
        self._told = Words("", "lead", "ink2", centred=True)
        question = Words(tr("Are you still there?"), "cover", centred=True)
        more = BigButton(tr("Yes, I need more time"), "primary", height=low(160, 140), size=50)
        more.tapped.connect(vm.time.extend)
        over = BigButton(tr("No, start over"), height=128, size=42)
        over.tapped.connect(vm.start_over)
        card = Panel("page", "border", 3)
        ring = line(None, self._ring, None)
        card.setLayout(column(10, ring, 14, question, self._told, 20, more, over, margins=(56, 50, 56, 56)))
        margin = tokens.kiosk("margin")
        below = low(260, 40)
        self.setLayout(column(None, card, below, gap=0, margins=(margin, tokens.kiosk("header"), margin, 0)))
        vm.ticked.connect(self.show_left)
        self.show_left()
        announce(self, f"{question.text()} {self._told.text()}", assertive=True)

    def show_left(self) -> None:
        """Show the seconds that are left now."""
        left = self._vm.time.countdown
        self._ring.show_left(left, self._vm.time.whole)
        self._told.setText(
            trn(
                "To keep your information private, this screen will clear in {n} second.",
                "To keep your information private, this screen will clear in {n} seconds.",
                left,
            )
        )
        if left in _SPOKEN:
            announce(self, self._told.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("desk"))
        head = QRect(0, 0, self.width(), looks().px(tokens.kiosk("header")))
        painter.fillRect(head, theme().person("family").base)
        painter.end()


class Blank(QWidget):
    """What stands there while a visit that is over goes away: nothing."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("desk"))
        painter.end()
