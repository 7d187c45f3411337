"""Why a chart may not be read, in words."""

from collections.abc import Sequence
from datetime import date

from pfclient.activity import Actor, ActorKind
from pfclient.people import ChartStatus, Person
from pfclient.proxies import Proxy
from ui.text import paper_labels
from ui.text.activity import actor_words, section_words
from ui.text.dates import day_words, in_one_line
from ui.text.names import first_name
from ui.text.translate import tr


def closed_words(person: Person) -> tuple[str, str]:
    """Returns title and text for a chart that was taken back, or whose access has ended."""
    if person.connection.status is ChartStatus.REVOKED:
        # These words and nothing else: why the clinic took access back is not for us to guess.
        return tr("Ask your doctor to provide access to your health records."), ""
    title = tr("You can no longer open {name}’s chart", name=first_name(person))
    if person.connection.access.of_age is not None:
        return title, tr("{name} is a grown-up now, and decides who sees the chart.", name=first_name(person))
    return title, tr("Ask the clinic if you think this is a mistake.")


def part_words(categories: Sequence[str]) -> str:
    """Returns what part of a chart may be seen: "Everything", or the sections by name, as far as they have one here."""
    return (section_words(categories) or tr("Some of the records")) if categories else tr("Everything")


def offered_sections(categories: Sequence[str]) -> list[tuple[str, str]]:
    """Returns what may be given, key and name, in the order of the window; what has no name here is left out."""
    return [(each, paper_labels.section(each)) for each in paper_labels.SECTIONS if each in categories]


def given_words(chosen: Sequence[str], offered: Sequence[str]) -> str:
    """Returns what somebody can see, by name where it is everything that may be given, too."""
    if chosen:
        return part_words(chosen)
    names = section_words(offered)
    return tr("Everything: {sections}", sections=names) if names else tr("Everything")


def left_out_words(chosen: Sequence[str], offered: Sequence[str]) -> str:
    """Returns what may be given and is not, by name; "" where everything is."""
    return section_words([each for each in offered if each not in chosen]) if chosen else ""


def until_words(until: date | None) -> str:
    """Returns how long somebody has access, as a line of its own."""
    if until is None:
        return tr("No end date. You can end it at any time.")
    return tr("Until {date}. You can end it earlier at any time.", date=in_one_line(day_words(until, long=True)))


def term_words(term: str, day: date | None, latest: date | None) -> str:
    """Returns one of the choices of how long: "For 30 days, until Apr 9, 2026".

    Args:
        term: `open`, `month`, `half`, `year` or `day`.
        day: The last day of those that have one.
        latest: The last day there can be, None for no end.
    """
    if day is None:
        if term == "day":
            return tr("Until a day you choose")
        return tr("As long as the clinic allows, until {date}", date=day_words(latest)) if latest else tr("No end date")
    said = day_words(day)
    if term == "month":
        return tr("For 30 days, until {date}", date=said)
    return tr("For 6 months, until {date}", date=said) if term == "half" else tr("For 1 year, until {date}", date=said)


def proxy_words(proxy: Proxy) -> str:
    """Returns who can open one's chart: a name, the address they were invited at, or what is known of them."""
    return actor_words(Actor(ActorKind.ACCOUNT, proxy.display or proxy.email, proxy.relationship))
