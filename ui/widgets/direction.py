"""Which way lines run, for what is painted by hand: layouts and labels are turned round by Qt."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication

_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
_DOWN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def is_right_to_left() -> bool:
    """Whether the language on screen runs from right to left."""
    return QGuiApplication.layoutDirection() is _RIGHT_TO_LEFT


def turned(area: QRectF, part: QRectF) -> QRectF:
    """Gives where a part of an area stands, told for lines from left to right; all in px."""
    if not is_right_to_left():
        return part
    return QRectF(area.left() + area.right() - part.right(), part.top(), part.width(), part.height())


def leading() -> Qt.AlignmentFlag:
    """Gives how words are set at the side where lines begin, in the middle of the height they are given."""
    return _DOWN | (Qt.AlignmentFlag.AlignRight if is_right_to_left() else Qt.AlignmentFlag.AlignLeft)


def trailing() -> Qt.AlignmentFlag:
    """Gives how words are set at the side where lines end."""
    return _DOWN | (Qt.AlignmentFlag.AlignLeft if is_right_to_left() else Qt.AlignmentFlag.AlignRight)
