"""Our SVG icons, recoloured and rendered crisp at any device pixel ratio, each drawn once."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt, qRegisterResourceData
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


_VERSION, _DIRECTORY, _C_LOCALE = 1, 2, 1
_held: dict[str, tuple[bytes, bytes, bytes]] = {}


def path_of(name: str, drawing: str) -> str:
    """Returns where Qt reads a drawing by path although it lies nowhere but in memory: a stylesheet takes no other.

    Args:
        name: File name; the same name is the same drawing for as long as the program runs.
        drawing: SVG text.
    """
    if name not in _held:
        content = drawing.encode()
        # Qt's resource format: a directory with one child, the file. Qt reads the bytes where they lie: they are kept.
        root = _bytes((0, 4), (_DIRECTORY, 2), (1, 4), (1, 4))
        tree = root + _bytes((0, 4), (0, 2), (0, 2), (_C_LOCALE, 2), (0, 4))
        names = _bytes((len(name), 2), (_hash(name), 4), *((ord(sign), 2) for sign in name))
        _held[name] = parts = tree, names, _bytes((len(content), 4)) + content
        qRegisterResourceData(_VERSION, *parts)
    return f":/{name}"


def _bytes(*numbers: tuple[int, int]) -> bytes:
    return b"".join(number.to_bytes(length, "big") for number, length in numbers)


def _hash(name: str) -> int:
    """Qt's own hash of a file's name."""
    value = 0
    for char in name:
        value = (value << 4) + ord(char)
        value = (value ^ ((value & 0xF0000000) >> 23)) & 0x0FFFFFFF
    return value


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
