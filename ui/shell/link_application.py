"""On macOS a link reaches the program as an event of the application's, not as a word of a command line."""

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class LinkApplication(QApplication):
    """An application that hears of links.

    Signals:
        link_opened: The system hands over a link, or a file that was dropped on the icon; not checked yet.
    """

    link_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        self.link_opened.emit(event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True
