"""Where the bar at the top is short: words give way, people do not."""

from tests.support.family_window import ERNESTO
from tests.support.screen_faults import faults
from ui.theme.theme import theme
from ui.viewmodels.freshness import Freshest, Freshness
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
        assert [tool.isVisible() for tool in (app.view.top.help, app.view.top.settings)] == [True, True]
        assert tabs.tabRect(len(tabs.keys) - 1).right() < tabs.width()


def _shown(tabs):
    return [key for place, key in enumerate(tabs.keys) if tabs.isTabVisible(place)]


async def test_where_everybody_has_room_it_says_how_fresh_the_records_are(qt_loop, charts):
    async with charts((1280, 800)) as app:
        assert _words(app.view.top.chip) == [app.view.top.chip.accessibleName()]
        assert app.view.top.chip.toolTip() == ""


async def test_longer_words_of_how_fresh_it_is_take_the_room_from_the_words_on_tools(qt_loop, charts):
    theme().switch(scale=1.5)
    async with charts((1280, 800), alone=ERNESTO) as app:
        top = app.view.top
        for fresh, words in (
            (Freshness(Freshest.FAILED), "Not updated"),
            (Freshness(Freshest.BUSY, total=1), "Updating… 0 of 1 charts"),
        ):
            top.show_freshness(fresh, app.portal.clock.now(), readable=True)
            top.layout().activate()
            assert _words(top.chip) == [words]
            assert not faults(app.window)


async def test_where_some_go_behind_more_everyone_stays_beside_the_open_chart(qt_loop, charts):
    theme().switch(scale=2.0)
    async with charts((1280, 800)) as app:
        await app.open(ERNESTO, "medications")
        tabs = app.view.top.tabs
        assert _shown(tabs) == [tabs.keys[0], tabs.current, tabs.keys[-1]]
