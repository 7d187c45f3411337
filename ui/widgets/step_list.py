"""The navy column of a wizard: where one is and what is still to come."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.frames import box, clear_layout, column, line
from ui.widgets.labels import PlainLabel
from ui.widgets.mark import AppMark


class StepDot(QLabel):
    """The circle with a number or a tick; decorative, the words beside it say the same."""

    def __init__(self, number: int, state: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._state = number, state
        scaled(self.setFixedSize, 32, 32)

    def sizeHint(self) -> QSize:
        return theme().icon_size(32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        colors = look.person("family")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.on, look.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush if self._state == "ahead" else colors.on)
        area = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawEllipse(area)
        if self._state == "done":
            tick = look.pixmap("check", colors.base, 18, "bold")
            half = look.px(18) / 2
            painter.drawPixmap(area.center() - QPointF(half, half), tick)
        else:
            painter.setFont(look.font("body", weight=700))
            painter.setPen(colors.on if self._state == "ahead" else colors.base)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class StepList(QWidget):
    """Steps with number and name, "Done" or "You are here".

    Args:
        title: What the wizard is for.
        help_title: First line at the foot.
        help_text: What to do for help.
    """

    def __init__(self, title: str, help_title: str = "", help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(title, "h2", wrap=True, tone="on")
        self._steps = QVBoxLayout()
        scaled(self._steps.setSpacing, 24)
        self._help = column(
            PlainLabel(help_title, "small", tone="on"), PlainLabel(help_text, "small", wrap=True, tone="on"), gap=0
        )
        head = line(AppMark(38), (self._title, 1), gap=10)
        self.setLayout(column(head, 28, self._steps, None, self._help, gap=8, margins=(28, 28, 24, 24)))
        scaled(self.setFixedWidth, tokens.layout("wizard_steps"))

    def set_steps(self, names: Sequence[str], current: int) -> None:
        """Shows these steps; `current` counts from 0, the number of steps means all are done."""
        clear_layout(self._steps)
        for place, name in enumerate(names):
            state = "done" if place < current else "here" if place == current else "ahead"
            note = {"done": tr("Done", "a step"), "here": tr("You are here")}.get(state, "")
            words = column(gap=0)
            words.addWidget(PlainLabel(name, "strong" if state == "here" else "body", wrap=True, tone="on"))
            if note:
                words.addWidget(PlainLabel(note, "small", tone="on"))
            step = box(line(StepDot(place + 1, state), (column(None, words, None, gap=0), 1), gap=15))
            scaled(step.setMinimumHeight, 40)
            self._steps.addWidget(step)
        here = names[current] if current < len(names) else tr("Done", "a step")
        self.setAccessibleName(
            tr("Step {n} of {all}: {name}", n=min(current + 1, len(names)), all=len(names), name=here)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().person("family").base)
        painter.end()
