"""One record as a page of its own, where there is no room beside the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.detail_pane import DetailPane
from ui.widgets.frames import box, column, ground, line, rule
from ui.widgets.labels import PlainLabel


class RecordPage(QWidget):
    """Back to the list, the record, and the way to the next one.

    Args:
        title: Name of the list it came from.
    """

    back_pressed = Signal()
    stepped = Signal(int)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "panel")
        self.back = Button(tr("Back to {list}", list=title), "quiet", icon="arrow-left")
        self.back.clicked.connect(self.back_pressed)
        self.before = Button(tr("Previous"), size="small", icon="caret-left", name=tr("Previous entry"))
        self.after = Button(tr("Next"), size="small", icon="caret-right", name=tr("Next entry"), icon_after=True)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self._place = PlainLabel("", "small")
        self.pane = DetailPane(0)
        self._steps = line(self._place, self.before, self.after, gap=10)
        self._bar = line(self.back, None, self._steps, gap=10, margins=(14, 8, 24, 8))
        for each in (self.back, self._steps):  # one below the other they are as wide as their words
            self._bar.setAlignment(each, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column(box(self._bar, "page"), rule(), (self.pane, 1), gap=0))

    def show_place(self, place: int, count: int) -> None:
        """Say where in the list the record stands."""
        self._place.setText(tr("{n} of {count}", n=place + 1, count=count))
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place + 1 < count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With twice the text there is no room for all of it side by side; nothing of it is cut."""
        super().resizeEvent(event)
        room, name = self.width() - theme().px(14 + 24), self.back.accessibleName()
        self.back.set_words(name, name)
        if self.back.sizeHint().width() > room:
            self.back.set_words(tr("Back"), name)
        self._word_steps(worded=True)
        if self._steps_width() > room:
            self._word_steps(worded=False)
        beside = self.back.sizeHint().width() + self._steps_width() + theme().px(10) <= room
        ways = QBoxLayout.Direction
        self._bar.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _steps_width(self) -> int:
        return sum(each.sizeHint().width() for each in (self._place, self.before, self.after)) + theme().px(2 * 10)

    def _word_steps(self, *, worded: bool) -> None:
        """Their icons say it too."""
        self.before.set_words(tr("Previous") if worded else "", tr("Previous entry"))
        self.after.set_words(tr("Next") if worded else "", tr("Next entry"))

    def take_focus(self) -> None:
        """Take the focus at the record itself."""
        self.pane.focus_control()
