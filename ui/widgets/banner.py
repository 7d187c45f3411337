"""A message that stays in the layout: what happened, and the one thing to do about it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.frames import column, ground, line, restyle
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.long_text import LongText

_NARROWEST, _BESIDE = 160, 400

_ICONS = {
    "info": "info",
    "warn": "warning",
    "alert": "warning-circle",
    "good": "check-circle",
    "quiet": "info",
    "offline": "cloud-slash",
}


class Banner(QFrame):
    """A banner.

    Args:
        kind: info, warn, alert, good, quiet (what is always so), or offline (the dark bar under the band).
        text: What happened.
        sub: What it means or what to do.
        button: The one act it offers.
        icon: Another icon than the kind's.
    """

    def __init__(
        self,
        kind: str,
        text: str,
        sub: str = "",
        *,
        button: Button | None = None,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        dark = kind == "offline"
        self._text = PlainLabel(text, "strong", wrap=True, tone="offline" if dark else "")
        self._sub = LongText(sub, label=text, tone="offline" if dark else "")
        color = {"offline": "offline_ink", "quiet": "ink2"}.get(kind, kind)
        weight = {"offline": "bold", "quiet": "regular"}.get(kind, "fill")
        self._icon = IconLabel(icon or _ICONS[kind], color, 24, weight)
        words = column(self._text, self._sub, gap=1)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        scaled(self._beside.setSpacing, 12)
        self._beside.addLayout(words, 1)
        if button is not None:
            self._beside.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.setLayout(
            line(self._icon, (self._beside, 1), gap=12, margins=(20, 8, 16, 8) if dark else (16, 12, 16, 12))
        )
        if dark:
            ground(self, "offline")
            scaled(self.setMinimumHeight, 56)
        else:
            self.setProperty("card", "panel" if kind == "quiet" else kind)
        self.set_words(text, sub)

    def minimumSizeHint(self) -> QSize:
        """As narrow as a page gets: the act then goes below the words."""
        return QSize(theme().px(_NARROWEST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < theme().px(_BESIDE)
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if way is not self._beside.direction():
            self._beside.setDirection(way)

    def set_words(self, text: str, sub: str = "") -> None:
        """Changes what it says."""
        self._text.setText(text)
        self._sub.set_text(sub)
        self._sub.setVisible(bool(sub))
        side = Qt.AlignmentFlag.AlignTop if sub and self._kind != "offline" else Qt.AlignmentFlag.AlignVCenter
        layout = self.layout()
        if layout is not None:
            layout.setAlignment(self._icon, side)
        self.setAccessibleName(f"{text} {sub}".strip())

    def set_kind(self, kind: str) -> None:
        """Changes the look of an ordinary banner (not from or to offline)."""
        self._kind = kind
        self._icon.set_icon(_ICONS[kind], kind)
        restyle(self, "card", kind)
