"""Everything about one result, in an order that frightens nobody: value, what it means, the doctor's note, the past."""

from collections.abc import Callable
from functools import partial

from pfclient.chart.measured import part
from pfclient.chart.number_line import number_line
from pfclient.chart.trends import Series, Trends
from pfclient.records.elements import ONLY_ISSUED
from pfclient.records.lab_results import Annotation, LabResult, Measure
from ui.base.cells import Mark
from ui.pages.lab_results.trend_page import apart_words, too_few_words
from ui.pages.section.labels import add_reason, add_source, flag_marks, status_mark, unique, when_words
from ui.pages.section.legend import legend_entries
from ui.pages.section.measures import amount_text, measure_text, parts_text, reading_mark, remark
from ui.pages.section.part_card import part_card
from ui.pages.section.past import add_past
from ui.pages.section.plots import chart, chart_words
from ui.pages.section.topic import Find
from ui.text import dates
from ui.text.ranges import range_words
from ui.text.telling import name_of, told
from ui.text.translate import tr
from ui.widgets.banner import Banner
from ui.widgets.beside import Beside
from ui.widgets.buttons import Button
from ui.widgets.detail_pane import DetailPane
from ui.widgets.labels import PlainLabel
from ui.widgets.number_line import NumberLine
from ui.widgets.plot_legend import PlotLegend
from ui.widgets.trend_chart import TrendChart

_CHART_HEIGHT = 200
_LONGEST_LABEL, _LONGEST_RANGE = 20, 40
"""Signs that have room on a number line; what is longer is told as facts."""
_NONE = Trends(())


def describe(
    pane: DetailPane,
    row: LabResult,
    find: Find,
    trends: Trends = _NONE,
    make_bigger: Callable[[str], None] | None = None,
) -> None:
    """Fill the detail.

    Args:
        pane: What is filled.
        row: The result.
        find: Finds another record of the section.
        trends: The results before it.
        make_bigger: Shows them large, or those of a part by its test; None where there is no such page.
    """
    series = trends.series(row)
    pane.set_head(name_of(row), told(row.report), _chips(row))
    _value(pane, row)
    pane.add_text(_sentence(row, series))
    for note in row.remarks:
        pane.add_widget(Banner("info", _note_title(note), tr("“{words}”", words=note.text), icon="chat-text"))
    pane.add_fact(tr("What the lab says"), remark(row.measure))
    _past(pane, series, trends.apart(row), make_bigger)
    _parts(pane, row, find, trends, make_bigger)
    pane.add_fact(tr("The lab’s conclusion"), row.conclusion)
    taken = None if ONLY_ISSUED in row.warnings else row.when
    pane.add_fact(tr("Taken"), dates.words_with_time(taken) or row.when_text)
    pane.add_facts_row([(tr("Result from"), dates.words(row.issued)), (tr("Sample"), row.specimen)])
    pane.add_facts_row([(tr("Reported by"), row.performer), (tr("How it was measured"), row.method)])
    pane.add_list(tr("Documents with this report (not shown here)"), row.attachments)
    add_reason(pane, row)
    add_source(pane, row, tr("Ordered by {doctor}", doctor=row.recorder))


def _chips(row: LabResult) -> list[Mark]:
    reading = reading_mark(row.measure)
    status = [] if row.status == "final" else [status_mark(row)]
    return unique([*((reading,) if reading else ()), *status, *flag_marks(row)])


def _value(pane: DetailPane, row: LabResult) -> None:
    """The value on a line where it is a number with a range, else in words; always as it was sent."""
    measure, words = row.measure, range_words(row.measure)
    placed, label = number_line(measure), measure_text(measure)
    if placed is not None and len(label) <= _LONGEST_LABEL and len(words) <= _LONGEST_RANGE:
        mark = reading_mark(measure)
        pane.add_widget(
            NumberLine(
                placed.low,
                placed.high,
                placed.value,
                label=label,
                range_words=words,
                tone="neutral" if mark is None else mark.tone,
                open_to=placed.open_to,
                name=". ".join(part for part in (label, mark.text if mark else "", words) if part),
            )
        )
    elif row.kind == "result" or measure.value:
        pane.add_facts_row(
            [
                (tr("Result"), label or (parts_text(row) or tr("No value"))),
                (tr("Usual range"), _range(measure)),
            ]
        )


def _range(measure: Measure) -> str:
    return measure.range or (tr("No range given") if measure.number is not None else "")


def _sentence(row: LabResult, series: Series) -> str:
    """One plain sentence about the value, with the one before; nothing where the lab said nothing."""
    said = {
        "in": tr("This result is in the lab’s usual range."),
        "above": tr("This result is above the lab’s usual range."),
        "below": tr("This result is below the lab’s usual range."),
        "far-above": tr("This result is far above the lab’s usual range."),
        "far-below": tr("This result is far below the lab’s usual range."),
        "abnormal": tr("The lab marked this result as not typical."),
        "far-abnormal": tr("The lab marked this result as not typical."),
    }.get(row.measure.reading, "")
    if not said or row.measure.reading == "in":
        return said
    return " ".join(
        filter(None, (said, _last_time(row, series), tr("Your doctor can tell you what it means for you.")))
    )


def _last_time(row: LabResult, series: Series) -> str:
    before = series.before(row.key)
    if before is None:
        return ""
    when = dates.in_one_line(when_words(before.record))
    return tr("Last time ({date}) it was {value}.", date=when, value=amount_text(before.measure))


def _note_title(note: Annotation) -> str:
    by = tr("Note from {name}", name=note.author) if note.author else tr("Note from the clinic")
    return " · ".join(part for part in (by, dates.in_one_line(dates.words(note.time))) if part)


def _past(pane: DetailPane, series: Series, apart: int, make_bigger: Callable[[str], None] | None) -> None:
    """The chart of the comparable results; where there is but one, a sentence in its place."""
    if not series.points:
        return
    heading = PlainLabel(tr("Past results"), "h3", wrap=True)
    if not series.is_line:
        pane.add_widget(heading)
        pane.add_text(too_few_words(series, series))
        pane.add_text(apart_words(apart), "small")
        return
    said = chart_words(series)
    if make_bigger is None:
        pane.add_widget(heading)
    else:
        bigger = Button(tr("Make bigger"), "link", icon="arrows-out")
        bigger.clicked.connect(lambda: make_bigger(""))
        pane.add_widget(Beside(heading, bigger))
        said += " " + tr("“Make bigger” shows the same results as a table.")
    drawn = chart(series)
    pane.add_widget(TrendChart(drawn, _CHART_HEIGHT, name=tr("Past results"), description=said))
    pane.add_widget(PlotLegend(legend_entries(drawn)))
    pane.add_text(apart_words(apart), "small")


def _parts(
    pane: DetailPane, row: LabResult, find: Find, trends: Trends, make_bigger: Callable[[str], None] | None
) -> None:
    members = [found for found in map(find, row.members) if isinstance(found, LabResult)]
    if row.components or members:
        pane.add_heading(tr("Parts of this result") if row.components else tr("Results in this report"))
    for component in row.components:
        pane.add_widget(part_card(told(component.name), component.measure))
        alone = part(row, component)
        bigger = None if make_bigger is None else partial(make_bigger, alone.test)
        add_past(pane, told(component.name), trends.series(alone), bigger)
    for member in members:
        pane.add_widget(part_card(name_of(member), member.measure, parts_text(member)))
    if len(members) < len(row.members) or "members-missing" in row.warnings:
        pane.add_text(tr("This report names more results that are not shared here."), "small")
