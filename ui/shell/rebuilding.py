"""From one view of the charts to the one that takes its place, with nothing lost on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from ui.pages.section.page import SectionPage
from ui.shell.standing import ACCOUNT_SECTIONS, LeftOff, Standing, whose
from ui.widgets.frames import take_off

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from ui.shell.main_view import MainView
    from ui.wizards.flow_wizard import FlowWizard


def standing_of(view: MainView) -> Standing:
    """Give how a view stands, for the one that takes its place."""
    focus = QApplication.focusWidget()
    held = ""
    if focus is not None:
        held = next((name for name, part in _parts(view).items() if part is focus or part.isAncestorOf(focus)), "")
    return Standing(view.pages.left(), held, view.aside.shown())


def build_anew(
    old: MainView,
    stack: QStackedWidget,
    build: Callable[[Standing], MainView | None],
    standing: Standing | None = None,
) -> None:
    """Put another view in the place of one; the page before it, if any, stays before it.

    Args:
        old: The view there is.
        stack: Where it stands.
        build: Builds the other one.
        standing: How that one is to stand, as the old one does unless told.
    """
    standing, shown = standing or standing_of(old), stack.currentWidget()
    old.forget()
    take_off(stack, old)
    view = build(standing)
    if shown is not None and shown is not old:
        stack.setCurrentWidget(shown)
    if view is not None:
        go_on(view, standing)


def left_off(view: MainView, wizard: FlowWizard | None) -> LeftOff:
    """Give where the person is, for the session that is opened after a lock; no word of a record is in it."""
    family = view.family
    sections = family.findChild(QObject, ACCOUNT_SECTIONS)  # there is none before Settings were opened
    return LeftOff(
        whose(family.session),
        standing_of(view),
        view.search.box.text(),
        family.search.everywhere,
        getattr(sections, "draft", None),
        wizard.draft if wizard is not None else None,
    )


def go_on(view: MainView, standing: Standing) -> None:
    """Open what was open, and put the focus where it was."""
    if view.isVisible():
        # The focus died with the old view; without one no shortcut of the new one would be heard.
        view.focus_first()
    view.aside.show_again(standing.aside)
    part = _parts(view).get(standing.held)
    if standing.aside is None and part is not None and part.isVisible():
        part.setFocus(Qt.FocusReason.OtherFocusReason)


def _parts(view: MainView) -> dict[str, QWidget]:
    """What can have the focus, by names that are the same in every view."""
    found = {"people": view.top.tabs, "menu": view.menu, "sections": view.side.tabs, "search": view.search.box}
    page = view.page
    if not isinstance(page, SectionPage):
        return found
    inner = {"filter": page.list.filter, "list": page.list.table, "record": page.record_page, "detail": page.detail}
    return found | inner
