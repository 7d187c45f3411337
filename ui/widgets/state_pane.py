"""What stands in place of content while it loads, is empty, failed or cannot be reached."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.text.translate import tr
from ui.theme.scaling import scaled
from ui.widgets.announcer import announce
from ui.widgets.buttons import Button
from ui.widgets.download_card import DownloadCard
from ui.widgets.frames import column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.skeleton import Skeleton


class StatePane(QWidget):
    """A calm page of its own: picture, what is so, and what to do about it."""

    retry = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._icon = IconLabel("folder-open", "ink3", 64)
        self._title = PlainLabel("", "h2", wrap=True)
        self._text = PlainLabel("", "muted", wrap=True)
        for label in (self._title, self._text):
            label.setAlignment(middle)
            scaled(label.setMaximumWidth, 840)
        self.button = Button(tr("Try again"), icon="arrows-clockwise")
        self.button.clicked.connect(self.retry)
        self._card = DownloadCard()
        self._skeleton = Skeleton()
        body = column(self._card, self._skeleton, None, gap=16, margins=(28, 12, 24, 24))
        body.addWidget(self._icon, 0, middle)
        # Not centred by alignment: that would give a wrapping label the height of another width.
        body.addLayout(column(*(line(None, (each, 100), None, gap=0) for each in (self._title, self._text)), gap=8))
        body.addWidget(self.button, 0, middle)
        body.addStretch(2)
        self.setLayout(body)
        self._downloading = False
        self.show_loading()

    def show_loading(self, text: str = "") -> None:
        """Skeleton rows, and a line that says what is being fetched."""
        self._show("", "", text, loading=True)

    def show_download(self, title: str, parts: str, percent: int | None, text: str) -> None:
        """A first download: a card that says how far it is, above the rows that will come."""
        self._card.show_download(title, parts, percent, text)
        if not self._downloading:
            self._show("", "", "", loading=True, downloading=True)
            self.setAccessibleName(f"{title}. {text}")
            if self.isVisible():
                announce(self, f"{title}. {text}")

    def show_empty(self, title: str, text: str, icon: str = "folder-open") -> None:
        """Nothing is on file, and what that means."""
        self._show(icon, title, text)

    def show_failed(self, title: str, text: str, action: str = "") -> None:
        """It did not work; `action` names the button, "" for "Try again"."""
        self._show("warning-circle", title, text, color="alert", action=action or tr("Try again"))

    def _show(
        self,
        icon: str,
        title: str,
        text: str,
        *,
        color: str = "ink3",
        action: str = "",
        loading: bool = False,
        downloading: bool = False,
    ) -> None:
        self._downloading = downloading
        self._card.setVisible(downloading)
        self._skeleton.setVisible(loading)
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.set_icon(icon, color)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.button.setVisible(bool(action))
        if action:
            self.button.set_words(action)
        said = f"{title} {text}".strip()
        self.setAccessibleName(said)
        if said and self.isVisible():
            announce(self, said)
