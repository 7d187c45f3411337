"""What stands above a list: old or missing parts, the clinic's own "none known", what may be private."""

from collections.abc import Callable

from pfclient.chart.section import Availability, Lack, Section
from ui.pages.section.availability import lack_words, stale_words
from ui.pages.section.topic import Statement
from ui.text.translate import tr, trn
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button


def banners(
    section: Section,
    statement: Statement | None,
    private_name: str,
    retry: Callable[[], object],
    let_go: Callable[[], object],
    *,
    loading: bool = False,
) -> list[Banner]:
    """Give the banners of a section.

    Args:
        section: What the chart holds.
        statement: What the clinic states about the whole category.
        private_name: First name of a person of whose chart something is held back, "" otherwise.
        retry: Asks the portal again.
        let_go: Removes what the clinic no longer names, and what was kept all the same.
        loading: Whether these records are on their way; then no clinic is told not to have been asked.
    """
    found = []
    stale = stale_words(section) if section.current or section.past else None
    if stale is not None:
        again = Button(tr("Try again"), size="small", icon="arrows-clockwise")
        again.clicked.connect(retry)
        found.append(Banner("warn", *stale, button=again))
    lacks = (one for one in section.lacks if not (loading and one.availability is Availability.NOT_ASKED))
    found += [_lack(one, section.category, retry) for one in lacks]
    if section.held:
        found.append(_held(section.held, let_go))
    if statement is not None:
        found.append(Banner("good", statement.title, statement.text))
    if private_name:
        title = tr("Some of {name}’s records may be private", name=private_name)
        text = tr("State law and the clinic’s rules can keep some records private. You will not see those here.")
        found.append(Banner("info", title, text, icon="lock"))
    return found


def _lack(lack: Lack, category: str, retry: Callable[[], object]) -> Banner:
    """A clinic of which less is known than of the others."""
    title, text, may_help = lack_words(lack, category)
    if not may_help:
        return Banner("info", title, text)
    again = Button(tr("Try again"), size="small", icon="arrows-clockwise")
    again.clicked.connect(retry)
    return Banner("warn", title, text, button=again)


def _held(count: int, let_go: Callable[[], object]) -> Banner:
    """What vanished from the clinic's list in too great a number to be let go unasked."""
    title = trn(
        "{n} entry is no longer in the clinic’s list",
        "{n} entries are no longer in the clinic’s list",
        count,
    )
    text = tr("So many at once may be a mistake, so we kept them here. Ask the clinic if they still count.")
    remove = Button(tr("Remove them here"), size="small")
    remove.clicked.connect(let_go)
    return Banner("warn", title, text, button=remove)
