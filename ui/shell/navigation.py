"""The pages that are open on one person's chart."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from pfclient.people import PersonId
from pfclient.session import Session
from ui.base.tasks import Reporter
from ui.pages.section.page import SectionPage
from ui.shell.place import Place
from ui.shell.topics import topic
from ui.viewmodels.section import SectionViewModel


class OpenPages(QObject):
    """The pages of one person, made when they are first visited and dropped when another chart opens.

    Args:
        stack: Where they are shown.
        reporter: Told of what nobody expected.
    """

    def __init__(self, stack: QStackedWidget, session: Session, reporter: Reporter, parent: QObject) -> None:
        super().__init__(parent)
        self._stack, self._session, self._reporter = stack, session, reporter
        self._person: PersonId | None = None
        self._pages: dict[str, SectionPage] = {}

    def show(self, place: Place, *, private: bool) -> SectionPage | None:
        """Show the page of a place; None where there is nobody."""
        if place.person != self._person:
            self.drop()
            self._person = place.person
        if place.person is None:
            return None
        page = self._pages.get(place.section)
        if page is None:
            face = topic(place.section)
            model = SectionViewModel(
                self._session, place.person, place.section, reporter=self._reporter, order=face.order
            )
            page = SectionPage(model, face)
            model.setParent(page)
            self._pages[place.section] = page
            self._stack.addWidget(page)
        page.set_private(private)
        self._stack.setCurrentWidget(page)
        return page

    def drop(self) -> None:
        """Close every page; nothing of a chart stays in memory on its account."""
        for page in self._pages.values():
            page.model.close()
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages = {}
        self._person = None
