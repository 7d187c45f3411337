"""The charts at the smallest window and at large text: nothing is clipped on any page, whatever is said above it."""

from pfclient.records.catalog import CATEGORIES
from tests.support.family_window import ERNESTO, SOFIA
from tests.support.fitting import misfits


async def test_every_page_of_the_fullest_and_the_guarded_chart_fits_online_and_off(qt_loop, charts, size):
    found = {}
    async with charts(size) as app:
        for offline in (False, True):
            if offline:
                app.portal.offline()
                app.family.refresh()
                await app.keys.rest()
            for person in (ERNESTO, SOFIA):
                for category in CATEGORIES:
                    await app.open(person, category)
                    await app.keys.rest()
                    wrong = misfits(app.window, size)
                    if wrong:
                        found[offline, person, category] = wrong
    assert not found
