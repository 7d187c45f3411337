"""A person as the window shows them: tab, band, and line of the switch menu."""

from collections.abc import Mapping
from datetime import date

from pfclient.people import ChartStatus, Person
from ui.text import dates
from ui.text.names import first_name, person_initials, relation
from ui.text.translate import tr
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.switch_menu import choices, who_line
from ui.widgets.person_tabs import PersonTab
from ui.widgets.popup_list import PopupItem

__all__ = ["PersonTab", "band_line", "band_note", "switch_items", "tab"]


def tab(person: Person, color: str, today: date) -> PersonTab:
    """Give the folder tab of a person."""
    name, who = first_name(person), relation(person.relationship, person.gender)
    age = dates.age_words(dates.parse(person.birth_date), today)
    spoken = ", ".join(part for part in (person.display, who, age) if part)
    return PersonTab(str(person.id), name, who, person_initials(person), color, spoken)


def band_line(person: Person, today: date) -> str:
    """Give the line below the name: relation, age, birth date."""
    parts = (who_line(person, today), dates.born_words(dates.parse(person.birth_date)))
    return "  ·  ".join(part for part in parts if part)


def band_note(person: Person, *, private: bool) -> str:
    """Give the remark on the band: until when the chart may be read, and that something may be private."""
    until = person.connection.access.until
    ends = tr("You can see this chart until {date}", date=dates.day_words(until)) if until else ""
    if person.connection.status is not ChartStatus.ACTIVE:
        return ""
    held = tr("Some records may be private") if private else ""
    return "  ·  ".join(part for part in (ends, held) if part)


def switch_items(family: FamilyViewModel, colors: Mapping[str, str], today: date) -> list[PopupItem]:
    """Give the lines of the switch menu."""
    return [
        PopupItem(
            str(choice.person),
            choice.name,
            choice.sub,
            choice.initials,
            colors[str(choice.person)],
            choice.note,
            choice.shortcut,
            current=choice.current,
        )
        for choice in choices(family, today)
    ]
