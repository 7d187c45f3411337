"""The pages that are open on the charts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget

from pfclient.people import PersonId
from pfclient.session import Session
from pfclient.values import dataclass
from ui.base.new_day import NewDay
from ui.base.tasks import Reporter
from ui.shell.place import Place
from ui.shell.topics import page_class, topic
from ui.viewmodels.whereabouts import EVERYONE, OVERVIEW
from ui.widgets.frames import take_off, turn_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ui.pages.everyone.page import EveryonePage
    from ui.pages.overview.page import OverviewPage
    from ui.pages.section.page import SectionPage
    from ui.viewmodels.section import Looked

    Page: TypeAlias = SectionPage | OverviewPage | EveryonePage


@dataclass(frozen=True, slots=True)
class Left:
    """How a page was left that is built anew.

    Attributes:
        looked: What its list was narrowed to.
        reading: Whether one record was read in the place of the list.
        deeper: Key of the record whose large chart was open, "" for none.
    """

    looked: Looked
    reading: bool
    deeper: str = ""


@runtime_checkable
class GoesDeeper(Protocol):
    """A page that shows more of a record than itself, such as a large chart; `deeper` is its key, "" for none."""

    @property
    def deeper(self) -> str:
        """Of which record."""

    def go_deeper(self, key: str) -> None:
        """Show it again."""


_KEPT = 12
"""Three sections each of a family of four: whoever goes to and fro between charts finds the pages standing."""


class OpenPages(QObject):
    """The pages last looked at; each is made when it is first visited, and rests while another is shown.

    Args:
        stack: Where they are shown.
        reporter: Told of what nobody expected.
        now: The clock.

    Attributes:
        days: Tells that another day has begun.

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
        self.days = NewDay(now, self)
        self.days.began.connect(self._day_began)
        self._shown: Place | None = None
        self._pages: dict[Place, Page] = {}
        self._left: dict[Place, Left] = {}

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
        self._turn_to(page)
        self._drop(list(self._pages)[:-_KEPT])
        return page

    def _turn_to(self, page: Page) -> None:
        """Show it; whoever reads in a page goes on with the first thing to read in one that was not open yet."""
        held = QApplication.focusWidget()
        reads = held is not None and self._stack.isAncestorOf(held) and not page.isAncestorOf(held)
        is_new = page.focusWidget() is None
        turn_to(self._stack, page)
        if reads and is_new:
            for region in page.regions()[:1]:
                region.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> dict[Place, Left]:
        """Give how the list of every page stands, for those that will take their place."""
        from ui.pages.section.page import SectionPage  # noqa: PLC0415 - there is no list before one is opened

        lists = ((place, page) for place, page in self._pages.items() if isinstance(page, SectionPage))
        return self._left | {place: _left(page) for place, page in lists}

    def go_on(self, left: Mapping[Place, Left]) -> None:
        """Open each of these pages as it was left, when it is opened."""
        self._left = dict(left)

    def keep(self, people: Collection[PersonId]) -> None:
        """Close the pages of everybody else: nothing of a chart that may not be read stays on their account."""
        self._drop([place for place in self._pages if place.person is not None and place.person not in people])
        self._left = {place: left for place, left in self._left.items() if place.person in people}

    def drop(self) -> None:
        """Close every page; nothing of a chart stays in memory on its account."""
        self._drop(list(self._pages))

    def _day_began(self) -> None:
        """Tell by the new day what goes by it."""
        from ui.pages.section.page import SectionPage  # noqa: PLC0415 - there is no list before one is opened

        for page in self._pages.values():
            if isinstance(page, SectionPage):
                page.list.model.tell_anew()
            else:
                page.refresh()

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
        # Who looks at everybody's charts first does not wait for the list of one.
        from ui.viewmodels.arrangement import Choice, Segment  # noqa: PLC0415
        from ui.viewmodels.attention import Attention  # noqa: PLC0415
        from ui.viewmodels.section import Looked, SectionViewModel  # noqa: PLC0415

        face = topic(section).following(self.days.today)
        left = self._left.pop(Place(person, section), None)
        looked = left.looked if left is not None else Looked(Choice(face.first_segment))
        model = SectionViewModel(
            self._session, person, section, reporter=self._reporter, looked=looked, arrangement=face.arrangement
        )
        if left is None and not model.section.current and face.opens_with is not Segment.CURRENT:
            model.choose_segment(face.opens_with)
        page = page_class(section)(model, face, self._stack)
        if left is not None and left.reading:
            page.read_on()
        if left is not None and left.deeper and isinstance(page, GoesDeeper):
            page.go_deeper(left.deeper)
        page.copy_wanted.connect(self.copy_wanted)
        page.gaze.seen.connect(Attention(self._session, person, model.tasks, page).seen)
        return page

    def _made_overview(self, person: PersonId) -> OverviewPage:
        # Who goes on where the last start ended does not wait for a page that is not shown.
        from ui.pages.overview.page import OverviewPage  # noqa: PLC0415
        from ui.viewmodels.overview import OverviewViewModel  # noqa: PLC0415

        model = OverviewViewModel(self._session, person, reporter=self._reporter)
        page = OverviewPage(model, topic, self._now, self._stack)
        page.summary_wanted.connect(self.summary_wanted)
        page.record_wanted.connect(lambda section, key: self.record_wanted.emit(str(person), section, key))
        return page

    def _made_everyone(self) -> EveryonePage:
        from ui.pages.everyone.page import EveryonePage  # noqa: PLC0415 - as above
        from ui.viewmodels.everyone import EveryoneViewModel  # noqa: PLC0415 - as above

        model = EveryoneViewModel(self._session, reporter=self._reporter)
        page = EveryonePage(model, topic, self._now, self._stack)
        page.record_wanted.connect(self.record_wanted)
        page.add_wanted.connect(self.add_wanted)
        page.summary_wanted.connect(self.summary_wanted)
        return page

    def _leave(self, there: Place) -> None:
        """The page shown so far rests; in another chart nobody remembers what these lists were narrowed to."""
        before = self._pages.get(self._shown) if self._shown is not None else None
        if before is None or self._shown is None:
            return
        before.model.rest()
        person = self._shown.person
        if person == there.person:
            return
        for place, page in self._pages.items():
            if place.person == person:
                page.leave()
        self._left = {place: left for place, left in self._left.items() if place.person != person}

    def _drop(self, places: Collection[Place]) -> None:
        for place in places:
            page = self._pages.pop(place)
            page.model.close()
            take_off(self._stack, page)
            if place == self._shown:
                self._shown = None


def _left(page: SectionPage) -> Left:
    from ui.viewmodels.section import Looked  # noqa: PLC0415 - there is no list before one is opened

    model, deeper = page.model, page.deeper if isinstance(page, GoesDeeper) else ""
    return Left(Looked(model.choice, model.text, model.selected), page.record_page.isVisibleTo(page), deeper)
