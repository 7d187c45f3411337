"""What will be so, in words, before it is done."""

from PySide6.QtWidgets import QWidget

from pfclient.people import Person
from ui.pages.settings.people.form import SharingPart
from ui.pages.settings.people.who import helper_relation
from ui.text.access import given_words, left_out_words, until_words
from ui.text.translate import tr
from ui.viewmodels.sharing import SharingViewModel
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.frames import box, column, rule
from ui.widgets.labels import PlainLabel


class Check(SharingPart):
    """The last page before the portal is asked.

    Args:
        name: Whose access it is about.
    """

    def __init__(self, vm: SharingViewModel, whose: Person | None, color: str, name: str) -> None:
        changing = vm.state.proxy is not None
        super().__init__(vm, tr("Check that this is right"), whose, color)
        state = vm.state
        access, offered = state.access, state.limits
        facts = [
            (tr("Who"), name if changing else f"{name}  ·  {helper_relation(state.relationship)}"),
            (tr("Can see"), given_words(access.categories, offered.categories)),
            (tr("Cannot see"), left_out_words(access.categories, offered.categories)),
            (tr("Until when"), until_words(access.until or offered.until)),
        ]
        rows: list[QWidget] = []
        for label, value in facts:
            if value:
                rows += [rule()] if rows else []
                rows.append(box(column(PlainLabel(label, "small"), PlainLabel(value, "strong", wrap=True), gap=2)))
        if changing:
            text = tr("It counts at once. What they printed or saved before stays with them. They get an e-mail.")
        else:
            text = tr(
                "We send the e-mail, and show you a PIN. The link opens your chart only for someone who has that PIN "
                "and knows your date of birth."
            )
        go = Button(tr("Change access") if changing else tr("Send the invitation"), "primary", size="large")
        go.clicked.connect(self.submitted)
        back = Button(tr("Back"), size="large")
        back.clicked.connect(self.go_back)
        self.finish(Card(column(*rows, gap=10), "panel"), PlainLabel(text, "muted", wrap=True), Flow(go, back, gap=10))
        self.controls |= {"go": go, "back": back}

    def held_words(self) -> str:
        """What comes next is shown once."""
        if self.vm.state.proxy is not None:
            return super().held_words()
        return tr("The invitation is being sent. Its PIN comes next, and is shown only once.")

    def first(self) -> QWidget | None:
        """The way back, above what is to be read: nothing is sent by a second press of the same key."""
        return self.controls["leave"]
