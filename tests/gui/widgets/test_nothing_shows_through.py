"""Parts that paint all of themselves: of what was on screen before them nothing is left, not even for one frame."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from tests.gui.widgets.test_pictures import made
from ui.theme.theme import theme
from ui.widgets.chart_band import ChartBand
from ui.widgets.frames import box, column, scrolled, turn_to
from ui.widgets.labels import PlainLabel
from ui.widgets.spine import Spine

OTHER = "#ff00ff"


def on_screen(window):
    """What is really there: a picture taken of a widget would be painted anew."""
    return QGuiApplication.primaryScreen().grabWindow(window.winId()).toImage()


def left_of_other(window):
    image = on_screen(window)
    return sum(image.pixelColor(x, y).name() == OTHER for x in range(image.width()) for y in range(image.height()))


@pytest.fixture
def stack(desk):
    """Shows somebody else's page, all in a colour that nothing of ours has."""
    pages, other = QStackedWidget(), QWidget()
    other.setStyleSheet(f"background: {OTHER};")
    pages.addWidget(other)
    desk(pages, (500, 300))
    QApplication.processEvents()
    assert left_of_other(pages) == 500 * 300
    return pages


def band():
    head = ChartBand()
    head.show_person("Maria Alvarez", "You", "MA", "plum")
    return head


PARTS = {
    "a list": made,
    "a list with few rows": lambda qtbot: made(qtbot, lines=()),
    "a column that scrolls": lambda _qtbot: scrolled(box(column(PlainLabel("Glucose"))), "page"),
    "the band": lambda _qtbot: band(),
    "the spine": lambda _qtbot: Spine("plum"),
}


def shown(stack, part):
    stack.addWidget(page := box(column(part), "page"))
    turn_to(stack, page)


@pytest.mark.parametrize("kind", PARTS)
@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_nothing_of_the_page_before_is_left(stack, qtbot, kind, look):
    theme().switch(name=look)
    shown(stack, PARTS[kind](qtbot))
    QApplication.processEvents()
    assert left_of_other(stack) == 0


def test_nor_where_a_list_is_not_painted_yet(stack, qtbot):
    table = made(qtbot)
    shown(stack, table)
    table.veil.draw()
    table.veil.draw()
    stack.window().repaint()  # the frame is due before the veil is lifted
    assert table.veil.isActive()
    assert left_of_other(stack) == 0
    qtbot.waitUntil(lambda: not table.veil.isActive())
    QApplication.processEvents()
    assert left_of_other(stack) == 0
    assert on_screen(stack) == stack.grab().toImage()
