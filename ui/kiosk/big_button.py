"""The button of the waiting-room screen: large, acts when the finger leaves it, and once."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.kiosk.coat import Coat, coat
from ui.kiosk.debounce import debounce
from ui.kiosk.looks import looks
from ui.theme import tokens
from ui.theme.theme import theme

_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_SMALLEST = 0.6
_ONE_LINE = (1.0, 0.95, 0.9)
_PADDING, _TIGHT_PADDING = 30, 8


class BigButton(QAbstractButton):
    """A button for a finger.

    Args:
        text: What it does; also its accessible name unless `name` is given.
        kind: primary (one per screen), secondary, quiet, or key.
        height: px of the design; never below the smallest target.
        size: Text size in px of the design.
        icon: Name in `resources/icons`, "" for none.
        icon_after: Puts the icon behind the text.
        silent: Gives nothing away: it looks the same while it is pressed.
        name: Accessible name where the text is only a sign.

    Signals:
        tapped: It was pressed, and the finger left it on it.
    """

    tapped = Signal()

    def __init__(
        self,
        text: str,
        kind: str = "secondary",
        *,
        height: int = 112,
        size: int = 38,
        icon: str = "",
        icon_after: bool = False,
        silent: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind, self._size, self._icon, self._after, self._silent = kind, size, icon, icon_after, silent
        # A quiet one has no edge its words could come too near to.
        self._tight, self._narrow = size < 30, size < 30 or kind == "quiet"
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(looks().px(max(height, tokens.kiosk("target_min"))))
        self.setMinimumWidth(looks().px(tokens.kiosk("target_min")))
        self.clicked.connect(self._act)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(looks().font(self._size, 700)).horizontalAdvance(self.text())
        return QSize(words + self._icon_room() + 2 * self._padding() + looks().px(8), self.height())

    def set_words(self, text: str, icon: str = "") -> None:
        """Change text, accessible name and icon together."""
        if (text, icon) != (self.text(), self._icon):
            self._icon = icon
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()

    def be_silent(self, *, silent: bool) -> None:
        """Look the same pressed or not, from now on."""
        self._silent = silent

    def words_fit(self) -> bool:
        """Whether the words stand in the button at a size that can still be read."""
        return self._fitted() is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not debounce().counts(self.accessibleName()):
            event.accept()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press the button that has the focus; held down they press it once."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if not event.isAutoRepeat() and debounce().counts(self.accessibleName()):
                self.click()
            return
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.EnabledChange:
            self.update()
        super().changeEvent(event)

    def _act(self) -> None:
        debounce().acted(self.accessibleName())
        self.tapped.emit()

    # ---- looks

    def paintEvent(self, _event: QPaintEvent) -> None:
        skin = coat(self.kind, pressed=self.isDown() and not self._silent, enabled=self.isEnabled())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, skin)
        self._paint_words(painter, skin.words)
        painter.end()

    def _paint_ground(self, painter: QPainter, skin: Coat) -> None:
        edge = looks().px(skin.edge_width)
        area = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(QPen(skin.edge, edge) if skin.edge.alpha() else Qt.PenStyle.NoPen)
        painter.setBrush(skin.ground)
        radius = looks().px(tokens.kiosk("radius"))
        painter.drawRoundedRect(area, radius, radius)

    def _paint_words(self, painter: QPainter, shade: QColor) -> None:
        fitted = self._fitted() or (_SMALLEST, self._box(_SMALLEST))
        scale, words = fitted
        font = looks().font(self._size * scale, 700)
        painter.setFont(font)
        painter.setPen(shade)
        room, edge = self._icon_room(), self._icon_edge()
        forwards = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        before = bool(room) and self._after != forwards
        left = (self.width() - words.width() - room) / 2 + (room if before else 0)
        block = QRectF(left, 0, words.width() + 1, self.height())
        painter.drawText(block, int(_WRAPPED), self.text())
        if room:
            x = left - room if before else left + words.width() + room - edge
            middle = (self.height() - edge) / 2
            picture = theme().pixmap(self._icon, shade, edge / theme().scale, "bold")
            painter.drawPixmap(QPointF(x, middle), picture)

    def _fitted(self) -> tuple[float, QRectF] | None:
        """The largest share of the text size at which the words stand in the button, and their room."""
        # A little smaller in one line reads better than two lines, where the button is small.
        for scale in _ONE_LINE if self._tight else ():
            words = QFontMetrics(looks().font(self._size * scale, 700)).boundingRect(self.text())
            if words.width() + 2 <= self._words_room():
                return scale, QRectF(0, 0, words.width() + 2, words.height())
        scale = 1.0
        while scale >= _SMALLEST:
            box = self._box(scale)
            if box.width() <= self._words_room() and box.height() <= self.height() - looks().px(8):
                return scale, box
            scale -= 0.05
        return None

    def _box(self, scale: float) -> QRectF:
        metrics = QFontMetrics(looks().font(self._size * scale, 700))
        room = max(1, int(self._words_room()))
        return QRectF(metrics.boundingRect(0, 0, room, 10_000, int(_WRAPPED), self.text()))

    def _words_room(self) -> float:
        return self.width() - self._icon_room() - 2 * self._padding()

    def _padding(self) -> int:
        return looks().px(_TIGHT_PADDING if self._narrow else _PADDING)

    def _icon_edge(self) -> int:
        return looks().text(self._size * 1.15)

    def _icon_room(self) -> int:
        if not self._icon:
            return 0
        return self._icon_edge() + (looks().px(8 if self._tight else 18) if self.text() else 0)
