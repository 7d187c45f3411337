"""Columns and lines in px of the design; pages are built anew for another size, so nothing here listens."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from ui.kiosk.looks import looks
from ui.widgets.frames import Item, Margins, put

_NONE: Margins = (0, 0, 0, 0)


def column(*items: Item, gap: int = 20, margins: Margins = _NONE) -> QVBoxLayout:
    """Stacks items from top to bottom: widget, layout, int (space), None (stretch) or (item, stretch)."""
    layout = QVBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def line(*items: Item, gap: int = 24, margins: Margins = _NONE) -> QHBoxLayout:
    """Puts items side by side; the same kinds of items as `column`."""
    layout = QHBoxLayout()
    _fill(layout, items, gap, margins)
    return layout


def _fill(layout: QBoxLayout, items: tuple[Item, ...], gap: int, margins: Margins) -> None:
    px = looks().px
    layout.setSpacing(px(gap))
    layout.setContentsMargins(*(px(edge) for edge in margins))
    put(layout, items, lambda size: layout.addSpacing(px(size)))
