"""A QR code, always black on white with its quiet zone of four modules: phones read no other colours reliably."""

import segno
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme.theme import theme

QUIET = 4
"""Modules left white on every side (ISO/IEC 18004)."""
_MODULE, _RADIUS, _EDGE = 4, 12, 2
_GROWS = 0.9


class QrCode(QLabel):
    """Paints one; it takes no focus, since nothing can be done with it but to hold a phone before it.

    Args:
        text: What it holds.
        name: What a screen reader says instead; never `text`, which may be a secret.
    """

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dark = tuple(bytes(row) for row in segno.make(text, error="m", micro=False, boost_error=False).matrix)
        self.setAccessibleName(name)
        self._fit()
        theme().changed.connect(self._fit)

    def sizeHint(self) -> QSize:
        edge = self._module * (len(self._dark) + 2 * QUIET) + 2 * _EDGE
        return QSize(edge, edge)

    @property
    def _module(self) -> int:
        """Whole px, so that every module is as large as the others; a phone needs less of large text than eyes do."""
        return max(_MODULE, int(theme().px(_MODULE) * _GROWS))

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.GlobalColor.white)
        painter.setPen(QPen(theme().color("line"), 1))
        radius = theme().px(_RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        module = self._module
        for down, row in enumerate(self._dark):
            for across, dark in enumerate(row):
                if dark:
                    left, top = _EDGE + (across + QUIET) * module, _EDGE + (down + QUIET) * module
                    place = QRect(left, top, module, module)
                    painter.fillRect(place, Qt.GlobalColor.black)
        painter.end()
