"""The page of lab results: the list and its records, and the large chart of a test."""

from dataclasses import replace
from functools import cached_property, partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pfclient.chart.measured import measured
from pfclient.chart.trends import Trends
from pfclient.records.lab_results import LabResult
from pfclient.records.record import Record
from ui.pages.lab_results.columns import columns
from ui.pages.lab_results.detail import describe
from ui.pages.lab_results.page import BY_TEST
from ui.pages.lab_results.trend_page import TrendPage
from ui.pages.section.describing import tell_change
from ui.pages.section.page import SectionPage
from ui.pages.section.sources import tell_sources
from ui.pages.section.topic import Topic
from ui.text.telling import name_of
from ui.viewmodels.section import SectionViewModel
from ui.widgets.detail_pane import DetailPane

_OF = " part "
"""Stands between a key and a part of it; no key holds a blank."""


class LabResultsPage(SectionPage):
    """A section page whose rows know the results before them.

    Args:
        model: Its state; what it derives from the rows are `Trends`.
        topic: What the category says and shows.
    """

    def __init__(self, model: SectionViewModel, topic: Topic, parent: QWidget | None = None) -> None:
        self._trended, self._part = "", ""
        self._read_alone = False
        own = columns(lambda: self._trends, by_test=lambda: model.choice.layout == BY_TEST)
        super().__init__(model, replace(topic, parts=lambda: (lambda: own, topic.describe)), parent)

    @cached_property
    def trend_page(self) -> TrendPage:
        """The large chart; made when it is first asked for, since most lists are read without it."""
        page = TrendPage()
        page.back_pressed.connect(self.back)
        page.print_pressed.connect(lambda: self.copy_wanted.emit("print"))
        self.stack.addWidget(page)
        return page

    @property
    def _trends(self) -> Trends:
        derived: Trends = self.model.derived
        return derived

    @property
    def shows_trend(self) -> bool:
        """Whether the large chart is in sight."""
        return "trend_page" in vars(self) and self.stack.currentWidget() is self.trend_page

    @property
    def deeper(self) -> str:
        """Key of the result whose large chart is open, with the part it is of; "" for none."""
        return f"{self._trended}{_OF}{self._part}" if self.shows_trend else ""

    def go_deeper(self, key: str) -> None:
        """Open the large chart again, where everything is built anew."""
        self.open_trend(*key.split(_OF, 1))

    def fill(self, pane: DetailPane, record: Record) -> None:
        """Describe a result with those before it."""
        if isinstance(record, LabResult):
            tell_change(pane, record, self.model)
            describe(pane, record, self.model.record, self._trends, partial(self.open_trend, record.key))
            tell_sources(pane, record, self.model)

    def open_trend(self, key: str, part: str = "") -> None:
        """Show the large chart of a result's test, or of one of its parts."""
        if self._show_trend(key, part):
            self._read_alone = self.record_page.isVisibleTo(self)
            self.stack.setCurrentWidget(self.trend_page)
            self.trend_page.take_focus()

    def refresh(self) -> None:
        """Show what the view-model holds; a chart in sight is of the results as they are now."""
        super().refresh()
        if self.shows_trend and not self._show_trend(self._trended, self._part):
            self.stack.setCurrentIndex(0)

    def back(self) -> bool:
        """Go back from the chart to the record it was opened from, else as every section page."""
        if not self.shows_trend:
            return super().back()
        self.stack.setCurrentIndex(0)
        # Meanwhile the window may be another, and so may be what the record says.
        if self.shown is not None and (self._read_alone or not self.compact):
            self.open_record(self.shown)
        else:
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def leave(self) -> None:
        """Another chart opens: who comes back finds the whole list."""
        super().leave()
        self.model.choose(replace(self.model.choice, narrowed=False))

    def regions(self) -> list[QWidget]:
        """Give what F6 steps through on this page."""
        if not self.shows_trend:
            return super().regions()
        return [self.trend_page.title, self.trend_page.table]

    def _show_trend(self, key: str, part: str) -> bool:
        record = self.model.record(key)
        found = measured(record) if isinstance(record, LabResult) else ()
        row = next((one for one in found if not part or one.test == part), None)
        if row is None:
            return False
        series = self._trends.series(row)
        if not series.points:
            return False
        self._trended, self._part = key, part
        self.trend_page.show_series(name_of(row), series, self._trends.apart(row))
        return True
