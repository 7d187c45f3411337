"""What can be wrong with a screen: words cut off or too faint, targets too small, controls without a name.

One list of checks for the tests and for `dev.py screens`. It looks at what is painted (`tests/support/painted.py`), so
that cells of a list and tabs, which are no widgets, are held to the same bars as labels and buttons.
"""

import functools
from collections import Counter
from itertools import combinations

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QWidget,
)

from tests.support.broken_words import broken_words
from tests.support.control_faults import called, control_faults, kind_of, kinds
from tests.support.painted import words_of
from ui.theme.contrast import ratio
from ui.widgets.focus_ring import FocusRing
from ui.widgets.overlay import Overlay

TEXT_CONTRAST, LARGE_CONTRAST = 4.5, 3.0
"""WCAG 2.2, 1.4.3; large is 24 px, or 18.66 px and bold."""
_LARGE, _LARGE_BOLD, _BOLD = 24, 18.66, 700
_HAIR, _BLANK = 2.0, 0.45
_SAME = 8
_GROUND_SHARE = 0.12
_MET, _WHOLE = 0.6, 0.95
_OVERLAP, _RING = 3, QMargins(12, 12, 12, 12)
_FILLED = "…"
_SAYS = ("text", "accessibleName", "placeholderText")


def faults(window):
    """Everything that is wrong with what a window shows, in words; empty when all is well."""
    words = [word for word in words_of(window) if any(map(str.isalnum, word.text)) or word.text in _FILLED]
    # Rows that are scrolled off are not measured yet; a page as long as its list has such.
    met = [word for word in words if not _in_a_list(word) or not _in_sight(word, window, _MET).isEmpty()]
    seen = [(word, place) for word in met if not (place := _in_sight(word, window, _WHOLE)).isEmpty()]
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    panels = [(one, QRect(one.mapTo(window, QPoint()), one.size()) + _RING) for one in kinds(shown, Overlay)]
    rings = kinds(shown, FocusRing)
    hidden = [word for word, place in seen if _is_under(panels, word.widget, place)]
    hidden += [word for word, place in seen if _is_crossed(rings, word, place, window)]
    seen = [(word, place) for word, place in seen if word not in hidden]
    return [
        *(fault for word in met for fault in _cut(word)),
        *_faint(window, seen),
        *_over_each_other(seen),
        *(f"{kind_of(widget)} breaks {word!r} in the middle" for word, widget in broken_words(met)),
        *control_faults(window, shown),
    ]


# ---- words


def _cut(word):
    """Words that stand where they are not let through, and words that Qt has shortened."""
    widget = word.widget
    if isinstance(widget, QLineEdit) and widget.text():
        return  # what is typed scrolls
    if word.text.endswith(_FILLED) and not _is_meant(word):
        yield f"{kind_of(widget)} {called(widget)!r} shows {word.text!r}, shortened"
    room, place = _row_around(word) or word.room, _core(word)
    if not _is_viewport(widget):
        room = room & QRectF(widget.rect())
    if not (room.left() <= place.left() and place.right() <= room.right()):
        yield f"{kind_of(widget)} {word.text!r} has {_sides(room)} of {_sides(word.place)} across"
    elif not (room.top() <= place.top() and place.bottom() <= room.bottom()):
        yield f"{kind_of(widget)} {word.text!r} has {_heights(room)} of {_heights(word.place)} down"
    else:
        yield from _cut_by_others(word)


def _core(word):
    """Where the word's letters stand for certain.

    Left-to-right letters in a right-to-left line, as only our made-up language has them, are set off by the blank at
    the end of the line: Qt takes it for a part of them.
    """
    blank = _BLANK * word.pixels if word.widget.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0
    return word.place.adjusted(_HAIR + blank, _HAIR, -_HAIR, -_HAIR)


def _cut_by_others(word):
    """A widget that stands partly outside of the one it lies in is cut there; what scrolls is only out of sight."""
    place, widget = _core(word), word.widget
    scrolls = _is_viewport(widget)
    while not widget.isWindow():
        place.translate(widget.pos())
        widget = widget.parentWidget()
        room = QRectF(widget.rect())
        scrolls = scrolls or _is_viewport(widget)
        if not (room.left() <= place.left() and place.right() <= room.right()):
            yield f"{kind_of(word.widget)} {word.text!r} stands out of {kind_of(widget)} across: {_sides(place)}"
            return
        if not scrolls and not (room.top() <= place.top() and place.bottom() <= room.bottom()):
            yield f"{kind_of(word.widget)} {word.text!r} stands out of {kind_of(widget)} down: {_heights(place)}"
            return


def _is_viewport(widget):
    return isinstance(widget.parentWidget(), QAbstractScrollArea)


def _row_around(word):
    """The row of a list the word belongs to: rows at the edge are cut by scrolling, and that is no fault."""
    view = word.widget.parentWidget()
    if word.let_in or not isinstance(view, QAbstractItemView) or word.widget is not view.viewport():
        return None
    index = view.indexAt(word.place.center().toPoint())
    if not index.isValid():
        return None
    row, whole = QRectF(view.visualRect(index)), QRectF(word.widget.rect())
    is_heading = not index.flags() & Qt.ItemFlag.ItemIsSelectable  # which runs over all columns
    return QRectF(whole.left(), row.top(), whole.width(), row.height()) if is_heading else row


