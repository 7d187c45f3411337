"""What one part of a record was before: a chart, and the same values one by one in words."""

from collections.abc import Callable

from pfclient.chart.trends import Point, Series
from ui.pages.section.labels import when_words
from ui.pages.section.legend import legend_entries
from ui.pages.section.measures import amount_text, reading_mark
from ui.pages.section.plots import chart, chart_words
from ui.text.dates import in_one_line
from ui.text.translate import tr, trn
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.detail_pane import DetailPane
from ui.widgets.labels import PlainLabel
from ui.widgets.plot_legend import PlotLegend
from ui.widgets.trend_chart import TrendChart

CHART_HEIGHT = 200
_LISTED = 12
"""Values that are listed below a chart; earlier ones have their own lines in the list."""


def add_past(pane: DetailPane, name: str, series: Series, make_bigger: Callable[[], None] | None = None) -> None:
    """Add the chart of a part, where there are the two values a line needs.

    Args:
        pane: Where it is added.
        name: What the part is called.
        series: Its values.
        make_bigger: Shows them large, with a table; None where there is no such page: then they are listed here.
    """
    if not series.is_line:
        return
    title = tr("{name}: past results", name=name)
    heading = PlainLabel(title, "h3", wrap=True)
    if make_bigger is None:
        pane.add_widget(heading)
    else:
        bigger = Button(
            tr("Make bigger"), "link", icon="arrows-out", name=tr("Make the chart of {name} bigger", name=name)
        )
        bigger.clicked.connect(make_bigger)
        pane.add_widget(Beside(heading, bigger))
    drawn = chart(series)
    pane.add_widget(TrendChart(drawn, CHART_HEIGHT, name=title, description=chart_words(series)))
    pane.add_widget(PlotLegend(legend_entries(drawn)))
    if make_bigger is None:
        pane.add_list(tr("The same in words"), _lines(series))


def _lines(series: Series) -> list[str]:
    """The newest first; what is left out is counted."""
    shown = [_line(point) for point in reversed(series.points[-_LISTED:])]
    earlier = len(series.points) - len(shown)
    return (
        [*shown, trn("{n} earlier one is in the list", "{n} earlier ones are in the list", earlier)]
        if earlier
        else shown
    )


def _line(point: Point) -> str:
    reading = reading_mark(point.measure)
    said = ", ".join(part for part in (amount_text(point.measure), reading.text if reading else "") if part)
    return tr("{date}: {value}", date=in_one_line(when_words(point.record)), value=said)
