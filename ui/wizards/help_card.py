"""The card beside a wizard's page."""

from PySide6.QtWidgets import QWidget

from ui.widgets.card import Card
from ui.widgets.frames import column
from ui.widgets.labels import PlainLabel


def help_card(title: str, *parts: QWidget | str) -> Card:
    """Build the card on the right: a title, sentences and pictures."""
    items = [PlainLabel(part, wrap=True) if isinstance(part, str) else part for part in parts if part]
    return Card(column(PlainLabel(title, "h3", wrap=True), *items, gap=8), "panel", (16, 14, 16, 16))
