"""The switch menu: everybody whose chart can be opened, with what tells them apart."""

from datetime import date

from pfclient.people import ChartStatus, Person, PersonId
from pfclient.values import dataclass
from ui.text.dates import age_words, parse
from ui.text.names import person_initials, relation
from ui.text.translate import tr, trn
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.news import NewsViewModel

_WITH_SHORTCUT = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the menu.

    Attributes:
        note: "Open now", why the chart cannot be read, or how much is new in it.
        shortcut: The keys that open it, "" past the ninth person.
    """

    person: PersonId
    name: str
    sub: str
    initials: str
    note: str
    shortcut: str
    current: bool


def choices(family: FamilyViewModel, news: NewsViewModel, today: date) -> tuple[Choice, ...]:
    """Give a line for every person, in the order of the tabs."""
    lines = []
    for place, person in enumerate(family.people, start=1):
        here = family.current is not None and person.id == family.current.id
        closed = person.connection.status is not ChartStatus.ACTIVE
        lines.append(
            Choice(
                person.id,
                person.display,
                who_line(person, today),
                person_initials(person),
                tr("Open now") if here else tr("No access") if closed else new_words(news.total(person.id)),
                f"Ctrl+{place}" if place <= _WITH_SHORTCUT else "",
                here,
            )
        )
    return tuple(lines)


def new_words(count: int) -> str:
    """Give how much a person has not looked at: "5 new"; "" for nothing."""
    return trn("{n} new", "{n} new", count) if count else ""


def who_line(person: Person, today: date) -> str:
    """Give who the person is and their age: "Your father · 76 years old"."""
    age = "" if person.deceased else age_words(parse(person.birth_date), today)
    return "  ·  ".join(part for part in (relation(person.relationship, person.gender), age) if part)
