"""How fresh the records are: the chip and its list, the offline bar, the first download."""

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pfclient.session import Place, SectionChanged, SyncChanged, SyncPhase, SyncState
from tests.support.family_window import ERNESTO, MARIA
from tests.support.sign_in import PASSWORD
from ui.theme.theme import theme
from ui.viewmodels.steps import heard_in_steps
from ui.viewmodels.updates import UpdateKind, updates
from ui.widgets.labels import PlainLabel

MINUTES = 130


def words_in(widget):
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisible() and label.text()]


async def open_list(app):
    app.view.top.chip.setFocus(Qt.FocusReason.TabFocusReason)
    await app.key(Qt.Key.Key_Space)
    return app.view.over.updates.panel


async def while_reading(app, look):
    """Look at the window when it shows that the first person's reading has begun."""
    begun, seen = [], []

    def hear(event):
        if isinstance(event, SyncChanged) and event.person and event.state.phase is SyncPhase.RUNNING:
            begun.append(event.person)

    def shown():
        if begun and not seen:
            seen.append(look())

    stop = app.family.session.subscribe(hear)
    app.family.changed.connect(shown)
    await app.key(Qt.Key.Key_F5)
    app.family.changed.disconnect(shown)
    stop()
    return seen[0]


async def test_the_chip_opens_a_list_of_everybody_and_escape_closes_it(qt_loop, charts):
    async with charts() as app:
        panel = await open_list(app)
        assert words_in(panel).count("Up to date") == 4
        assert "Ernesto Alvarez. Bayside Heart & Kidney. Up to date." in panel.accessibleDescription()
        await app.key(Qt.Key.Key_Escape)
        assert not panel.isVisible()
        assert QApplication.focusWidget() is app.view.top.chip


async def test_enter_on_the_chip_opens_the_list_too(qt_loop, charts):
    async with charts() as app:
        app.view.top.chip.setFocus(Qt.FocusReason.TabFocusReason)
        await app.key(Qt.Key.Key_Return)
        assert app.view.over.updates.panel.isVisible()


async def test_where_large_text_leaves_no_room_for_the_chip_the_options_open_the_list(qt_loop, charts):
    theme().switch(scale=2.0)
    async with charts((1024, 680)) as app:
        assert not app.view.top.chip.isVisible()
        act = next(act for act in app.view.menu.menu_of_acts.actions() if act.text() == "How each chart is doing")
        act.trigger()
        await app.keys.rest()
        panel = app.view.over.updates.panel
        assert "Ernesto Alvarez" in words_in(panel)
        assert app.view.rect().contains(panel.geometry())
        await app.key(Qt.Key.Key_Escape)
        assert app.keys.focus is app.view.menu


async def test_the_list_says_who_is_being_read_and_that_one_can_read_on(qt_loop, charts):
    async with charts() as app:
        panel = await open_list(app)
        said = await while_reading(app, lambda: words_in(panel))
        assert said[0] == "Updating records"
        assert "You can keep reading while we update." in said
        assert any(words.startswith("Updating") for words in said[1:])
        assert words_in(panel).count("Up to date") == 4


async def test_nobody_is_called_up_to_date_before_it_is_known_whose_charts_there_are(qt_loop, charts):
    async with charts() as app:
        seen = []

        def hear(event):
            if isinstance(event, SyncChanged) and not event.person and event.state.phase is SyncPhase.RUNNING:
                seen.append([each.kind for each in updates(app.family)])

        stop = app.family.session.subscribe(hear)
        await app.key(Qt.Key.Key_F5)
        stop()
        assert seen[0] == [UpdateKind.WAITING] * 4
        assert [each.kind for each in updates(app.family)] == [UpdateKind.UP_TO_DATE] * 4


async def test_a_click_elsewhere_closes_the_list(qt_loop, charts):
    async with charts() as app:
        panel = await open_list(app)
        assert panel.isVisible()
        QTest.mouseClick(app.table.viewport(), Qt.MouseButton.LeftButton)
        assert not panel.isVisible()


async def test_a_chart_that_may_not_be_read_says_so_in_the_list(qt_loop, charts):
    async with charts() as app:
        app.portal.revoke(app.family.people[ERNESTO].connection.patient)
        await app.key(Qt.Key.Key_F5)
        panel = await open_list(app)
        assert words_in(panel).count("No access") == 1


