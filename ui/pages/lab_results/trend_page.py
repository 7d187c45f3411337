"""The results of one test as a page: a large chart, and the same results as a table below it."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStyle, QWidget

from pfclient.chart.trends import Series
from pfclient.records.lab_results import LabResult
from ui.base.rows import RowsModel
from ui.pages.lab_results.trend_columns import COMPARED, ORDERED_BY, RANGE, columns
from ui.pages.section.labels import when_words
from ui.pages.section.legend import legend_entries
from ui.pages.section.plots import chart, chart_words
from ui.text import dates
from ui.text.together import unparted
from ui.text.translate import tr, trn
from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.frames import box, clear_layout, column, ground, line, scrolled
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.link_label import LinkLabel
from ui.widgets.plot_legend import PlotLegend
from ui.widgets.segments import SegmentedControl
from ui.widgets.trend_chart import TrendChart
from ui.widgets.whole_table import WholeTable

CHART_HEIGHT = 290
_AROUND, _ASIDE = 28 + 24, 6
_NARROW, _TIGHT = 780, 640
"""px at 100 % text below which columns of the table are left out."""
_ALL = "all"
_YEARS = {"1": 1, "3": 3}


class _Title(PlainLabel):
    """The title of a page that can have the focus; the ring keeps off its words."""

    def focus_rect(self) -> QRect:
        """Where the ring goes: round the words, which seldom take the whole width."""
        aside = theme().px(_ASIDE)
        wraps = int(Qt.TextFlag.TextWordWrap)
        words = self.fontMetrics().boundingRect(self.rect(), wraps, unparted(self.text()))
        ring = QRect(0, 0, words.width(), self.height()).adjusted(-aside, 0, aside, 0)
        return QStyle.visualRect(self.layoutDirection(), self.rect(), ring)


class TrendPage(QWidget):
    """Chart and table of a series.

    Signals:
        back_pressed: The person wants to see the record again.
        print_pressed: The person wants these results on paper.
    """

    back_pressed = Signal()
    print_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "page")
        self._series = Series("", "", ())
        self._apart = 0
        self._tight = False
        self.back = LinkLabel(tr("Back to {list}", list=tr("Lab results")))
        self.back.activated.connect(self.back_pressed)
        self.title = _Title("", "h1", wrap=True)
        # Where a page opens, reading begins at its title.
        self.title.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._about = PlainLabel("", "muted", wrap=True)
        self.period = SegmentedControl(tr("How far back"))
        self.period.set_segments([("1", tr("1 year")), ("3", tr("3 years")), (_ALL, tr("All", "all lab results"))])
        self.period.choose(_ALL)
        self.period.chosen.connect(lambda _key: self._show())
        self.print = Button(tr("Print"), icon="printer")
        self.print.clicked.connect(self.print_pressed)
        self._card_rows = column(gap=6)
        self.model: RowsModel[LabResult] = RowsModel(columns(tight=lambda: self._tight), key=lambda row: row.key)
        self.table = WholeTable(self.model, "")
        self._others = PlainLabel("", "small", wrap=True)
        self._arrange()

    def _arrange(self) -> None:
        self._tools = line(self.period, self.print, gap=12)
        self._head = line((column(self.title, self._about, gap=9), 1), self._tools, gap=12)
        for tool in (self.period, self.print):
            self._tools.setAlignment(tool, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        card = Card(self._card_rows, "panel", (12, 12, 18, 12))
        back = line(IconLabel("arrow-left", "link", 20, "bold"), (self.back, 1), gap=8)
        top = column(back, self._head, card, gap=10, margins=(28, 8, 24, 8))
        foot = box(column(self._others, gap=0, margins=(28, 6, 24, 8)))
        self._area = scrolled(box(column(top, self.table, foot, None, gap=0), "page"), "page")
        self.table.scroll_with(self._area)
        self.setLayout(column(self._area, gap=0))

    @property
    def chart(self) -> TrendChart | None:
        """The chart, None where there are not the two results a line needs."""
        return self.findChild(TrendChart)

    def show_series(self, title: str, series: Series, apart: int) -> None:
        """Show the results of a test; the very same ones stay as they stand.

        Args:
            title: Name of the test.
            series: Its comparable results; at least one.
            apart: How many others stand on no line with these.
        """
        heading = tr("{test} over time", test=title)
        if series is self._series and (heading, apart) == (self.title.text(), self._apart):
            return
        self.title.setText(heading)
        self.table.setAccessibleName(tr("{test}, past results", test=title))
        self._series, self._apart = series, apart
        self._show()

    def take_focus(self) -> None:
        """Take the focus at the title, where the page begins."""
        self._area.verticalScrollBar().setValue(0)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px, room = theme().px, self.width() - theme().px(_AROUND)
        narrow = room - self._area.verticalScrollBar().sizeHint().width()
        tools = self.period.needed + px(12) + self.print.sizeHint().width()
        ways = QBoxLayout.Direction
        self._tools.setDirection(ways.LeftToRight if tools <= narrow else ways.TopToBottom)
        self.period.fit(narrow)
        beside = room >= px(360) + tools
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        hidden = {COMPARED: room < px(_TIGHT), RANGE: room < px(_TIGHT), ORDERED_BY: room < px(_NARROW)}
        for place, hide in hidden.items():
            self.table.setColumnHidden(place, hide)
        if hidden[COMPARED] != self._tight:
            self._tight = hidden[COMPARED]
            self._show_rows()

    def _show(self) -> None:
        series = self._chosen()
        self._about.setText(_about(series))
        self._show_chart(series)
        self._show_rows()
        self._others.setText(apart_words(self._apart))
        self._others.setVisible(bool(self._apart))

    def _chosen(self) -> Series:
        years = _YEARS.get(self.period.current)
        return self._series if years is None else self._series.last_years(years)

    def _show_rows(self) -> None:
        self.model.set_rows([point.record for point in reversed(self._chosen().points)])

    def _show_chart(self, series: Series) -> None:
        clear_layout(self._card_rows)
        if not series.is_line:
            self._card_rows.addWidget(PlainLabel(too_few_words(series, self._series), wrap=True))
            return
        name, said = self.title.text(), chart_words(series) + " " + tr("The table below has the same results.")
        drawn = chart(series)
        self._card_rows.addWidget(TrendChart(drawn, CHART_HEIGHT, name=name, description=said, ground="page"))
        told = tr("Each point is one test. The line joins them in order.")
        self._card_rows.addWidget(PlotLegend(legend_entries(drawn), told))


def too_few_words(series: Series, whole: Series) -> str:
    """Say why there is no line."""
    if whole.is_line and not series.is_line:
        return tr("There is only one result in this time. Choose a longer one to see a line.")
    return tr("There is only one result so far. We need two to draw a line.")


def apart_words(count: int) -> str:
    """Say how many results of the same test are not on the line; "" for none."""
    if not count:
        return ""
    return trn(
        "{n} other result of this test is not on this line: it has another unit or method, or is not a number.",
        "{n} other results of this test are not on this line: they have another unit or method, or are not numbers.",
        count,
    )


def _about(series: Series) -> str:
    count = trn("{n} result", "{n} results", len(series.points))
    first = series.points[0]
    day = dates.in_one_line(dates.words(first.when, long=True) or when_words(first.record))
    return tr("{count} since {date}", count=count, date=day)
