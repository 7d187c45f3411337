"""The family at a glance: a card for everybody, and what is coming up for all of them."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from pfclient.people import Person, PersonId
from ui.pages.everyone.agenda import Agenda
from ui.pages.everyone.person_card import PersonCard
from ui.pages.section.cards_page import CardsPage
from ui.pages.section.topic import Topic
from ui.text import dates
from ui.text.translate import tr, trn
from ui.theme import tokens
from ui.theme.people import assign
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.viewmodels.everyone import EveryoneViewModel
from ui.widgets.buttons import Button
from ui.widgets.frames import clear_layout, column, line
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow, stops_in

_EM, _PAIRS_EM, _BESIDE_EM = 16, 72, 50
_GAP, _IN_PAIRS = 14, 4
_NOON, _EVENING = 12, 18
_SIDES, _GREETING = 24, 280


class EveryonePage(CardsPage):
    """The page of everybody.

    Args:
        model: Its state.
        topic: Gives what the sections say of themselves.
        now: The clock.

    Attributes:
        cards: One for each person.
        agenda: What is coming up for all of them; None, and no cards, until the page knows how wide it is.

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
        # The bar along the top has a button of the same words.
        self.add = Button(tr("Add a person"), icon="user-plus", name=tr("Add a person to this account"))
        self.print = Button(tr("Print family summary"), icon="printer")
        self.greeting = PlainLabel("", "h1", wrap=True)
        self._day = PlainLabel("", "muted", wrap=True)
        self._acts = line(self.print, self.add, gap=12)
        self._head = line((column(self.greeting, self._day, gap=0), 1), self._acts, gap=12)
        self._body: QVBoxLayout = column(gap=_GAP)
        self._asked: QVBoxLayout = column(gap=_GAP)
        super().__init__(
            column(self._head, self._asked, self._body, None, gap=16, margins=(24, 14, 24, 24)), "desk", parent
        )
        self.model, self._topic, self._now = model, topic, now
        self._drawn: tuple[object, ...] = ()
        self._has_room = False
        self.cards: list[PersonCard] = []
        self.agenda: Agenda | None = None
        self._questions: dict[tuple[Person, Person], QWidget] = {}
        self._grid = QGridLayout()
        self.add.clicked.connect(self.add_wanted)
        self.print.clicked.connect(self.summary_wanted)
        model.changed.connect(self.refresh)

    # ---- showing

    def refresh(self) -> None:
        """Show what the view-model holds; what is the same stays as it stands.

        Nothing is put together before the page has its width, and with it its place in the window: it would be put
        together for another width, and every part of it styled anew on the way to its place.
        """
        if not self._has_room:
            return
        now = self._now().astimezone()
        drawn = (self.model.looks, self.model.questions, self.model.name, now.date(), _greeting(now, ""), self._shape)
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
        self._ask(self.model.questions)
        agenda = self.agenda = self._fill(today)
        found = [each for card in self.cards for each in card.lines]
        self.lines.follow([*found, *agenda.lines], held)

    def _ask(self, questions: tuple[tuple[Person, Person], ...]) -> None:
        """Ask of people who may be one, above everything; the same question stays, and who is at it stays there."""
        if questions == tuple(self._questions):
            return
        from ui.pages.everyone.same_person import question  # noqa: PLC0415 - hardly anybody is asked

        clear_layout(self._asked)
        self._questions = {pair: question(*pair, self._answer) for pair in questions}
        for each in self._questions.values():
            self._asked.addWidget(each)

    def _answer(self, one: PersonId, other: PersonId, *, same: bool) -> None:
        """The card goes, and with it what had the focus: the page's first button has it then."""
        self.print.setFocus(Qt.FocusReason.OtherFocusReason)
        self.model.answer(one, other, same=same)

    @property
    def _shape(self) -> tuple[bool, bool]:
        """Whether cards stand in pairs, and the agenda beside them."""
        em = theme().px(_EM)
        few = len(self.model.looks) <= _IN_PAIRS
        return few and self.width() >= em * _PAIRS_EM, self.width() >= em * _BESIDE_EM

    def _fill(self, today: date) -> Agenda:
        """Only what says something else by now is made anew."""
        looks, (pairs, beside) = self.model.looks, self._shape
        colors = assign(str(look.person.id) for look in looks)
        standing, self.cards = self.cards, []
        for look in looks:
            color = colors[str(look.person.id)]
            found = next((card for card in standing if card.shows(look, color, today)), None)
            self.cards.append(found or PersonCard(look, color, self._topic, today, self.record_wanted.emit))
        for card in standing:
            self._grid.removeWidget(card)
            if card not in self.cards:
                card.hide()
                card.deleteLater()
        clear_layout(self._body)
        self._grid = QGridLayout()
        scaled(self._grid.setSpacing, _GAP)
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, *(divmod(place, 2) if pairs else (place, 0)))
        agenda = Agenda(looks, colors, self._topic("appointments"), today, self.record_wanted.emit)
        if beside:
            scaled(agenda.setFixedWidth, tokens.layout("family_agenda"))
            self._body.addLayout(line((self._grid, 1), agenda, gap=_GAP))
        else:
            self._body.addLayout(self._grid)
            self._body.addWidget(agenda)
        # What was made later than what follows it would be the last that Tab comes to.
        asked = (stop for each in self._questions.values() for stop in stops_in(each))
        follow(self.add, *asked, *(stop for card in self.cards for stop in card.stops), *agenda.lines)
        return agenda

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_room = True
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
