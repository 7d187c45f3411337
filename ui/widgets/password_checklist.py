"""The password rules, ticked off while typing."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.text.translate import tr, trn
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.announcer import announce
from ui.widgets.beside import Beside
from ui.widgets.card import Card
from ui.widgets.direction import turned
from ui.widgets.flow import Flow
from ui.widgets.frames import column, line
from ui.widgets.labels import IconLabel, OneLine, PlainLabel

_QUIET_MS = 1000


class Meter(QLabel):
    """A bar in parts; decorative, the words beside it say the same."""

    def __init__(self, parts: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._done = parts, 0
        scaled(self.setFixedHeight, 8)

    def set_done(self, done: int) -> None:
        """Fills the first parts."""
        self._done = done
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(180), theme().px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        gap = look.px(6)
        width = (self.width() - gap * (self._parts - 1)) / self._parts
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for part in range(self._parts):
            painter.setBrush(look.color("good_line" if part < self._done else "line"))
            box = QRectF(part * (width + gap), 0, width, self.height())
            painter.drawRoundedRect(turned(QRectF(self.rect()), box), look.px(4), look.px(4))
        painter.end()


class PasswordChecklist(Card):
    """Each rule with "done" or "still needed", and a meter; changes are announced after a second of quiet.

    Args:
        rules: Key and words of each rule.
    """

    def __init__(self, rules: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        self._rules = dict(rules)
        self._met: frozenset[str] = frozenset()
        self._count = PlainLabel("", "small_strong")
        self._meter = Meter(max(1, len(self._rules)))
        self._icons = {key: IconLabel("circle", "ink2", 20) for key in self._rules}
        self._words = {key: OneLine(text) for key, text in self._rules.items()}
        self._notes = {key: OneLine("", "small") for key in self._rules}
        rows = [line(self._icons[key], self._row(key), gap=9) for key in self._rules]
        head = Beside(OneLine(tr("Your password needs"), "strong"), self._count, gap=12)
        super().__init__(column(head, self._meter, 2, *rows, gap=8), "panel", (16, 12, 16, 14), parent)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(lambda: announce(self, self.accessibleName()))
        self._show()

    def _row(self, key: str) -> Flow:
        """Where the words are long, what has become of them stands below."""
        return Flow(self._words[key], self._notes[key], gap=9)

    def set_met(self, met: Collection[str]) -> None:
        """Ticks the rules that are met, by key."""
        now = frozenset(met) & frozenset(self._rules)
        if now != self._met:
            self._met = now
            self._show()
            self._quiet.start()

    def _show(self) -> None:
        done = len(self._met)
        self._count.setText(trn("{n} of {all} done", "{n} of {all} done", done, all=len(self._rules)))
        self._meter.set_done(done)
        for key in self._rules:
            met = key in self._met
            self._icons[key].set_icon(
                "check-circle" if met else "circle", "good" if met else "ink2", "fill" if met else "regular"
            )
            self._notes[key].setText(tr("done") if met else tr("still needed"))
        said = "; ".join(f"{self._rules[key]}: {self._notes[key].text()}" for key in self._rules)
        self.setAccessibleName(f"{self._count.text()}. {said}")