def _is_meant(word):
    """Some words end in dots by themselves: those of a button that asks first, of something that is under way."""
    said = [text() for name in _SAYS if callable(text := getattr(word.widget, name, None))]
    said += [action.text() for action in word.widget.actions()]
    # The head of a page on paper is shortened on purpose, where a name is longer than the paper is wide.
    return any(word.text in text for text in said) or type(word.widget).__name__ == "SheetOfPaper"


def _in_a_list(word):
    return isinstance(word.widget.parentWidget(), QAbstractItemView)


def _in_sight(word, window, share):
    """Where in the window a word can be seen; empty where it is scrolled off or something lies over it."""
    widget = word.widget
    shown = QRect(widget.mapTo(window, QPoint()), widget.size())
    above = widget
    while not above.isWindow():
        above = above.parentWidget()
        shown &= QRect(above.mapTo(window, QPoint()) if above is not window else QPoint(), above.size())
    place = word.place.translated(widget.mapTo(window, QPoint())).toAlignedRect()
    rest = place & shown
    if rest.width() * rest.height() < share * place.width() * place.height():
        return QRect()
    top = window.childAt(rest.center()) or window
    # Labels have no ground: what lies below them in the same box is seen through them.
    through = isinstance(top, QLabel) and top.parentWidget() is widget.parentWidget()
    related = through or top is widget or top.isAncestorOf(widget) or widget.isAncestorOf(top)
    return rest if related else QRect()


def _is_under(panels, widget, place):
    """Whether a panel over the window, or the ring round it, hides a part of that."""
    return any(place.intersects(room) and not panel.isAncestorOf(widget) for panel, room in panels)


def _is_crossed(rings, word, place, window):
    """Whether a focus ring runs across what scrolls on, or belongs to a row that does, at the edge it goes along."""
    whole = (_row_around(word) or word.place).translated(word.widget.mapTo(window, QPoint())).toAlignedRect()
    seen = QRect(word.widget.mapTo(window, QPoint()), word.widget.size())
    scrolls_on = place != whole if _row_around(word) is None else not seen.contains(whole)
    bands = [(ring.geometry(), ring.geometry() - _RING) for ring in rings]
    return scrolls_on and any(outer.intersects(place) and not inner.contains(place) for outer, inner in bands)


# ---- contrast


def _faint(window, seen):
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    density = picture.devicePixelRatio()
    for word, place in seen:
        if not word.widget.isEnabled():
            continue  # WCAG asks nothing of what cannot be used
        area = QRect(place.topLeft() * density, place.size() * density)
        ink = _ink(word)
        worst, ground = min(_against(ink, _grounds(picture.copy(area), ink)))
        wanted = _wanted(word)
        if worst < wanted:
            yield (
                f"{kind_of(word.widget)} {word.text!r} {ink.name()} on {ground} has a contrast of {worst:.2f}, "
                f"not {wanted}"
            )


def _ink(word):
    """What is selected as a whole is painted in the colour for that; the painter is told of the usual one."""
    widget = word.widget
    if isinstance(widget, QLineEdit) and widget.text() and widget.selectedText() == widget.text():
        return widget.palette().highlightedText().color()
    return word.color


def _wanted(word):
    large = word.pixels >= _LARGE or (word.pixels >= _LARGE_BOLD and word.weight >= _BOLD)
    return LARGE_CONTRAST if large else TEXT_CONTRAST


def _grounds(picture, ink):
    """The colours behind a word: all that cover a good part of its place and are not the word itself."""
    colors, many = _colors(bytes(picture.constBits()))
    others = [color for color in map(QColor, colors[:many]) if _apart(color, ink) > _SAME]
    return others or [QColor(colors[0])]


@functools.lru_cache(maxsize=2000)
def _colors(pixels):
    """The most frequent colours, and how many of them cover a good part; most words look as on the screen before."""
    counted = Counter(memoryview(pixels).cast("I"))
    least = _GROUND_SHARE * counted.total()
    most = counted.most_common(8)
    return tuple(color & 0xFFFFFF for color, _ in most), sum(count >= least for _, count in most)


def _apart(one, other):
    return max(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def _against(ink, grounds):
    for ground in grounds:
        share = ink.alphaF()
        mixed = [round(share * a + (1 - share) * b) for a, b in zip(ink.getRgb()[:3], ground.getRgb()[:3], strict=True)]
        yield ratio(QColor(*mixed), ground), ground.name()


def _over_each_other(seen):
    for (one, place), (other, another) in combinations(seen, 2):
        both = place & another
        if both.width() > _OVERLAP and both.height() > min(place.height(), another.height()) / 2:
            yield f"{kind_of(one.widget)} {one.text!r} and {kind_of(other.widget)} {other.text!r} stand over each other"


# ---- telling


def _sides(rect):
    return f"{rect.left():.0f}..{rect.right():.0f}"


def _heights(rect):
    return f"{rect.top():.0f}..{rect.bottom():.0f}"
