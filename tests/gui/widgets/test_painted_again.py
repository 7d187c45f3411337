"""Tabs, number lines and charts that are painted again and again: they look as without a picture, whatever changes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.widgets.test_plots import chart, number_line
from tests.gui.widgets.test_tabs import PEOPLE
from tests.support.painted import words_of
from ui.theme.theme import theme
from ui.widgets.frames import column, ground
from ui.widgets.person_tabs import PersonTab, PersonTabs
from ui.widgets.pictures import Pictures
from ui.widgets.side_tabs import SideTab, SideTabs

_SHADE = 3  # of 255
NEWS = PersonTab("l", "Leo", "Your son", "LA", "leaf", "Leo Alvarez, your son, chart", has_news=True)
SECTIONS = [SideTab("dx", "Diagnoses", "clipboard", 6), SideTab("lb", "Lab results", "test-tube", 16, gap_before=True)]
OTHERS = [SideTab("dx", "Diagnoses", "clipboard", 7), SideTab("lb", "Lab results", "test-tube", 16, 3, gap_before=True)]


def people():
    tabs = PersonTabs()
    tabs.set_people(PEOPLE, "m")
    return tabs


def with_numbers():
    tabs = PersonTabs()
    tabs.set_people([PersonTab("m", "Maria (45)", "You, 45 years.", "MA", "plum", "Maria")], "m")
    return tabs


def sections():
    tabs = SideTabs()
    tabs.set_sections(SECTIONS, "clay")
    return tabs


CHANGES = {
    "another person": (people, "desk", lambda tabs: tabs.choose("s")),
    "news of one": (people, "desk", lambda tabs: tabs.set_people([PEOPLE[0], NEWS, PEOPLE[2]])),
    "nobody's chart": (people, "desk", lambda tabs: tabs.rest(resting=True)),
    "fewer people": (people, "desk", lambda tabs: tabs.set_people(PEOPLE[1:], "s")),
    "no room for all": (people, "desk", lambda tabs: tabs.window().resize(300, 300)),
    "hardly any room": (people, "desk", lambda tabs: tabs.window().resize(180, 300)),
    "people in high contrast": (people, "desk", lambda _tabs: theme().switch(name="contrast")),
    "another section": (sections, "desk", lambda tabs: tabs.choose("lb")),
    "in another person's colour": (sections, "desk", lambda tabs: tabs.set_sections(SECTIONS, "teal")),
    "other counts": (sections, "desk", lambda tabs: tabs.set_sections(OTHERS, "clay")),
    "lower rows": (sections, "desk", lambda tabs: tabs.set_row_height(33)),
    "a wider bar": (sections, "desk", lambda tabs: tabs.set_least_width(300)),
    "no section": (sections, "desk", lambda tabs: tabs.set_idle(idle=True)),
    "sections in the dark": (sections, "desk", lambda _tabs: theme().switch(name="dark")),
    "a narrow number line": (lambda: number_line(0.8), "panel", lambda line: line.window().resize(300, 300)),
    "a large number line": (lambda: number_line(0.8), "panel", lambda _line: theme().switch(scale=1.5)),
    "a narrow chart": (chart, "panel", lambda plot: plot.window().resize(300, 300)),
    "a dark chart": (chart, "panel", lambda _plot: theme().switch(name="dark")),
}


@pytest.fixture
def standing(desk):
    """Puts a widget on its ground."""

    def put(widget, token):
        below = ground(QWidget(), token)
        below.setLayout(column(widget, None))
        return desk(below, (700, 320))

    return put


def seen(window):
    QApplication.processEvents()
    return window.grab().toImage()


def painted_anew(window, widget, token):
    """Without any picture."""
    widget._pictures = Pictures(token)
    return window.grab().toImage()


def alike(one, other):
    """The same but for the shade of an edge, which goes by where on the screen it is smoothed."""
    return one.size() == other.size() and all(
        abs(a - b) <= _SHADE for a, b in zip(one.constBits(), other.constBits(), strict=True)
    )


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_painted_often_looks_as_what_is_painted_once(standing, change):
    made, token, act = CHANGES[change]
    widget = made()
    window = standing(widget, token)
    first = seen(window)
    for _ in range(5):
        assert seen(window) == first
    assert widget._pictures.has_any
    act(widget)
    for _ in range(5):
        again = seen(window)
    assert alike(again, painted_anew(window, widget, token))
    assert again != first


@pytest.fixture
def from_right_to_left(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("made", [with_numbers, sections, lambda: number_line(0.8), chart])
def test_words_run_in_a_picture_as_they_do_without_one(from_right_to_left, standing, made):
    widget = made()
    window = standing(widget, "desk")
    widget._pictures = Pictures("desk", again=1)
    for _ in range(3):
        often = seen(window)
    assert alike(often, painted_anew(window, widget, "desk"))


@pytest.mark.parametrize("made", [people, sections, lambda: number_line(0.8), chart])
def test_words_are_heard_where_they_are_listened_to(standing, made):
    window = standing(made(), "desk")
    before = {word.text for word in words_of(window)}
    for _ in range(5):
        seen(window)
    assert before
    assert {word.text for word in words_of(window)} == before
