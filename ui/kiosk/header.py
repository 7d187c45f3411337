"""The head of every kiosk screen: whose screen this is, what time it is, and which step."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kiosk.arranging import column, line
from ui.kiosk.looks import looks
from ui.kiosk.words import Words
from ui.text.dates import day_of_week_words, time_words
from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.frames import Item
from ui.widgets.mark import AppMark

_MARK = 32
"""px at 100 % text, which the kiosk enlarges to its own size."""


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
        self._when = Words("", "when", "on", wrap=False)
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
        now = self._now()
        said = tr("{day} · {time}", day=day_of_week_words(now.date()), time=time_words(now))
        if said != self._when.text():
            self._when.setText(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().person("family").base)
        painter.end()
