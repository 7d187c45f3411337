"""How hard a password is to guess: a bar in four parts, and the same in words."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.text.translate import tr
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.announcer import announce
from ui.widgets.direction import turned
from ui.widgets.frames import column, line
from ui.widgets.labels import IconLabel, PlainLabel

PARTS = 4
_QUIET_MS = 1000
_GOOD_FROM = 3


class _Bar(QProgressBar):
    """A bar whose parts can be counted; screen readers are given its value and the words beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, PARTS)
        self.setValue(0)
        self.setTextVisible(False)
        self.setAccessibleName(tr("How hard it is to guess"))
        scaled(self.setFixedHeight, 8)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(180), theme().px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(80), theme().px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        gap = look.px(6)
        width = (self.width() - gap * (PARTS - 1)) / PARTS
        tone = "good_line" if self.value() >= _GOOD_FROM else "warn_line"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part in range(PARTS):
            filled = part < self.value()
            painter.setPen(Qt.PenStyle.NoPen if filled else look.color("border"))
            painter.setBrush(look.color(tone if filled else "field"))
            edge = 0.0 if filled else 0.5
            box = QRectF(part * (width + gap), 0, width, self.height()).adjusted(edge, edge, -edge, -edge)
            painter.drawRoundedRect(turned(QRectF(self.rect()), box), look.px(4), look.px(4))
        painter.end()


class StrengthMeter(QWidget):
    """The bar with its words; a change is announced after a second of quiet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = _Bar()
        self._icon = IconLabel("info", "ink2", 20)
        self._words = PlainLabel("", wrap=True)
        title = PlainLabel(tr("How hard it is to guess"), "strong", wrap=True)
        self.setLayout(column(title, self.bar, line(self._icon, (self._words, 1), gap=9), gap=8))
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(lambda: announce(self.bar, self._words.text()))
        self.show_value(0)

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def show_value(self, value: int) -> None:
        """Show how hard it is to guess, from 1 (easy) to 4 (very hard); 0 while nothing is typed."""
        said = _words(value)
        if said and said != self._words.text():
            self._quiet.start()
        good = value >= _GOOD_FROM
        self._icon.set_icon(*(("check-circle", "good", "fill") if good else ("warning", "warn", "fill")))
        if not value:
            self._quiet.stop()
            self._icon.set_icon("info", "ink2", "regular")
        self._words.setText(said)
        self.bar.setValue(value)
        self.bar.setAccessibleDescription(said)
        self.bar.update()


def _words(value: int) -> str:
    return {
        0: tr("3 or 4 words that do not belong together are hard to guess."),
        1: tr("This password is easy to guess. A longer one is safer."),
        2: tr("This password is fairly hard to guess. One more word makes it safer."),
        3: tr("This password is hard to guess."),
        4: tr("This password is very hard to guess."),
    }[value]
