"""Our SVG icons, recoloured and rendered crisp at any device pixel ratio, each drawn once."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import reader

_REGULAR = 'stroke-width="1.6"'
_BOLD = 'stroke-width="2.3"'


@cache
def _source(name: str, weight: str) -> str:
    if weight == "fill" and reader.exists("icons", f"{name}-fill.svg"):
        return reader.read_text("icons", f"{name}-fill.svg")
    drawing = reader.read_text("icons", f"{name}.svg")
    return drawing if weight == "regular" else drawing.replace(_REGULAR, _BOLD)


def svg(name: str, color: QColor, weight: str = "regular") -> str:
    """Returns an icon's SVG text in one colour.

    Args:
        name: File name in `resources/icons` without its ending.
        color: Replaces `currentColor`.
        weight: regular, bold, or fill (falls back to bold where no filled drawing exists).

    Raises:
        FileNotFoundError: There is no such icon.
    """
    return _source(name, weight).replace("currentColor", color.name())


class IconCache:
    """Pixmaps by (name, colour, size, weight, dpr); `clear` on a theme switch."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, int, str, float], QPixmap] = {}

    def clear(self) -> None:
        """Forgets every pixmap."""
        self._kept.clear()

    def pixmap(self, name: str, color: QColor, size: int, weight: str, dpr: float) -> QPixmap:
        """Returns the icon as a square pixmap of `size` logical pixels."""
        key = (name, color.name(), size, weight, dpr)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = _render(svg(name, color, weight), size, dpr)
        return found


def _render(drawing: str, size: int, dpr: float) -> QPixmap:
    pixmap = QPixmap(round(size * dpr), round(size * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
