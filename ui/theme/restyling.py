"""From one stylesheet of the whole program to the next, with each widget styled once."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QStyle, QWidget


def restyle(app: QApplication, sheet: str) -> None:
    """Give the program another stylesheet.

    Qt by itself styles anew every widget it has rules of, and each time all that is inside it: twelve levels deep,
    twelve times. So it is told to forget the rules, and every widget is styled here, from the windows inwards.
    """
    before = bool(app.styleSheet())
    if before:
        app.style().unpolish(app)
    app.setStyleSheet(sheet)
    if before:
        style = app.style()
        for window in app.topLevelWidgets():
            _style_anew(style, window)


def _style_anew(style: QStyle, widget: QWidget) -> None:
    style.polish(widget)
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            _style_anew(style, child)
