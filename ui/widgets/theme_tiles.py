"""The choice of colours: each theme as a small picture of itself, painted with its own tokens."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from pfclient.values import dataclass
from ui.theme import tokens
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.card import Card
from ui.widgets.direction import turned
from ui.widgets.frames import column, line
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import one_stop

_HEIGHT, _BAND, _SIDE, _LEAST = 72, 0.26, 0.14, 190
_TILES = 4
_PERSON = "plum"


@dataclass(frozen=True, slots=True)
class Tile:
    """One choice.

    Attributes:
        key: What is chosen.
        words: What it is called.
        shows: The theme it looks like, or two for one that may be either.
    """

    key: str
    words: str
    shows: tuple[str, ...]


class _Picture(QLabel):
    """A window of each theme, in the order of reading; decorative, the words below say which."""

    def __init__(self, shows: Sequence[str]) -> None:
        super().__init__()
        self._shows = tuple(shows)
        scaled(self.setFixedHeight, _HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(150), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(100), theme().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(area, theme().px(8), theme().px(8))
        painter.setClipPath(shape)
        width = area.width() / len(self._shows)
        for place, name in enumerate(self._shows):
            one = QRectF(area.left() + place * width, area.top(), width, area.height())
            self._paint(painter, turned(area, one), name)
        painter.setClipping(False)
        painter.setPen(QPen(theme().color("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        painter.end()

    @staticmethod
    def _paint(painter: QPainter, area: QRectF, name: str) -> None:
        colors = {key: QColor(value) for key, value in tokens.colors(name).items()}
        px = theme().px
        painter.fillRect(area, colors["page"])
        band = area.height() * _BAND
        painter.fillRect(
            QRectF(area.left(), area.top(), area.width(), band), QColor(tokens.person_colors(_PERSON, name)["base"])
        )
        side = area.width() * _SIDE
        sections = QRectF(area.left(), area.top() + band, side, area.height() - band)
        painter.fillRect(turned(area, sections), colors["desk"])
        painter.setPen(QPen(colors["line"], 1))
        edge = turned(area, QRectF(sections.right(), sections.top(), 0, sections.height()))
        painter.drawLine(edge.topLeft(), edge.bottomLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        left, top, room = area.left() + side + px(8), area.top() + band + px(9), area.width() - side - px(16)
        for token, part, height, below in (("ink", 0.6, 6, 13), ("ink2", 0.9, 4, 12), ("action", 0.45, 11, 0)):
            painter.setBrush(colors[token])
            painter.drawRoundedRect(turned(area, QRectF(left, top, room * part, px(height))), px(3), px(3))
            top += px(below)


class _Dot(QRadioButton):
    """The dot of a tile; the ring goes round the tile."""

    def focus_rect(self) -> QRect:
        """Where the focus ring goes, in this widget's coordinates."""
        card = self.parentWidget()
        return QRect(self.mapFrom(card, QPoint()), card.size()) if card is not None else self.rect()


class _TileCard(Card):
    """A picture and its name; a click anywhere chooses it."""

    def __init__(self, tile: Tile) -> None:
        self.radio = _Dot()
        self.radio.setAccessibleName(tile.words)
        scaled(self.radio.setFixedWidth, 28)
        words = line(self.radio, (PlainLabel(tile.words, "strong", wrap=True), 1), gap=8)
        super().__init__(column(_Picture(tile.shows), words, gap=8), "plain", (12, 12, 12, 10))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.radio.toggled.connect(lambda on: self.set_kind("selected" if on else "plain"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        self.radio.click()
        super().mouseReleaseEvent(event)


class ThemeTiles(QWidget):
    """The tiles, as many side by side as there is room for; arrow keys move the choice.

    Args:
        name: What is chosen, the accessible name.
        tiles: The choices.
    """

    chosen = Signal(str)

    def __init__(self, name: str, tiles: Sequence[Tile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        scaled(self._grid.setSpacing, 14)
        self.cards = {tile.key: _TileCard(tile) for tile in tiles}
        self._columns = 0
        for key, card in self.cards.items():
            self._group.addButton(card.radio)
            card.radio.toggled.connect(lambda on, key=key: self.chosen.emit(key) if on else None)
        self._lay_out(_TILES)

    def put(self, key: str) -> None:
        """Shows a choice; nobody is told."""
        before = self.blockSignals(True)
        self.cards[key].radio.setChecked(True)
        self.blockSignals(before)
        one_stop(self._group)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() // theme().px(_LEAST)
        self._lay_out(_TILES if room >= _TILES else 2 if room >= 2 else 1)

    def minimumSizeHint(self) -> QSize:
        """The width of one column: there may be room for no more."""
        widest = max(card.minimumSizeHint().width() for card in self.cards.values())
        return QSize(widest, super().minimumSizeHint().height())

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        for place, card in enumerate(self.cards.values()):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // columns, place % columns)
        for place in range(_TILES):
            self._grid.setColumnStretch(place, int(place < columns))
        self._columns = columns
        self.updateGeometry()
