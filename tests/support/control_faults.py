"""Controls that are too small, have no name, may read markup or are wider than their page."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QWidget,
)

from ui.widgets.focus_ring import part_with_focus

SMALLEST_TARGET = 24
"""px, WCAG 2.2, 2.5.8."""


def control_faults(window, shown):
    """What is wrong with the widgets shown in a window, one line each."""
    return [*_small(shown), *_nameless(shown), *_wide(shown), *_rich([window, *shown]), *_half_seen(window)]


def kinds(shown, kind):
    """Those of the widgets that are of a class, or of one of several."""
    return [widget for widget in shown if isinstance(widget, kind)]


def kind_of(widget):
    """The name a line calls a widget by: of a plain part that of what it belongs to."""
    named = widget.parentWidget() if type(widget) is QWidget and widget.parentWidget() is not None else widget
    return type(named).__name__


def called(widget):
    """The name a screen reader says."""
    told = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() or (told.text(QAccessible.Text.Name) if told is not None else "")


def _small(shown):
    for widget in kinds(shown, (QAbstractButton, QLineEdit, QComboBox, QAbstractSlider)):
        if not isinstance(widget, QScrollBar) and min(widget.width(), widget.height()) < SMALLEST_TARGET:
            yield f"target {kind_of(widget)} {called(widget)!r} {_both(widget)}"
    for bar in kinds(shown, QTabBar):
        for place in range(bar.count()):
            if bar.isTabVisible(place) and min(bar.tabRect(place).size().toTuple()) < SMALLEST_TARGET:
                yield f"target tab {bar.tabText(place)!r} {bar.tabRect(place)}"
    for view in kinds(shown, QAbstractItemView):
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
        if control and widget.isEnabled() and not called(widget).strip():
            yield f"{kind_of(widget)} {_both(widget)} has no name"
    for bar in kinds(shown, QTabBar):
        names = [bar.accessibleTabName(n) or bar.tabText(n) for n in range(bar.count()) if bar.isTabVisible(n)]
        yield from (f"a tab of {called(bar)!r} has no name" for name in names if not name.strip())


def _rich(shown):
    """Whatever could read markup: a label that guesses, a tooltip that looks like it."""
    for label in kinds(shown, QLabel):
        if label.text() and label.textFormat() is not Qt.TextFormat.PlainText:
            yield f"{kind_of(label)} {label.text()!r} is not plain text"
    for widget in shown:
        if "<" in widget.toolTip():
            yield f"{kind_of(widget)} has a tooltip with markup: {widget.toolTip()!r}"


def _wide(shown):
    for area in kinds(shown, QScrollArea):
        inner = area.widget()
        if inner is not None and inner.width() > area.viewport().width():
            yield f"{inner.width()} px wide in {area.viewport().width()}"


def _half_seen(window):
    """What has the focus is cut by the edge of what scrolls, although there is room for all of it (WCAG 2.4.11)."""
    focused = window.focusWidget()
    if focused is None or not focused.isVisible() or not focused.hasFocus():
        return
    part = part_with_focus(focused)
    for area in kinds(_above(focused), QScrollArea):
        view = area.viewport()
        place = QRect(focused.mapTo(view, part.topLeft()), part.size())
        cut = place.intersects(view.rect()) and not view.rect().contains(place)
        if cut and place.height() <= view.height():
            yield f"{kind_of(focused)} {called(focused)!r} has the focus and is seen in part: {place} in {view.size()}"


def _above(widget):
    """What a widget stands in, the nearest first."""
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def _both(widget):
    return f"{widget.width()}x{widget.height()}"
