"""The list that opens below the chip: as tall as it needs to be, and for the keyboard too."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from tests.support.screen_faults import faults
from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.frames import box, column
from ui.widgets.update_panel import UpdateLine, UpdatePanel

Key = Qt.Key
ROUNDS = 30


def one(number):
    return UpdateLine(f"Person {number}", "Bayside", "PN", "plum", "Up to date", "check-circle", "good")


class Layouts(QObject):
    """Counts how often a widget is asked to lay itself out anew."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt’s name
        self.count += event.type() is QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def window(desk):
    anchor, below = Button("Updated"), Button("Below")
    made = box(column(anchor, None, below), "page")
    made.anchor, made.below = anchor, below
    made.panel = UpdatePanel(made)
    return desk(made, (640, 420))


def opened(window, people, percent=None):
    window.panel.show_progress("Updating records", "", percent, "")
    window.panel.show_lines([one(number) for number in range(people)])
    window.panel.open_below(window.anchor, 60, window.anchor)
    QApplication.processEvents()
    return window.panel


@pytest.mark.parametrize("people", [2, 12])
def test_an_open_list_comes_to_rest(window, people):
    panel = opened(window, people)
    QApplication.processEvents()
    layouts = Layouts()
    panel.installEventFilter(layouts)
    for _ in range(ROUNDS):
        QApplication.processEvents()
    assert layouts.count <= 1


@pytest.mark.parametrize(("people", "gap"), [(2, 0), (12, 8)])
def test_words_stand_apart_from_the_bar_that_scrolls_them(window, people, gap):
    panel = opened(window, people)
    area = panel.findChild(QScrollArea)
    for _ in range(3):
        QApplication.processEvents()
    state = next(label for label in panel.findChildren(QLabel) if label.text() == "Up to date")
    ends = state.mapTo(area.viewport(), QPoint(state.width(), 0)).x()
    assert area.viewport().width() - ends == gap
    assert area.verticalScrollBar().isVisible() is bool(gap)


def test_a_long_list_ends_within_the_window_and_a_short_one_with_its_last_line(window):
    long = opened(window, 12).geometry()
    assert long.bottom() < window.height()
    panel = opened(window, 2)
    area = panel.findChild(QScrollArea)
    assert panel.height() < long.height()
    assert area.verticalScrollBar().maximum() == 0


def test_the_arrow_keys_scroll_a_long_list(window):
    panel = opened(window, 12)
    bar = panel.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(panel, Key.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(panel, Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(panel, Key.Key_Home)
    assert bar.value() == 0


def test_when_the_update_ends_the_focus_on_stop_stays_in_the_list(window):
    panel = opened(window, 2, percent=40)
    panel.stop.setFocus(Qt.FocusReason.TabFocusReason)
    panel.show_progress("Updated just now", "", None, "")
    assert panel.isVisible()
    assert QApplication.focusWidget() is panel
    QTest.keyClick(panel, Key.Key_Escape)
    assert QApplication.focusWidget() is window.anchor


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_long_words_of_how_it_goes_wrap_and_none_are_cut(window, scale):
    theme().switch(scale=scale)
    window.resize(1024, 680)
    long = "Updating, which takes its time in this language, 3 of the 10 parts of it"
    lines = [replace(one(1), name="Ernesto Alvarez de la Fuente", state=long), one(2)]
    window.panel.show_progress("Updating all of the records", "0 of the 4 charts there are are here", 20, "")
    window.panel.show_lines(lines)
    window.panel.open_below(window.anchor, 60, window.anchor)
    for _ in range(3):
        QApplication.processEvents()
    assert not faults(window)
    area = window.panel.findChild(QScrollArea)
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
    short = next(label for label in window.panel.findChildren(QLabel) if label.text() == "Up to date")
    assert short.heightForWidth(short.width()) < 2 * short.fontMetrics().lineSpacing()


def test_a_click_elsewhere_closes_it_and_keeps_the_focus(window):
    panel = opened(window, 2)
    QTest.mouseClick(window.below, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is window.below
