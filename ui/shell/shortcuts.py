"""Binds keys to what they do; every one of them is listed in `ui/text/keys.py`, which Help shows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_PEOPLE = 9


def bind(widget: QWidget, keys: str, act: Callable[[], object]) -> None:
    """Make keys do something while the focus is within a widget."""
    shortcut = QShortcut(QKeySequence(keys), widget)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(act)


def bind_all(widget: QWidget, map_of_keys: dict[str, Callable[[], object]]) -> None:
    """Bind several; one entry may name several sequences, separated by a blank."""
    for sequences, act in map_of_keys.items():
        for keys in sequences.split():
            bind(widget, keys, act)


def bind_people(widget: QWidget, open_at: Callable[[int], object]) -> None:
    """Bind Ctrl+1 to Ctrl+9 to the people in the order of their tabs."""
    for place in range(_PEOPLE):
        bind(widget, f"Ctrl+{place + 1}", partial(open_at, place))
