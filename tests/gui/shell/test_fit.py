"""The charts at the smallest window and at large text: nothing is clipped on any page, whatever is said above it."""

import pytest

from pfclient.records.catalog import CATEGORIES
from tests.support.family_window import ERNESTO, SOFIA
from tests.support.fitting import misfits


@pytest.mark.parametrize("person", [ERNESTO, SOFIA], ids=["the fullest", "the guarded"])
async def test_every_page_of_a_chart_fits_online_and_off(qt_loop, charts, size, person):
    found = {}
    async with charts(size) as app:
        for offline in (False, True):
            if offline:
                app.portal.offline()
                app.family.refresh()
                await app.keys.rest()
            for category in CATEGORIES:
                await app.open(person, category)
                await app.keys.rest()
                wrong = misfits(app.window, size)
                if wrong:
                    found[offline, category] = wrong
    assert not found
