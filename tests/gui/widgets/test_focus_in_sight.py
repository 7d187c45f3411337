"""What has the focus stays in sight when its page takes another shape, unless the person has scrolled away."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractSlider, QApplication, QLineEdit, QWidget

from ui.widgets.focus_in_sight import FocusInSight
from ui.widgets.frames import column, flowing, scrolled
from ui.widgets.labels import PlainLabel

WORDS = "Your doctor’s office sent you an invitation by e-mail or letter. Use the newest one. "


class Page(QWidget):
    def __init__(self):
        super().__init__()
        self.before, self.edit = PlainLabel(WORDS, wrap=True), QLineEdit()
        self.edit.setAccessibleName("Code")
        after = PlainLabel(WORDS * 20, wrap=True)
        self.area = scrolled(flowing(column(self.before, self.edit, after)), "page")
        self.focus = FocusInSight(self.area, self.area.widget())
        self.setLayout(column(self.area))

    @property
    def seen(self):
        view = self.area.viewport()
        return view.rect().contains(QRect(self.edit.mapTo(view, QPoint()), self.edit.size()))


@pytest.fixture
def page(desk):
    shown = Page()
    desk(shown, (500, 300))
    shown.activateWindow()
    return shown


def test_words_that_come_above_push_it_no_farther_than_the_edge(page):
    page.edit.setFocus()
    page.before.setText(WORDS * 8)
    QApplication.processEvents()
    assert page.seen


def test_a_smaller_window_keeps_it(page):
    page.before.setText(WORDS * 3)
    page.edit.setFocus()
    QApplication.processEvents()
    page.resize(260, 200)
    QApplication.processEvents()
    assert page.seen


def test_whoever_scrolls_on_to_read_is_left_there_until_the_focus_moves(page):
    page.edit.setFocus()
    bar = page.area.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
    QApplication.processEvents()
    page.before.setText(WORDS * 2)
    QApplication.processEvents()
    assert not page.seen
    page.edit.clearFocus()
    page.edit.setFocus()
    assert page.seen


def test_a_small_step_that_leaves_it_in_sight_does_not_let_go_of_it(page):
    page.edit.setFocus()
    page.area.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderSingleStepAdd)
    QApplication.processEvents()
    page.before.setText(WORDS * 8)
    QApplication.processEvents()
    assert page.seen


def test_asked_it_comes_back(page):
    page.edit.setFocus()
    page.area.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
    QApplication.processEvents()
    page.focus.look_soon()
    QApplication.processEvents()
    assert page.seen
    assert QApplication.focusWidget() is page.edit
