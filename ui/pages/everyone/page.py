"""The family at a glance: a card for everybody, and what is coming up for all of them."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from ui.pages.everyone.agenda import Agenda
from ui.pages.everyone.person_card import PersonCard
from ui.pages.section.topic import Topic
from ui.text import dates
from ui.text.translate import tr, trn
from ui.theme import tokens
from ui.theme.people import assign
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.viewmodels.everyone import EveryoneViewModel
from ui.widgets.buttons import Button
from ui.widgets.frames import clear_layout, column, flowing, line, scrolled
from ui.widgets.labels import PlainLabel
from ui.widgets.line_list import LineList

_EM, _PAIRS_EM, _BESIDE_EM = 16, 72, 50
_GAP, _IN_PAIRS = 14, 4
_NOON, _EVENING = 12, 18
_SIDES, _GREETING = 24, 280


class EveryonePage(QWidget):
    """The page of everybody.

    Args:
        model: Its state.
        topic: Gives what the sections say of themselves.
        now: The clock.

    Attributes:
        cards: One for each person.
        agenda: What is coming up for all of them.

    Signals:
        record_wanted: A line was chosen; brings whose, section and key, both "" for the chart alone.
        add_wanted: A person is to be added.
        summary_wanted: A page for everybody is to be printed.
    """

    record_wanted = Signal(str, str, str)
    add_wanted = Signal()
    summary_wanted = Signal()

    def __init__(
        self,
        model: EveryoneViewModel,
        topic: Callable[[str], Topic],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model, self._topic, self._now = model, topic, now
        self._drawn: tuple[object, ...] = ()
        self.greeting = PlainLabel("", "h1", wrap=True)
        self._day = PlainLabel("", "muted", wrap=True)
        # The bar along the top has a button of the same words.
        self.add = Button(tr("Add a person"), icon="user-plus", name=tr("Add a person to this account"))
        self.add.clicked.connect(self.add_wanted)
        self.print = Button(tr("Print family summary"), icon="printer")
        self.print.clicked.connect(self.summary_wanted)
        self._acts = line(self.print, self.add, gap=12)
        self._head = line((column(self.greeting, self._day, gap=0), 1), self._acts, gap=12)
        self._body: QVBoxLayout = column(gap=_GAP)
        self._content = flowing(column(self._head, self._body, None, gap=16, margins=(24, 14, 24, 24)), "desk")
        self._area = scrolled(self._content, "desk")
        self.lines = LineList(self._area)
        self.setLayout(column(self._area, gap=0))
        model.changed.connect(self.refresh)
        self.refresh()

    # ---- what the shell asks

    def set_private(self, private: bool) -> None:
        """Each person's card says it of its own."""

    def back(self) -> bool:
        """There is nothing to go back from."""
        return False

    def regions(self) -> list[QWidget]:
        """Give what F6 steps through on this page."""
        return [self]

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Begin at the first line."""
        self.lines.take_focus(reason)

    def leave(self) -> None:
        """A chart opens: who comes back begins at the top."""
        self._area.verticalScrollBar().setValue(0)

    # ---- showing

    def refresh(self) -> None:
        """Show what the view-model holds; what is the same stays as it stands."""
        now = self._now().astimezone()
        drawn = (self.model.looks, self.model.name, now.date(), _greeting(now, ""), self._shape)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self.greeting.setText(_greeting(now, self.model.name))
        today = now.date()
        day = tr("{weekday}, {date}", weekday=dates.weekday(today), date=dates.day_words(today, long=True))
        count = self.model.waiting
        waits = trn("{n} thing needs your attention", "{n} things need your attention", count) if count else ""
        self._day.setText("  ·  ".join(part for part in (day, waits) if part))
        held = self.lines.held
        clear_layout(self._body)
        self._fill()
        found = [each for card in self.cards for each in card.lines]
        self.lines.follow([*found, *self.agenda.lines], held)

    @property
    def _shape(self) -> tuple[bool, bool]:
        """Whether cards stand in pairs, and the agenda beside them."""
        em = theme().px(_EM)
        few = len(self.model.looks) <= _IN_PAIRS
        return few and self.width() >= em * _PAIRS_EM, self.width() >= em * _BESIDE_EM

    def _fill(self) -> None:
        looks, today = self.model.looks, self._now().astimezone().date()
        colors = assign(str(look.person.id) for look in looks)
        open_ = self.record_wanted.emit
        self.cards = [PersonCard(each, colors[str(each.person.id)], self._topic, today, open_) for each in looks]
        self.agenda = Agenda(looks, colors, self._topic("appointments"), open_)
        pairs, beside = self._shape
        cards = QGridLayout()
        scaled(cards.setSpacing, _GAP)
        for place, card in enumerate(self.cards):
            cards.addWidget(card, *(divmod(place, 2) if pairs else (place, 0)))
        if beside:
            scaled(self.agenda.setFixedWidth, tokens.layout("family_agenda"))
            self._body.addLayout(line((cards, 1), self.agenda, gap=_GAP))
        else:
            self._body.addLayout(cards)
            self._body.addWidget(self.agenda)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head(event.size().width() - theme().px(2 * _SIDES + _SIDES))
        self.refresh()

    def _fit_head(self, room: int) -> None:
        """The buttons stand beside the greeting, below it, or one below the other, as there is room."""
        ways = QBoxLayout.Direction
        acts = self.print.sizeHint().width() + self.add.sizeHint().width() + theme().px(_GAP)
        self._acts.setDirection(ways.LeftToRight if acts <= room else ways.TopToBottom)
        beside = acts + theme().px(_GREETING) <= room
        self._head.setDirection(ways.LeftToRight if beside else ways.TopToBottom)


def _greeting(now: datetime, name: str) -> str:
    if now.hour < _NOON:
        return tr("Good morning, {name}", name=name) if name else tr("Good morning")
    if now.hour < _EVENING:
        return tr("Good afternoon, {name}", name=name) if name else tr("Good afternoon")
    return tr("Good evening, {name}", name=name) if name else tr("Good evening")
