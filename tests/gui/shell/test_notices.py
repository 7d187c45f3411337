"""What stands above the page: said once, put away until it is another trouble, and in words that fit."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from pfclient.errors import (
    KeyStoreAbsent,
    Offline,
    ServerFault,
    TimedOut,
    VaultBusy,
    VaultFull,
    VaultNewer,
    VaultUnwritable,
)
from tests.support.failing_disk import Disk, failing_disk
from tests.support.family_window import MARIA, SOFIA
from tests.support.syncing import immunization, load, restore, snapshot
from ui.shell.notice_bar import NoticeBar
from ui.text.kept import words_not_kept
from ui.theme.theme import theme
from ui.viewmodels.freshness import Freshest, Freshness
from ui.viewmodels.notices import Notice, NoticeKind
from ui.viewmodels.start import local_now
from ui.widgets.frames import box, column
from ui.widgets.labels import PlainLabel

NOT_REMOVED = "The chart was not removed"
SET_BACK = "Your doctor’s office went back to an earlier copy of its records"
FULL = "Your sign-in was not saved: this computer’s disk is full"
FAILED = Freshness(Freshest.FAILED)


@pytest.fixture
def disk():
    """The disk under the records, from the start of the window on."""
    with failing_disk() as one:
        yield one


def patient_of(app):
    """The portal's id of whoever is open."""
    return app.family.people[0].connection.patient.removeprefix("Patient/")


async def remove_sofia(app):
    app.view.menu.removes[0].trigger()
    await app.keys.rest()
    app.keys.reach("Remove from this account")
    await app.key(Qt.Key.Key_Space)
    await app.keys.rest()


async def close_message(app):
    app.keys.reach("Close this message")
    await app.key(Qt.Key.Key_Space)


async def test_a_removal_that_fails_once_more_is_said_once_more(qt_loop, charts):
    async with charts() as app:
        await app.open(SOFIA, "diagnoses")
        app.portal.fail_next(500, times=200)
        await remove_sofia(app)
        await close_message(app)
        assert NOT_REMOVED not in app.said()
        await remove_sofia(app)
        assert NOT_REMOVED in app.said()


async def another_token(app):
    """Have the portal give one, which is to be stored."""
    app.portal.clock.advance(hours=2)
    await app.key(Qt.Key.Key_F5)


async def test_what_was_put_away_stays_away_in_another_text_size_and_comes_back_as_another_trouble(
    qt_loop, disk, charts
):
    async with charts(alone=MARIA) as app:
        disk.fill()
        await another_token(app)
        assert FULL in app.said()
        await close_message(app)
        await another_token(app)
        theme().switch(scale=1.25)
        app.family.changed.emit()
        await app.keys.rest()
        assert FULL not in app.said()
        disk.work()
        await another_token(app)
        disk.fill()
        await another_token(app)
        assert FULL in app.said()
        disk.fail()
        await another_token(app)
        assert "Your sign-in was not saved: this computer’s disk cannot be written" in app.said()


async def test_a_portal_that_was_set_back_to_a_backup_is_told_once(qt_loop, charts, tmp_path):
    async with charts(alone=MARIA) as app:
        patient = patient_of(app)
        load(app.portal, tmp_path, [immunization(1, patient)])
        backup = snapshot(app.portal)
        load(app.portal, tmp_path, [immunization(1, patient, vaccineCode={"text": "Another vaccine"})])
        await app.key(Qt.Key.Key_F5)
        assert SET_BACK not in app.said()
        restore(app.portal, backup)
        await app.key(Qt.Key.Key_F5)
        assert SET_BACK in app.said()
        await close_message(app)
        await app.key(Qt.Key.Key_F5)
        assert SET_BACK not in app.said()


@pytest.mark.parametrize(
    "trouble",
    [(Disk.fill, "This computer’s disk is full"), (Disk.fail, "This computer’s disk cannot be written")],
)
async def test_records_that_cannot_be_stored_are_told_with_what_to_do_until_they_can(
    qt_loop, disk, charts, tmp_path, trouble
):
    async with charts(alone=MARIA) as app:
        before = app.titles()
        load(app.portal, tmp_path, [immunization(1, patient_of(app))])
        stop, title = trouble
        stop(disk)
        await app.key(Qt.Key.Key_F5)
        assert title in app.said()
        assert any("pdating goes on by itself" in words for words in app.said())
        assert app.titles() == before
        disk.work()
        await app.key(Qt.Key.Key_F5)
        assert title not in app.said()


async def test_a_list_that_cannot_be_stored_says_nothing_of_the_sign_in(qt_loop, disk, charts):
    async with charts(alone=MARIA) as app:
        disk.fill()
        await app.family.session.keep_place(app.family.people[0].id, "allergies")
        await app.keys.rest()
        assert "This computer’s disk is full" in app.said()
        assert not any("sign-in" in words for words in app.said())


@pytest.mark.parametrize("error", [VaultFull(), VaultUnwritable(), VaultNewer(), VaultBusy(), KeyStoreAbsent()])
def test_what_is_said_of_a_sign_in_that_is_not_kept_promises_no_update(error):
    said = words_not_kept(error)
    assert "updating" not in said.text.lower()
    assert "can" in said.text


def test_the_same_words_are_drawn_and_said_once_whatever_error_brings_them(desk, announcements):
    bar = NoticeBar(local_now)
    desk(box(column(bar, None)), (900, 300))
    bar.show_notices((Notice(NoticeKind.UPDATE_FAILED, ServerFault(), "Bayside"),), FAILED)
    button = bar._buttons[0]
    bar.show_notices((Notice(NoticeKind.UPDATE_FAILED, ServerFault(), "Bayside"),), FAILED)
    assert bar._buttons == [button]
    assert len(announcements) == 1
    assert announcements[0].startswith("We could not update Bayside. ")
    bar.show_notices(
        (
            Notice(NoticeKind.UPDATE_FAILED, ServerFault(), "Bayside"),
            Notice(NoticeKind.NOT_KEPT, KeyStoreAbsent()),
        ),
        FAILED,
    )
    assert len(announcements) == 2
    assert "Bayside" not in announcements[1]


async def test_stopping_ends_what_was_asked_for_meanwhile_too(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        app.portal.requests.clear()
        app.family.refresh()
        app.family.refresh()
        app.family.stop_reading()
        await app.keys.rest()
        assert app.portal.requests.count(("GET", "/account/v1/charts")) == 0


@pytest.mark.parametrize("error", [Offline(), TimedOut()])
@pytest.mark.parametrize("ago", [None, timedelta(hours=2)])
def test_offline_is_said_only_of_a_computer_that_is(desk, error, ago):
    bar = NoticeBar(local_now)
    desk(box(column(bar, None)), (900, 300))
    as_of = local_now() - ago if ago is not None else None
    bar.show_notices((Notice(NoticeKind.OFFLINE, error),), Freshness(Freshest.OFFLINE, as_of, error=error))
    said = [label.text() for label in bar.findChildren(PlainLabel) if label.isVisible()]
    begin = "You are offline." if isinstance(error, Offline) else "The doctor’s office does not answer."
    assert said[0].startswith(begin)
    assert ("Showing records saved 2 hours ago" in said[0]) is (ago is not None)
