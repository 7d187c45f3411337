"""How far a first download is: every word of it has room, however it goes on."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.screen_faults import faults
from ui.theme.theme import Theme
from ui.widgets.frames import scrolled
from ui.widgets.state_pane import StatePane


@pytest.mark.parametrize(("width", "more"), [(520, ""), (700, ""), (520, " and some more")])
def test_every_word_has_room_as_the_parts_come_in(desk, qapp, width, more):
    Theme("light", 2.0).apply(qapp)
    pane = StatePane()
    area = desk(scrolled(pane), (width, 700))
    area.setAccessibleName("Page")
    for done in (0, 9, 10):
        title = "Getting Ernesto’s records from Bayside Heart & Kidney"
        pane.show_download(title, f"{done} of 10 parts{more}" if done else "", done * 10 or None, "You can read.")
        for _ in range(3):  # the layout of a page comes down in turns
            QApplication.processEvents()
        assert faults(area) == []
