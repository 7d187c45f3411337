"""Sizes that follow the text: set in px at 100 %, set again whenever the text size changes."""

from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLayout, QSpacerItem
from shiboken6 import isValid

from ui.theme.theme import theme

_held: WeakKeyDictionary[QObject, dict[str, tuple[float, ...]]] = WeakKeyDictionary()
_gaps: WeakKeyDictionary[QLayout, list[tuple[QSpacerItem, int, bool]]] = WeakKeyDictionary()
_listening: WeakKeyDictionary[QObject, bool] = WeakKeyDictionary()


def scaled(setter: Callable[..., Any], *sizes: float) -> None:
    """Calls a setter with sizes in px at 100 %, now and after every change of the text size.

    Args:
        setter: A bound method of a widget or layout, such as `box.setFixedWidth`.
        sizes: Its arguments at 100 % text.
    """
    thing: QObject = setter.__self__  # type: ignore[attr-defined]
    _held.setdefault(thing, {})[setter.__name__] = sizes
    setter(*(theme().px(size) for size in sizes))
    _listen()


def scaled_gap(layout: QLayout, size: int, *, down: bool) -> None:
    """Adds empty space of `size` px at 100 % to a box layout that runs down or across."""
    px = theme().px(size)
    gap = QSpacerItem(0, px) if down else QSpacerItem(px, 0)
    layout.addItem(gap)
    _gaps.setdefault(layout, []).append((gap, size, down))
    _listen()


def _listen() -> None:
    look = theme()
    if look not in _listening:
        _listening[look] = True
        look.changed.connect(_again)


def _again() -> None:
    px = theme().px
    for thing, calls in list(_held.items()):
        if isValid(thing):
            for name, sizes in calls.items():
                getattr(thing, name)(*(px(size) for size in sizes))
    for layout, gaps in list(_gaps.items()):
        if not isValid(layout):
            continue
        for gap, size, down in gaps:
            if isValid(gap):
                gap.changeSize(0 if down else px(size), px(size) if down else 0)
        layout.invalidate()
