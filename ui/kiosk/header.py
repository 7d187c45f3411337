"""The head of every kiosk screen: whose screen this is, what time it is, and which step."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kiosk.arranging import column, line
from ui.kiosk.looks import looks
from ui.kiosk.words import Words
from ui.text.dates import day_of_week_words, time_words, weekday
from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.frames import Item
from ui.widgets.mark import AppMark

_MARK = 32
"""px at 100 % text, which the kiosk enlarges to its own size."""


class When(Words):
    """Day and time, as much of the day as there is room for: a head may not be wider than the display."""

    def __init__(self) -> None:
        super().__init__("", "when", "on", wrap=False)
        self._said: tuple[str, ...] = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def tell(self, now: datetime) -> None:
        """Show this moment."""
        day, time = now.date(), time_words(now)
        long, short = (tr("{day} · {time}", day=named(day), time=time) for named in (day_of_week_words, weekday))
        self._said = (long, short, time)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width, words = self.width(), self.fontMetrics()
        fitting = next((said for said in self._said if words.horizontalAdvance(said) <= width), self._said[-1])
        if fitting != self.text():
            self.setText(fitting)


class Header(QWidget):
    """Practice, date and time, and "Step 1 of 3".

    Args:
        practice: Name of the practice, "" while it is not known.
        step: Number of this step and of all, None for a screen without.
        now: The wall clock.
    """

    def __init__(self, practice: str, step: tuple[int, int] | None, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._when = When()
        self.setMinimumHeight(looks().px(tokens.kiosk("header")))
        named = Words(practice or tr("Family Chart"), "practice", "on")
        words = column(None, named, self._when, None, gap=0)
        items: list[Item] = [AppMark(_MARK), (words, 1)]
        if step is not None:
            number, whole = step
            told = Words(tr("Step {n} of {whole}", n=number, whole=whole), "step", "on", wrap=False)
            told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            items.append((told, 0))
        self.setLayout(line(*items, margins=(48, 10, 48, 10)))
        self.tell_time()

    def tell_time(self) -> None:
        """Show the time it is now."""
        self._when.tell(self._now())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().person("family").base)
        painter.end()
