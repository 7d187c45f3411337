"""Another stylesheet of the whole program: every widget is styled by it, and once."""

import collections

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from ui.theme.restyling import restyle
from ui.theme.theme import Theme

DEEP = 12
RED, BLUE = "QLabel, QMenu { color: #ff0000; }", "QLabel, QMenu { color: #0000ff; }"


class Styled(QObject):
    """Counts how often each widget is styled anew."""

    def __init__(self, app):
        super().__init__()
        self.times = collections.Counter()
        app.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.StyleChange:
            self.times[watched] += 1
        return False


@pytest.fixture
def app(qapp):
    Theme().apply(qapp)
    usual = qapp.styleSheet()
    yield qapp
    restyle(qapp, usual)


@pytest.fixture
def window(app, qtbot):
    """A window with labels at every level, one of them hidden, and a menu that hangs at it."""
    restyle(app, RED)
    made = QWidget()
    qtbot.addWidget(made)
    inner = made
    for _ in range(DEEP):
        layout = QVBoxLayout(inner)
        layout.addWidget(QLabel("a"))
        inner = QWidget()
        layout.addWidget(inner)
    QLabel("hidden", inner).hide()
    QMenu(made).ensurePolished()
    made.show()
    return made


def shade(widget):
    return widget.palette().color(widget.foregroundRole()).name()


def test_every_widget_has_the_new_colours_hidden_ones_and_menus_too(app, window):
    painted = [*window.findChildren(QLabel), *window.findChildren(QMenu)]
    assert len(painted) == DEEP + 2
    restyle(app, BLUE)
    for one in painted:
        one.ensurePolished()
    assert {shade(one) for one in painted} == {"#0000ff"}
    restyle(app, RED)
    assert {shade(one) for one in painted} == {"#ff0000"}


def test_each_is_styled_once_however_deep_it_lies(app, window):
    styled = Styled(app)
    restyle(app, BLUE)
    app.removeEventFilter(styled)
    inside = [window, *window.findChildren(QWidget)]
    assert {styled.times[one] for one in inside} == {1}


def test_what_goes_and_comes_between_two_sheets_is_no_trouble(app, window):
    restyle(app, BLUE)
    gone, *_ = window.findChildren(QLabel)
    gone.setParent(None)
    gone.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    new = QLabel("new", window)
    new.show()
    assert shade(new) == "#0000ff"
    restyle(app, RED)
    assert shade(new) == "#ff0000"
