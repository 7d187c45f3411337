"""The outlines of folder tabs and divider tabs."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from ui.widgets.direction import is_right_to_left


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
    """Returns a tab with round corners where lines begin that is open to the page on its other side."""
    backwards = is_right_to_left()
    near, far = (area.right(), area.left() - 1) if backwards else (area.left(), area.right() + 1)
    inner = near - radius if backwards else near + radius
    path = QPainterPath()
    path.moveTo(far, area.top())
    path.lineTo(inner, area.top())
    path.quadTo(near, area.top(), near, area.top() + radius)
    path.lineTo(near, area.bottom() - radius)
    path.quadTo(near, area.bottom(), inner, area.bottom())
    path.lineTo(far, area.bottom())
    return path
