"""Series of results as charts and sparklines, and what is drawn in words: never a chart only."""

from collections.abc import Sequence
from decimal import Decimal

from pfclient.chart import plot as drawing
from pfclient.chart.trends import Point, Series
from pfclient.records.lab_readings import OUTSIDE
from pfclient.records.lab_values import Measure
from ui.base.plots import Chart, Run, Sparkline, Spot, Zone
from ui.pages.section.labels import when_words
from ui.pages.section.measures import measure_text, reading_mark
from ui.text import dates
from ui.text.ranges import range_words
from ui.text.translate import tr, trn

MOST_IN_A_SPARK = 16
"""Results a sparkline joins: 132 px show no more."""
_LARGEST_WRITTEN_OUT, _SMALLEST_WRITTEN_OUT = 7, -5


def sparkline(series: Series) -> Sparkline | None:
    """Draw a small line; None where there are not the two results a line needs."""
    if not series.is_line:
        return None
    plot = drawing.plot(series)
    return Sparkline(_runs(plot), _spot(plot.spots[-1]), _zones(plot))


def chart(series: Series) -> Chart:
    """Draw a chart of a series that has points."""
    plot = drawing.plot(series)
    return Chart(
        tuple(map(_spot, plot.spots)),
        _runs(plot),
        _zones(plot),
        tuple((plot.values.at(mark), figure_words(mark)) for mark in plot.values.marks),
        tuple((at, dates.words(mark)) for at, mark in plot.time_marks()),
        series.points[-1].measure.value,
        tr("Usual range") if plot.zones else "",
    )


def shapes(drawn: Chart) -> list[Spot]:
    """Give one spot of every look in a chart, for its legend."""
    looks = dict.fromkeys((spot.shape, spot.open_to, spot.early) for spot in drawn.spots)
    return [Spot(0, 0, *look) for look in looks]


def figure_words(number: Decimal) -> str:
    """Write a round number of a scale: 1,000 with its comma, what is very large or small with a power of ten."""
    if not number:
        return "0"
    if _SMALLEST_WRITTEN_OUT <= number.adjusted() < _LARGEST_WRITTEN_OUT:
        return f"{number.normalize():,f}"
    return f"{number.normalize():E}"


def spark_words(series: Series) -> str:
    """Say what a sparkline shows: "7 results, from 7.9 to 7.4, last above range"."""
    if not series.is_line:
        return ""
    first, last = series.points[0].measure, series.points[-1].measure
    count = trn("{n} result", "{n} results", len(series.points))
    said = tr("{count}, from {first} to {last}", count=count, first=first.value, last=last.value)
    mark = reading_mark(last)
    return tr("{said}, last {reading}", said=said, reading=mark.text.lower()) if mark is not None else said


def chart_words(series: Series) -> str:
    """Say everything a chart draws; its table has the same results one by one."""
    first, last = series.points[0], series.points[-1]
    parts = [
        tr(
            "{count} from {start} to {end}, from {first} to {last}.",
            count=trn("{n} result", "{n} results", len(series.points)),
            start=when_words(first.record),
            end=when_words(last.record),
            first=measure_text(first.measure),
            last=measure_text(last.measure),
        ),
        _outside_words(series),
        *ranges_in_turn(series),
    ]
    return " ".join(filter(None, parts))


def ranges_in_turn(series: Series) -> list[str]:
    """Say each usual range with the dates of the results it belongs to."""
    found: list[tuple[str, Point, Point]] = []
    for point in series.points:
        words = range_words(point.measure) or tr("No range given")
        if found and found[-1][0] == words:
            found[-1] = (words, found[-1][1], point)
        else:
            found.append((words, point, point))
    if len(found) == 1:
        return [f"{found[0][0]}."]
    return [
        tr("{range}: {dates}.", range=words, dates=dates.span_words(first.when, last.when))
        for words, first, last in found
    ]


def is_outside(measures: Sequence[Measure]) -> bool:
    """Whether any of these lies outside its range, or was marked by the lab."""
    return any(measure.reading in OUTSIDE for measure in measures)


def _outside_words(series: Series) -> str:
    count = series.outside
    return trn("{n} of them is outside its range.", "{n} of them are outside their range.", count) if count else ""


def _runs(plot: drawing.Plot) -> tuple[Run, ...]:
    return tuple([tuple([(plot.spots[number].x, plot.spots[number].y) for number in run]) for run in plot.runs])


def _zones(plot: drawing.Plot) -> tuple[Zone, ...]:
    return tuple(
        [
            Zone(zone.left, zone.right, zone.bottom, zone.top, zone.low is not None, zone.high is not None)
            for zone in plot.zones
        ]
    )


def _spot(spot: drawing.Spot) -> Spot:
    return Spot(spot.x, spot.y, spot.shape.value, spot.open_to, spot.point.is_early)
