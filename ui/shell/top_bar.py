"""The bar along the top: whose chart, how fresh it is, and what can be done with the account."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.text import dates
from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.theme import theme
from ui.viewmodels.freshness import Freshest, Freshness
from ui.widgets.buttons import Button
from ui.widgets.frames import ground, line
from ui.widgets.mark import AppMark
from ui.widgets.person_tabs import PersonTab, PersonTabs
from ui.widgets.sync_chip import SyncChip

_LABELS_FROM, _RELATIONS_FROM, _CHIP_FROM = 1180, 1060, 760
_WITH_WORDS = 590
"""Room the mark and the tools with their words take."""


class TopBar(QWidget):
    """Mark, person tabs, and tools whose words leave when the bar is short."""

    person_chosen = Signal(str)
    menu_requested = Signal()
    updates_pressed = Signal()
    update_pressed = Signal()
    add_pressed = Signal()
    sign_out_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._people: tuple[PersonTab, ...] = ()
        self._current = ""
        self._wanted = True
        self._drawn: tuple[object, ...] = ()
        self.tabs = PersonTabs()
        self.tabs.chosen.connect(self.person_chosen)
        self.tabs.more_requested.connect(self.menu_requested)
        self.chip = SyncChip()
        self.chip.clicked.connect(self.updates_pressed)
        self.refresh = Button("", "quiet", icon="arrows-clockwise", name=tr("Update now"))
        self.refresh.setToolTip(tr("Update now (F5)"))
        self.refresh.clicked.connect(self.update_pressed)
        self.add = Button(tr("Add a person"), "quiet", icon="user-plus")
        self.add.clicked.connect(self.add_pressed)
        self.sign_out = Button(tr("Sign out"), "quiet", icon="sign-out")
        self.sign_out.clicked.connect(self.sign_out_pressed)
        tools = line(self.chip, self.refresh, self.add, self.sign_out, gap=2, margins=(8, 0, 12, 0))
        self.setLayout(line(AppMark(34), 6, (self.tabs, 1), tools, gap=6, margins=(14, 0, 0, 0)))
        self.setFixedHeight(theme().px(tokens.layout("top_bar")))

    def show_people(self, people: Sequence[PersonTab], current: str) -> None:
        """Show these people."""
        self._people, self._current = tuple(people), current
        self._draw()

    def show_freshness(self, fresh: Freshness, now: datetime, *, readable: bool) -> None:
        """Show how fresh the open chart is; one that may not be read says nothing."""
        match fresh.kind:
            case Freshest.BUSY:
                words = tr("Updating… {a} of {b} charts", a=fresh.done, b=fresh.total)
                self.chip.show_state("busy", words, fresh.percent)
            case Freshest.OFFLINE:
                self.chip.show_state("offline", tr("Offline"))
            case Freshest.FAILED:
                self.chip.show_state("failed", tr("Not updated"))
            case _:
                words = dates.updated_words(fresh.as_of, now) if fresh.as_of else tr("Not updated yet")
                self.chip.show_state("ok", words)
        self.refresh.setEnabled(fresh.kind is not Freshest.BUSY)
        self._wanted = readable
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _make_room(self) -> None:
        """The people need the room more; the button beside the chip says whether an update is running."""
        self.chip.setVisible(self._wanted and self.width() >= theme().px(_CHIP_FROM))

    def _draw(self) -> None:
        """Relations go first, then the words on the tools; a name never does."""
        width = self.width() / theme().scale
        bare = width < _RELATIONS_FROM
        drawn = (self._people, bare)
        if drawn != self._drawn:
            self._drawn = drawn
            shown = [_without_relation(tab) for tab in self._people] if bare else list(self._people)
            self.tabs.set_people(shown, self._current)
        elif self._current != self.tabs.current:
            self.tabs.choose(self._current)
        self._make_room()
        needed = self.tabs.sizeHint().width() + theme().px(_WITH_WORDS)
        words = width >= _LABELS_FROM and self.width() >= needed
        for button, text in ((self.add, tr("Add a person")), (self.sign_out, tr("Sign out"))):
            if bool(button.text()) != words:
                button.set_words(text if words else "", text)
                button.set_icon("user-plus" if button is self.add else "sign-out")
                button.setToolTip("" if words else text)


def _without_relation(tab: PersonTab) -> PersonTab:
    return PersonTab(tab.key, tab.name, "", tab.initials, tab.color, tab.accessible, tab.icon, tab.has_news)
