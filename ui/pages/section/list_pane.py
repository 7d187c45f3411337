"""The left side of a category page: title, what has to be said, segments, filter, table, footnotes."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from pfclient.chart.changes import News
from ui.base.rows import RowsModel
from ui.pages.section.list_head import ListHead
from ui.pages.section.list_tools import ListTools
from ui.pages.section.not_shown import NotShownLine
from ui.pages.section.topic import Topic
from ui.text.translate import tr, trn
from ui.theme.theme import theme
from ui.viewmodels.arrangement import Choice
from ui.viewmodels.listing import Listing
from ui.widgets.banner import Banner
from ui.widgets.direction import sided
from ui.widgets.focus_in_sight import FocusInSight
from ui.widgets.frames import box, clear_layout, column, line, rule, scrolled
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.record_table import RecordTable
from ui.widgets.state_pane import StatePane
from ui.widgets.tab_order import follow, stops_in

_SHORT, _AROUND = 430, 28 + 24
_NARROW_EM, _TIGHT_EM = 44, 27
_LEAST_ROWS = 120
_ANY_HEIGHT = 16_777_215  # Qt's QWIDGETSIZE_MAX


class ListPane(QWidget):
    """Title and list; it knows no view-model, the page tells it what to show.

    Args:
        topic: The category's page.
        name: The person's first name.
    """

    chosen = Signal(object)
    filtered = Signal(str)
    found = Signal()
    retried = Signal()
    copy_wanted = Signal(str)

    def __init__(self, topic: Topic, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic = topic
        self._head = ListHead(topic.title, topic.subtitle(name))
        self.title, self.copies = self._head.title, self._head.copies
        self.copies.wanted.connect(self.copy_wanted)
        self.tools = ListTools(topic)
        self.tools.chosen.connect(self.chosen)
        self.segments, self.filter = self.tools.segments, self.tools.filter
        self.filter.filtered.connect(self.filtered)
        self.filter.settled.connect(self.found)
        self._notices = column(gap=14, margins=(28, 14, 24, 0))
        self._holder = box(self._notices)
        self._holder.hide()
        self.model: RowsModel[Any] = RowsModel(topic.columns, key=lambda row: row.key)
        self.table = RecordTable(self.model, topic.title)
        self.table.horizontalHeader().geometriesChanged.connect(self._keep_room)
        self.none_match = PlainLabel("", "muted", wrap=True)
        self.none_match.setContentsMargins(*sided((theme().px(28), theme().px(20), theme().px(24), 0)))
        self.none_match.hide()
        self.state = StatePane()
        self.state.retry.connect(self.retried)
        # Takes the room below a few lines, so that they stay at the top.
        self._spare = QWidget()
        self.not_shown = NotShownLine()
        self._foot = self._footnote(name)
        self._is_empty = False
        self._arrange()

    def _footnote(self, name: str) -> QWidget:
        words = PlainLabel(self._topic.footnote_words(name), "small", wrap=True)
        icon = IconLabel("info", "ink2", 18)
        row = line(icon, (words, 1), gap=8, margins=(0, 4, 0, 10))
        row.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        return box(row)

    def lower_tools(self) -> None:
        """Puts what is pressed below the list, for who cannot reach high."""
        for layout, part in ((self._column, self.tools), (self._feet, self.not_shown)):
            layout.removeWidget(part)
            layout.addWidget(part)
        self._feet.setContentsMargins(*sided((theme().px(28), 0, theme().px(24), 0)))

    def _arrange(self) -> None:
        self._foot_edge = rule()
        self._foot_edge.hide()
        # Only where rows go on below it: a cut row without an edge looks broken.
        self.table.verticalScrollBar().rangeChanged.connect(lambda _low, high: self._foot_edge.setVisible(high > 0))
        self._feet = column(self.not_shown, self._foot, gap=4, margins=(28, 4, 24, 4))
        self._column = column(
            line(self._head, margins=(28, 18, 24, 0)),
            self._holder,
            self.tools,
            10,
            (self.table, 1),
            self.none_match,
            (self.state, 1),
            (self._spare, 1),
            self._foot_edge,
            box(self._feet),
            gap=0,
        )
        # Twice the text in the smallest window: then the page scrolls, and nothing on it is cut.
        content = box(self._column)
        area = scrolled(content, "page", self)
        FocusInSight(area, content)
        self.setLayout(column(area, gap=0))

    def show_notices(self, banners: Sequence[Banner]) -> None:
        """Show these banners above the list, in place of those before; whoever was at one is at the first of these."""
        focus = QApplication.focusWidget()
        held = focus is not None and self._holder.isAncestorOf(focus)
        clear_layout(self._notices)
        for banner in banners:
            self._notices.addWidget(banner)
            banner.show()  # now, not with the next turn of the loop: what is not shown takes no focus
        self._holder.setVisible(bool(banners))
        # Above the list, so before it; Qt would put them behind everything.
        stops = [stop for banner in banners for stop in stops_in(banner)]
        follow(self.copies.last, *stops)
        if held:
            at = next((stop for stop in stops if stop.isVisible()), self.table)
            at.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_rows(self, rows: Listing, *, filtered: bool, choice: Choice) -> None:
        """Show the table; where nothing matches, say so in its place."""
        self._only(self.table)
        self.tools.show()
        self.model.set_rows(rows, rows.place, rows.chosen_from)
        self._keep_heads_only(not rows.row_count)
        if rows.row_count:
            return
        title = self._topic.segments.get(choice.segment, "")
        if choice.narrowed and not filtered:
            self.none_match.setText(self._topic.none_narrowed)
        elif filtered:
            self.none_match.setText(tr("Nothing in this list matches. Check the spelling, or clear the filter."))
        else:
            self.none_match.setText(tr("Nothing under “{list}”. Choose another list above.", list=title))

    def show_news(self, news: News) -> None:
        """Mark what the person has not looked at."""
        changed: dict[Hashable, str] = dict.fromkeys(news.changed, tr("Changed"))
        self.model.set_badges(changed | dict.fromkeys(news.new, tr("New")))

    def show_state(self) -> None:
        """Show the calm pane in place of the list."""
        self._only(self.state)
        self.tools.hide()
        self.model.set_rows([])

    def show_only_notices(self) -> None:
        """Show nothing below the banners."""
        self._only(None)
        self.tools.hide()
        self.model.set_rows([])

    @property
    def region(self) -> QWidget | None:
        """What F6 comes to: the rows, or the act there is in their place."""
        if self.table.isVisible() and self.model.rowCount():
            return self.table
        return self.state.button if self.state.button.isVisible() else None

    def fit_columns(self, width: float) -> None:
        """Leave columns out where there is no room for them.

        Args:
            width: The page's, in em.
        """
        topic = self._topic
        hidden = topic.narrow_hides if width < _NARROW_EM else frozenset()
        if width < _TIGHT_EM and topic.tight_hides:
            hidden = topic.tight_hides
        for place in range(self.model.columnCount()):
            self.table.setColumnHidden(place, place in hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a short page the rows come first; what the list does not tell then stands below each record."""
        super().resizeEvent(event)
        short = self.short
        room = self.width() - theme().px(_AROUND) - self.table.verticalScrollBar().sizeHint().width()
        self._head.fit(room, short=short)
        bar = self.table.verticalScrollBar().sizeHint().width()
        self.tools.fit(self.width() - bar, height=self.height())
        self._foot.setVisible(not short)

    @property
    def short(self) -> bool:
        """Whether there is room for a few rows only."""
        return self.height() < theme().px(_SHORT)

    @staticmethod
    def count_words(count: int) -> str:
        """Give what is announced when a filter settles."""
        return trn("{n} entry", "{n} entries", count)

    def _keep_heads_only(self, empty: bool) -> None:
        """Where nothing matches the column heads stay, so that the page does not jump while one types."""
        if empty == self._is_empty:
            return
        self._is_empty = empty
        self._keep_room()
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus if empty else Qt.FocusPolicy.StrongFocus)
        self.none_match.setVisible(empty)
        self._spare.setVisible(empty)

    def _keep_room(self) -> None:
        """A list of which one row is seen cannot be read; where so much has no room, the page scrolls."""
        heads = self.table.horizontalHeader().height()
        self.table.setMaximumHeight(heads if self._is_empty else _ANY_HEIGHT)
        self.table.setMinimumHeight(heads + (0 if self._is_empty else theme().px(_LEAST_ROWS)))

    def _only(self, part: QWidget | None) -> None:
        for each in (self.table, self.none_match, self.state):
            each.setVisible(each is part or (each is self.none_match and part is self.table and self._is_empty))
        self._spare.setVisible(part is None or (part is self.table and self._is_empty))