async def test_without_a_connection_the_list_says_why_once(qt_loop, charts):
    async with charts() as app:
        app.portal.offline()
        await app.key(Qt.Key.Key_F5)
        said = words_in(await open_list(app))
        assert said[0] == "You are offline"
        assert said.count("Not updated") == 4
        assert sum("We could not connect" in words for words in said) == 1


async def test_the_offline_bar_says_how_long_ago_the_records_were_saved(qt_loop, charts):
    async with charts() as app:
        app.portal.offline()
        app.portal.clock.advance(minutes=MINUTES)
        await app.key(Qt.Key.Key_F5)
        bar = next(words for words in app.said() if words.startswith("You are offline"))
        assert bar.startswith("You are offline. Showing records saved 2 hours ago (")
        app.portal.clock.advance(minutes=60)
        app.view.notices._minutes.timeout.emit()
        bar = next(words for words in app.said() if words.startswith("You are offline"))
        assert "saved 3 hours ago" in bar


async def test_records_saved_later_than_now_are_not_said_to_be_saved_just_now(qt_loop, charts):
    async with charts() as app:
        app.portal.offline()
        app.portal.clock.advance(days=-3650)
        await app.key(Qt.Key.Key_F5)
        bar = next(words for words in app.said() if words.startswith("You are offline"))
        assert bar == "You are offline. These records were saved while this computer’s clock was wrong."


async def test_a_portal_with_trouble_is_named(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        app.portal.fail_next(503, times=200)
        await app.key(Qt.Key.Key_F5)
        assert "We could not update Bayside Heart & Kidney." in app.said()


async def test_the_first_download_says_from_where_and_shows_no_counts(qt_loop, charts):
    async with charts(signed_in=False) as app:
        session = await app.core.sign_in(app.portal.base_url, "maria", PASSWORD, keep=False)
        seen = asyncio.get_running_loop().create_future()

        def hear(event):
            if isinstance(event, SyncChanged) and event.person and not seen.done():
                seen.set_result((app.said(), dict(app.family.counts)))

        session.place = Place(session.people[MARIA].id, "diagnoses")
        app.window.open_session(session)
        stop = session.subscribe(hear)
        said, counts = await seen
        stop()
        await app.keys.rest()
        name = app.family.people[MARIA].given
        assert f"Getting {name}’s records from Lakeview Family Medicine" in said
        assert "Medicines and allergies come first. You can start reading as soon as they show up." in said
        assert set(counts.values()) == {None}
        assert app.titles()


async def test_a_section_that_is_what_it_was_stirs_nothing_on_screen(qt_loop, charts):
    async with charts() as app:
        event = SectionChanged(app.family.current.id, app.family.section)
        tell = app.family.session._listeners.tell
        tell(event)
        stirred = []
        app.family.changed.connect(lambda: stirred.append("window"))
        app.page.model.changed.connect(lambda: stirred.append("page"))
        for _ in range(3):
            tell(event)
        assert stirred == []


async def test_the_steps_of_a_reading_are_told_together_and_its_end_at_once(qt_loop, charts):
    async with charts() as app:
        tell, person = app.family.session._listeners.tell, app.family.current.id
        heard, stirred, told = [], [], asyncio.Event()
        stop = heard_in_steps(app.family.session, heard.append, app.window)
        app.family.changed.connect(lambda: stirred.append("window"))
        app.family.changed.connect(told.set)
        last = {one: SyncChanged(one, SyncState(SyncPhase.RUNNING, done=11, total=12)) for one in (person, "another")}
        for done in range(1, 11):
            tell(SyncChanged(person, SyncState(SyncPhase.RUNNING, done=done, total=12)))
        for step in last.values():
            tell(step)
        assert (stirred, heard) == ([], [])
        await told.wait()
        await app.keys.rest()
        # Of everybody's steps the last: another's do not take the place of one's own.
        assert heard == list(last.values())
        stirred.clear()
        done = SyncChanged(person, SyncState(SyncPhase.DONE))
        tell(last[person])
        tell(done)
        assert heard[2:] == [done]
        await app.keys.rest()
        assert stirred == ["window"]
        stop()
