"""What part of somebody's chart one may see, and until when, in words; known from the first page on."""

from datetime import date, timedelta

from pfclient.people import Person
from ui.text.dates import day_words, in_one_line
from ui.text.names import first_name
from ui.text.translate import tr

_DAY, _SOON = timedelta(days=1), timedelta(days=60)
_BETWEEN = "\u00a0\u00a0·  "
"""No line begins with the dot."""


def end_words(person: Person) -> str:
    """Returns when one's access to somebody's chart ends, "" where it does not."""
    access = person.connection.access
    if access.until is not None:
        return tr("until {date}", date=in_one_line(day_words(access.until)))
    if access.of_age is None:
        return ""
    day = in_one_line(day_words(access.of_age + _DAY))
    return tr("until {name} comes of age on {date}", name=first_name(person), date=day)


def not_given_words(person: Person, things: str) -> tuple[str, str]:
    """Returns title and text for a section that is not among what one may see.

    Args:
        person: Whose chart.
        things: What the section is of, in the middle of a sentence.
    """
    from ui.text.access import part_words  # noqa: PLC0415 - most charts are seen whole

    part, name = part_words(person.allowed), first_name(person)
    text = tr(
        "You can see this of {name}’s chart: {part}. Ask the clinic if you need to see {things}, too.",
        name=name,
        part=part,
        things=things,
    )
    return tr("You cannot open this part"), text


def given_part_words(person: Person) -> tuple[str, str]:
    """Returns title and text for a chart of which one may see a part."""
    from ui.text.access import part_words  # noqa: PLC0415 - as above

    said = _BETWEEN.join(part for part in (part_words(person.allowed), end_words(person)) if part)
    return tr("You can see a part of {name}’s chart", name=first_name(person)), said


def ending_words(person: Person, today: date) -> tuple[str, str] | None:
    """Returns what is said of access that ends soon, None where none does: of several clinics, the first that does."""
    ends = [(_last_day(one), one) for one in person.readable]
    soon = [(last, one) for last, one in ends if last is not None and timedelta() <= last - today <= _SOON]
    if not soon:
        return None
    last, one = min(soon, key=lambda each: each[0])
    name, day = first_name(person), in_one_line(day_words(last, long=True))
    if one.connection.access.until is None:
        title = tr("{name} comes of age on {date}", name=name, date=in_one_line(day_words(last + _DAY, long=True)))
        return title, tr("From then on {name} decides who sees the chart, and you no longer see it here.", name=name)
    if len(person.linked) > 1:
        clinic = one.connection.practice
        title = tr("You can see what {clinic} has until {date}", clinic=clinic, date=day)
    else:
        title = tr("You can see this chart until {date}", date=day)
    return title, tr("Ask the clinic if you need to see it for longer.")


def _last_day(person: Person) -> date | None:
    access = person.connection.access
    return access.until or access.of_age
