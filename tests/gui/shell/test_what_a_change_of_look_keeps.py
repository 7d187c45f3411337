"""Another text size, theme or language while one is reading: the list, the record, the focus and what is typed stay."""

import pytest
from PySide6.QtCore import Qt

from tests.support.family_window import ERNESTO, LEO
from ui.text.language import language
from ui.theme.theme import theme

CHANGES = {
    "text size": lambda: theme().step(1),
    "theme": lambda: theme().choose("dark"),
    "language": lambda: language().switch("es"),
}


@pytest.fixture(params=CHANGES)
def change(request):
    return CHANGES[request.param]


async def test_the_filter_and_the_chosen_record_stay(qt_loop, charts, change):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.keys.reach("Filter medicines").type("tablet")
        await app.keys.rest()
        app.page.list.filter.settled.emit()
        app.table.setFocus()
        await app.key(Qt.Key.Key_Down)
        shown, chosen = app.titles(), app.page.model.selected
        assert len(shown) > 1
        assert chosen != app.page.list.model.key(0)
        change()
        await app.keys.rest()
        assert app.page.list.filter.text() == "tablet"
        assert app.titles() == shown
        assert (app.page.model.selected, app.table.current_key) == (chosen, chosen)
        assert app.keys.focus is app.table


async def test_the_focus_stays_in_the_box_one_types_in(qt_loop, charts, change):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.keys.reach("Filter medicines").type("tab")
        change()
        await app.keys.rest()
        assert app.keys.focus is app.page.list.filter
        assert app.keys.focus.text() == "tab"


async def test_the_list_one_chose_stays(qt_loop, charts, change):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.keys.reach(app.page.list.segments.buttons["current"].accessibleName())
        await app.key(Qt.Key.Key_Right)
        shown = app.titles()
        assert app.page.model.segment == "past"
        change()
        await app.keys.rest()
        assert app.page.model.segment == "past"
        assert app.page.list.segments.current == "past"
        assert app.titles() == shown


async def test_a_list_nobody_looks_at_now_stays_too(qt_loop, charts, change):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.keys.reach("Filter medicines").type("tablet")
        await app.keys.rest()
        await app.open(ERNESTO, "diagnoses")
        change()
        await app.keys.rest()
        await app.open(ERNESTO, "medications")
        assert app.page.list.filter.text() == "tablet"


async def test_one_record_read_in_a_small_window_stays_open(qt_loop, charts, change):
    async with charts((1024, 680), alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.table.setFocus()
        await app.key(Qt.Key.Key_Down)
        await app.key(Qt.Key.Key_Return)
        chosen = app.page.model.selected
        assert app.page.record_page.isVisible()
        change()
        await app.keys.rest()
        assert app.page.record_page.isVisible()
        assert app.page.model.selected == chosen
        assert app.page.record_page.isAncestorOf(app.keys.focus)


async def test_nothing_that_was_built_for_the_old_look_hears_of_the_charts_any_more(qt_loop, charts):
    async with charts(for_the_first_time=True) as app:
        theme().switch("dark")
        # Before the old view is deleted somebody goes on.
        app.family.open_person(app.family.people[LEO].id)
        app.family.open_everyone()
        await app.keys.rest()
        await app.key(Qt.Key.Key_F5)
        assert app.window.windowTitle() == "Everyone — Family Chart"
        theme().switch("light")
        await app.keys.rest()


async def test_the_large_chart_stays_open_and_leads_back(qt_loop, charts, change):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "lab_results")
        row = next(row for row in app.page.model.section.rows if row.title == "Hemoglobin A1c" and row.measure.value)
        app.page.reveal(row.key)
        app.page.open_trend(row.key)
        change()
        await app.keys.rest()
        assert app.page.trend_page.isVisible()
        assert app.page.trend_page.chart.isVisible()
        await app.key(Qt.Key.Key_Escape)
        assert not app.page.shows_trend
        assert app.page.model.selected == row.key
