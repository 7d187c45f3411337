"""An article, laid out in plain labels."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from ui.text import articles, keys
from ui.text.articles import Article, Block, Kind
from ui.text.translate import tr
from ui.theme.scaling import scaled
from ui.widgets.aside_frame import title
from ui.widgets.frames import box, line, narrow
from ui.widgets.labels import PlainLabel
from ui.widgets.link_label import LinkLabel

_WIDTH = 640
_KEYS, _GAP, _ALL = 200, 24, 100


def laid_out(article: Article, follow: Callable[[str], object]) -> QLayout:
    """Give everything that stands on the page of an article.

    Args:
        article: What is shown.
        follow: Opens another article by its name.
    """
    parts: list[QWidget] = [title(article.title)]
    number = 0
    for block in article.blocks:
        number = number + 1 if block.kind is Kind.STEP else 0
        parts += _parts(block, number, follow)
    return line((narrow(*parts, width=_WIDTH, gap=10), _ALL), None, gap=0)


def _parts(block: Block, number: int, follow: Callable[[str], object]) -> list[QWidget]:
    match block.kind:
        case Kind.HEADING:
            return [PlainLabel(block.text, "h3", wrap=True)]
        case Kind.POINT:
            return [_item("•", block.text)]
        case Kind.STEP:
            return [_item(f"{number}.", block.text)]
        case Kind.LINK:
            link = LinkLabel(tr("Read: {title}", title=articles.read(block.text).title))
            link.activated.connect(lambda: follow(block.text))
            return [link]
        case Kind.KEYS:
            return [part for group in keys.GROUPS for part in (_heading(group), _table(group))]
        case _:
            return [PlainLabel(block.text, wrap=True)]


def _item(mark: str, text: str) -> QWidget:
    sign = PlainLabel(mark)
    scaled(sign.setMinimumWidth, 22)
    row = line(sign, (PlainLabel(text, wrap=True), 1), gap=4)
    row.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    return box(row)


def _heading(group: keys.KeyGroup) -> QWidget:
    return PlainLabel(tr(group.title), "h3", wrap=True)


def _table(group: keys.KeyGroup) -> QWidget:
    """Keys at the left, what they do at the right."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    scaled(grid.setVerticalSpacing, 8)
    scaled(grid.setHorizontalSpacing, _GAP)
    for row, each in enumerate(group.lines):
        pressed = PlainLabel(each.shown, "strong", wrap=True)
        scaled(pressed.setMinimumWidth, _KEYS)
        does = PlainLabel(tr(each.does), wrap=True)
        for place, label in enumerate((pressed, does)):
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(label, row, place)
    grid.setColumnStretch(1, 1)
    return box(grid)
