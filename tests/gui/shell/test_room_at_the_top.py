"""Where the bar at the top is short: words give way, people do not."""

from tests.support.family_window import ERNESTO
from ui.theme.theme import theme
from ui.widgets.labels import PlainLabel


def _words(chip):
    return [label.text() for label in chip.findChildren(PlainLabel) if label.isVisible()]


async def test_words_and_tools_that_are_elsewhere_too_give_way_before_a_person_goes_behind_more(qt_loop, charts):
    theme().switch(scale=1.5)
    async with charts((1280, 800)) as app:
        await app.open(ERNESTO, "medications")
        top = app.view.top
        assert top.chip.isVisible()
        assert _words(top.chip) == []
        assert top.chip.toolTip() == top.chip.accessibleName() != ""
        assert len(_shown(top.tabs)) == 5, "Everyone, and the four of them"
        assert [tool.isVisible() for tool in (top.help, top.settings)] == [True, True]
        assert [tool.isVisible() for tool in (top.sign_out, top.add, top.refresh)] == [False, False, False]


async def test_where_nobody_else_fits_anyway_the_open_chart_and_the_way_to_the_others_stay_whole(qt_loop, charts):
    theme().switch(scale=2.0)
    async with charts((1024, 680)) as app:
        await app.open(ERNESTO, "medications")
        tabs = app.view.top.tabs
        assert _shown(tabs)[-2:] == [tabs.current, tabs.keys[-1]]
        assert tabs.tabRect(len(tabs.keys) - 1).right() < tabs.width()


def _shown(tabs):
    return [key for place, key in enumerate(tabs.keys) if tabs.isTabVisible(place)]


async def test_where_everybody_has_room_it_says_how_fresh_the_records_are(qt_loop, charts):
    async with charts((1280, 800)) as app:
        assert _words(app.view.top.chip) == [app.view.top.chip.accessibleName()]
        assert app.view.top.chip.toolTip() == ""
