"""Parts of a widget kept as pictures, where the same ones are painted again and again."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeAlias

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

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
        ground: Colour token of what lies below the parts; "" where that may be anything.
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

    def paint(self, painter: QPainter, parts: Iterable[Part]) -> bool:
        """Paint these parts; says whether there was any without a picture that may have one."""
        ratio = painter.device().devicePixelRatio()
        # Between two pixels a picture would be blurred; and who listens to what is painted wants to hear words.
        kept = ratio == int(ratio) and painter.paintEngine().type() is QPaintEngine.Type.Raster
        look, lacks = _look(ratio), False
        for area, what, paint in parts:
            key = (what, area.width(), area.height(), look)
            picture = (self._pictures.get(key) or self._worth(key, area, painter, paint)) if kept else None
            if picture is None:
                paint(painter, area)
                lacks = kept
            else:
                painter.drawPixmap(area.topLeft(), picture)
        return lacks

    def keep(self, widget: QWidget, parts: Iterable[Part], most: int) -> bool:
        """Make pictures of some of what a widget shows, before it is painted again; says whether there are more to do.

        Args:
            widget: The widget.
            parts: All that is in sight, or some of it.
            most: So many at once.
        """
        look = _look(widget.devicePixelRatio())
        for area, what, paint in parts:
            key = (what, area.width(), area.height(), look)
            if key in self._pictures:
                continue
            if not most:
                return True
            if self._made(key, area, widget, paint) is None:
                break
            most -= 1
        return False

    def _worth(
        self, key: Hashable, area: QRectF, painter: QPainter, paint: Callable[[QPainter, QRectF], None]
    ) -> QPixmap | None:
        """The picture of a part that came often enough."""
        if len(self._painted) >= _MISSED:
            self._painted.clear()
            self._pictures.clear()
            self._pixels = 0
        times = self._painted[key] = self._painted.get(key, 0) + 1
        return self._made(key, area, painter, paint) if times >= self._again else None

    def _made(
        self, key: Hashable, area: QRectF, like: QPainter | QWidget, paint: Callable[[QPainter, QRectF], None]
    ) -> QPixmap | None:
        """The picture of a part, where there is room for it."""
        ratio = (like.device() if isinstance(like, QPainter) else like).devicePixelRatio()
        width, height = round(area.width() * ratio), round(area.height() * ratio)
        if self._pixels + width * height > _ROOM:
            return None
        self._pixels += width * height
        self._pictures[key] = picture = QPixmap(width, height)
        picture.setDevicePixelRatio(ratio)
        picture.fill(theme().color(self._ground) if self._ground else Qt.GlobalColor.transparent)
        inside = QPainter(picture)
        inside.setFont(like.font())
        inside.setLayoutDirection(like.layoutDirection())
        paint(inside, QRectF(0, 0, area.width(), area.height()))
        inside.end()
        return picture


def _look(ratio: float) -> Hashable:
    """What makes a difference to all parts."""
    return theme().name, theme().scale, ratio, is_right_to_left()
