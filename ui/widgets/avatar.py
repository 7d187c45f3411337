"""A person as a coloured circle with initials."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme.theme import theme
from ui.widgets.pictures import Pictures

_FLOOR_PX = 9


def paint_avatar(painter: QPainter, area: QRectF, words: str, fill: QColor, *, ink: QColor, icon: str = "") -> None:
    """Paints an avatar circle; `icon` replaces the initials."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(area)
    if icon:
        drawing = theme().pixmap(icon, ink, area.height() * 0.58 / theme().scale, "fill")
        half = drawing.width() / drawing.devicePixelRatio() / 2
        painter.drawPixmap(area.center() - QPointF(half, half), drawing)
        return
    font = theme().font("body", weight=700)
    font.setPixelSize(max(_FLOOR_PX, int(area.height() * 0.4)))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


class Avatar(QLabel):
    """A person's circle.

    Args:
        initials: One or two letters.
        color_key: The person's folder colour.
        size: px at 100 % text.
        inverted: Initials in the person's colour on white, for use on the band.
        icon: An icon instead of initials.
        name: Accessible name; "" where a name stands beside it.
    """

    def __init__(
        self,
        initials: str,
        color_key: str,
        size: int = 40,
        *,
        inverted: bool = False,
        icon: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._initials, self._key, self._size = initials, color_key, size
        self._inverted, self._icon = inverted, icon
        self._pictures = Pictures("", again=1)
        self.setAccessibleName(name)
        self._resize()
        theme().changed.connect(self._resize)

    def set_person(self, initials: str, color_key: str) -> None:
        """Shows somebody else."""
        self._initials, self._key = initials, color_key
        self.update()

    def sizeHint(self) -> QSize:
        return theme().icon_size(self._size)

    def _resize(self) -> None:
        self.setFixedSize(theme().icon_size(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._pictures.paint(painter, [(QRectF(self.rect()), (self._initials, self._key), self._paint_whole)])
        painter.end()

    def _paint_whole(self, painter: QPainter, whole: QRectF) -> None:
        colors = theme().person(self._key)
        fill, ink = (colors.on, colors.base) if self._inverted else (colors.base, colors.on)
        paint_avatar(painter, whole.adjusted(1, 1, -1, -1), self._initials, fill, ink=ink, icon=self._icon)
