"""The signed-in window: top bar, band, side tabs, and the page of the open section."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from pfclient.people import PersonId
from ui.base.tasks import Reporter
from ui.shell import chart_keys
from ui.shell.band_tools import BandTools
from ui.shell.chart_menu import ChartMenu
from ui.shell.charts_aside import ChartsAside
from ui.shell.closed_chart import ClosedChart
from ui.shell.headline import Headline
from ui.shell.navigation import OpenPages
from ui.shell.notice_bar import NoticeBar
from ui.shell.over_charts import OverCharts
from ui.shell.person_words import ADD
from ui.shell.place import Place
from ui.shell.searching import Searching
from ui.shell.sidebar import Sidebar, locked
from ui.shell.standing import Standing
from ui.shell.top_bar import TopBar
from ui.theme.people import assign
from ui.viewmodels.family import FamilyViewModel
from ui.viewmodels.news import NewsViewModel
from ui.viewmodels.notices import Notices
from ui.viewmodels.whereabouts import EVERYONE
from ui.widgets.announcer import announce_change
from ui.widgets.chart_band import ChartBand
from ui.widgets.frames import column, ground, line
from ui.widgets.spine import Spine
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from ui.shell.navigation import Page


class MainView(QWidget):
    """Shows the family's charts.

    Args:
        family: Its view-model.
        troubles: What stands above the page.
        reporter: Told of what nobody expected.
        now: The clock.
        standing: How the view stood that this one takes the place of.
        parent: Where it is going to stand: on the way there every part of it would be styled anew.

    Signals:
        add_wanted, sign_out_wanted: The person asked for it.
        copy_wanted: The person wants a copy: of what (`section`, `summary`, `family`), and `print`, `save` or "".
        title_changed: The window is called otherwise now.
    """

    add_wanted = Signal()
    sign_out_wanted = Signal()
    copy_wanted = Signal(str, str)
    title_changed = Signal()

    def __init__(
        self,
        family: FamilyViewModel,
        troubles: Notices,
        reporter: Reporter,
        now: Callable[[], datetime],
        standing: Standing | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        standing = standing or Standing()
        self.family, self._troubles, self._now = family, troubles, now
        self.news = NewsViewModel(family, self)
        # Each part is made in its place: whatever is moved into another is styled anew, with all that is in it.
        self.top, charts = TopBar(self), ground(QWidget(), "clear")
        self.aside = ChartsAside(charts, family, self.top, reporter=reporter, now=now, parent=self)
        self.band, self.menu = ChartBand(charts), ChartMenu()
        self.headline = Headline(family, self.news, self.top, self.band, self.menu)
        self.notices = NoticeBar(now, charts)
        self.spine, self.side = Spine(parent=charts), Sidebar(charts)
        self.closed_chart, self.stack = ClosedChart(), QStackedWidget(charts)
        self.stack.addWidget(self.closed_chart)
        self.pages = OpenPages(self.stack, family.session, reporter, now, self)
        self.pages.go_on(standing.left)
        self.page: Page | None = None
        self.search = Searching(family, self.stack, self)
        self.band.set_tool(tools := BandTools(self.search.box, self.menu, self.band), tools.make_room)
        self.over = OverCharts(self, family, self.news, (self.top, self.band), now)
        self._arrange(charts)
        self._wire()
        chart_keys.bind(self, self, self.copy_wanted.emit)
        self._refresh()

    def _arrange(self, charts: QWidget) -> None:
        ground(self, "desk")
        below = line(self.spine, self.side, (self.stack, 1), gap=0)
        charts.setLayout(column(self.band, self.notices, (below, 1), gap=0))
        self.setLayout(column(self.top, (self.aside, 1), gap=0))
        top, box_ = self.top, self.search.box
        follow(top.tabs, top.chip, top.refresh, *top.tools, box_, box_.clear_button, self.menu)
        follow(self.notices, self.side.tabs)

    def _wire(self) -> None:
        family = self.family
        family.changed.connect(self._refresh)
        self.pages.days.began.connect(family.changed)
        family.person_changed.connect(self._person_opened)
        family.record_wanted.connect(self._show_record)
        self.pages.record_wanted.connect(lambda who, *place: family.open_record(PersonId(who), *place))
        self.pages.add_wanted.connect(self.add_wanted)
        self.top.person_chosen.connect(self._open_chosen)
        self.top.menu_requested.connect(self.over.switch_chart)
        self.top.updates_pressed.connect(self.over.toggle_updates)
        self.top.update_pressed.connect(family.refresh)
        self.top.add_pressed.connect(self.add_wanted)
        self.top.sign_out_pressed.connect(self.sign_out_wanted)
        self.top.lock_pressed.connect(family.lock)
        self.aside.sign_out_wanted.connect(self.sign_out_wanted)
        self.aside.add_wanted.connect(self.add_wanted)
        self.aside.turned.connect(self.title_changed)
        self.pages.copy_wanted.connect(lambda act: self.copy_wanted.emit("section", act))
        self.pages.summary_wanted.connect(lambda: self.copy_wanted.emit("summary", "print"))
        self.menu.copy_wanted.connect(lambda what: self.copy_wanted.emit(what, ""))
        self.side.chosen.connect(self._open_section)
        self.search.turned.connect(self._search_turned)
        self.search.opened.connect(lambda who, *place: family.open_record(PersonId(who), *place))
        self.notices.retry.connect(family.refresh)
        self.notices.put_away.connect(self._troubles.put_away)
        self.closed_chart.add_pressed.connect(self.add_wanted)
        self.over.chosen.connect(self._open_chosen)
        self.band.left_out.connect(self.menu.show_note)
        self.menu.switch_wanted.connect(self.over.switch_chart)
        self.menu.update_wanted.connect(family.refresh)
        self.menu.seen_wanted.connect(self.news.look_at_all)
        self.menu.updates_wanted.connect(lambda: self.over.updates.open(self.menu))

    @property
    def place(self) -> Place:
        """Where one is."""
        current = self.family.current
        return Place(current.id if current else None, EVERYONE if self.family.everyone else self.family.section)

    def focus_first(self) -> None:
        """Put the focus where reading begins."""
        (self.side.tabs if self.side.isVisibleTo(self) else self.top.tabs).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def window_title(self) -> str:
        """What the window is called while this is shown."""
        return self.aside.window_title or self.headline.title(searching=self.search.shown)

    def forget(self) -> None:
        """Close every page, for good: what is told before this view is deleted opens none again."""
        self.family.changed.disconnect(self._refresh)
        self.search.forget()
        self.page = None
        self.pages.drop()

    # ---- showing

    def _person_opened(self) -> None:
        """The view-model tells of other state as well; here it is said aloud whose it is."""
        if said := self.headline.said():
            announce_change(self.band, said, assertive=True)

    def _refresh(self) -> None:
        """Show what the view-model holds; each part looks for itself whether it has changed."""
        family = self.family
        self.search.follow(self.place)
        self.aside.look(self.place)
        colors = assign(str(person.id) for person in family.people)
        color = colors.get(str(family.current.id), "family") if family.current else "family"
        news, fresh = self.news.of_open(), family.freshness  # news before the tabs of people count it
        self.headline.show(colors, self._now(), fresh)
        self.notices.show_notices(self._troubles.shown(fresh), fresh)
        self.spine.set_color(color)
        self.spine.setVisible(not family.everyone)
        if not family.everyone:  # the tabs stay as they are, for whose chart is opened next
            self.side.show_counts(family.counts, family.section, color, news, locked(family.current, family.counts))
        self.side.setVisible(family.readable)
        self.side.tabs.set_idle(idle=self.search.shown)
        self._show_page()
        self.over.refresh()
        self.title_changed.emit()

    def _show_page(self) -> None:
        self.pages.keep(self.family.readable_people)
        if self.search.shown:
            self.page = None
            self.stack.setCurrentWidget(self.search.page)
            return
        if not self.family.readable and not self.family.everyone:
            self.page = None
            self.closed_chart.show_person(self.family.current)
            self.stack.setCurrentWidget(self.closed_chart)
            return
        self.page = self.pages.show(self.place, private=self.family.may_be_private)

    def _show_record(self, key: str) -> None:
        from ui.pages.section.page import SectionPage  # noqa: PLC0415 - there is no list before one is opened

        if isinstance(self.page, SectionPage):
            self.page.show_record(key)

    def _open_chosen(self, key: str) -> None:
        if key == ADD:
            self.add_wanted.emit()
        elif key == EVERYONE:
            self.family.open_everyone()
        else:
            self.family.open_person(PersonId(key))

    def open_at(self, place: int) -> None:
        """Open the chart of the person with the n-th tab."""
        if place < len(self.family.people):
            self.family.open_person(self.family.people[place].id)

    def _open_section(self, section: str) -> None:
        self.search.end()
        self.family.open_section(section)

    def _search_turned(self) -> None:
        self._refresh()
        if QApplication.focusWidget() is None:
            self.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.side.show_within(event.size().width())
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.shown:
            self.search.leave()
            return
        if event.key() == Qt.Key.Key_Escape and self.page is not None and self.page.back():
            return
        super().keyPressEvent(event)
