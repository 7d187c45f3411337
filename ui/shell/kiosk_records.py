"""Records on the kiosk’s screen: whose, which section, and its page from home; no paper, no file, no clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy
from shiboken6 import isValid

from pfclient.people import Person, PersonId
from pfclient.session import Event, PeopleChanged, SectionChanged, SessionEnded
from ui.kiosk.debounce import debounce
from ui.kiosk.looks import looks
from ui.kiosk.screens.choices import Choices
from ui.shell.topics import face, page_class, topic
from ui.text.access import closed_words
from ui.text.names import first_name, relation
from ui.text.translate import tr
from ui.viewmodels.arrangement import Choice
from ui.viewmodels.section import Looked, SectionViewModel

if TYPE_CHECKING:
    from pfclient.session import Session
    from ui.base.tasks import Reporter
    from ui.kiosk.screens.home import HomeScreen
    from ui.pages.section.page import SectionPage
    from ui.viewmodels.kiosk_visit import KioskVisitViewModel


class Records(QObject):
    """Where the visitor is in their records; the screen that shows it may be another one at any time.

    Args:
        session: Signed in for this visit.
        model: The visit.
        reporter: Told of what nobody expected.

    Signals:
        ended: The portal ended the sign-in; brings the error.
    """

    ended = Signal(object)

    def __init__(self, session: Session, model: KioskVisitViewModel, reporter: Reporter) -> None:
        super().__init__(model)
        self._session, self._model, self._reporter = session, model, reporter
        self._person: PersonId | None = None
        self._section = ""
        self._sections: tuple[str, ...] = ()
        self._screen: HomeScreen | None = None
        self._page: SectionPage | None = None
        self.destroyed.connect(session.subscribe(self._heard))
        session.begin()

    def show_on(self, screen: HomeScreen) -> None:
        """Show where the visitor is on this screen."""
        self._screen = screen
        screen.offer_done()
        self._show()

    def _show(self) -> None:
        if self._screen is None or not isValid(self._screen):
            return
        readable, self._page = self._readable, None
        if self._person not in readable:
            self._person, self._section = (readable[0] if len(readable) == 1 else None), ""
        if self._person is None:
            self._show_people(self._screen)
        elif self._section:
            self._show_section(self._screen, self._person)
        else:
            self._show_sections(self._screen, self._person)

    @property
    def _readable(self) -> list[PersonId]:
        """Whose chart may be read: of the others not even the names of the sections are shown."""
        return [one.id for one in self._session.people if one.readable]

    def _show_people(self, screen: HomeScreen) -> None:
        choices = [(str(one.id), _called(one), "user") for one in self._session.people if one.readable]
        people = Choices(*self._whose(), choices, columns=1)
        people.chosen.connect(self._open_person)
        screen.show_content(people, low=True)

    def _whose(self) -> tuple[str, str]:
        """Title and hint over the people; where no chart may be read, why."""
        if self._readable:
            return tr("Whose records?"), ""
        if self._session.people:
            return closed_words(self._session.people[0])
        return tr("There is no chart in this account"), tr("Please see the front desk.")

    def _show_sections(self, screen: HomeScreen, person: PersonId) -> None:
        self._sections = self._session.chart(person).sections
        choices = [(name, *face(name)) for name in self._sections]
        hint = tr("Other people can see this screen. Press “I’m done” before you leave.")
        sections = Choices(tr("What would you like to see?"), hint, choices)
        sections.chosen.connect(self._open_section)
        screen.show_content(sections, self._to_people if len(self._readable) > 1 else None, low=True)

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
        page.list.copies.take_away()
        if looks().lower:
            page.list.lower_tools()
        page.set_private(self._session.chart(person).may_be_private)
        self._page = page
        # At the kiosk's size of text a list's tools stand one below the other: they may not ask for more width.
        page.list.tools.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        tools = page.list.tools

        def arranged_anew() -> None:
            tools.fit(page.list.width(), height=page.list.height())

        model.changed.connect(lambda: QTimer.singleShot(0, page, arranged_anew))
        # On the list: a box that is typed into would bring the keyboard over half of it.
        screen.show_content(page, self._to_sections, page.list.table.setFocus, low=True)

    # ---- what the session tells

    def _heard(self, event: Event) -> None:
        match event:
            case SessionEnded(error=error):
                self.ended.emit(error)
            case PeopleChanged() if self._person is None or self._person not in self._readable:
                self._show_anew()
            case SectionChanged(person=person) if person == self._person and person in self._readable:
                self._section_changed(person)

    def _section_changed(self, person: PersonId) -> None:
        """What is kept back is known from any section, and told on all of them; some clinics have more sections."""
        chart = self._session.chart(person)
        if self._page is not None and isValid(self._page):
            self._page.set_private(chart.may_be_private)
        elif not self._section and chart.sections != self._sections:
            self._show_anew()

    def _show_anew(self) -> None:
        """Show what is there now; a finger that is on its way was meant for something else."""
        self._show()
        debounce().screen_changed()

    # ---- where the visitor goes

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
