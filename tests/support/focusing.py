"""What a person with keyboard and screen reader meets: every Tab stop of a window, its name, role and place."""

from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QScrollArea, QWidget

from ui.widgets.labels import PlainLabel

_FAR = 80
_OVERLAP = 4
_LAYOUTS = 6
_USUAL = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.PageTabList,
    QAccessible.Role.RadioButton,
    QAccessible.Role.Slider,
    QAccessible.Role.Table,
}
_ROLES = {QScrollArea: {QAccessible.Role.Client}}
"""A scrolling text is Qt's own "client"; nothing else may be what says nothing."""
_TAB, _BACKTAB = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


@dataclass(frozen=True)
class Stop:
    """One Tab stop as a screen reader tells it, and where it stands in its window."""

    widget: QWidget
    name: str
    role: QAccessible.Role
    place: QRect


def stop(widget):
    """Ask Qt's accessibility what it tells of a widget."""
    told = QAccessible.queryAccessibleInterface(widget)
    # On Linux Qt tells the value of a box of choices as its name, and its label beside it.
    name = widget.accessibleName() or (told.text(QAccessible.Text.Name) if told is not None else "")
    role = told.role() if told is not None else QAccessible.Role.NoRole
    return Stop(widget, name, role, QRect(widget.mapTo(widget.window(), QPoint()), widget.size()))


def focusable(window):
    """Every widget on screen that Tab is meant to come to."""
    found = [each for each in window.findChildren(QWidget) if _takes_tab(each)]
    # A group of radio buttons is one stop: arrows move within it.
    return [each for each in found if not isinstance(each, QRadioButton) or _speaks_for_its_group(each)]


def tabbed(window, key=_TAB):
    """Press Tab round the whole window; the stops in the order it came to them."""
    passed = []
    for _ in range(_FAR):
        held = QApplication.focusWidget()
        assert held is not None, f"{key} lost the focus after {[each.name for each in passed]}"
        if passed and held is passed[0].widget:
            return passed
        passed.append(stop(held))
        QTest.keyClick(held, key)
    raise AssertionError(f"{key} never came round: {[each.name for each in passed]}")


def _takes_tab(widget):
    wants = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return wants and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _speaks_for_its_group(radio):
    group = radio.group()
    return group is None or group.checkedButton() in {None, radio}


def complaints(window, *regions):
    """What a person with keyboard and screen reader could hold against a window, in words; empty when all is well.

    Args:
        window: The window, or a page shown as one; the focus is in it.
        regions: Its parts in the order one goes through them, each a widget or several.
    """
    _settle()
    # Their places are compared as they stand at last: going through them scrolls.
    passed = [replace(stop(each.widget), place=_seen(each.widget)) for each in tabbed(window)]
    come_to = {each.widget for each in passed}
    found = [f"{each} has no name" for each in passed if not each.name.strip()]
    found += [f"{each} is a {each.role}" for each in passed if each.role not in _roles_of(each.widget)]
    found += [f"two are called {name!r}" for name in _twice([each.name for each in passed])]
    found += [f"Tab never comes to {stop(each)}" for each in focusable(window) if each not in come_to]
    QApplication.focusWidget().setFocus(Qt.FocusReason.TabFocusReason)
    back = tabbed(window, _BACKTAB)
    if [each.widget for each in back[1:]] != [each.widget for each in reversed(passed[1:])]:
        found.append(f"Shift+Tab goes another way: {[each.name for each in back]}")
    return found + _disorder(passed, regions)


def _roles_of(widget):
    """A title at which reading begins is what titles are."""
    return {QAccessible.Role.StaticText} if isinstance(widget, PlainLabel) else _ROLES.get(type(widget), _USUAL)


def _seen(widget):
    """Where the eye finds it; what is scrolled off lies beyond the edge of its page, not behind what stands there."""
    window, above = widget.window(), widget
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    while (above := above.parentWidget()) is not None:
        if isinstance(above, QScrollArea):
            view = QRect(above.viewport().mapTo(window, QPoint()), above.viewport().size())
            edge = view.bottom() if place.top() > view.bottom() else view.top()
            place = place & view or QRect(place.left(), edge, place.width(), 1)
    return place


def _settle():
    """Let every layout find its place; other events are left alone, so this is safe within a task."""
    for _ in range(_LAYOUTS):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _disorder(passed, regions):
    """Each region once, and within it downwards, or to the right in the same line."""
    within = [next((n for n, part in enumerate(regions) if _holds(part, each.widget)), -1) for each in passed]
    start = _start(passed, within)
    turned = [(within[(start + n) % len(passed)], passed[(start + n) % len(passed)]) for n in range(len(passed))]
    return [
        f"{after.name!r} {after.place} comes after {before.name!r} {before.place}"
        for (one, before), (other, after) in pairwise(turned)
        if other < one or (other == one and not _goes_on(before.place, after.place))
    ]


def _start(passed, within):
    """Tab goes round: where the first region begins, or the window's uppermost stop where there is but one."""
    places = range(len(passed))
    begins = [n for n in places if within[n] == min(within) and within[n - 1] != within[n]]
    return begins[0] if begins else min(places, key=lambda n: (passed[n].place.top(), passed[n].place.left()))


def _holds(part, widget):
    parts = part if isinstance(part, tuple) else (part,)
    return any(each is widget or each.isAncestorOf(widget) for each in parts)


def _goes_on(before, after):
    below = after.top() >= before.bottom() - _OVERLAP
    beside = after.left() >= before.right() - _OVERLAP and after.bottom() >= before.top()
    return below or beside or before.contains(after)  # a button within a box stands behind its words


def _twice(names):
    return {name for name in names if names.count(name) > 1}
