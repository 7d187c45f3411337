"""The search of the signed-in window: the box on the band, the page of results, the way there and back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from pfclient.values import dataclass
from ui.shell.topics import topic
from ui.text.names import first_name, person_initials
from ui.text.translate import tr
from ui.theme.people import assign
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.search import SearchViewModel
from ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from pfclient.chart.search import Match
    from ui.pages.search.page import SearchPage
    from ui.widgets.result_layout import Result


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Where somebody was when they opened a record."""

    text: str
    everywhere: bool
    key: str


class Searching(QObject):
    """Brings box, results and search together.

    Args:
        family: The signed-in window's view-model.
        stack: Where the results are shown.

    Signals:
        turned: The results are shown, or no longer.
        opened: A record was chosen: person, category, key.
    """

    turned = Signal()
    opened = Signal(str, str, str)

    def __init__(self, family: FamilyViewModel, stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._family = family
        self.model: SearchViewModel = family.search
        self.box = SearchBox(tr("Search"))
        self._stack = stack
        self._shown = self.model.wanted
        # Where nobody's chart is open everybody's are searched; that was not chosen, and is not kept.
        self._everywhere = self._shown and self.model.everywhere
        self._place: object = None
        self._left: QWidget | None = None
        self._last: _Chosen | None = None
        self._to_choose = ""
        self._icons: dict[str, str] = {}
        self.box.setText(self.model.text)
        self._wire()
        if self._shown:
            self.page.refresh()

    @cached_property
    def page(self) -> SearchPage:
        """The page of results; made when somebody searches for the first time."""
        from ui.pages.search.page import SearchPage  # noqa: PLC0415 - the first page does not wait for it

        page = SearchPage(self.model, self._face, lambda category: topic(category).title)
        self._stack.addWidget(page)
        page.list.left_upwards.connect(self._go_up)
        page.scope_chosen.connect(self._choose_scope)
        page.opened.connect(self._open)
        return page

    def _wire(self) -> None:
        self.box.filtered.connect(self._typed)
        self.box.settled.connect(lambda: self.model.search(self.box.text()))
        self.box.went_down.connect(self._go_down)
        self.box.left.connect(self.leave)
        self.model.changed.connect(self._refresh)

    # ---- what the window asks

    @property
    def shown(self) -> bool:
        """Whether the results stand in place of a page."""
        return self.model.wanted

    def follow(self, place: object) -> None:
        """The window is at a place; who has gone elsewhere searches no more."""
        if place != self._place:
            elsewhere = self._place is not None  # a window made anew is where the old one was
            self._place, self._last = place, None
            if elsewhere and self.shown:
                self.end()
        self._look()

    def begin(self, *, everywhere: bool) -> None:
        """Put the focus into the box, to search this chart or everybody's."""
        held = QApplication.focusWidget()
        if held is not None and not self._holds(held):
            self._left = held
        self._everywhere = everywhere
        self._look()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def end(self) -> None:
        """Search no more; the focus stays where it is."""
        self.box.clear()
        self._everywhere = False
        self.model.clear()
        self._look()

    def leave(self) -> None:
        """Search no more, and go back to where one was."""
        held = QApplication.focusWidget()
        within = held is not None and self._holds(held)
        left, self._left = self._left, None
        self.end()
        if within and left is not None and isValid(left) and left.isVisible():
            left.setFocus(Qt.FocusReason.OtherFocusReason)
        elif within:
            self.box.clearFocus()
            self.turned.emit()

    def back(self) -> bool:
        """Show the results again which the open record was chosen from; False where it was found otherwise."""
        last, self._last = self._last, None
        if last is None or self.shown:
            return False
        self._everywhere, self._to_choose = last.everywhere, last.key
        self._look()
        self.box.setText(last.text)
        self.model.search(last.text)
        return True

    def regions(self) -> list[QWidget]:
        """Give what F6 steps through on the page of results."""
        return self.page.regions()

    def forget(self) -> None:
        """Nothing of what was looked for stays here."""
        self._last = None
        self.model.changed.disconnect(self._refresh)
        self.box.filtered.disconnect(self._typed)
        self.box.clear()

    # ---- inside

    def _holds(self, widget: QWidget) -> bool:
        return widget is self.box or (self.shown and self.page.isAncestorOf(widget))

    def _look(self) -> None:
        current = self._family.current if self._family.readable else None
        everywhere = self._everywhere or current is None
        self.model.look_in(None if current is None else current.id, everywhere=everywhere)
        words = (
            tr("Search everyone’s records")
            if everywhere or current is None
            else tr("Search {name}’s records", name=first_name(current))
        )
        self.box.say(words)

    def _typed(self, text: str) -> None:
        if not text.strip():
            self.model.clear()

    def _choose_scope(self, everywhere: bool) -> None:
        self._everywhere = everywhere
        self._look()

    def _go_down(self) -> None:
        if self.shown and self.page.list.isVisible():
            self.page.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_up(self) -> None:
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, match: Match) -> None:
        from ui.pages.search.page import key_of  # noqa: PLC0415 - the first page does not wait for it

        chosen = self.page.list.current
        last = _Chosen(self.model.text, self._everywhere, "" if chosen is None else key_of(chosen))
        self.end()
        self.opened.emit(str(match.person), match.category, match.record.key)
        self._last = last  # going there has forgotten the one before

    def _refresh(self) -> None:
        if self.shown or "page" in vars(self):
            self.page.refresh()
        if self._to_choose and self.model.findings is not None:
            self.page.select(self._to_choose)
            self._to_choose = ""
            self._go_down()
        if self._shown != self.shown:
            self._shown = self.shown
            self.turned.emit()

    def _face(self, match: Match) -> Result:
        from ui.shell.found_words import result  # noqa: PLC0415 - not before something is found

        icon = self._icons.get(match.category)
        if icon is None:
            icon = self._icons[match.category] = topic(match.category).icon
        if not self.model.everywhere:
            return result(match, icon, whose="", initials="", color="family")
        people = self._family.people
        person = next(one for one in people if one.id == match.person)
        color = assign(str(one.id) for one in people)[str(person.id)]
        return result(match, icon, whose=person.display, initials=person_initials(person), color=color)
