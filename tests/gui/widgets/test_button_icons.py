"""The icon of a button that cannot be pressed is pale, whenever it became one."""

import pytest
from PySide6.QtGui import QIcon

from ui.theme.theme import theme
from ui.widgets.buttons import Button


def shades(button):
    """The colours its icon is painted in as the button stands."""
    mode = QIcon.Mode.Normal if button.isEnabled() else QIcon.Mode.Disabled
    image = button.icon().pixmap(button.iconSize(), mode).toImage()
    spots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {spot.name() for spot in spots if spot.alpha() == 255}


@pytest.mark.parametrize("first", [True, False])
def test_it_is_pale_for_as_long_as_it_cannot_be_pressed(desk, first):
    button = Button("Print", icon="printer")
    button.setEnabled(first)
    desk(button)
    pale, ink = theme().color("disabled").name(), theme().color("ink").name()
    for enabled in (first, not first, first):
        button.setEnabled(enabled)
        assert shades(button) == {ink if enabled else pale}
