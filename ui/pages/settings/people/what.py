"""What somebody may see of one's own chart, and until when."""

from typing import Any

from PySide6.QtWidgets import QWidget

from pfclient.flows.birth_date import BirthDate
from pfclient.flows.sharing import Part as Share
from pfclient.flows.sharing import Sharing, Term, last_day, terms
from pfclient.people import Person
from ui.pages.settings.people.form import SharingPart
from ui.text.access import offered_sections, term_words
from ui.text.dates import day_words
from ui.text.translate import tr
from ui.viewmodels.sharing import SharingViewModel
from ui.widgets.buttons import Button
from ui.widgets.check_list import CheckList
from ui.widgets.combo_field import ComboField
from ui.widgets.day_field import DayField
from ui.widgets.flow import Flow
from ui.widgets.frames import narrow
from ui.widgets.radio_card import RadioCards
from ui.widgets.tab_order import follow

_WIDTH = 480


class What(SharingPart):
    """The second page of inviting, and the first of changing.

    Args:
        name: Whose access it is about.
    """

    def __init__(self, vm: SharingViewModel, whose: Person | None, color: str, name: str) -> None:
        changing = vm.state.proxy is not None
        super().__init__(vm, _heading(name, changing=changing), whose, color)
        state, limits = vm.state, vm.state.limits
        self.part = RadioCards(tr("How much"), show_question=False)
        offered = offered_sections(limits.categories)
        self.sections = CheckList(tr("Tick what they may see"), offered)
        self.sections.tick(state.categories)
        self.part.add(Share.ALL, tr("All of it"), ", ".join(name for _, name in offered))
        part = tr("They see nothing else, not even that it is there.")
        self.part.add(Share.SOME, tr("Only a part"), part, extra=self.sections)
        self.part.choose(state.part)
        self.term, self.until = _term(state), _last_day(state)
        self._held = narrow(self.term, self.until, width=_WIDTH, gap=14)
        go = Button(tr("Continue"), "primary", size="large")
        go.clicked.connect(self.submitted)
        back = Button(tr("Back") if vm.can_go_back else tr("Leave it as it is"), size="large")
        back.clicked.connect(self.go_back if vm.can_go_back else vm.leave)
        self.fields = {"part": self.part, "categories": self.sections, "term": self.term}
        self.fields |= dict.fromkeys(self.until.boxes, self.until)
        self.part.chosen.connect(lambda _key: self.remember())
        for field in (self.sections, self.term, self.until):
            field.changed.connect(self.remember)
        self.term.changed.connect(self._show_day)
        self.until.submitted.connect(self.submitted)
        self.finish(self.part, self._held, Flow(go, back, gap=10))
        self._show_day()
        ticks = [each.control for each in self.sections.boxes.values()]
        follow(self.part.cards[Share.SOME].radio, *ticks, self.term.combo, *self.until.boxes.values(), go, back)
        self.controls |= {f"part {key}": card.radio for key, card in self.part.cards.items()}
        self.controls |= {f"tick {key}": each.control for key, each in self.sections.boxes.items()}
        self.controls |= {"term": self.term.combo, **self.until.boxes, "go": go, "back": back}

    def first(self) -> QWidget | None:
        """What is chosen, or the first answer."""
        return self.controls.get(f"part {self.part.choice}") or self.controls[f"part {Share.ALL}"]

    def typed(self) -> dict[str, Any]:
        return {
            "part": self.part.choice,
            "categories": self.sections.ticked,
            "term": self.term.choice,
            "until": BirthDate(*self.until.value),
        }

    def _show_day(self) -> None:
        self.until.setVisible(self.term.choice == Term.DAY)


def _term(state: Sharing) -> ComboField:
    today, latest = state.today, state.limits.until
    offered = [(each.value, term_words(each, last_day(each, today), latest)) for each in terms(state.limits, today)]
    field = ComboField(tr("Until when"), offered, prompt=tr("Choose one"))
    field.choose(state.term)
    return field


def _last_day(state: Sharing) -> DayField:
    hint, latest = tr("They can open your chart on this day, and not after."), state.limits.until
    if latest is not None:
        hint = tr("Not after {date}: access to this chart ends then.", date=day_words(latest))
    field = DayField(tr("Last day"), hint=hint)
    field.set_value(state.until.month, state.until.day, state.until.year)
    return field


def _heading(name: str, *, changing: bool) -> str:
    if not changing:
        return tr("What may {name} see?", name=name)
    return tr("What {name} can see", name=name) if name else tr("What this person can see")
