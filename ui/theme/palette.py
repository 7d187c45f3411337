"""The QPalette behind the stylesheet, so that nothing ever falls back to a default grey."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QPalette

_ROLES = (
    (QPalette.ColorRole.Window, "desk"),
    (QPalette.ColorRole.Base, "field"),
    (QPalette.ColorRole.AlternateBase, "panel"),
    (QPalette.ColorRole.Button, "page"),
    (QPalette.ColorRole.ToolTipBase, "ink"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "alert"),
    (QPalette.ColorRole.ToolTipText, "page"),
    (QPalette.ColorRole.PlaceholderText, "ink3"),
    (QPalette.ColorRole.Highlight, "action"),
    (QPalette.ColorRole.HighlightedText, "on_action"),
    (QPalette.ColorRole.Link, "link"),
    (QPalette.ColorRole.LinkVisited, "link"),
    (QPalette.ColorRole.Light, "page"),
    (QPalette.ColorRole.Midlight, "panel"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "border"),
    (QPalette.ColorRole.Shadow, "ink"),
    (QPalette.ColorRole.Accent, "action"),
)
_TEXTS = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def build(color: Callable[[str], QColor]) -> QPalette:
    """Returns the palette of the theme whose colours `color` looks up."""
    palette = QPalette()
    for role, token in _ROLES:
        palette.setColor(role, color(token))
    for role in _TEXTS:
        palette.setColor(QPalette.ColorGroup.Disabled, role, color("disabled"))
    return palette
