"""A QR code on screen is what a phone reads: every module where it belongs, black on white in every theme and size."""

import pytest
import segno
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ui.theme import tokens
from ui.theme.theme import Theme
from ui.widgets.qr_code import QUIET, QrCode

URI = "otpauth://totp/Lakeview%20Family%20Medicine:maria?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Lakeview"
BLACK, WHITE = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", tokens.theme_names())
def test_every_module_and_the_quiet_zone_are_painted_in_every_look(desk, qapp, name, scale):
    Theme(name, scale).apply(qapp)
    shown = desk(QrCode(URI, "QR code"))
    picture = shown.grab().toImage()
    matrix = segno.make(URI, error="m", micro=False, boost_error=False).matrix
    across = len(matrix) + 2 * QUIET
    module = (shown.width() - 4) // across
    assert shown.width() == shown.height() == module * across + 4
    wrong = [
        (right, down)
        for down in range(-QUIET, len(matrix) + QUIET)
        for right in range(-QUIET, len(matrix) + QUIET)
        # In the corners of the quiet zone the card is round.
        if min(abs(right + QUIET), abs(right - len(matrix) - QUIET + 1)) > 1
        or min(abs(down + QUIET), abs(down - len(matrix) - QUIET + 1)) > 1
        if _colour(picture, right, down, module) != _wanted(matrix, right, down)
    ]
    assert not wrong


def _colour(picture, right, down, module):
    """What stands in the middle of a module."""
    place = [2 + round((QUIET + step + 0.5) * module) for step in (right, down)]
    return picture.pixelColor(*place)


def _wanted(matrix, right, down):
    inside = 0 <= right < len(matrix) and 0 <= down < len(matrix)
    return BLACK if inside and matrix[down][right] else WHITE


def test_its_name_tells_nothing_of_what_it_holds(desk):
    shown = desk(QrCode(URI, "QR code"))
    assert shown.accessibleName() == "QR code"
    assert shown.text() == ""
    assert shown.focusPolicy() is Qt.FocusPolicy.NoFocus
