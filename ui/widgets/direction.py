"""Which way lines run, for what is painted by hand: layouts and labels are turned round by Qt."""

from unicodedata import bidirectional

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter

_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
_STRONG = frozenset({"L", "R", "AL"})
_POINTING = frozenset({"arrow", "caret"})
_DOWN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_AT_LEFT, _AT_RIGHT = _DOWN | Qt.AlignmentFlag.AlignLeft, _DOWN | Qt.AlignmentFlag.AlignRight


def is_right_to_left() -> bool:
    """Whether the language on screen runs from right to left."""
    return QGuiApplication.isRightToLeft()


def direction_of(text: str) -> Qt.LayoutDirection:
    """Gives the way words run: as their first letter does, and numbers alone as they are written everywhere.

    What a clinic wrote in English would else be read in another order: "1 tablet a day" as "tablet a day 1".
    """
    first = next((kind for kind in map(bidirectional, text) if kind in _STRONG), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else _RIGHT_TO_LEFT


def turned(area: QRectF, part: QRectF) -> QRectF:
    """Gives where a part of an area stands, told for lines from left to right; all in px."""
    if not is_right_to_left():
        return part
    return QRectF(area.left() + area.right() - part.right(), part.top(), part.width(), part.height())


def sided(margins: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """Gives margins told for lines from left to right as they are set: Qt turns what lies in a layout, not these."""
    left, top, right, bottom = margins
    return (right, top, left, bottom) if is_right_to_left() else margins


def facing(icon: str) -> str:
    """Gives the icon that shows the way a language's lines run: what points back in one points on in the other."""
    name, _, side = icon.rpartition("-")
    other = {"left": "right", "right": "left"}.get(side) if name in _POINTING else None
    return f"{name}-{other}" if other and is_right_to_left() else icon


def turn_round(painter: QPainter, width: float) -> None:
    """Paints on from the other side, where lines begin there: for what has no words in it."""
    if is_right_to_left():
        painter.translate(width, 0)
        painter.scale(-1, 1)


def leading() -> Qt.AlignmentFlag:
    """Gives how words are set at the side where lines begin, in the middle of the height they are given."""
    return _AT_RIGHT if is_right_to_left() else _AT_LEFT


def trailing() -> Qt.AlignmentFlag:
    """Gives how words are set at the side where lines end."""
    return _AT_LEFT if is_right_to_left() else _AT_RIGHT
