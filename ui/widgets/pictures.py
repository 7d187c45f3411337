"""Parts of a widget kept as pictures, where the same ones are painted again and again."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap

from ui.theme.theme import theme
from ui.widgets.direction import is_right_to_left

_AGAIN = 3
"""Times a part is painted until it is worth a picture: what is scrolled past never is."""
_ROOM = 1_000_000
"""Pixels of all pictures of a widget: four times what a table has on an ordinary screen."""
_MISSED = 300
"""Parts painted without a picture after which those there are make room for others."""


Part: TypeAlias = tuple[QRectF, Hashable, Callable[[QPainter, QRectF], None]]
"""A part of a widget.

The whole of its area; everything that makes a difference to how it looks, but for size, language and theme; and what
paints it without a picture: all of the area, and nothing beside it.
"""


class Pictures:
    """Paints the parts of one widget: cells, tabs; one that comes again as it was is a picture by then.

    They go with the widget: nothing of a chart stays anywhere else.

    Args:
        ground: Colour token of what lies below the parts.
        again: Times a part is painted until it is kept; edges smoothed in a picture may differ by a shade that no
            eye sees, and with 1 not even from one frame to the next.
    """

    def __init__(self, ground: str, again: int = _AGAIN) -> None:
        self._ground, self._again = ground, again
        self._pictures: dict[Hashable, QPixmap] = {}
        self._painted: dict[Hashable, int] = {}
        self._pixels = 0

    @property
    def has_any(self) -> bool:
        """Whether anything is kept."""
        return bool(self._pictures)

    def paint(self, painter: QPainter, parts: Iterable[Part]) -> None:
        """Paint these parts."""
        ratio = painter.device().devicePixelRatio()
        # Between two pixels a picture would be blurred; and who listens to what is painted wants to hear words.
        kept = ratio == int(ratio) and painter.paintEngine().type() is QPaintEngine.Type.Raster
        look = (theme().name, theme().scale, ratio, is_right_to_left())
        for area, what, paint in parts:
            key = (what, area.width(), area.height(), look)
            picture = (self._pictures.get(key) or self._made(key, area, painter, paint)) if kept else None
            if picture is None:
                paint(painter, area)
            else:
                painter.drawPixmap(area.topLeft(), picture)

    def _made(
        self, key: Hashable, area: QRectF, painter: QPainter, paint: Callable[[QPainter, QRectF], None]
    ) -> QPixmap | None:
        """The picture of a part that came often enough, where there is room for it."""
        if len(self._painted) >= _MISSED:
            self._painted.clear()
            self._pictures.clear()
            self._pixels = 0
        ratio = painter.device().devicePixelRatio()
        times = self._painted[key] = self._painted.get(key, 0) + 1
        width, height = round(area.width() * ratio), round(area.height() * ratio)
        if times < self._again or self._pixels + width * height > _ROOM:
            return None
        self._pixels += width * height
        self._pictures[key] = picture = QPixmap(width, height)
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme().color(self._ground))
        inside = QPainter(picture)
        inside.setFont(painter.font())
        inside.setLayoutDirection(painter.layoutDirection())
        paint(inside, QRectF(0, 0, area.width(), area.height()))
        inside.end()
        return picture
