"""The app lock, and sign-ins that end, follow each other, or are another account's."""

import asyncio

from PySide6.QtCore import Qt

from portal.demo.clinic import FAMILY
from tests.support.family_window import CONTROL, ERNESTO
from tests.support.locking import MINUTE, kept
from tests.support.sign_in import add_account, link

__all__ = ["kept"]


async def test_who_signs_out_of_the_locked_screen_leaves_no_words_and_no_place(qt_loop, kept):
    async with kept() as it:
        await it.app.open(ERNESTO, "medications")
        await it.app.key(Qt.Key.Key_F, CONTROL)
        it.app.keys.type("lisinopril")
        await it.app.keys.rest()
        it.guard.fall("idle")
        await it.keys.rest()
        it.keys.reach("Sign out").space()
        await asyncio.sleep(0)
        it.keys.reach("Sign out").space()
        await it.keys.rest()
        await it.sign_in(keep=True)
        assert it.app.view.search.box.text() == ""
        assert it.window.family.section != "medications"


async def test_it_still_falls_when_the_portal_has_ended_the_sign_in(qt_loop, kept):
    """What opens the files is still in memory, and says so as it would have before."""
    async with kept() as it:
        await it.end_sign_in()
        it.hours.now += 5 * MINUTE
        it.guard.watch._stepped = it.hours.now
        it.guard.watch.look()
        await it.keys.rest()
        assert it.is_locked
        assert "We locked it after 5 minutes with no activity. Your place is saved." in it.said()
        assert "Signed in as m•••••••" in it.said()


async def test_it_does_not_fall_over_a_later_sign_in_that_is_not_kept(qt_loop, kept):
    async with kept() as it:
        await it.end_sign_in()
        await it.sign_in(keep=False)
        it.guard.fall("idle")
        assert it.window.family is not None
        assert it.guard.watch is None


async def test_another_account_does_not_begin_where_the_one_before_was(qt_loop, kept):
    async with kept() as it:
        await it.app.open(ERNESTO, "medications")
        await it.end_sign_in()
        account = add_account(it.app.portal, "nora", "nora@example.org")
        link(it.app.portal, account, FAMILY[ERNESTO].patient_id)
        await it.sign_in("nora", keep=False)
        assert [person.given for person in it.window.family.people] == ["Ernesto"]
        assert it.window.family.section != "medications"
