"""Where the bar at the top is short: words give way, people do not."""

from tests.support.family_window import ERNESTO
from ui.theme.theme import theme
from ui.widgets.labels import PlainLabel


def _words(chip):
    return [label.text() for label in chip.findChildren(PlainLabel) if label.isVisible()]


async def test_how_fresh_it_is_gives_up_its_words_before_a_person_goes_behind_more(qt_loop, charts):
    theme().switch(scale=1.5)
    async with charts((1280, 800)) as app:
        await app.open(ERNESTO, "medications")
        chip, tabs = app.view.top.chip, app.view.top.tabs
        assert chip.isVisible()
        assert _words(chip) == []
        assert chip.toolTip() == chip.accessibleName() != ""
        shown = [key for place, key in enumerate(tabs.keys) if tabs.isTabVisible(place)]
        assert len(shown) == 3, "Everyone, Ernesto, and the tab for the others"


async def test_where_everybody_has_room_it_says_how_fresh_the_records_are(qt_loop, charts):
    async with charts((1280, 800)) as app:
        assert _words(app.view.top.chip) == [app.view.top.chip.accessibleName()]
        assert app.view.top.chip.toolTip() == ""
