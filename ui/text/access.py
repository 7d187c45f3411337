"""Why a chart may not be read, in words."""

from collections.abc import Sequence
from datetime import timedelta

from pfclient.activity import Actor, ActorKind
from pfclient.people import ChartStatus, Person, Proxy
from ui.text.activity import actor_words, section_words
from ui.text.dates import day_words
from ui.text.names import first_name
from ui.text.translate import tr

_DAY = timedelta(days=1)


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


def end_words(person: Person) -> str:
    """Returns when one's access to somebody's chart ends, "" where it does not."""
    access = person.connection.access
    if access.until is not None:
        return tr("until {date}", date=day_words(access.until))
    if access.of_age is None:
        return ""
    return tr("until {name} comes of age on {date}", name=first_name(person), date=day_words(access.of_age + _DAY))


def proxy_words(proxy: Proxy) -> str:
    """Returns who can open one's chart: a name, or what is known of them."""
    return actor_words(Actor(ActorKind.ACCOUNT, proxy.display, proxy.relationship))
