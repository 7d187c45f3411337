"""Nothing is clipped: every word of a window has the room it needs, and no window is wider than it was asked to be."""

from PySide6.QtWidgets import QAbstractButton, QScrollArea

from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel

_SMALLEST_TARGET = 24


def misfits(window, size):
    """What does not fit, in words; empty when all is well."""
    found = [] if (window.width(), window.height()) == size else [f"the window became {window.size()}"]
    found += [
        f"{area.widget().width()} px wide in {area.viewport().width()}"
        for area in _shown(window, QScrollArea)
        if area.widget().width() > area.viewport().width()
    ]
    found += [
        f"label {label.text()[:40]!r} {label.size()} needs {label.sizeHint()}"
        for label in _shown(window, PlainLabel)
        if label.text() and _is_cut(label)
    ]
    found += [
        f"target {button.accessibleName()!r} {button.size()}"
        for button in _shown(window, QAbstractButton)
        if min(button.width(), button.height()) < _SMALLEST_TARGET
    ]
    return found + [
        f"button {button.text()!r} {button.width()} of {button.sizeHint().width()}"
        for button in _shown(window, Button)
        if button.width() < button.sizeHint().width()
    ]


def _shown(window, kind):
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def _is_cut(label):
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height()
    return label.sizeHint().width() > label.width() or label.sizeHint().height() > label.height()
