"""Words that go on in the next line without a hyphen, in labels and in cells of lists alike."""

import re
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTabBar

_TOUCHING = 4
"""px between two lines of one text, at most; letters of two fonts reach over each other."""
_END, _START = re.compile(r"[^\W_]+$"), re.compile(r"^[^\W_]+")
_SAYS = ("text", "accessibleName", "accessibleDescription", "placeholderText")
_ROLES = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole


def broken_words(words):
    """The words of these that are broken in the middle: what is told of the same widget has them whole."""
    for one, other in pairwise(words):
        end, start = _END.search(one.text), _START.search(other.text)
        if one.widget is other.widget and end and start and _follows(one.place, other.place):
            rest = r"[^\W_]*" if start[0] == other.text else ""  # a long word goes on in a third line
            shape = re.compile(rf"\b{end[0]}{start[0]}{rest}\b")
            found = next(filter(None, map(shape.search, _said(one))), None)
            if found:
                yield found[0], one.widget


def _follows(one, other):
    beneath = abs(other.top() - one.bottom()) <= max(_TOUCHING, one.height() / 2)
    return beneath and other.left() < one.right() and one.left() < other.right()


def _said(word):
    widget = word.widget
    texts = [text() for name in _SAYS if callable(text := getattr(widget, name, None))]
    if isinstance(widget, QTabBar):
        texts += [widget.tabText(place) for place in range(widget.count())]
    view = widget.parentWidget()
    if isinstance(view, QAbstractItemView) and widget is view.viewport():
        at = view.indexAt(word.place.center().toPoint())
        first = at.siblingAtColumn(0)
        texts += [str(index.data(role)) for index in {at, first} for role in _ROLES if index.isValid()]
    return texts
