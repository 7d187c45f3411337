"""Boxes that digits are typed into with the keypad; each turns to dots when the next one is typed in."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pfclient.values import dataclass
from ui.kiosk.looks import looks
from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.theme import theme

_LABEL, _BOX, _GAP, _INSET = 32, 136, 28, 24
_DIGITS = 72


@dataclass(frozen=True, slots=True)
class DigitBox:
    """One box.

    Attributes:
        label: What belongs in it.
        length: How many digits fill it.
        width: px of the design.
    """

    label: str
    length: int
    width: int


class DigitBoxes(QWidget):
    """Paints what it is told; keeps no history and nothing to undo, and its accessible name holds no digit.

    Args:
        boxes: From left to right.

    Signals:
        chosen: The person touched a box, by its number.
    """

    chosen = Signal(int)

    def __init__(self, boxes: Sequence[DigitBox], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = tuple(boxes)
        self._values: tuple[str, ...] = ("",) * len(self._boxes)
        self._current = 0
        self._shown = self._wrong = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.sizeHint().height())
        self._name()

    def sizeHint(self) -> QSize:
        wide = sum(box.width for box in self._boxes) + _GAP * (len(self._boxes) - 1)
        return QSize(looks().px(wide), self._label_height() + looks().px(_BOX))

    def show_values(self, values: Sequence[str], current: int, *, shown: bool, wrong: bool = False) -> None:
        """Paint these.

        Args:
            values: What stands in each box.
            current: The box that is typed in.
            shown: Whether the person asked to see what they type.
            wrong: Whether something is wrong with it.
        """
        self._values, self._current, self._shown, self._wrong = tuple(values), current, shown, wrong
        self._name()
        self.update()

    def visible_text(self, number: int) -> str:
        """Returns what a box shows: its digits while it is typed in or when asked for, else a dot for each."""
        value = self._values[number]
        return value if self._shown or number == self._current else "•" * len(value)

    def _name(self) -> None:
        box = self._boxes[self._current]
        typed = len(self._values[self._current])
        told = tr("{label}: {typed} of {length} digits", label=box.label, typed=typed, length=box.length)
        self.setAccessibleName(told)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As every target here: the finger chooses when it leaves."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        for number, area in enumerate(self._areas()):
            if area.contains(event.position()):
                self.chosen.emit(number)

    def _label_height(self) -> int:
        return looks().line_height(_LABEL, 600) + looks().px(10)

    def _areas(self) -> list[QRectF]:
        """The boxes; narrower where the screen is, all by the same share."""
        gap = looks().px(_GAP)
        wanted = [looks().px(box.width) for box in self._boxes]
        share = min(1.0, (self.width() - gap * (len(wanted) - 1)) / sum(wanted))
        areas, left = [], 0.0
        for width in wanted:
            areas.append(QRectF(left, self._label_height(), width * share, looks().px(_BOX)))
            left += width * share + gap
        return areas

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, area in enumerate(self._areas()):
            self._paint_box(painter, number, area)
        painter.end()

    def _paint_box(self, painter: QPainter, number: int, area: QRectF) -> None:
        look, here = looks(), number == self._current
        color = theme().color
        painter.setFont(look.font(_LABEL, 600))
        painter.setPen(color("ink"))
        label = QRectF(area.left(), 0, area.width(), self._label_height())
        painter.drawText(label, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), self._boxes[number].label)
        edge = look.px(6 if here else 3)
        painter.setPen(QPen(color("alert_line" if self._wrong else "action" if here else "border"), edge))
        painter.setBrush(color("field"))
        radius = look.px(tokens.kiosk("radius"))
        painter.drawRoundedRect(area.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), radius, radius)
        self._paint_digits(painter, number, area)

    def _paint_digits(self, painter: QPainter, number: int, area: QRectF) -> None:
        look, text = looks(), self.visible_text(number)
        font = look.font(self._digit_size(number, area), 700, tabular=True)
        painter.setFont(font)
        painter.setPen(theme().color("ink"))
        inset = look.px(_INSET)
        painter.drawText(area.adjusted(inset, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), text)
        if number == self._current:
            x = area.left() + inset + QFontMetrics(font).horizontalAdvance(text) + look.px(6)
            tall = area.height() * 0.56
            top = area.center().y() - tall / 2
            painter.setPen(QPen(theme().color("action"), look.px(5)))
            painter.drawLine(QPointF(x, top), QPointF(x, top + tall))

    def _digit_size(self, number: int, area: QRectF) -> float:
        """The size at which a full box still shows all its digits and the cursor behind them."""
        room = area.width() - 2 * looks().px(_INSET)
        full = "0" * self._boxes[number].length
        wide = QFontMetrics(looks().font(_DIGITS, 700, tabular=True)).horizontalAdvance(full)
        return _DIGITS * min(1.0, room / wide)
