"""What opens below the chip in the top bar: how each person's chart is doing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from pfclient.values import dataclass
from ui.text.translate import tr
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.direction import sided
from ui.widgets.frames import box, clear_layout, column, line, rule, scrolled
from ui.widgets.labels import IconLabel, OneLine, PlainLabel
from ui.widgets.overlay import Overlay
from ui.widgets.percent_bar import PercentBar

_EDGE, _WIDTH, _BESIDE_BAR = 16, 460, 8
_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


@dataclass(frozen=True, slots=True)
class UpdateLine:
    """One person: `state` in words with an icon, and where it failed the reason in words."""

    name: str
    clinic: str
    initials: str
    color: str
    state: str
    icon: str
    icon_color: str
    reason: str = ""

    def spoken(self) -> str:
        """What a screen reader hears."""
        return ". ".join(part for part in (self.name, self.clinic, self.state, self.reason) if part)


class UpdatePanel(Overlay):
    """A panel over the window; what goes on goes on below it. The arrow keys scroll it.

    Args:
        host: The window it opens in.
    """

    stop_pressed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._anchor: QWidget | None = None
        self._top = self._beside = 0
        self._lines: tuple[UpdateLine, ...] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = PlainLabel("", "strong", wrap=True)
        self._progress = OneLine("", "small")
        self._bar = PercentBar()
        self._rows = column(gap=0)
        self._body = column(self._rows, None, gap=0)
        self._area = scrolled(box(self._body))
        self._area.setFixedHeight(0)
        self._note = PlainLabel("", "muted", wrap=True)
        self.stop = Button(tr("Stop"), size="small")
        self.stop.clicked.connect(self.stop_pressed)
        self.hold(self.stop)
        head = line((self._title, 1), self._progress, gap=12)
        self._column = column(
            head, self._bar, self._area, self._note, line(self.stop, None), gap=10, margins=(20, 18, 20, 18)
        )
        self.setLayout(self._column)
        scaled(self.setFixedWidth, _WIDTH)

    def show_progress(self, title: str, progress: str, percent: int | None, note: str) -> None:
        """Say how far the whole of it is; no percent, no bar."""
        self._title.setText(title)
        self._progress.setText(progress)
        self._progress.setVisible(bool(progress))
        self._bar.setVisible(percent is not None)
        self._bar.setAccessibleName(f"{title}. {progress}")
        if percent is not None:
            self._bar.show_percent(percent)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if percent is None and self.stop.hasFocus():
            # A button that goes takes the focus with it, out of the panel.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stop.setVisible(percent is not None)
        self.setAccessibleName(". ".join(part for part in (title, progress, note) if part))
        self._fit()

    def show_lines(self, lines: Sequence[UpdateLine]) -> None:
        """Show everybody's line."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        clear_layout(self._rows)
        for number, one in enumerate(lines):
            if number:
                self._rows.addWidget(rule())
            row = _row(one)
            self._rows.addWidget(row)
            row.show()
        self.setAccessibleDescription(" ".join(f"{one.spoken()}." for one in lines))
        self._fit()

    def open_below(self, anchor: QWidget, top: int, back: QWidget) -> None:
        """Open at a height of the window, where lines end below a widget; the focus goes back to `back`."""
        self._anchor, self._top = anchor, top
        self.open_over(back, self)
        self._fit()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # Words wrap otherwise once fonts are set, and lines come and go.
            self._fit()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = _SCROLLS.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
            return
        self._area.verticalScrollBar().triggerAction(act)

    def _fit(self) -> None:
        """As tall as its lines turn out, within the window; below the widget it belongs to."""
        if not self.isVisible() or self._anchor is None:
            return
        edge = theme().px(_EDGE)
        anchor = QRect(self._anchor.mapTo(self.host, QPoint()), self._anchor.size())
        left = anchor.left() if self.isRightToLeft() else anchor.right() + 1 - self.width()
        left = max(edge, min(left, self.host.width() - self.width() - edge))
        margins = self._column.contentsMargins()
        lines = max(0, self._body.heightForWidth(self.width() - margins.left() - margins.right()))
        around = self._column.totalHeightForWidth(self.width()) - self._area.minimumHeight()
        room = self.host.height() - self._top - edge - around
        # A bar that came and went would take room from the words, and they wrap otherwise then.
        bars = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if lines <= room else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if self._area.verticalScrollBarPolicy() is not bars:
            self._area.setVerticalScrollBarPolicy(bars)
        beside = theme().px(_BESIDE_BAR) if lines > room else 0
        if self._beside != beside:
            self._beside = beside
            self._body.setContentsMargins(*sided((0, 0, beside, 0)))
        height = min(lines, room)
        # Each change asks for this once more: only what is another one is set.
        if self._area.minimumHeight() != height:
            self._area.setFixedHeight(height)
        self.setGeometry(left, self._top, self.width(), height + around)


def _row(one: UpdateLine) -> QWidget:
    words = column(PlainLabel(one.name, "strong", wrap=True), PlainLabel(one.clinic, "small", wrap=True), gap=0)
    if one.reason:
        words.addWidget(PlainLabel(one.reason, "small", wrap=True))
    state = OneLine(one.state, "small")
    icon = IconLabel(one.icon, one.icon_color, 22, "fill" if one.icon.endswith("circle") else "bold")
    row = box(line(Avatar(one.initials, one.color, 36), (words, 1), icon, state, gap=10, margins=(0, 10, 0, 10)))
    row.setAccessibleName(one.spoken())
    return row
