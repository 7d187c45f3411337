"""The bar along the top: whose chart, how fresh it is, and what can be done with the account."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.text import dates
from ui.text.translate import tr
from ui.theme.theme import theme
from ui.viewmodels.freshness import Freshest, Freshness
from ui.widgets.buttons import Button
from ui.widgets.frames import ground, line
from ui.widgets.mark import AppMark
from ui.widgets.person_tabs import PersonTab, PersonTabs
from ui.widgets.sync_chip import SyncChip

_RELATIONS_FROM, _CHIP_FROM = 1060, 760
# The mark takes its margins and those between and after the tools along.
_MARK, _CHIP, _TOOL, _GAP, _SIGN = 96, 172, 46, 14, 40


class TopBar(QWidget):
    """Mark, person tabs, and tools whose words leave when the bar is short."""

    person_chosen = Signal(str)
    menu_requested = Signal()
    updates_pressed = Signal()
    update_pressed = Signal()
    add_pressed = Signal()
    settings_pressed = Signal()
    help_pressed = Signal()
    sign_out_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._people: tuple[PersonTab, ...] = ()
        self._current = ""
        self._wanted = True
        self._roomy = False
        self._drawn: tuple[object, ...] = ()
        self._said: tuple[object, ...] = ()
        self.tabs = PersonTabs()
        self.tabs.chosen.connect(self.person_chosen)
        self.tabs.more_requested.connect(self.menu_requested)
        self.chip = SyncChip()
        self.chip.clicked.connect(self.updates_pressed)
        self.refresh = Button("", "quiet", icon="arrows-clockwise", name=tr("Update now"))
        self.refresh.setToolTip(tr("Update now (F5)"))
        self.refresh.clicked.connect(self.update_pressed)
        self._faces: dict[Button, str] = {}
        self.add = self._tool(tr("Add a person"), "user-plus", self.add_pressed)
        self.help = self._tool(tr("Help"), "question", self.help_pressed)
        self.settings = self._tool(tr("Settings"), "gear", self.settings_pressed)
        self._locks = False
        self.sign_out = self._tool(tr("Sign out"), "sign-out", self._last_tool)
        self.tools = (self.add, self.help, self.settings, self.sign_out)
        tools = line(self.chip, self.refresh, *self.tools, gap=2, margins=(8, 0, 12, 0))
        self._mark = AppMark(34)
        self.setLayout(line(self._mark, 6, (self.tabs, 1), tools, gap=6, margins=(14, 0, 0, 0)))

    def show_people(self, people: Sequence[PersonTab], current: str) -> None:
        """Show these people."""
        self._people, self._current = tuple(people), current
        if self._draw_people():
            self._fit()

    def show_freshness(self, fresh: Freshness, now: datetime, *, readable: bool) -> None:
        """Show how fresh the open chart is; one that may not be read says nothing."""
        state = (*_state(fresh, now), readable)
        if state == self._said:
            return
        self._said = state
        self.chip.show_state(*state[:3])
        self.refresh.setEnabled(fresh.kind is not Freshest.BUSY)
        self._wanted = readable
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_people()
        self._fit()

    def _fit(self) -> None:
        """Give everything the room there is for it."""
        self._make_room()
        self._name_tools()

    def _make_room(self) -> None:
        """People need the room more: the chip gives up its words, then its place beside the button that updates."""
        self._spare_tools()
        self.chip.setVisible(self._wanted and self.width() >= theme().px(_CHIP_FROM))
        needed = self.tabs.sizeHint().width() + max(self.chip.needed, theme().px(_CHIP)) + self._icons
        self.chip.show_words(shown=needed <= self.width())

    def _draw_people(self) -> bool:
        """Show names, and relations where there is room for them; whether there may be another room for the rest."""
        width = self.width() / theme().scale
        bare = width < _RELATIONS_FROM
        drawn = (self._people, bare, theme().scale)
        if drawn != self._drawn:
            self._drawn = drawn
            shown = [_without_relation(tab) for tab in self._people] if bare else list(self._people)
            self.tabs.set_people(shown, self._current)
            self.setFixedHeight(self.tabs.height_needed)
            return True
        if self._current == self.tabs.current:
            return False
        self.tabs.choose(self._current)
        return not self._roomy

    def _spare_tools(self) -> None:
        """People need the room more than what can be done elsewhere as well: in Settings, in a menu, on Everyone."""
        px, chip = theme().px, _TOOL if self._wanted and self.width() >= theme().px(_CHIP_FROM) else 0
        sparing = ((self.sign_out, _TOOL), (self.add, _TOOL), (self.refresh, _TOOL), (self._mark, _SIGN))
        room = self.width() - px(_MARK + _TOOL * (1 + len(self.tools)) + chip)
        all_of_them = self.tabs.sizeHint().width()
        most = room + px(sum(size for _, size in sparing))
        self._roomy = all_of_them <= most  # whichever of them is the open one
        wanted = next((width for width in (all_of_them, self.tabs.fewer) if width <= most), self.tabs.least)
        for part, size in sparing:
            part.setVisible(wanted <= room)
            room += px(size) if wanted > room else 0

    @property
    def first_tool(self) -> QWidget:
        """Where the tools begin, for the keyboard."""
        return self.help if self.refresh.isHidden() else self.refresh

    def show_lock(self, *, locks: bool) -> None:
        """Offer to lock in the place of signing out, where a PIN is asked for: Settings signs out as well."""
        if locks != self._locks:
            self._locks = locks
            self._faces[self.sign_out] = tr("Lock") if locks else tr("Sign out")
            self.sign_out.set_icon("lock" if locks else "sign-out")
            self._name_tools()

    def _last_tool(self) -> None:
        (self.lock_pressed if self._locks else self.sign_out_pressed).emit()

    def _tool(self, words: str, icon: str, pressed: SignalInstance | Callable[[], None]) -> Button:
        button = Button(words, "quiet", icon=icon)
        button.clicked.connect(pressed)
        self._faces[button] = words
        return button

    def _name_tools(self) -> None:
        """As many tools have their words as there is room for; what is used most keeps them longest."""
        px, letters = theme().px, theme().metrics("body", weight=600)
        chip = max(self.chip.needed, px(_CHIP)) if self.chip.isVisibleTo(self) else 0
        room = self.width() - self.tabs.sizeHint().width() - chip - self._icons
        for button in (self.help, self.settings, self.sign_out, self.add):
            words = self._faces[button]
            room -= letters.horizontalAdvance(words) + px(_GAP)
            self._show_words(button, words if room >= 0 else "")

    @property
    def _icons(self) -> int:
        """The px of what is there besides people and chip: the mark, and every tool without its words."""
        tools = sum(not tool.isHidden() for tool in (self.refresh, *self.tools))
        return theme().px(_MARK + _TOOL * tools - (_SIGN if self._mark.isHidden() else 0))

    def _show_words(self, button: Button, words: str) -> None:
        if button.text() == words:
            return
        button.set_words(words, self._faces[button])
        button.setToolTip("" if words else self._faces[button])


def _state(fresh: Freshness, now: datetime) -> tuple[str, str, int | None]:
    """What the chip shows: look, words, and how far an update is."""
    match fresh.kind:
        case Freshest.BUSY:
            return "busy", tr("Updating… {a} of {b} charts", a=fresh.done, b=fresh.total), fresh.percent
        case Freshest.OFFLINE:
            return "offline", tr("Offline"), None
        case Freshest.FAILED:
            return "failed", tr("Not updated"), None
        case _:
            return "ok", dates.updated_words(fresh.as_of, now) if fresh.as_of else tr("Not updated yet"), None


def _without_relation(tab: PersonTab) -> PersonTab:
    return PersonTab(tab.key, tab.name, "", tab.initials, tab.color, tab.accessible, tab.icon, tab.has_news)
