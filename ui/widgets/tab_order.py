"""Tab order of what comes later: Qt puts every widget that is added behind all the others of its window."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QWidget


def follow(before: QWidget, *widgets: QWidget) -> None:
    """Put widgets into the Tab order right behind another one, in this order; the first need not take the focus."""
    policy = before.focusPolicy()
    # Qt orders nothing behind a widget that does not take the focus; its place in the order is good all the same.
    before.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for first, then in pairwise((before, *widgets)):
        QWidget.setTabOrder(first, then)
    before.setFocusPolicy(policy)


def stops_in(holder: QWidget) -> list[QWidget]:
    """Give what can take the focus within a widget, in the Tab order it has."""
    found: list[QWidget] = []
    widget = holder.nextInFocusChain()
    while widget is not None and widget is not holder:
        if holder.isAncestorOf(widget) and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def is_asked(page: QWidget) -> bool:
    """Tell whether a question stands over a page: it keeps the focus until it is answered."""
    return any(each.isVisible() for each in page.window().findChildren(QDialog))


def one_stop(group: QButtonGroup) -> None:
    """Have Tab come to the chosen one of several alone: Qt sees to that only once one of them has had the focus."""
    chosen = group.checkedButton()
    for button in group.buttons() if chosen is not None else []:
        on = button is chosen
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
