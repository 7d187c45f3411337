"""A first download on its way: from where, how far, and that one need not wait for all of it."""

from PySide6.QtWidgets import QWidget

from ui.widgets.beside import Beside
from ui.widgets.card import Card
from ui.widgets.frames import column, line
from ui.widgets.labels import IconLabel, OneLine, PlainLabel
from ui.widgets.percent_bar import PercentBar


class DownloadCard(Card):
    """Title, how many parts are in, a bar, and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._title = PlainLabel("", "strong", wrap=True)
        self._parts = OneLine("", "small")
        self._bar = PercentBar()
        self._text = PlainLabel("", "muted", wrap=True)
        head = line(IconLabel("download", "info", 24), (self._title, 1), gap=10)
        # Beside the bar: beside the title they would take its last word to another line as they grow.
        far = Beside(self._bar, self._parts, gap=12)
        super().__init__(column(head, far, self._text, gap=10), "info", (16, 12, 16, 14), parent)

    def show_download(self, title: str, parts: str, percent: int | None, text: str) -> None:
        """Say how far it is.

        Args:
            title: What is fetched, from where.
            parts: "3 of 11 parts", "" where nobody knows how many.
            percent: None for no bar.
            text: What one may do meanwhile.
        """
        self._title.setText(title)
        self._parts.setText(parts)
        self._parts.setVisible(bool(parts))
        self._bar.setVisible(percent is not None)
        if percent is not None:
            self._bar.show_percent(percent)
        self._bar.setAccessibleName(f"{title}. {parts}")
        self._text.setText(text)
        self._text.setVisible(bool(text))
