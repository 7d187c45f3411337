"""What is left in memory of the charts after signing out."""

from portal.demo.clinic import FAMILY
from tests.support.family_window import ERNESTO, LEO, MARIA
from tests.support.module_state import caches, lasting_texts


async def test_no_cache_of_a_module_holds_what_a_chart_said_after_signing_out(qt_loop, charts):
    # Whatever earlier tests left in them, and words of the program itself that a search knows.
    for cache in caches():
        cache.cache_clear()
    async with charts() as app:
        shown = {person.birth_date for person in app.family.people}
        for person, section in (
            (MARIA, "medications"),
            (LEO, "allergies"),
            (ERNESTO, "lab_results"),
            (MARIA, "medications"),
        ):
            await app.open(person, section)
            app.window.grab()
            shown.update(app.titles())
        assert len(shown) > len(FAMILY)
        app.family.sign_out()
        await app.keys.rest()
        await app.window.entrance.start.tasks.drained()
        await app.keys.rest()
        assert not [text for text in lasting_texts() if any(one and one in text for one in shown)]
