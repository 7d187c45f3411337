"""Choices side by side: in as many rows as the width takes, and no more."""

import pytest

from ui.pages.section.list_tools import ListTools
from ui.shell.topics import topic
from ui.theme.theme import theme
from ui.widgets.segments import SegmentedControl

BORDERS = 4
"""px that choices by themselves take more than those of one row, which share them."""
CHOICES = [("now", "Actuales  5"), ("past", "Anteriores  2"), ("all", "Todos  7")]


def shown(desk):
    control = SegmentedControl("Which medicines")
    control.set_segments(CHOICES)
    return desk(control, (900, 200))


def rows(control):
    """The choices of each row from the top, from left to right, and how their edges are drawn."""
    control.layout().activate()
    found = {}
    for key, button in sorted(control.buttons.items(), key=lambda each: each[1].x()):
        found.setdefault(button.y(), []).append((key, button.property("segment")))
    return [found[y] for y in sorted(found)]


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_a_row_takes_as_many_as_there_is_room_for(desk, text):
    control = shown(desk)
    theme().switch(scale=text)
    first, second, third = (button.sizeHint().width() for button in control.buttons.values())
    control.fit(first + second + third)
    whole = [[("now", "first"), ("past", "middle"), ("all", "last")]]
    assert rows(control) == whole
    control.fit(first + second + third - 1)
    assert rows(control) == [[("now", "first"), ("past", "last")], [("all", "only")]]
    control.fit(second)
    assert rows(control) == [[("now", "only")], [("past", "only")], [("all", "only")]]
    control.fit(first + second + third + BORDERS)
    assert rows(control) == whole
    assert all(button.isVisible() for button in control.buttons.values())


def test_other_choices_stand_in_the_rows_they_need(desk):
    control = shown(desk)
    control.fit(200)
    control.set_segments([("one", "1 year"), ("all", "All")])
    assert rows(control) == [[("one", "first"), ("all", "last")]]


def test_what_stands_over_a_list_takes_a_page_that_has_no_width_yet(desk):
    tools = desk(ListTools(topic("medications")))
    tools.fit(20, height=400)  # Qt would warn of a width below nothing
    assert tools.filter.maximumWidth() == 0
