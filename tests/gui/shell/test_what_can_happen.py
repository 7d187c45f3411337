"""Offline, access taken back, the sign-in ended, a person removed, signing out."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from portal.demo.clinic import FAMILY
from tests.support.family_window import CONTROL, ERNESTO, LEO, MARIA, SOFIA
from tests.support.sign_in import PASSWORD
from ui.pages.start.first_run import FirstRunPage
from ui.pages.start.sign_in import SignInPage
from ui.shell import first_page
from ui.shell.first_page import FirstPage
from ui.widgets.record_table import RecordTable
from ui.widgets.sheet import Sheet

REVOKED = "Ask your doctor to provide access to your health records."


def sheet(app):
    return next(each for each in app.window.findChildren(Sheet) if each.isVisible())


async def test_without_a_connection_the_records_stay_and_a_bar_says_so(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        before = app.titles()
        app.portal.offline()
        await app.key(Qt.Key.Key_F5)
        [bar] = [
            words for words in app.said() if words.startswith("You are offline. Showing records saved just now (today,")
        ]
        assert " " not in bar.partition("(")[2]
        assert app.titles() == before
        app.portal.online()
        app.keys.reach("Try again")
        await app.key(Qt.Key.Key_Space)
        assert not any("offline" in words for words in app.said())


async def test_an_update_asked_for_during_an_update_is_done_afterwards(qt_loop, charts):
    async with charts(alone=LEO) as app:
        await app.open(LEO, "medications")
        reading = asyncio.Event()
        stop = app.family.session.subscribe(lambda event: getattr(event, "person", None) and reading.set())
        app.family.refresh()
        await reading.wait()
        stop()
        app.portal.revoke(FAMILY[LEO].patient_id)
        await app.key(Qt.Key.Key_F5)
        assert REVOKED in app.said()


async def test_a_revoked_chart_shows_one_sentence_and_nothing_of_the_chart(qt_loop, charts):
    async with charts() as app:
        await app.open(LEO, "medications")
        app.portal.revoke(FAMILY[LEO].patient_id)
        await app.key(Qt.Key.Key_F5)
        body = [label.text() for label in app.view.stack.findChildren(QLabel) if label.isVisible() and label.text()]
        assert body == [REVOKED]
        assert not app.view.side.isVisible()
        assert not [table for table in app.window.findChildren(RecordTable) if table.isVisible()]


async def test_the_other_charts_are_still_there_beside_a_revoked_one(qt_loop, charts):
    async with charts() as app:
        app.portal.revoke(FAMILY[LEO].patient_id)
        await app.key(Qt.Key.Key_F5)
        await app.key(Qt.Key.Key_2, CONTROL)
        assert REVOKED in app.said()
        await app.key(Qt.Key.Key_1, CONTROL)
        assert REVOKED not in app.said()
        assert app.titles()


async def test_after_the_sign_in_ended_one_returns_to_the_same_place(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "allergies")
        app.portal.expire_sessions()
        await app.key(Qt.Key.Key_F5)
        page = app.window.findChild(SignInPage)
        assert "Your sign-in has ended" in app.said()
        assert page.vm.state.username == "maria"
        page.form.focus_first()
        app.keys.reach("Password").type(PASSWORD)
        app.keys.press(Qt.Key.Key_Return)
        await page.vm.tasks.drained()
        await app.keys.rest()
        assert app.window.windowTitle() == "Ernesto Alvarez — Allergies — Family Chart"


async def test_removing_a_person_asks_first_and_the_safe_answer_has_the_focus(qt_loop, charts):
    async with charts() as app:
        await app.open(SOFIA, "diagnoses")
        app.view.menu.removes[0].trigger()
        await app.keys.rest()
        assert app.keys.heard == "Keep Sofia’s chart"
        await app.key(Qt.Key.Key_Escape)
        assert [person.given for person in app.family.people] == ["Maria", "Leo", "Sofia", "Ernesto"]


async def test_a_removed_person_is_gone_and_the_next_chart_opens(qt_loop, charts):
    async with charts() as app:
        await app.open(SOFIA, "diagnoses")
        app.view.menu.removes[0].trigger()
        await app.keys.rest()
        app.keys.reach("Remove from this account")
        await app.key(Qt.Key.Key_Space)
        await app.keys.rest()
        assert [person.given for person in app.family.people] == ["Maria", "Leo", "Ernesto"]
        assert app.window.windowTitle().startswith("Ernesto Alvarez")
        assert not any("Sofia" in words for words in app.said())


async def test_a_removal_the_portal_refuses_changes_nothing_and_says_so(qt_loop, charts):
    async with charts() as app:
        await app.open(SOFIA, "diagnoses")
        app.portal.offline()
        app.view.menu.removes[0].trigger()
        await app.keys.rest()
        app.keys.reach("Remove from this account")
        await app.key(Qt.Key.Key_Space)
        await app.keys.rest()
        assert "The chart was not removed" in app.said()
        assert len(app.family.people) == 4


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space])
async def test_signing_out_asks_first(qt_loop, charts, key):
    async with charts(alone=MARIA) as app:
        app.view.top.tabs.setFocus()
        app.keys.reach("Sign out")
        await app.key(Qt.Key.Key_Space)
        assert app.keys.heard == "Stay signed in"
        await app.key(key)
        assert app.family is not None


async def test_signing_out_leaves_nothing_of_the_charts(qt_loop, charts):
    async with charts() as app:
        session = app.family.session
        app.view.top.tabs.setFocus()
        app.keys.reach("Sign out")
        await app.key(Qt.Key.Key_Space)
        app.keys.reach("Sign out")
        await app.key(Qt.Key.Key_Space)
        await app.keys.rest()
        await app.window.entrance.start.tasks.drained()
        await app.keys.rest()
        assert app.window.findChild(FirstRunPage) is not None
        assert session.people == ()
        assert app.window.windowTitle() == "Family Chart"
        assert not any("Alvarez" in words for words in app.said())


async def test_the_reading_begins_with_the_first_frame_and_waits_for_no_clock(qt_loop, charts, monkeypatch):
    monkeypatch.setattr(first_page, "_UNSEEN_MS", 10**8)
    async with charts(alone=MARIA) as app:
        assert app.page.list.model.rowCount()


async def test_what_waits_for_the_first_page_is_gone_once_that_is_shown(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        assert app.window.findChildren(FirstPage) == []
