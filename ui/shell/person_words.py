"""A person as the window shows them: tab, band, and line of the switch menu."""

from collections.abc import Mapping
from datetime import date

from pfclient.people import ChartStatus, Person, look_alike
from ui.text import dates
from ui.text.names import first_name, person_initials, relation
from ui.text.translate import tr, trn
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.news import NewsViewModel
from ui.viewmodels.switch_menu import new_words, who_line
from ui.viewmodels.whereabouts import EVERYONE
from ui.widgets.person_tabs import PersonTab

__all__ = [
    "ADD",
    "PersonTab",
    "band_line",
    "band_note",
    "everyone_band",
    "everyone_said",
    "namesake",
    "tab",
    "tabs",
]

SEVERAL = 2
ADD = "add a person"
"""The key of the line of the switch menu that opens nobody's chart."""


def tabs(family: FamilyViewModel, news: NewsViewModel, colors: Mapping[str, str], today: date) -> list[PersonTab]:
    """Give the folder tabs: everybody's first, where there are several people, then one a person."""
    found = [tab(person, colors[str(person.id)], today, news.total(person.id)) for person in family.people]
    if len(found) < SEVERAL:
        return found
    name, sub = tr("Everyone"), tr("At a glance")
    return [PersonTab(EVERYONE, name, sub, "", "family", f"{name}, {sub}", "users-three"), *found]


def everyone_band(family: FamilyViewModel) -> tuple[str, str, str, str]:
    """Give what the band says where nobody's chart is open: name, line, no initials, colour."""
    count = trn("{n} person", "{n} people", len(family.people))
    return tr("Everyone"), "  ·  ".join((tr("Family at a glance"), count)), "", "family"


def everyone_said(family: FamilyViewModel) -> str:
    """Give what is announced when everybody's charts are looked at together."""
    name, line, *_ = everyone_band(family)
    return f"{name}. {line}."


def tab(person: Person, color: str, today: date, waiting: int = 0) -> PersonTab:
    """Give the folder tab of a person, `waiting` of whose records were not looked at."""
    name, who = first_name(person), relation(person.relationship, person.gender)
    age = "" if person.deceased else dates.age_words(dates.parse(person.birth_date), today)
    spoken = ", ".join(part for part in (person.display, who, age, new_words(waiting)) if part)
    return PersonTab(str(person.id), name, who, person_initials(person), color, spoken, has_news=waiting > 0)


def band_line(person: Person, today: date) -> str:
    """Give the line below the name: relation, age, birth date."""
    parts = (who_line(person, today), dates.born_words(dates.parse(person.birth_date)))
    return "  ·  ".join(part for part in parts if part)


def namesake(family: FamilyViewModel) -> Person | None:
    """Give who may be the person whose chart is open, and has a tab of their own; None where nobody may."""
    current = family.current
    others = (one for one in family.people if current is not None and one.id != current.id)
    return next((one for one in others if current is not None and look_alike(current, one)), None)


def band_note(person: Person, *, private: bool) -> str:
    """Give the remark on the band: until when the chart may be read, and that something may be private."""
    if person.connection.status is not ChartStatus.ACTIVE:
        return ""
    held = tr("Some records may be private") if private else ""
    return "  ·  ".join(part for part in (*_ends(person), held) if part)


def _ends(person: Person) -> list[str]:
    """Until when a chart may be read; of several clinics which, and which took it back: its records are not there."""
    found = []
    alike = len({(part.connection.status, part.connection.access.until) for part in person.linked}) == 1
    for part in person.linked[: 1 if alike else None]:
        until = dates.day_words(part.connection.access.until) if part.connection.access.until else ""
        clinic = part.connection.practice or tr("The clinic")
        if part.connection.status is not ChartStatus.ACTIVE:
            found.append(tr("{clinic} no longer lets you see its records", clinic=clinic))
        elif until and not alike:
            found.append(tr("You can see what {clinic} has until {date}", clinic=clinic, date=until))
        elif until:
            found.append(tr("You can see this chart until {date}", date=until))
    return found
