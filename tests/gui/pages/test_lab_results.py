"""Lab results by keyboard: by date and by test, only what is outside its range, and what a record tells."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from pfclient.chart.trends import Trends
from pfclient.fhir import dates
from pfclient.records.lab_results import LabResult, Measure
from pfclient.records.record import Standing
from tests.support.family_window import ERNESTO, LEO
from ui.base.group import Group
from ui.pages.lab_results.detail import describe
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.detail_pane import DetailPane
from ui.widgets.number_line import NumberLine
from ui.widgets.trend_chart import TrendChart

A1C = "Hemoglobin A1c"


def place_of(page, title, place=0):
    """The key of the n-th row with a title, newest first."""
    return [row.key for row in page.model.section.rows if row.title == title and row.kind == "result"][place]


async def show(app, title, place=0):
    await app.open(ERNESTO, "lab_results")
    app.page.reveal(place_of(app.page, title, place))
    await app.keys.rest()
    return app.page


def shown(root, kind):
    return [widget for widget in root.findChildren(kind) if widget.isVisible()]


def lines(page):
    model = page.list.model
    return [model.group(place) or model.row(place).title for place in range(model.rowCount())]


def spoken(page, key, column=0):
    model = page.list.model
    return model.data(model.index(model.place(key), column), Qt.ItemDataRole.AccessibleTextRole)


async def test_by_test_puts_every_result_under_the_name_of_its_test_newest_first(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, A1C)
        dated, everything = lines(page), set(page.model.listing)
        app.view.side.tabs.setFocus()
        app.keys.reach("By date")
        await app.key(Qt.Key.Key_Right)
        named = lines(page)
        headings = [line.title for line in page.model.listing if isinstance(line, Group)]
        assert headings == sorted(set(headings), key=lambda name: (name.startswith("Report: "), name.casefold()))
        start = named.index(A1C)
        assert named[start : start + 8] == [A1C] * 8
        days = [row.when.text for row in page.model.listing if not isinstance(row, Group) and row.title == A1C]
        assert days == sorted(days, reverse=True)
        await app.key(Qt.Key.Key_Left)
        assert lines(page) == dated
        assert {row for row in everything if not isinstance(row, Group)} == set(page.model.section.rows)


async def test_outside_range_leaves_what_lies_outside_and_nothing_else(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, A1C)
        whole = page.model.listing.row_count
        app.view.side.tabs.setFocus()
        app.keys.reach("Outside range").space()
        await app.keys.rest()
        rows = [row for row in page.model.listing if not isinstance(row, Group)]
        outside = [row for row in page.model.section.rows if row.measure.reading not in {"", "in"}]
        assert {row.key for row in rows} == {row.key for row in outside}
        assert 0 < len(rows) < whole
        app.keys.space()
        await app.keys.rest()
        assert page.model.listing.row_count == whole


async def test_where_nothing_lies_outside_the_page_says_so_as_far_as_the_lab_told(qt_loop, charts):
    async with charts(alone=LEO) as app:
        await app.open(LEO, "lab_results")
        page = app.page
        page.model.choose(replace(page.model.choice, narrowed=True))
        assert page.model.listing.row_count == 0
        assert any(words.startswith("No result here is outside its range") for words in app.said())


async def test_a_record_that_is_revealed_is_shown_though_only_others_were_wanted(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, A1C)
        page.model.choose(replace(page.model.choice, narrowed=True))
        key = place_of(page, "TSH")
        page.reveal(key)
        assert page.model.selected == key
        assert page.model.listing.place(key) >= 0
        assert not page.list.tools.tick.checked


async def test_the_doctors_note_with_name_and_day_stands_before_the_chart(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, A1C)
        (note,) = shown(page.detail, Banner)
        (chart,) = shown(page.detail, TrendChart)
        (line,) = shown(page.detail, NumberLine)
        assert note.accessibleName().startswith("Note from Dr. Samuel Okafor · ")
        tops = [widget.mapTo(page.detail, widget.rect().topLeft()).y() for widget in (line, note, chart)]
        assert tops == sorted(tops)


async def test_what_is_drawn_is_told_in_words_range_changes_included(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, A1C)
        (chart,) = shown(page.detail, TrendChart)
        said = QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Description)
        assert said.startswith("7 results from ")
        assert "from 7.9 % to 7.4 %" in said
        assert "7 of them are outside their range." in said
        assert "Usual range 4.0 to 6.0: " in said
        assert "Usual range 4.0 to 5.6: " in said
        (line,) = shown(page.detail, NumberLine)
        assert line.accessibleName() == "7.4 %. Above range. Usual range 4.0 to 5.6"
        key = place_of(page, A1C)
        assert spoken(page, key, 1) == "7.4 %, Above range, Usual range 4.0 to 5.6"
        assert spoken(page, key, 2) == "7 results, from 7.9 to 7.4, last above range"
        assert spoken(page, key).startswith("Hemoglobin A1c. ")


@pytest.mark.parametrize(
    ("title", "place", "words"),
    [
        ("Urine culture", 0, ""),
        ("Vitamin D", 0, ""),
        ("Albumin in urine", 0, "7"),
        ("Potassium", 0, "7"),
    ],
)
async def test_text_and_pending_results_have_no_line_and_no_chart(qt_loop, charts, title, place, words):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, title, place)
        assert bool(shown(page.detail, TrendChart)) == bool(words)
        assert bool(shown(page.detail, NumberLine)) == bool(words)


async def test_a_value_below_what_the_lab_can_measure_is_an_arrow_joined_to_nothing(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, "Albumin in urine")
        (chart,) = shown(page.detail, TrendChart)
        assert [spot.open_to for spot in chart.chart.spots] == ["below", ""]
        assert chart.chart.runs == ()
        assert "Below this number" in app.said()
        page.reveal(place_of(page, "Albumin in urine", 1))
        await app.keys.rest()
        (line,) = shown(page.detail, NumberLine)
        assert line.accessibleName().startswith("<5 mg/L")


async def test_a_critical_value_has_a_red_chip_and_the_clinics_own_words_whom_to_call(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, "Glucose, fasting", 1)
        assert "Far above range" in app.said()
        assert any("Call Bayside Heart & Kidney at (555) 010-0177" in words for words in app.said())
        assert spoken(page, page.model.selected, 1).startswith("312 mg/dL, Far above range")


def test_one_result_alone_gets_a_sentence_in_place_of_a_chart(desk):
    measure = Measure(value="7.4", unit="%", number=Decimal("7.4"), low=Decimal(4), high=Decimal(5), range="4 – 5")
    row = LabResult(key="Observation/1", title=A1C, standing=Standing.CURRENT, status="final", test="http://loinc.org|4548-4",
                    when=dates.parse("2026-03-03"), measure=measure)  # fmt: skip
    pane = desk(DetailPane(456), (456, 600))
    describe(pane, row, lambda _key: None, Trends((row,)), lambda: None)
    said = [label.text() for label in pane.findChildren(QLabel)]
    assert "There is only one result so far. We need two to draw a line." in said
    assert not pane.findChildren(TrendChart)
    assert not pane.findChildren(Button)


async def test_a_chart_in_sight_goes_when_its_results_are_withheld(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, A1C)
        page.open_trend(page.model.selected)
        person = str(app.family.current.connection.patient).split("/")[1]
        app.portal.remove_records(person, "Observation")
        app.family.refresh()
        await app.keys.rest()
        page.model.acts.let_go()
        await app.keys.rest()
        assert not page.trend_page.isVisible()
