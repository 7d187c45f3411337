"""A category page: list left and detail right where there is room, else one after the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from pfclient.records.record import Record
from ui.pages.section.after_frame import AfterFrame
from ui.pages.section.content import ListContent
from ui.pages.section.describing import describe
from ui.pages.section.gaze import Gaze
from ui.pages.section.list_pane import ListPane
from ui.pages.section.record_page import RecordPage
from ui.pages.section.topic import Topic
from ui.text.names import first_name
from ui.theme.theme import theme
from ui.viewmodels.section import SectionViewModel
from ui.widgets.announcer import announce
from ui.widgets.detail_pane import DetailPane
from ui.widgets.frames import box, column, ground, rule_down

_TWO_PANES_EM, _EM = 62, 16


class SectionPage(QWidget):
    """The page of one category of one person.

    Args:
        model: Its state.
        topic: What this category says and shows.

    Signals:
        copy_wanted: The person wants to `print` or `save` this section.
    """

    copy_wanted = Signal(str)

    def __init__(self, model: SectionViewModel, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self._topic, self._name = model, topic, first_name(model.person)
        self._private, self._typing, self._wanted = False, False, ""
        self.shown: Record | None = None
        self.stack = QStackedWidget(self)  # all that stands in it is made there: see `box`
        beside = ground(QWidget(self.stack), "clear")
        self.list = ListPane(topic, self._name, beside)
        self._content = ListContent(self.list, model, topic, self._name)
        self.detail = DetailPane(topic.detail_width)
        self._describing = AfterFrame(self)
        self.record_page = RecordPage(topic.title, self.stack)
        self._side = box(_row(rule_down(), self.detail), parent=beside)
        beside.setLayout(_row(self.list, self._side))
        self.stack.addWidget(beside)
        self.stack.addWidget(self.record_page)
        self.setLayout(column(self.stack, gap=0))
        self._wire()
        self.gaze = Gaze(self, model, self.list, (self.detail, self.record_page.pane), lambda: self.shown)
        self.list.filter.put(model.text)
        self.refresh()

    def _wire(self) -> None:
        self.model.changed.connect(self.refresh)
        self._describing.due.connect(self._describe_selected)
        self.list.chosen.connect(self.model.choose)
        self.list.filtered.connect(self._filter)
        self.list.found.connect(self._tell_found)
        self.list.retried.connect(self.model.retry)
        self.list.copy_wanted.connect(self.copy_wanted)
        self.list.table.row_chosen.connect(self._chosen)
        self.list.table.row_opened.connect(self.open_record)
        self.list.table.clicked.connect(lambda _index: self.read_on())
        self.record_page.back_pressed.connect(self.back)
        self.record_page.stepped.connect(self._step)

    # ---- what the shell asks

    @property
    def compact(self) -> bool:
        """Whether list and detail take turns."""
        return self.width() < theme().px(_EM) * _TWO_PANES_EM

    def set_private(self, private: bool) -> None:
        """Say that the portal keeps something of this chart back; the same on every page of it."""
        if private != self._private:
            self._private = private
            self.refresh()

    def back(self) -> bool:
        """Go back from a record to the list; False when there is nothing to go back from."""
        held = QApplication.focusWidget()
        if self.stack.currentIndex() == 1:
            self.stack.setCurrentIndex(0)
        elif held is None or not self.detail.isAncestorOf(held):
            return False
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def regions(self) -> list[QWidget]:
        """Give what F6 steps through on this page."""
        if self.stack.currentIndex() == 1:
            return [self.record_page.pane]
        list_region = self.list.region
        found: list[QWidget] = [] if list_region is None else [list_region]
        return [*found, self.detail] if self._side.isVisible() else found

    def leave(self) -> None:
        """Another chart opens: who comes back finds the whole list, whatever it was narrowed to."""
        self._wanted = ""
        self.stack.setCurrentIndex(0)
        self.list.filter.clear()

    def reveal(self, key: str) -> None:
        """Show one record."""
        self.model.reveal(key)

    def show_record(self, key: str) -> None:
        """Show one record and put the focus on it; one that is still being read is shown when it has come."""
        self._wanted = key
        self._show_wanted()

    def _show_wanted(self) -> None:
        row = self.model.record(self._wanted) if self._wanted else None
        if row is None:
            return
        self._wanted = ""
        self.reveal(row.key)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.compact:
            self.open_record(row)

    # ---- showing

    def refresh(self) -> None:
        """Show what the view-model holds; first rows take long, and each thing about them has a turn of the loop."""
        if self.model.has_rows and self.shown is None and self.isVisible() and not self._typing:
            self.list.table.veil.draw()
            self._describing.begin()
        shows_rows = self._content.show(private=self._private)
        self._fit()
        if shows_rows:
            self.list.table.select_key(self.model.selected)
        if not (shows_rows and (self._typing or self._describing.isActive())):
            self._describe(self.model.record(self.model.selected) if shows_rows else None)
        self._show_wanted()

    def _describe_selected(self) -> None:
        self._describe(self.model.record(self.model.selected), soon=True)
        self.gaze.look()

    def _describe(self, record: Record | None, *, soon: bool = False) -> None:
        self._describing.stop()
        if record == self.shown:
            return
        self.shown = record
        if record is None:
            self.detail.clear()
            self.stack.setCurrentIndex(0)
            self.record_page.pane.clear()
            return
        with self.detail.filling(soon=soon):
            self.fill(self.detail, record)
        if self.stack.currentIndex() == 1:
            self._fill_record_page(record)

    def fill(self, pane: DetailPane, record: Record) -> None:
        """Describe a record in an empty pane."""
        describe(pane, record, self._topic, self.model)

    # ---- acts

    def _filter(self, text: str) -> None:
        """The detail follows when nobody types any more: it would be built anew at every key."""
        self._typing = True
        self.model.filter(text)

    def _tell_found(self) -> None:
        self._typing = False
        self._describe(self.model.record(self.model.selected))
        if self.isVisible():
            announce(self.list.table, self.list.count_words(self.model.listing.row_count))

    def _chosen(self, row: Record) -> None:
        self.model.select(row.key)
        if not (self._typing or self._describing.isActive()):
            self._describe(row)

    def read_on(self) -> None:
        """Show the chosen record in the place of the list, where there is no room for both."""
        if self.compact and self.list.table.current_row is not None:
            self.open_record(self.list.table.current_row)

    def open_record(self, row: Record) -> None:
        """Read a record: beside the list, else in its place."""
        if not self.compact:
            self.detail.focus_control()
            return
        self._fill_record_page(row)
        self.stack.setCurrentIndex(1)
        self.record_page.take_focus()

    def _fill_record_page(self, row: Record) -> None:
        pane = self.record_page.pane
        with pane.filling():
            self.fill(pane, row)
            if self.list.short:
                pane.add_text(self._topic.footnote(self._name), "small")
        listing = self.model.listing
        self.record_page.show_place(max(0, listing.rank(row.key)), listing.row_count)

    def _step(self, step: int) -> None:
        row = self.model.listing.neighbour(self.model.selected, step)
        if row is not None:
            self.list.table.select_key(row.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Two panes where there is room; the detail is not drawn where there is nothing to describe."""
        two = not self.compact and self.list.table.isVisibleTo(self.list)
        self._side.setVisible(two)
        if not self.compact and self.stack.currentIndex() == 1:
            self.stack.setCurrentIndex(0)
        self.list.fit_columns(self.width() / theme().px(_EM))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(0)
    row.setContentsMargins(0, 0, 0, 0)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 1 if place == 0 and not widget.property("rule") else 0)
    return row
