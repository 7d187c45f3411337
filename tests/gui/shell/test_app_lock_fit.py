"""The locked screen and the section of Settings in every look: nothing is clipped."""

from tests.support.fitting import misfits
from tests.support.locking import kept

__all__ = ["kept"]


async def test_the_locked_screen_and_its_settings_fit(qt_loop, kept, size):
    async with kept() as it:
        it.window.resize(*size)
        aside = it.app.view.aside
        aside.open_settings("lock")
        if aside.page.compact:
            aside.page.read_on()
        await it.keys.rest()
        assert not misfits(it.window, size)
        it.window.family.app_lock.open_form("change")
        it.window.family.app_lock.submit("", "1234", "")
        await it.keys.rest()
        assert not misfits(it.window, size)
        it.guard.fall("idle")
        await it.keys.rest()
        assert not misfits(it.window, size)
        it.keys.type("111222")
        await it.keys.enter()
        assert not misfits(it.window, size)
