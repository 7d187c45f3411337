"""Colours of a kiosk button in each of its states; pressed differs by more than colour alone."""

from PySide6.QtGui import QColor

from pfclient.values import dataclass
from ui.theme.theme import theme

_EDGE, _PRESSED_EDGE = 3, 8


@dataclass(frozen=True, slots=True)
class Coat:
    """What a button wears; an edge without alpha is not drawn."""

    ground: QColor
    words: QColor
    edge: QColor
    edge_width: int = _EDGE


def coat(kind: str, *, pressed: bool, enabled: bool) -> Coat:
    """Returns the colours of a button.

    Args:
        kind: primary, secondary, quiet or key.
        pressed: Whether a finger is on it.
        enabled: Whether it can be pressed.
    """
    color = theme().color
    if not enabled:
        return Coat(color("panel"), color("disabled"), color("line"))
    if kind == "primary":
        ground = color("action_press") if pressed else color("action")
        return Coat(ground, color("on_action"), color("focus_gap") if pressed else ground, _width(pressed=pressed))
    if pressed:
        return Coat(color("select"), color("ink"), color("action"), _PRESSED_EDGE)
    if kind == "quiet":
        return Coat(QColor(0, 0, 0, 0), color("ink"), QColor(0, 0, 0, 0))
    return Coat(color("panel" if kind == "key" else "page"), color("ink"), color("border"))


def _width(*, pressed: bool) -> int:
    return _PRESSED_EDGE if pressed else _EDGE
