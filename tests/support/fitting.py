"""Nothing is clipped: every word of a window has the room it needs, and no window is wider than it was asked to be."""

import os
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QScrollArea

from ui.text.language import language
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel


@dataclass(frozen=True)
class Look:
    """How a window is looked at: its size in px, the theme, the size of the text, the language."""

    pixels: tuple[int, int]
    theme: str
    scale: float
    language: str


USUAL, SMALLEST = (1280, 800), (1024, 680)
EVERY_LOOK = {
    "usual": Look(USUAL, "light", 1.0, "en"),
    "smallest": Look(SMALLEST, "light", 1.0, "en"),
    "large text": Look(USUAL, "dark", 1.5, "en"),
    "largest text": Look(SMALLEST, "light", 2.0, "en"),
    "Spanish": Look(USUAL, "light", 1.0, "es"),
    "Spanish, smallest": Look(SMALLEST, "light", 1.0, "es"),
    "Spanish, largest text": Look(SMALLEST, "contrast", 2.0, "es"),
    "twice as long, right to left": Look(USUAL, "light", 1.0, "pseudo"),
    "twice as long, right to left, smallest": Look(SMALLEST, "light", 1.0, "pseudo"),
}
# Each theme, text size, language and size of the window once, the narrow ones where there is a choice.
SAMPLE = ("smallest", "large text", "Spanish, largest text", "twice as long, right to left, smallest")
LOOKS = tuple(EVERY_LOOK) if os.environ.get("PFCLIENT_LONG") else SAMPLE
_SMALLEST_TARGET = 24


def put_on(qapp, name):
    """Puts theme, text size and language in place until the next test; gives the size of the window."""
    look = EVERY_LOOK[name]
    language().switch(look.language)
    Theme(look.theme, look.scale).apply(qapp)
    return look.pixels


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
