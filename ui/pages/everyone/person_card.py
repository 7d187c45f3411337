"""One person's card: whose it is, a way into the chart, and up to four lines."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from pfclient.chart.glance import Glance, Known
from ui.pages.everyone.lines import lines_of, reading_line, told
from ui.pages.section.topic import Topic
from ui.text import dates
from ui.text.access import closed_words
from ui.text.names import first_name, person_initials, relation
from ui.text.translate import tr
from ui.viewmodels.everyone import Look
from ui.widgets.card import Card
from ui.widgets.frames import column, rule
from ui.widgets.line_button import LineButton
from ui.widgets.person_head import PersonHead


class PersonCard(Card):
    """A card.

    Args:
        look: Who, and what there is to say.
        color: The folder colour.
        topic: Gives what the sections say of themselves.
        today: The day.
        open_: Opens the person's section at a record; both "" for the chart alone.

    Attributes:
        lines: What opens records, from top to bottom.
        stops: What can take the focus, in turn.
    """

    def __init__(
        self,
        look: Look,
        color: str,
        topic: Callable[[str], Topic],
        today: date,
        open_: Callable[[str, str, str], None],
    ) -> None:
        self._shown = (look, color, today)
        person, key = look.person, str(look.person.id)
        name = first_name(person)
        age = "" if person.deceased else dates.age_words(dates.parse(person.birth_date), today)
        who = "  ·  ".join(part for part in (relation(person.relationship, person.gender), age) if part)
        button, said = tr("Open chart"), tr("Open {name}’s chart", name=name)
        head = PersonHead(person.display, who, person_initials(person), color, button=button, button_name=said)
        head.button.clicked.connect(lambda _checked=False: open_(key, "", ""))
        lines = _lines(look, topic, name, today, lambda section, record: open_(key, section, record))
        self.lines = [each for each in lines if isinstance(each, LineButton)]
        self.stops: list[QWidget] = [head.button, *self.lines]
        for each in self.lines:
            each.key = f"{key}/{each.key}"
            # Lines of different cards may say the same; who does not see the card hears whose it is.
            each.setAccessibleName(f"{name}. {each.accessibleName()}")
        body: list[QWidget] = []
        for widget in lines:
            body += [rule(), widget] if body else [widget]
        super().__init__(column(head, column(*body, gap=2, margins=(12, 8, 12, 8)), None, gap=0), "plain", (1, 1, 1, 1))
        self.setAccessibleName(person.display)

    def shows(self, look: Look, color: str, today: date) -> bool:
        """Whether a card of these would be the same."""
        return self._shown == (look, color, today)


def _lines(
    look: Look, topic: Callable[[str], Topic], name: str, today: date, open_: Callable[[str, str], None]
) -> list[QWidget]:
    if not look.readable:
        return [told(*closed_words(look.person), "lock")]
    if look.glance is None or _is_all_reading(look.glance):
        return [reading_line(name)]
    return lines_of(look.glance, topic, name, today, open_)


def _is_all_reading(glance: Glance) -> bool:
    parts = (glance.allergies, glance.visits, glance.results, glance.medicines)
    return all(part.known is Known.READING for part in parts)
