"""Whether two charts are one person's: asked, never guessed."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from pfclient.people import Person, PersonId
from ui.text import dates
from ui.text.names import first_name
from ui.text.translate import tr
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.frames import column, ground, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.long_text import LongText


class Answer(Protocol):
    """Takes what the account holder says."""

    def __call__(self, one: PersonId, other: PersonId, *, same: bool) -> None:
        """Say whether two are one person."""
        ...


def question(one: Person, other: Person, answer: Answer) -> QWidget:
    """Give the card that asks.

    Args:
        one: Whose chart it is at one clinic.
        other: Whose at the other.
        answer: Takes the answer.
    """
    name = first_name(one)
    title = PlainLabel(tr("Is this one person?"), "h3", wrap=True)
    clinics = [one.connection.practice, other.connection.practice]
    born = dates.words(dates.parse(one.birth_date))
    who = LongText(tr("{name} has a chart at {a} and one at {b}.", name=one.display, a=clinics[0], b=clinics[1]))
    why = tr(
        "Same name, same birth date: {born}. As one chart, what both clinics say alike is one entry that names both.",
        born=born,
    )
    same = Button(tr("Yes, one person"), "primary", name=tr("Yes, {name} is one person", name=name))
    same.clicked.connect(lambda: answer(one.id, other.id, same=True))
    two = Button(tr("No, two people"), name=tr("No, these are two people"))
    two.clicked.connect(lambda: answer(one.id, other.id, same=False))
    words = column(title, who, PlainLabel(why, "muted", wrap=True), ground(Flow(same, two, gap=10), "clear"), gap=8)
    return Card(line(IconLabel("users-three", "action", 24), (words, 1), gap=14), "info", (16, 14, 16, 14))
