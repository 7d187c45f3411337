"""What stands above a list: old or missing parts, the clinic's own "none known", what may be private."""

from collections.abc import Callable
from enum import Enum

from pfclient.chart.section import Availability, Lack, Section
from pfclient.values import dataclass
from ui.pages.section.availability import is_first_half, lack_words, stale_words, told_lacks
from ui.pages.section.topic import Statement
from ui.text.translate import tr, trn
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button


class Act(Enum):
    """What a banner offers."""

    RETRY = "retry"
    LET_GO = "let-go"


@dataclass(frozen=True, slots=True)
class Said:
    """What one banner says; equal where it would say the same.

    Attributes:
        kind: As of a `Banner`.
        title: What happened.
        text: What it means or what to do.
        act: What it offers, None for nothing.
        icon: Another icon than the kind's.
    """

    kind: str
    title: str
    text: str = ""
    act: Act | None = None
    icon: str = ""

    def banner(self, retry: Callable[[], object], let_go: Callable[[], object]) -> Banner:
        """Make the banner.

        Args:
            retry: Asks the portal again.
            let_go: Removes what the clinic no longer names, and what was kept all the same.
        """
        button: Button | None = None
        if self.act is Act.RETRY:
            button = Button(tr("Try again"), size="small", icon="arrows-clockwise")
            button.clicked.connect(retry)
        elif self.act is Act.LET_GO:
            button = Button(tr("Remove them here"), size="small")
            button.clicked.connect(let_go)
        return Banner(self.kind, self.title, self.text, button=button, icon=self.icon)


def said_above(
    section: Section,
    statement: Statement | None,
    private_name: str,
    *,
    loading: bool = False,
    part: tuple[str, str] | None = None,
) -> tuple[Said, ...]:
    """Give what has to be said above the list of a section.

    Args:
        section: What the chart holds.
        statement: What the clinic states about the whole category.
        private_name: First name of a person of whose chart something is held back, "" otherwise.
        part: Which part of the chart may be seen, where it is not all of it.
        loading: Whether these records are on their way; then no clinic is told not to have been asked, and what has
            not come yet is not told to be missing.
    """
    found = []
    stale = stale_words(section) if section.current or section.past else None
    if stale is not None and not (loading and is_first_half(section)):
        found.append(Said("warn", *stale, Act.RETRY))
    lacks = (one for one in told_lacks(section) if not (loading and one.availability is Availability.NOT_ASKED))
    found += [_lack(one, section.category) for one in lacks]
    if section.held:
        found.append(_held(section.held))
    if statement is not None:
        found.append(Said("good", statement.title, statement.text))
    if part is not None:
        found.append(Said("quiet", *part, icon="lock"))
    elif private_name:
        title = tr("Some of {name}’s records may be private", name=private_name)
        text = tr("State law and the clinic’s rules can keep some records private. You will not see those here.")
        found.append(Said("quiet", title, text, icon="lock"))
    return tuple(found)


def _lack(lack: Lack, category: str) -> Said:
    """A clinic of which less is known than of the others."""
    title, text, may_help = lack_words(lack, category)
    return Said("warn", title, text, Act.RETRY) if may_help else Said("info", title, text)


def _held(count: int) -> Said:
    """What vanished from the clinic's list in too great a number to be let go unasked."""
    title = trn(
        "{n} entry is no longer in the clinic’s list",
        "{n} entries are no longer in the clinic’s list",
        count,
    )
    text = tr("So many at once may be a mistake, so we kept them here. Ask the clinic if they still count.")
    return Said("warn", title, text, Act.LET_GO)
