"""What opens below the chip in the top bar: how each person's chart is doing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QProgressBar, QWidget

from ui.text.translate import tr
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.frames import box, clear_layout, column, line, rule, scrolled
from ui.widgets.labels import IconLabel, PlainLabel

_EDGE, _WIDTH = 16, 460


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


class UpdatePanel(QFrame):
    """A panel over the window; what goes on goes on below it. Esc, or a click elsewhere, closes it.

    Args:
        host: The window it opens in.
    """

    closed = Signal()
    stop_pressed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._back: QWidget | None = None
        self._top = 0
        self._lines: tuple[UpdateLine, ...] | None = None
        self.setProperty("card", "menu")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = PlainLabel("", "strong", wrap=True)
        self._progress = PlainLabel("", "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._rows = column(gap=0)
        self._body = column(self._rows, None, gap=0)
        self._area = scrolled(box(self._body))
        self._note = PlainLabel("", "muted", wrap=True)
        self.stop = Button(tr("Stop"), size="small")
        self.stop.clicked.connect(self.stop_pressed)
        self.stop.installEventFilter(self)
        head = line((self._title, 1), self._progress, gap=12)
        self._column = column(
            head, self._bar, self._area, self._note, line(self.stop, None), gap=10, margins=(20, 18, 20, 18)
        )
        self.setLayout(self._column)
        scaled(self.setFixedWidth, _WIDTH)
        self.hide()

    def show_progress(self, title: str, progress: str, percent: int | None, note: str) -> None:
        """Say how far the whole of it is; no percent, no bar."""
        self._title.setText(title)
        self._progress.setText(progress)
        self._progress.setVisible(bool(progress))
        self._bar.setVisible(percent is not None)
        self._bar.setAccessibleName(f"{title}. {progress}")
        if percent is not None:
            self._bar.setRange(0, 100)
            self._bar.setValue(percent)
        self._note.setText(note)
        self._note.setVisible(bool(note))
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

    def open_below(self, anchor: QWidget, top: int) -> None:
        """Open at a height of the window, below a widget; the focus goes back there when it closes."""
        self._back, self._top = anchor, top
        self.show()
        self._fit()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self, *, give_back: bool = True) -> None:
        """Close it."""
        if not self.isVisible():
            return
        self.hide()
        if give_back and self._back is not None:
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # Words wrap otherwise once fonts are set, and lines come and go.
            self._fit()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._left(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self._left(event)
        return False

    def _left(self, event: QFocusEvent) -> None:
        held = QApplication.focusWidget()
        within = held is not None and self.isAncestorOf(held)
        if not within and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.dismiss(give_back=False)

    def _fit(self) -> None:
        """As tall as its lines turn out, within the window; below the widget it belongs to."""
        if not self.isVisible() or self._back is None:
            return
        edge = theme().px(_EDGE)
        right = self._back.mapTo(self._host, QPoint(self._back.width(), 0)).x()
        left = max(edge, min(right - self.width(), self._host.width() - self.width() - edge))
        room = self._host.height() - self._top - edge
        margins = self._column.contentsMargins()
        inner = self.width() - margins.left() - margins.right()
        lines = max(0, self._body.heightForWidth(inner))
        self._area.setFixedHeight(lines)
        around = self._column.totalHeightForWidth(self.width()) - lines
        # A bar that came and went would take room from the words, and they wrap otherwise then.
        fits = lines <= room - around
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(never if fits else needed)
        self._area.setFixedHeight(min(lines, room - around))
        self.setGeometry(left, self._top, self.width(), min(lines, room - around) + around)


def _row(one: UpdateLine) -> QWidget:
    words = column(PlainLabel(one.name, "strong", wrap=True), PlainLabel(one.clinic, "small", wrap=True), gap=0)
    if one.reason:
        words.addWidget(PlainLabel(one.reason, "small", wrap=True))
    state = PlainLabel(one.state, "small")
    icon = IconLabel(one.icon, one.icon_color, 22, "fill" if one.icon.endswith("circle") else "bold")
    row = box(line(Avatar(one.initials, one.color, 36), (words, 1), icon, state, gap=10, margins=(0, 10, 0, 10)))
    row.setAccessibleName(one.spoken())
    return row
