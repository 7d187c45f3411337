"""Columns and lines in px of the design; pages are built anew for another size, so nothing here listens."""

from typing import TypeAlias

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.kiosk.looks import looks

Part: TypeAlias = QWidget | QLayout
Item: TypeAlias = Part | int | tuple[Part, int] | None


def column(*items: Item, gap: int = 20, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Stacks items from top to bottom: widget, layout, int (space), None (stretch) or (item, stretch)."""
    layout = QVBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def line(*items: Item, gap: int = 24, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Puts items side by side; the same kinds of items as `column`."""
    layout = QHBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def _fill(layout: QBoxLayout, items: tuple[Item, ...], gap: int, margins: tuple[int, int, int, int]) -> None:
    px = looks().px
    layout.setSpacing(px(gap))
    layout.setContentsMargins(*(px(edge) for edge in margins))
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(px(item))
        else:
            part, stretch = item if isinstance(item, tuple) else (item, 0)
            if isinstance(part, QWidget):
                layout.addWidget(part, stretch)
            else:
                layout.addLayout(part, stretch)
