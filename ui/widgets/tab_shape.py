"""The outlines of folder tabs and divider tabs."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath


def folder_tab(area: QRectF, radius: float) -> QPainterPath:
    """Returns a tab with round upper corners that is open to what lies below."""
    path = QPainterPath()
    path.moveTo(area.left(), area.bottom() + 1)
    path.lineTo(area.left(), area.top() + radius)
    path.quadTo(area.left(), area.top(), area.left() + radius, area.top())
    path.lineTo(area.right() - radius, area.top())
    path.quadTo(area.right(), area.top(), area.right(), area.top() + radius)
    path.lineTo(area.right(), area.bottom() + 1)
    return path


def divider_tab(area: QRectF, radius: float) -> QPainterPath:
    """Returns a tab with round left corners that is open to the page on its right."""
    path = QPainterPath()
    path.moveTo(area.right() + 1, area.top())
    path.lineTo(area.left() + radius, area.top())
    path.quadTo(area.left(), area.top(), area.left(), area.top() + radius)
    path.lineTo(area.left(), area.bottom() - radius)
    path.quadTo(area.left(), area.bottom(), area.left() + radius, area.bottom())
    path.lineTo(area.right() + 1, area.bottom())
    return path
