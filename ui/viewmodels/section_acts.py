"""What can be done with the entries of one section: none of it changes what a clinic wrote."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from pfclient.errors import PortalError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from pfclient.chart.section import Section
    from pfclient.people import Person
    from pfclient.session import Session
    from ui.base.tasks import TaskScope


class Shown(Protocol):
    """The section they are done with."""

    person: Person
    section: Section
    tasks: TaskScope


class SectionActs:
    """Verbs of one section.

    Args:
        session: The signed-in session.
        shown: The section as it is on screen.
    """

    def __init__(self, session: Session, shown: Shown) -> None:
        self._session, self._shown = session, shown

    def let_go(self) -> None:
        """Remove the entries the clinic no longer names, which were kept because they were so many."""
        person, category = self._shown.person.id, self._shown.section.category
        self._shown.tasks.start("let-go", asked(lambda: self._session.agree(person, category)), "drop")

    def show_apart(self, row: str) -> None:
        """Show what each clinic says by itself; kept until it is taken back."""
        section = self._shown.section
        self._shown.tasks.start("apart", self._session.joining.show_apart(section, row), "drop")

    def show_as_one(self, row: str) -> None:
        """Show what several clinics say alike as one entry again."""
        section = self._shown.section
        self._shown.tasks.start("apart", self._session.joining.show_as_one(section, row), "drop")


async def asked(reading: Callable[[], Awaitable[None]]) -> None:
    """Ask the portal.

    What fails stands in the section and in the state of the reading, where the page looks; the session tells the end
    of a sign-in to everybody who listens.
    """
    with suppress(PortalError):
        await reading()
