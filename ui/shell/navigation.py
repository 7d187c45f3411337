"""The pages that are open on the charts."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from pfclient.people import PersonId
from pfclient.session import Session
from ui.base.tasks import Reporter
from ui.pages.section.page import SectionPage
from ui.shell.place import Place
from ui.shell.topics import page_class, topic
from ui.viewmodels.attention import Attention
from ui.viewmodels.section import SectionViewModel
from ui.viewmodels.whereabouts import EVERYONE, OVERVIEW

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ui.pages.everyone.page import EveryonePage
    from ui.pages.overview.page import OverviewPage

    Page: TypeAlias = SectionPage | OverviewPage | EveryonePage

_KEPT = 12
"""Three sections each of a family of four: whoever goes to and fro between charts finds the pages standing."""


class OpenPages(QObject):
    """The pages last looked at; each is made when it is first visited, and rests while another is shown.

    Args:
        stack: Where they are shown.
        reporter: Told of what nobody expected.
        now: The clock.

    Signals:
        record_wanted: A line that stands for a record was chosen; brings whose, the section, and the record's key,
            "" for the section alone.
        add_wanted: A person is to be added to the account.
        copy_wanted: The person wants to `print` or `save` the section they look at.
        summary_wanted: A page of what matters now is to be printed.
    """

    record_wanted = Signal(str, str, str)
    add_wanted = Signal()
    copy_wanted = Signal(str)
    summary_wanted = Signal()

    def __init__(
        self, stack: QStackedWidget, session: Session, reporter: Reporter, now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stack, self._session, self._reporter, self._now = stack, session, reporter, now
        self._shown: Place | None = None
        self._pages: dict[Place, Page] = {}

    def show(self, place: Place, *, private: bool) -> Page | None:
        """Show the page of a place; None where there is nobody."""
        if place.person is None and place.section != EVERYONE:
            self.drop()
            return None
        page = self._pages.pop(place, None) or self._made(place)
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
        self._drop([place for place in self._pages if place.person is not None and place.person not in people])

    def drop(self) -> None:
        """Close every page; nothing of a chart stays in memory on its account."""
        self._drop(list(self._pages))

    def _made(self, place: Place) -> Page:
        if place.person is None:
            page: Page = self._made_everyone()
        elif place.section == OVERVIEW:
            page = self._made_overview(place.person)
        else:
            page = self._made_section(place.person, place.section)
        page.model.setParent(page)
        self._stack.addWidget(page)
        return page

    def _made_section(self, person: PersonId, section: str) -> SectionPage:
        face = topic(section)
        model = SectionViewModel(
            self._session,
            person,
            section,
            reporter=self._reporter,
            segment=face.first_segment,
            arrangement=face.arrangement,
        )
        page = page_class(section)(model, face)
        page.copy_wanted.connect(self.copy_wanted)
        page.gaze.seen.connect(Attention(self._session, person, model.tasks, page).seen)
        return page

    def _made_overview(self, person: PersonId) -> OverviewPage:
        # Who goes on where the last start ended does not wait for a page that is not shown.
        from ui.pages.overview.page import OverviewPage  # noqa: PLC0415
        from ui.viewmodels.overview import OverviewViewModel  # noqa: PLC0415

        page = OverviewPage(OverviewViewModel(self._session, person, reporter=self._reporter), topic, self._now)
        page.summary_wanted.connect(self.summary_wanted)
        page.record_wanted.connect(lambda section, key: self.record_wanted.emit(str(person), section, key))
        return page

    def _made_everyone(self) -> EveryonePage:
        from ui.pages.everyone.page import EveryonePage  # noqa: PLC0415 - as above
        from ui.viewmodels.everyone import EveryoneViewModel  # noqa: PLC0415 - as above

        page = EveryonePage(EveryoneViewModel(self._session, reporter=self._reporter), topic, self._now)
        page.record_wanted.connect(self.record_wanted)
        page.add_wanted.connect(self.add_wanted)
        page.summary_wanted.connect(self.summary_wanted)
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
