"""The pages that are open on the charts."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from pfclient.people import PersonId
from pfclient.session import Session
from ui.base.tasks import Reporter
from ui.pages.section.page import SectionPage
from ui.shell.place import Place
from ui.shell.topics import topic
from ui.viewmodels.arrangement import Arrangement
from ui.viewmodels.section import SectionViewModel

_KEPT = 12
"""Three sections each of a family of four: whoever goes to and fro between charts finds the pages standing."""


class OpenPages(QObject):
    """The pages last looked at; each is made when it is first visited, and rests while another is shown.

    Args:
        stack: Where they are shown.
        reporter: Told of what nobody expected.

    Signals:
        copy_wanted: The person wants to `print` or `save` the section they look at.
    """

    copy_wanted = Signal(str)

    def __init__(self, stack: QStackedWidget, session: Session, reporter: Reporter, parent: QObject) -> None:
        super().__init__(parent)
        self._stack, self._session, self._reporter = stack, session, reporter
        self._shown: Place | None = None
        self._pages: dict[Place, SectionPage] = {}

    def show(self, place: Place, *, private: bool) -> SectionPage | None:
        """Show the page of a place; None where there is nobody."""
        if place.person is None:
            self.drop()
            return None
        page = self._pages.pop(place, None) or self._made(place, place.person)
        self._pages[place] = page  # the one looked at last stands last
        if place != self._shown:
            self._leave(place)
            self._shown = place
            page.model.wake()
        page.set_private(private)
        self._stack.setCurrentWidget(page)
        self._drop(list(self._pages)[:-_KEPT])
        return page

    def keep(self, people: Collection[PersonId]) -> None:
        """Close the pages of everybody else: nothing of a chart that may not be read stays on their account."""
        self._drop([place for place in self._pages if place.person not in people])

    def drop(self) -> None:
        """Close every page; nothing of a chart stays in memory on its account."""
        self._drop(list(self._pages))

    def _made(self, place: Place, person: PersonId) -> SectionPage:
        face = topic(place.section)
        how = Arrangement(face.order, face.grouped)
        model = SectionViewModel(self._session, person, place.section, reporter=self._reporter, arrangement=how)
        page = SectionPage(model, face)
        model.setParent(page)
        page.copy_wanted.connect(self.copy_wanted)
        self._stack.addWidget(page)
        return page

    def _leave(self, there: Place) -> None:
        """The page shown so far rests; in another chart nobody remembers what the list was narrowed to."""
        before = self._pages.get(self._shown) if self._shown is not None else None
        if before is None or self._shown is None:
            return
        before.model.rest()
        if self._shown.person != there.person:
            before.leave()

    def _drop(self, places: Collection[Place]) -> None:
        for place in places:
            page = self._pages.pop(place)
            page.model.close()
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
            if place == self._shown:
                self._shown = None
