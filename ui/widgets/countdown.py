"""Seconds that run down, shown as a ring with the time and a sentence."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.announcer import announce
from ui.widgets.frames import line
from ui.widgets.labels import PlainLabel

_SPOKEN = frozenset({30, 20, 10, 5})


class Ring(QLabel):
    """The ring itself; decorative, the sentence beside it says the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = 0.0
        scaled(self.setFixedSize, 22, 22)

    def set_part(self, part: float) -> None:
        """Shows how much is left, 0 to 1."""
        self._part = part
        self.update()

    def sizeHint(self) -> QSize:
        return theme().icon_size(22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        width = look.px(3)
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("line"), width))
        painter.drawEllipse(area)
        painter.setPen(QPen(look.color("action"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(area, 90 * 16, round(self._part * 360 * 16))
        painter.end()


def clock_text(seconds: int) -> str:
    """Returns `m:ss`."""
    return f"{seconds // 60}:{seconds % 60:02d}"


class Countdown(QWidget):
    """Counts down once a second; spoken at 30, 20, 10 and 5 seconds only.

    Args:
        words: The sentence for the seconds left.
    """

    finished = Signal()
    ticked = Signal(int)

    def __init__(self, words: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._whole = 1
        self.left = 0
        self._ring = Ring()
        self._label = PlainLabel("", "muted", wrap=True)
        self.setLayout(line(self._ring, (self._label, 1), gap=8))
        self._obey()
        theme().changed.connect(self._obey)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self.hide()

    def start(self, seconds: int) -> None:
        """Shows itself and counts down; 0 finishes at once."""
        self._whole = max(1, seconds)
        self.left = max(0, seconds)
        self._show()
        if self.left:
            self.show()
            self._timer.start()
        else:
            self.stop()
            self.finished.emit()

    def stop(self) -> None:
        """Stops and hides."""
        self._timer.stop()
        self.hide()

    def tick(self) -> None:
        """One second has passed."""
        self.left = max(0, self.left - 1)
        self._show()
        self.ticked.emit(self.left)
        if self.left in _SPOKEN:
            announce(self, self._label.text())
        if not self.left:
            self.stop()
            self.finished.emit()

    def _obey(self) -> None:
        """Whoever wants less motion is told the time in words alone."""
        self._ring.setHidden(theme().less_motion)

    def _show(self) -> None:
        self._label.setText(self._words(self.left))
        self.setAccessibleName(self._label.text())
        self._ring.set_part(self.left / self._whole)
