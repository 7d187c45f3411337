"""One record as a page of its own, where there is no room beside the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.text.translate import tr
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
        bar = line(self.back, None, self._place, self.before, self.after, gap=10, margins=(14, 8, 24, 8))
        self.setLayout(column(box(bar, "page"), rule(), (self.pane, 1), gap=0))

    def show_place(self, place: int, count: int) -> None:
        """Say where in the list the record stands."""
        self._place.setText(tr("{n} of {count}", n=place + 1, count=count))
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place + 1 < count)

    def take_focus(self) -> None:
        """Take the focus at the record itself."""
        self.pane.focus_control()
