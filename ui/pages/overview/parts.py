"""What the cards of the overview are put together from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.base.rows import Mark
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.frames import Item, column, line, rule
from ui.widgets.labels import PlainLabel
from ui.widgets.line_button import LineButton

Open: TypeAlias = Callable[[str, str], None]
"""Opens a section at a record; "" for the section alone."""


@dataclass(frozen=True, slots=True)
class Made:
    """A card with the lines on it, from top to bottom."""

    card: QWidget
    lines: tuple[LineButton, ...] = ()


def chips(marks: Sequence[Mark]) -> list[QWidget]:
    """Give labels as chips."""
    return [Chip(each.text, each.tone, each.icon) for each in marks]


def see(words: str, name: str, section: str, open_: Open) -> Button:
    """Give the link at the head of a card that opens its section."""
    button = Button(words, "link", name=name)
    button.clicked.connect(lambda _checked=False: open_(section, ""))
    return button


def row(items: Sequence[Item], spoken: str, place: tuple[str, str], open_: Open, gap: int = 14) -> LineButton:
    """Give a line that opens a record.

    Args:
        items: What stands on it, from left to right.
        spoken: The whole line as it is heard.
        place: Section and key of the record.
        open_: Opens it.
        gap: px between the items.
    """
    made = LineButton(line(*items, gap=gap, margins=(4, 6, 4, 6)), spoken, "/".join(place))
    made.clicked.connect(lambda _checked=False: open_(*place))
    return made


def card(title: str, beside: Sequence[QWidget], link: Button | None, body: Sequence[QWidget]) -> Card:
    """Give a card: title with chips beside it, a link at the right, and what lies below."""
    head: list[Item] = [(Flow(PlainLabel(title, "h3", wrap=True), *beside), 1)]
    if link is not None:
        head.append(link)
    top = line(*head, gap=12)
    if link is not None:
        top.setAlignment(link, Qt.AlignmentFlag.AlignTop)
    return Card(column(top, *body, gap=4), "plain", (16, 14, 16, 12))


def ruled(lines: Sequence[QWidget]) -> list[QWidget]:
    """Put a hairline between lines."""
    found: list[QWidget] = []
    for each in lines:
        found += [rule(), each] if found else [each]
    return found


def said(title: str, text: str) -> list[QWidget]:
    """Give what stands in a card instead of lines."""
    return [PlainLabel(words, role, wrap=True) for words, role in ((title, "body"), (text, "small")) if words]


def remark(words: str) -> list[QWidget]:
    """Give what has to be said below the lines of a card; nothing where all is well."""
    return [PlainLabel(words, "small", wrap=True)] if words else []


def joined(*parts: str) -> str:
    """Put the parts that are there into one sentence for a screen reader."""
    return ". ".join(part for part in parts if part)
