"""Settings, Help and the large chart for who sees nothing and uses no mouse: names, roles, order of the Tab stops."""

import pytest

from tests.support.family_window import ERNESTO
from tests.support.focusing import complaints
from ui.text.articles import names
from ui.widgets.filter_box import FilterBox

SAME_AS_A_TOOL = {f"two are called {name!r}" for name in ("Help", "Settings", "Sign out")}


def look_at(app):
    """What is called as a tool at the top is another kind of control, or does the same."""
    page = app.view.aside.page
    boxes = tuple(page.findChildren(FilterBox))
    found = complaints(app.window, app.view.top, page.band, boxes, page.tabs, page)
    return [wrong for wrong in found if wrong not in SAME_AS_A_TOOL]


async def test_every_section_of_settings(qt_loop, charts):
    found = {}
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.view.aside.open_settings()
        for section in list(app.view.aside.page.tabs.keys):
            app.view.aside.page.open_section(section)
            await app.keys.rest()
            app.view.aside.page.tabs.setFocus()
            found[section] = look_at(app)
    assert len(found) >= 4
    assert not {place: wrong for place, wrong in found.items() if wrong}


@pytest.mark.parametrize("article", ["first_steps", "keyboard", "section_lab_results"])
async def test_articles_of_help(qt_loop, charts, article):
    assert article in names()
    async with charts(alone=ERNESTO) as app:
        app.view.aside.open_help(article)
        await app.keys.rest()
        app.view.aside.page.tabs.setFocus()
        assert not look_at(app)


async def test_the_large_chart_of_a_test(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "lab_results")
        row = next(row for row in app.page.model.section.rows if row.title == "Hemoglobin A1c" and row.measure.value)
        app.page.reveal(row.key)
        app.page.open_trend(row.key)
        await app.keys.rest()
        view, trend = app.view, app.page.trend_page
        head = (trend.back, trend.title, trend.period, trend.print)
        assert not complaints(app.window, view.top, view.band, view.notices, view.side, *head, trend.table, trend)
