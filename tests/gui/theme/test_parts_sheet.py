"""The design's sheet of parts, in every theme: all of it can be read, is large enough and has a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from tests.support.eyes import apart, as_seen
from tests.support.parts_sheet import sheet
from tests.support.screen_faults import faults
from ui.theme import tokens
from ui.theme.people import assign
from ui.theme.theme import Theme
from ui.widgets.buttons import Button

FIRST, LEAST = 4, 19
"""People whose colours are told apart by every eye (design, 2.3), and the distance measured there."""


@pytest.mark.parametrize("name", tokens.theme_names())
def test_the_parts_of_every_screen_are_whole_in_every_theme(desk, qapp, name):
    Theme(name).apply(qapp)
    shown = desk(sheet(), (1280, 800))
    shown.findChild(Button, "focused").setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert faults(shown) == []


@pytest.mark.parametrize("name", tokens.theme_names())
def test_the_first_people_differ_for_who_sees_no_green(name):
    keys = list(assign(str(number) for number in range(FIRST)).values())
    seen = [as_seen(Theme(name).person(key).base) for key in keys]
    pairs = [(a, b) for place, a in enumerate(seen) for b in seen[place + 1 :]]
    assert min(apart(*pair) for pair in pairs) >= LEAST


def test_what_has_no_hue_looks_the_same_to_every_eye():
    for name in ("#000000", "#7f7f7f", "#ffffff"):
        assert apart(QColor(name), as_seen(QColor(name))) < 1
    red, green = as_seen(QColor("#c00000")), as_seen(QColor("#5f7000"))
    assert apart(red, green) < apart(QColor("#c00000"), QColor("#5f7000")) / 2
