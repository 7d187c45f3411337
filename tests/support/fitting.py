"""Nothing is clipped: every word of a window has the room it needs, and no window is wider than it was asked to be."""

import os
from dataclasses import dataclass

from tests.support.screen_faults import faults
from ui.text.language import language
from ui.theme.theme import Theme


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
LONG_AND_LARGE = {
    "twice as long, right to left, large text": Look(USUAL, "light", 1.5, "pseudo"),
    "twice as long, right to left, largest text": Look(USUAL, "light", 2.0, "pseudo"),
    "twice as long, right to left, largest text, smallest": Look(SMALLEST, "light", 2.0, "pseudo"),
}
# Each theme, text size, language and size of the window once, the narrow ones where there is a choice.
SAMPLE = ("smallest", "large text", "Spanish, largest text", "twice as long, right to left, smallest")
LOOKS = tuple(EVERY_LOOK) if os.environ.get("PFCLIENT_LONG") else SAMPLE


def put_on(qapp, name):
    """Puts theme, text size and language in place until the next test; gives the size of the window."""
    look = (EVERY_LOOK | LONG_AND_LARGE)[name]
    language().switch(look.language)
    Theme(look.theme, look.scale).apply(qapp)
    return look.pixels


def misfits(window, size):
    """What is wrong with a window that was asked to be so large, in words; empty when all is well."""
    found = [] if (window.width(), window.height()) == size else [f"the window became {window.size()}"]
    return found + faults(window)
