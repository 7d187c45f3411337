"""Overview and Everyone at the smallest window and at large text: nothing is clipped, whatever is said above them."""

from tests.support.family_window import ERNESTO, SOFIA
from tests.support.fitting import misfits


async def test_everyone_and_the_fullest_and_the_guarded_overview_fit_online_and_off(qt_loop, charts, size):
    found = {}
    async with charts(size, at_everyone=True) as app:
        for offline in (False, True):
            if offline:
                app.portal.offline()
                app.family.refresh()
                await app.keys.rest()
            app.family.open_everyone()
            await app.keys.rest()
            found[offline, "everyone"] = misfits(app.window, size)
            for person in (ERNESTO, SOFIA):
                await app.open(person, "overview")
                found[offline, person] = misfits(app.window, size)
    assert not {place: wrong for place, wrong in found.items() if wrong}
