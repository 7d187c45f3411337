"""What can be wrong with a screen: words cut off or too faint, targets too small, controls without a name.

One list of checks for the tests and for `dev.py screens`. It looks at what is painted (`tests/support/painted.py`), so
that cells of a list and tabs, which are no widgets, are held to the same bars as labels and buttons.
"""

from collections import Counter
from itertools import combinations

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QWidget,
)

from tests.support.painted import words_of
from ui.theme.contrast import ratio
from ui.widgets.overlay import Overlay

SMALLEST_TARGET = 24
"""px, WCAG 2.2, 2.5.8."""
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
    panels = [(one, QRect(one.mapTo(window, QPoint()), one.size()) + _RING) for one in _kinds(shown, Overlay)]
    seen = [(word, place) for word, place in seen if not _is_under(panels, word.widget, place)]
    return [
        *(fault for word in met for fault in _cut(word)),
        *_faint(window, seen),
        *_over_each_other(seen),
        *_small(shown),
        *_nameless(shown),
        *_wide(shown),
        *_rich([window, *shown]),
    ]


# ---- words


def _cut(word):
    """Words that stand where they are not let through, and words that Qt has shortened."""
    widget = word.widget
    if isinstance(widget, QLineEdit) and widget.text():
        return  # what is typed scrolls
    if word.text.endswith(_FILLED) and not _is_meant(word):
        yield f"{_kind(widget)} {_called(widget)!r} shows {word.text!r}, shortened"
    room, place = _row_around(word) or word.room, _core(word)
    if not _is_viewport(widget):
        room = room & QRectF(widget.rect())
    if not (room.left() <= place.left() and place.right() <= room.right()):
        yield f"{_kind(widget)} {word.text!r} has {_sides(room)} of {_sides(word.place)} across"
    elif not (room.top() <= place.top() and place.bottom() <= room.bottom()):
        yield f"{_kind(widget)} {word.text!r} has {_heights(room)} of {_heights(word.place)} down"
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
            yield f"{_kind(word.widget)} {word.text!r} stands out of {_kind(widget)} across: {_sides(place)}"
            return
        if not scrolls and not (room.top() <= place.top() and place.bottom() <= room.bottom()):
            yield f"{_kind(word.widget)} {word.text!r} stands out of {_kind(widget)} down: {_heights(place)}"
            return


def _is_viewport(widget):
    return isinstance(widget.parentWidget(), QAbstractScrollArea)


def _row_around(word):
    """The row of a list the word belongs to: rows at the edge are cut by scrolling, and that is no fault."""
    view = word.widget.parentWidget()
    if word.let_in or not isinstance(view, QAbstractItemView) or word.widget is not view.viewport():
        return None
    index = view.indexAt(word.place.center().toPoint())
    return QRectF(view.visualRect(index)) if index.isValid() else None


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
                f"{_kind(word.widget)} {word.text!r} {ink.name()} on {ground} has a contrast of {worst:.2f}, "
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
    pixels = Counter(memoryview(picture.constBits()).cast("I"))
    total = sum(pixels.values())
    found = [QColor(color & 0xFFFFFF) for color, count in pixels.most_common(8) if count >= _GROUND_SHARE * total]
    others = [color for color in found if _apart(color, ink) > _SAME]
    return others or [QColor(pixels.most_common(1)[0][0] & 0xFFFFFF)]


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
            yield f"{_kind(one.widget)} {one.text!r} and {_kind(other.widget)} {other.text!r} stand over each other"


# ---- controls


def _small(shown):
    for widget in _kinds(shown, (QAbstractButton, QLineEdit, QComboBox, QAbstractSlider)):
        if not isinstance(widget, QScrollBar) and min(widget.width(), widget.height()) < SMALLEST_TARGET:
            yield f"target {_kind(widget)} {_called(widget)!r} {_both(widget)}"
    for bar in _kinds(shown, QTabBar):
        for place in range(bar.count()):
            if bar.isTabVisible(place) and min(bar.tabRect(place).size().toTuple()) < SMALLEST_TARGET:
                yield f"target tab {bar.tabText(place)!r} {bar.tabRect(place)}"
    for view in _kinds(shown, QAbstractItemView):
        yield from _small_rows(view)


def _small_rows(view):
    model = view.model()
    for row in range(model.rowCount() if model is not None else 0):
        index = model.index(row, 0)
        rect = view.visualRect(index)
        selectable = index.flags() & Qt.ItemFlag.ItemIsSelectable
        if selectable and rect.intersects(view.viewport().rect()) and rect.height() < SMALLEST_TARGET:
            yield f"target row {index.data()!r} {rect}"


def _nameless(shown):
    for widget in shown:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        control = isinstance(widget, QAbstractButton) or (takes_tab and widget.focusProxy() is None)
        if control and widget.isEnabled() and not _called(widget).strip():
            yield f"{_kind(widget)} {_both(widget)} has no name"
    for bar in _kinds(shown, QTabBar):
        names = [bar.accessibleTabName(n) or bar.tabText(n) for n in range(bar.count()) if bar.isTabVisible(n)]
        yield from (f"a tab of {_called(bar)!r} has no name" for name in names if not name.strip())


def _rich(shown):
    """Whatever could read markup: a label that guesses, a tooltip that looks like it."""
    for label in _kinds(shown, QLabel):
        if label.text() and label.textFormat() is not Qt.TextFormat.PlainText:
            yield f"{_kind(label)} {label.text()!r} is not plain text"
    for widget in shown:
        if "<" in widget.toolTip():
            yield f"{_kind(widget)} has a tooltip with markup: {widget.toolTip()!r}"


def _wide(shown):
    for area in _kinds(shown, QScrollArea):
        inner = area.widget()
        if inner is not None and inner.width() > area.viewport().width():
            yield f"{inner.width()} px wide in {area.viewport().width()}"


# ---- telling


def _kinds(shown, kind):
    return [widget for widget in shown if isinstance(widget, kind)]


def _called(widget):
    told = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() or (told.text(QAccessible.Text.Name) if told is not None else "")


def _kind(widget):
    named = widget.parentWidget() if type(widget) is QWidget and widget.parentWidget() is not None else widget
    return type(named).__name__


def _both(widget):
    return f"{widget.width()}x{widget.height()}"


def _sides(rect):
    return f"{rect.left():.0f}..{rect.right():.0f}"


def _heights(rect):
    return f"{rect.top():.0f}..{rect.bottom():.0f}"
