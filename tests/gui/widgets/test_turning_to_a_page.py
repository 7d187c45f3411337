"""Turning to another page of a stack: it is painted with the next frame, whole and once, and nothing stays frozen."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QStackedWidget

from ui.widgets.detail_pane import DetailPane
from ui.widgets.frames import box, column, turn_to
from ui.widgets.labels import PlainLabel
from ui.widgets.number_line import NumberLine


class Painted(QObject):
    """Every word that is painted on screen from now on, or what else `tell` says of what is painted."""

    def __init__(self, stack, labels=None, tell=PlainLabel.text):
        super().__init__(stack)
        self.words, self._tell = [], tell
        for label in labels or stack.findChildren(PlainLabel):
            label.installEventFilter(self)

    def eventFilter(self, label, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.words.append(self._tell(label))
        return False


@pytest.fixture
def stack(desk):
    pages = QStackedWidget()
    for words in (("Maria", "Glucose"), ("Leo", "Iron")):
        pages.addWidget(box(column(*map(PlainLabel, words)), "page"))
    return desk(pages, (300, 200))


def test_the_page_is_painted_whole_with_the_next_frame_and_the_one_before_is_not(stack):
    seen = Painted(stack)
    for page, words in ((1, ["Leo", "Iron"]), (0, ["Maria", "Glucose"]), (1, ["Leo", "Iron"])):
        seen.words.clear()
        turn_to(stack, stack.widget(page))
        QApplication.processEvents()
        assert seen.words == words
        assert stack.currentIndex() == page
        assert [stack.widget(each).isVisible() for each in (0, 1)] == [page == 0, page == 1]


def test_what_changes_afterwards_is_painted_as_ever(stack):
    turn_to(stack, stack.widget(1))
    QApplication.processEvents()
    seen = Painted(stack)
    stack.widget(1).findChild(PlainLabel).setText("Sofia")
    QApplication.processEvents()
    assert stack.updatesEnabled()
    assert "Sofia" in seen.words


def test_the_page_that_is_shown_is_not_painted_again(stack):
    QApplication.processEvents()
    seen = Painted(stack)
    turn_to(stack, stack.widget(0))
    QApplication.processEvents()
    assert not seen.words


def test_a_stack_that_may_not_be_painted_stays_so(stack):
    stack.setUpdatesEnabled(False)
    turn_to(stack, stack.widget(1))
    assert not stack.updatesEnabled()
    seen = Painted(stack)
    stack.setUpdatesEnabled(True)
    QApplication.processEvents()
    assert set(seen.words) == {"Leo", "Iron"}


def test_what_was_put_into_a_page_that_is_not_shown_has_its_place_in_the_first_frame(desk, qtbot):
    pages, pane = QStackedWidget(), DetailPane()
    for page in (pane, PlainLabel("Maria")):
        pages.addWidget(page)
    desk(pages, (700, 500))
    QApplication.processEvents()
    turn_to(pages, pages.widget(1))
    with pane.filling(soon=True):
        bar = NumberLine(0.2, 0.8, 0.5, label="5.1 %", range_words="4 to 5", tone="good", name="5.1")
        pane.add_widget(bar)
        for _ in range(8):
            pane.add_text("This result is in the lab’s usual range. " * 5)
    qtbot.waitUntil(lambda: not bar.isHidden() and not pane._soon.isActive())
    assert not bar.isVisible()
    seen = Painted(pages, (bar,), lambda line: line.height())
    turn_to(pages, pane)
    QApplication.processEvents()
    assert set(seen.words) == {bar.sizeHint().height()}
