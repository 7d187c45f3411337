"""Everybody's visits in the order of their days."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pfclient.chart.glance import Known, coming_up
from pfclient.people import Person
from pfclient.records.appointments import Appointment
from ui.pages.section.partly import instead_of_rows
from ui.pages.section.topic import Topic
from ui.text import dates, visits
from ui.text.names import first_name, person_initials
from ui.text.telling import name_of
from ui.text.translate import tr, trn
from ui.viewmodels.everyone import Look
from ui.widgets.avatar import Avatar
from ui.widgets.card import Card
from ui.widgets.date_block import DateBlock
from ui.widgets.frames import column, line, rule
from ui.widgets.labels import PlainLabel
from ui.widgets.line_button import LineButton

_SHOWN = 6
_SECTION = "appointments"
_STILL_UNKNOWN = frozenset({Known.READING, Known.UNKNOWN})


class Agenda(Card):
    """What is coming up for everyone.

    Args:
        looks: Everybody.
        colors: Person id to folder colour.
        topic: What the section of visits says of itself.
        today: The day.
        open_: Opens a person's section at a record.

    Attributes:
        lines: From top to bottom.
    """

    def __init__(
        self,
        looks: Sequence[Look],
        colors: dict[str, str],
        topic: Topic,
        today: date,
        open_: Callable[[str, str, str], None],
    ) -> None:
        people = {look.person.id: look.person for look in looks}
        glances = {look.person.id: look.glance for look in looks if look.glance is not None and look.readable}
        found = coming_up(glances)
        self.lines = [
            _line(people[who], row, colors.get(str(who), "family"), today, open_) for who, row in found[:_SHOWN]
        ]
        body: list[QWidget] = []
        for each in self.lines:
            body += [rule(), each] if body else [each]
        more = len(found) - len(self.lines)
        if more:
            body.append(PlainLabel(trn("{n} more visit", "{n} more visits", more), "small", wrap=True))
        undated = sum(len(each.visits.rows) for each in glances.values()) - len(found)
        if undated:
            words = trn("{n} visit has no day yet", "{n} visits have no day yet", undated)
            body.append(PlainLabel(words, "small", wrap=True))
        body += [PlainLabel(words, "small", wrap=True) for words in _not_known(looks, topic)]
        if not body:
            body.append(PlainLabel(_nothing(looks), "muted", wrap=True))
        title = PlainLabel(tr("Coming up for everyone"), "h3", wrap=True)
        super().__init__(column(title, *body, None, gap=6), "plain", (16, 14, 16, 12))


def _not_known(looks: Sequence[Look], topic: Topic) -> list[str]:
    """Whose visits are not (all) here, and why: nobody takes them for none."""
    found = []
    for look in looks:
        name = first_name(look.person)
        if not look.readable:
            continue
        if look.glance is None:
            found.append(tr("Reading {name}’s records…", name=name))
        elif look.glance.visits.known in _STILL_UNKNOWN:
            title, _ = instead_of_rows(look.glance.visits, topic, name, private=look.glance.private)
            found.append(f"{name}: {title}")
    return found


def _nothing(looks: Sequence[Look]) -> str:
    if any(look.glance is not None and look.glance.private for look in looks):
        return tr("No visits to show here. Some records may be private.")
    return tr("No visits planned in the records your clinics share.")


def _line(
    person: Person, row: Appointment, color: str, today: date, open_: Callable[[str, str, str], None]
) -> LineButton:
    day = visits.calendar_day(row) or date.max
    hour, name = visits.hour(row), first_name(person)
    first = ", ".join(words for words in (name_of(row), hour) if words)
    waits = visits.waits(row)
    around = "  ·  ".join(words for words in (waits, ", ".join(row.with_whom), row.clinic) if words)
    second = "  ·  ".join(words for words in (visits.far_day(row, today), around) if words)
    whose = line(Avatar(person_initials(person), color, 24), (PlainLabel(name, "strong", wrap=True), 1), gap=8)
    words = column(whose, PlainLabel(first, "body", wrap=True), gap=2)
    if second:
        words.addWidget(PlainLabel(second, "small", wrap=True))
    laid = line(gap=14, margins=(4, 6, 4, 6))
    leaf = DateBlock(dates.leaf(day), color)
    laid.addWidget(leaf, 0, Qt.AlignmentFlag.AlignTop)
    laid.addLayout(words, 1)
    spoken = ". ".join(part for part in (name, visits.when(row), name_of(row), around) if part)
    made = LineButton(laid, spoken, f"agenda/{person.id}/{row.key}")
    made.clicked.connect(lambda _checked=False: open_(str(person.id), _SECTION, row.key))
    return made
