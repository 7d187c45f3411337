"""What the cards of the overview are put together from."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from pfclient.values import dataclass
from ui.base.cells import Mark
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.frames import Item, column, line, rule
from ui.widgets.labels import PlainLabel
from ui.widgets.line_button import LineButton
from ui.widgets.link_label import LinkLabel

INDENT = 4
"""px between the ground of a line, which shows under the pointer, and its words."""
ABOVE = 6
"""px of it above and below them."""
_AROUND = (16 - INDENT, 14, 16 - INDENT, 12)


@dataclass(frozen=True, slots=True)
class Open:
    """Opens a section at a record; "" for the section alone.

    Attributes:
        go: What opens it.
        narrow: Whether the page has room for one thing beside another.
    """

    go: Callable[[str, str], None]
    narrow: bool = False

    def __call__(self, section: str, key: str) -> None:
        self.go(section, key)


@dataclass(frozen=True, slots=True)
class Made:
    """A card with the lines on it, from top to bottom."""

    card: QWidget
    lines: tuple[LineButton, ...] = ()


def chips(marks: Sequence[Mark]) -> list[QWidget]:
    """Give labels as chips."""
    return [Chip(each.text, each.tone, each.icon) for each in marks]


def see(words: str, name: str, section: str, open_: Open) -> QAbstractButton:
    """Give the link of a card that opens its section; in a narrow page it wraps."""
    button: QAbstractButton
    if open_.narrow:
        button = LinkLabel("")
        button.set_words(words, name)
    else:
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
    made = LineButton(line(*items, gap=gap, margins=(INDENT, ABOVE, INDENT, ABOVE)), spoken, "/".join(place))
    made.clicked.connect(lambda _checked=False: open_(*place))
    return made


def card(title: str, beside: Sequence[QWidget], link: QAbstractButton, body: Sequence[Item], *, narrow: bool) -> Card:
    """Give a card: title with chips beside it, a link at the right or below them, and what lies below."""
    words = PlainLabel(title, "h3", wrap=True)
    if narrow:
        labels = [indented(Flow(*beside))] if beside else []
        laid = column(indented(words), *labels, *body, indented(link), gap=6)
        return Card(laid, "plain", _AROUND)
    top = line((Flow(words, *beside), 1), link, gap=12, margins=(INDENT, 0, INDENT, 0))
    top.setAlignment(link, Qt.AlignmentFlag.AlignTop)
    return Card(column(top, *body, gap=4), "plain", _AROUND)


def ruled(lines: Sequence[QWidget]) -> list[QWidget]:
    """Put a hairline between lines."""
    found: list[QWidget] = []
    for each in lines:
        found += [rule(), each] if found else [each]
    return found


def said(title: str, text: str) -> list[QLayout]:
    """Give what stands in a card instead of lines."""
    return [indented(PlainLabel(words, role, wrap=True)) for words, role in ((title, "body"), (text, "small")) if words]


def remark(words: str) -> list[QLayout]:
    """Give what has to be said below the lines of a card; nothing where all is well."""
    return [indented(PlainLabel(words, "small", wrap=True))] if words else []


def indented(widget: QWidget) -> QLayout:
    """Put what opens nothing under the words of the lines, whose own ground begins before them."""
    return line((widget, 1), margins=(INDENT, 0, INDENT, 0))


def joined(*parts: str) -> str:
    """Put the parts that are there into one sentence for a screen reader."""
    return ". ".join(part for part in parts if part)
