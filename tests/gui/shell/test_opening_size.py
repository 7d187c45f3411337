"""How large the window opens: never so tall that the buttons at its foot lie below the screen."""

import pytest
from PySide6.QtCore import QSize

from ui.shell.app_window import opening_size


@pytest.mark.parametrize(
    ("room", "size"),
    [
        (QSize(1920, 1040), (1280, 800)),
        (QSize(1280, 800), (1280, 800)),
        (QSize(1366, 768), (1280, 728)),
        (QSize(1366, 720), (1280, 680)),
        (QSize(1024, 600), (1280, 680)),
    ],
)
def test_on_a_low_screen_the_window_opens_lower_with_room_for_its_title_bar(room, size):
    assert opening_size(room) == size
