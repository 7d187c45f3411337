"""A bar that says how far something is moves with the next frame, and never makes one."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel

from ui.widgets.frames import box, column
from ui.widgets.percent_bar import PercentBar


class Paints(QObject):
    """The widgets that are painted."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.seen.append(watched)
        return False


def test_what_is_changed_with_the_bar_is_painted_with_it_and_not_before(desk, qtbot):
    bar, words = PercentBar(), QLabel("3 of 11 parts")
    desk(box(column(bar, words)), (300, 200))
    bar.show_percent(27)
    QApplication.processEvents()
    paints = Paints()
    for each in (bar, words):
        each.installEventFilter(paints)
    words.setText("7 of 11 parts")
    bar.show_percent(64)
    assert paints.seen == []
    qtbot.waitUntil(lambda: paints.seen != [])
    assert set(paints.seen) == {bar, words}
    assert QAccessible.queryAccessibleInterface(bar).valueInterface().currentValue() == 64
