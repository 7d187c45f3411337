"""Records on the kiosk’s screen: whose, which section, and its page from home; no paper, no file, no clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSizePolicy
from shiboken6 import isValid

from pfclient.people import Person, PersonId
from pfclient.records.catalog import CATEGORIES
from ui.kiosk.screens.choices import Choices
from ui.shell.topics import face, page_class, topic
from ui.text.names import first_name, relation
from ui.text.translate import tr
from ui.viewmodels.arrangement import Choice
from ui.viewmodels.section import Looked, SectionViewModel

if TYPE_CHECKING:
    from pfclient.session import Session
    from ui.base.tasks import Reporter
    from ui.kiosk.screens.home import HomeScreen
    from ui.viewmodels.kiosk_visit import KioskVisitViewModel


class Records(QObject):
    """Where the visitor is in their records; the screen that shows it may be another one at any time.

    Args:
        session: Signed in for this visit.
        model: The visit.
        reporter: Told of what nobody expected.
    """

    def __init__(self, session: Session, model: KioskVisitViewModel, reporter: Reporter) -> None:
        super().__init__(model)
        self._session, self._model, self._reporter = session, model, reporter
        self._person: PersonId | None = session.people[0].id if len(session.people) == 1 else None
        self._section = ""
        self._screen: HomeScreen | None = None
        session.begin()

    def show_on(self, screen: HomeScreen) -> None:
        """Show where the visitor is on this screen."""
        self._screen = screen
        self._show()

    def _show(self) -> None:
        if self._screen is None or not isValid(self._screen):
            return
        if self._person is None:
            self._show_people(self._screen)
        elif self._section:
            self._show_section(self._screen, self._person)
        else:
            self._show_sections(self._screen)

    def _show_people(self, screen: HomeScreen) -> None:
        choices = [(str(one.id), _called(one), "user") for one in self._session.people]
        people = Choices(tr("Whose records?"), "", choices, columns=1)
        people.chosen.connect(self._open_person)
        screen.show_content(people)

    def _show_sections(self, screen: HomeScreen) -> None:
        choices = [(name, *face(name)) for name in CATEGORIES]
        hint = tr("Other people can see this screen. Start over when you are done.")
        sections = Choices(tr("What would you like to see?"), hint, choices)
        sections.chosen.connect(self._open_section)
        screen.show_content(sections, self._to_people if len(self._session.people) > 1 else None)

    def _show_section(self, screen: HomeScreen, person: PersonId) -> None:
        words = topic(self._section)
        model = SectionViewModel(
            self._session,
            person,
            self._section,
            reporter=self._reporter,
            looked=Looked(Choice(words.first_segment)),
            arrangement=words.arrangement,
        )
        page = page_class(self._section)(model, words)
        model.setParent(page)
        # No paper, no file: there is no printer for a visitor, and nothing is to stay here.
        page.list.copies.setMaximumSize(0, 0)
        # At the kiosk's size of text a list's tools stand one below the other: they may not ask for more width.
        page.list.tools.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        tools = page.list.tools

        def arranged_anew() -> None:
            tools.fit(page.list.width(), height=page.list.height())

        model.changed.connect(lambda: QTimer.singleShot(0, page, arranged_anew))
        screen.show_content(page, self._to_sections)

    def _open_person(self, key: str) -> None:
        self._person = PersonId(key)
        self._show()

    def _open_section(self, name: str) -> None:
        self._section = name
        self._show()

    def _to_sections(self) -> None:
        self._section = ""
        self._show()

    def _to_people(self) -> None:
        self._person, self._section = None, ""
        self._show()


def _called(person: Person) -> str:
    """As little of a name as tells whose records they are: other people can see this screen."""
    name = f"{first_name(person)} {person.family[:1]}." if person.family else first_name(person)
    return tr("{name}, {relation}", name=name, relation=relation(person.relationship, person.gender))
