"""The frame of Settings and Help."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor

from ui.theme.contrast import ratio
from ui.theme.theme import theme
from ui.widgets.aside_frame import AsideFrame

READABLE = 4.5


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_the_way_back_can_be_read_in_every_theme(desk, look):
    theme().switch(look)
    frame = desk(AsideFrame("Settings", "For this computer", "Back to Ernesto’s chart"), (1200, 700))
    drawn, area = frame.grab().toImage(), QRect(frame.back.mapTo(frame, QPoint()), frame.back.size())
    across = range(area.left() + 50, area.right() - 10)
    inside = {drawn.pixelColor(x, y).rgb() for x in across for y in range(area.top() + 8, area.bottom() - 8)}
    ground = theme().person("family").base
    assert max(ratio(QColor.fromRgb(ink), ground) for ink in inside) >= READABLE
