"""The buttons at the head of a section: their words give way before they do."""

import pytest

from ui.pages.section.copy_buttons import CopyButtons

WIDEST = 900


@pytest.mark.parametrize("title", ["Lab results", "Laboratorio"])
def test_with_more_room_there_is_never_less_to_press(desk, title):
    buttons = desk(CopyButtons(), (WIDEST, 60))
    shown = []
    for room in range(WIDEST):
        buttons.fit(room, title)
        shown.append(buttons.isVisibleTo(buttons.parentWidget()) if buttons.parentWidget() else not buttons.isHidden())
    assert not shown[0]
    assert shown[-1]
    assert shown == sorted(shown)
