"""The words for every state of a section that has no rows: unknown is never called none."""

from pfclient.chart.section import Availability, Lack, Section
from pfclient.errors import Offline, TimedOut
from pfclient.values import dataclass
from ui.pages.section.topic import Topic
from ui.text import dates, paper_labels
from ui.text.errors import words
from ui.text.translate import tr, trn


@dataclass(frozen=True, slots=True)
class Blank:
    """What stands in place of the list.

    Attributes:
        action: Words of the button that asks again, "" for none.
        failed: Whether something went wrong, rather than being so.
    """

    title: str
    text: str
    icon: str
    action: str = ""
    failed: bool = False


def blank(section: Section, topic: Topic, name: str, *, may_be_private: bool) -> Blank:
    """Give what a section without rows says.

    Args:
        section: The section; it has no rows.
        topic: Its page.
        name: The person's first name.
        may_be_private: Whether anything of this chart is held back; then nothing here tells what.
    """
    match section.availability:
        case Availability.EMPTY | Availability.WITHHELD if may_be_private:
            text = tr("{name}’s clinics have not shared any {things} here. Some records may be private.")
            return Blank(tr("Nothing to show here"), text.format(name=name, things=topic.things), topic.icon)
        case Availability.WITHHELD:
            return _held_back(topic, name)
        case Availability.EMPTY:
            return Blank(*topic.empty(name), topic.icon)
        case Availability.NOT_GRANTED:
            text = tr("{name}’s clinic does not let you see {things}. Ask the clinic if you need to see them.")
            return Blank(tr("You do not have access to these"), text.format(name=name, things=topic.things), "lock")
        case Availability.NOT_SUPPORTED:
            text = tr("The clinic’s system does not send {things}. This does not mean there are none. Ask the clinic.")
            return Blank(tr("The clinic does not send these"), text.format(things=topic.things), topic.icon)
        case Availability.REFUSED:
            return Blank(*_refused(section), "lock", tr("Try again"), failed=True)
        case Availability.NOT_ASKED:
            text = tr("We have not asked the clinic for these {things}.").format(things=topic.things)
            return Blank(tr("Not loaded yet"), text, topic.icon, tr("Get them now"))
        case Availability.LOADED:
            return _nothing_as_fact(section, topic)
        case _:
            return _failed(section)


def _held_back(topic: Topic, name: str) -> Blank:
    text = tr("{name}’s clinics may keep some {things} back. Ask the clinic if you think something is missing.")
    return Blank(tr("Nothing to show here"), text.format(name=name, things=topic.things), topic.icon)


def _refused(section: Section) -> tuple[str, str]:
    if section.error is not None:
        said = words(section.error)
        return said.title, said.text
    return tr("The clinic said no"), tr("Ask your doctor to provide access to your health records.")


def _nothing_as_fact(section: Section, topic: Topic) -> Blank:
    title = tr("Nothing to show here")
    if not section.complete:
        text = tr("Part of this list is missing. Try again, or ask the clinic.")
        return Blank(title, text, topic.icon, tr("Try again"))
    return Blank(title, tr("The clinic sent entries, but none that can be shown as fact."), topic.icon)


def _failed(section: Section) -> Blank:
    if section.error is None:
        return Blank(
            tr("We could not get these"), tr("Nothing was changed. Try again."), "cloud-slash", tr("Try again"), True
        )
    said = words(section.error)
    return Blank(said.title, said.text, "warning-circle", said.action or tr("Try again"), failed=True)


def is_first_half(section: Section) -> bool:
    """Whether part of a list is here of which no whole answer has come yet; what is missing may be on its way."""
    return section.availability is Availability.LOADED and not section.complete and section.as_of is None


def stale_words(section: Section) -> tuple[str, str] | None:
    """Give title and text where rows are shown that are not fresh or not whole, None where all is well."""
    if _is_said_by_the_bar(section):
        return None
    if section.availability is Availability.OLD:
        since = "" if section.as_of is None else dates.in_one_line(dates.day_words(section.as_of.astimezone().date()))
        title = tr("This list is from {date}").format(date=since) if since else tr("This list may be old")
        said = words(section.error).text if section.error is not None else ""
        return title, said or tr("We could not update it. The clinic may have changed something since.")
    if not section.complete and section.availability is not Availability.WITHHELD:
        return tr("Part of this list is missing"), tr("Try again, or ask the clinic.")
    return None


def told_lacks(section: Section) -> tuple[Lack, ...]:
    """Give the clinics of which something has to be said with the list, where less is known than of the others."""
    return tuple(lack for lack in section.lacks if not _is_said_by_the_bar(lack))


def _is_said_by_the_bar(known: Section | Lack) -> bool:
    """Whether the bar under the band says once, for every section, how old this is: nobody could be asked."""
    return known.availability is Availability.OLD and isinstance(known.error, Offline | TimedOut)


def lack_words(lack: Lack, category: str) -> tuple[str, str, bool]:
    """Give title and text for a clinic of which less is known than of the others, and whether asking again may help."""
    clinic, things = lack.clinic or tr("The clinic"), paper_labels.things(category)
    match lack.availability:
        case Availability.NOT_GRANTED:
            title = tr("{clinic} does not let you see {things}", clinic=clinic, things=things)
            return title, tr("Ask the clinic if you need to see them."), False
        case Availability.NOT_SUPPORTED:
            title = tr("{clinic} does not send {things}", clinic=clinic, things=things)
            return title, tr("This does not mean there are none. Ask the clinic."), False
        case Availability.NOT_ASKED:
            title = tr("{clinic} has not been asked for {things} yet", clinic=clinic, things=things)
            return title, tr("What is below is from the other clinics."), True
        case Availability.OLD:
            since = "" if lack.as_of is None else dates.in_one_line(dates.day_words(lack.as_of.astimezone().date()))
            title = tr("What {clinic} says may be old", clinic=clinic)
            return title, tr("It is from {date}.", date=since) if since else tr("We could not update it."), True
        case _:
            title = tr("We could not get {things} from {clinic}", clinic=clinic, things=things)
            said = words(lack.error).text if lack.error is not None else ""
            return title, said or tr("What is below is from the other clinics."), True


def not_shown_words(count: int) -> str:
    """Give the line that says entries are counted but not shown."""
    return trn("{n} entry is not shown", "{n} entries are not shown", count)
