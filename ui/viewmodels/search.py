"""The search over one chart or everybody's: what is looked for, where, and what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pfclient.people import ChartStatus, Person, PersonId
from pfclient.session import Event, PeopleChanged, SectionChanged, Session
from ui.base.tasks import Reporter
from ui.base.viewmodel import ViewModel

if TYPE_CHECKING:
    from pfclient.chart.search import Findings, Match


class SearchViewModel(ViewModel):
    """State of the search box and its results.

    Args:
        session: The signed-in session.

    Attributes:
        text: What is looked for; "" while nobody searches.
        person: Whose chart is searched, None where no single one is open.
        everywhere: Everybody's charts are searched.
        findings: What was found, None before the first answer to `text`.
        said: What the findings are the answer to.
        whose: In whose chart alone they were looked for, None where it was everybody's.
    """

    def __init__(self, session: Session, *, reporter: Reporter, parent: QObject | None = None) -> None:
        super().__init__(reporter, parent)
        self._session = session
        self.text, self.said = "", ""
        self.person: PersonId | None = None
        self.everywhere = False
        self.findings: Findings | None = None
        self.whose: Person | None = None
        self._again = False
        self._stop: Callable[[], None] = session.subscribe(self._heard)

    @property
    def wanted(self) -> bool:
        """Whether somebody is searching."""
        return bool(self.text)

    @property
    def readable(self) -> tuple[Person, ...]:
        """Whose records may be looked through."""
        return tuple(one for one in self._session.people if one.connection.status is ChartStatus.ACTIVE)

    @property
    def people(self) -> tuple[Person, ...]:
        """Whose records are looked through."""
        return tuple(one for one in self.readable if self.everywhere or one.id == self.person)

    def groups(self) -> list[tuple[str, tuple[Match, ...]]]:
        """What was found, category by category."""
        found = () if self.findings is None else self.findings.matches
        return [(category, tuple(matches)) for category, matches in groupby(found, key=lambda match: match.category)]

    # ---- verbs

    def search(self, text: str) -> None:
        """Look for something else; nothing but blanks ends the search."""
        text = " ".join(text.split())
        if text == self.text:
            return
        self.text = text
        if text:
            self._look()
        else:
            self._forget()
        self.changed.emit()

    def clear(self) -> None:
        """Nobody searches any more; what was typed and found is forgotten."""
        self.search("")

    def look_in(self, person: PersonId | None, *, everywhere: bool) -> None:
        """Look elsewhere for the same words."""
        if (person, everywhere) == (self.person, self.everywhere):
            return
        self.person, self.everywhere = person, everywhere
        if self.text:
            self._look()
        self.changed.emit()

    def close(self) -> None:
        """Hear no more of the session, and forget what was looked for."""
        self._stop()
        super().close()
        self.text = ""
        self._forget()

    # ---- inside

    @property
    def _only(self) -> Person | None:
        return next(iter(self.people), None) if not self.everywhere else None

    def _forget(self) -> None:
        self.tasks.cancel("search")
        self.said, self.findings, self.whose = "", None, None

    def _look(self) -> None:
        self._again = False
        self.tasks.start("search", self._search())

    async def _search(self) -> None:
        while True:
            text, whose = self.text, self._only
            found = await self._session.search(text, [one.id for one in self.people])
            if (text, found, whose) != (self.said, self.findings, self.whose):
                self.said, self.findings, self.whose = text, found, whose
                self.changed.emit()
            if not self._again:
                return
            self._again = False

    def _heard(self, event: Event) -> None:
        if not self.text:
            return
        match event:
            case PeopleChanged():
                self._leave_out({one.id for one in self.people})
            case SectionChanged(person=person) if any(one.id == person for one in self.people):
                pass
            case _:
                return
        # While records arrive the one search after another is not begun anew for each of them.
        if self.tasks.running("search"):
            self._again = True
        else:
            self._look()

    def _leave_out(self, readable: Iterable[PersonId]) -> None:
        """What may not be read any more is not waited for."""
        if self.findings is None:
            return
        left = tuple(one for one in self.findings.matches if one.person in set(readable))
        if left != self.findings.matches:
            self.findings = replace(self.findings, matches=left)
            self.changed.emit()
