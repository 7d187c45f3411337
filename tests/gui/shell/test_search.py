"""The search by keyboard: this chart, everybody's, there and back."""

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from portal.demo.clinic import FAMILY
from portal.store import charts as chart_rows
from tests.support.family_window import CONTROL, ERNESTO, LEO, MARIA, SHIFT
from ui.shell import found_words
from ui.theme.theme import theme
from ui.viewmodels.whereabouts import SECTIONS

EVERYBODY = CONTROL | SHIFT


async def findable(app):
    """Wait until everything that was read can be searched."""
    session, heard = app.family.session, asyncio.Event()
    stop = session.subscribe(lambda _event: heard.set())
    while not all(session._vault.is_indexed(one.id, name) for one in session.people for name in SECTIONS):
        heard.clear()
        await heard.wait()
    stop()


async def look(app, words, modifier=CONTROL):
    """Type into the search box, and wait for what is found."""
    await findable(app)
    await app.key(Qt.Key.Key_F, modifier)
    QTest.keyClicks(app.keys.focus, words)
    await app.key(Qt.Key.Key_Return)
    await found(app)


async def found(app):
    await app.family.search.tasks.drained()
    await app.keys.rest()


def results(app):
    """Titles of what is listed, headings included."""
    rows = app.view.search.page.list._rows
    return [rows.group(place) or rows.row(place).record.title for place in range(rows.rowCount())]


def owners(app):
    return {match.person for match in app.family.search.findings.matches}


async def test_everybodys_records_are_searched_and_enter_opens_the_one_chosen_in_its_chart(qt_loop, charts):
    async with charts() as app:
        await app.open(MARIA, "allergies")
        await look(app, "metformin", EVERYBODY)
        await app.key(Qt.Key.Key_Down)
        title = app.view.search.page.list.current.record.title
        await app.key(Qt.Key.Key_Return)
        assert app.family.current.display == "Ernesto Alvarez"
        assert app.family.section == "medications"
        assert app.table.current_row.title == title
        assert QApplication.focusWidget() is app.table
        assert app.view.search.box.text() == ""
        assert app.window.windowTitle() == "Ernesto Alvarez — Medications — Family Chart"


async def test_this_chart_alone_is_searched_and_a_plain_word_tells_what_it_found(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "allergies")
        await look(app, "sugar")
        assert owners(app) == {app.family.people[ERNESTO].id}
        assert "Glucose, fasting" in results(app)
        rows = app.view.search.page.list._rows
        face = app.view.search.page.list.face
        spoken = [face(rows.row(place)).spoken for place in range(rows.rowCount()) if rows.row(place)]
        assert any("“sugar” also finds glucose" in words for words in spoken)


async def test_escape_clears_and_returns_to_where_one_was(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.table.setFocus()
        await app.key(Qt.Key.Key_Down)
        chosen = app.table.current_key
        for keys in ((), (Qt.Key.Key_Down,)):  # from the box, and from the results
            await look(app, "kidney")
            assert app.view.stack.currentWidget() is app.view.search.page
            for key in keys:
                await app.key(key)
            await app.key(Qt.Key.Key_Escape)
            assert app.view.stack.currentWidget() is app.page
            assert QApplication.focusWidget() is app.table
            assert (app.table.current_key, app.view.search.box.text()) == (chosen, "")


async def test_alt_left_leads_from_a_record_back_to_the_results_and_forgets_them_elsewhere(qt_loop, charts):
    async with charts() as app:
        await app.open(MARIA, "allergies")
        await look(app, "kidney", EVERYBODY)
        await app.key(Qt.Key.Key_Down)
        await app.key(Qt.Key.Key_Down)
        chosen = app.view.search.page.list.current
        await app.key(Qt.Key.Key_Return)
        await app.keys.back()
        await found(app)
        assert (app.view.search.box.text(), app.family.search.everywhere) == ("kidney", True)
        assert app.view.search.page.list.current == chosen
        assert QApplication.focusWidget() is app.view.search.page.list
        await app.key(Qt.Key.Key_Return)
        await app.key(Qt.Key.Key_Tab, CONTROL)
        await app.keys.back()
        assert not app.view.search.shown


async def test_the_switch_says_whose_records_are_searched(qt_loop, charts):
    async with charts() as app:
        await app.open(LEO, "allergies")
        await look(app, "flu")
        one = owners(app)
        app.keys.reach("Leo only")
        await app.key(Qt.Key.Key_Right)
        await found(app)
        assert one == {app.family.people[LEO].id} < owners(app)
        assert app.keys.heard == "Everyone"
        assert app.view.search.box.accessibleName() == "Search everyone’s records"
        rows = app.view.search.page.list._rows
        face = app.view.search.page.list.face
        assert all(face(rows.row(place)).initials for place in range(rows.rowCount()) if rows.row(place))


async def test_what_only_one_chart_has_is_said_to_be_of_whose_charts_were_searched(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "allergies")
        await look(app, "metformin")
        alone = app.family.search.findings
        assert app.view.search.page.count.text().endswith("in Ernesto’s chart")
        app.keys.reach("Ernesto only")
        await app.key(Qt.Key.Key_Right)
        await found(app)
        assert app.family.search.findings == alone
        assert app.view.search.page.count.text().endswith("in all charts")


async def test_nothing_found_says_so_and_the_clear_button_ends_the_search(qt_loop, charts):
    async with charts(alone=LEO) as app:
        await app.open(LEO, "allergies")
        await look(app, "zzz")
        assert "No matches for “zzz”" in app.said()
        assert "Check the spelling, or try a shorter word." in app.said()
        clear = app.view.search.box._clear
        assert clear.width() == theme().px(36)
        clear.click()
        await app.keys.rest()
        assert not app.view.search.shown


async def test_no_side_tab_looks_chosen_and_the_one_one_came_from_leads_back(qt_loop, charts):
    async with charts(alone=LEO) as app:
        await app.open(LEO, "allergies")
        tabs = app.view.side.tabs
        await look(app, "flu")
        assert tabs.idle
        tabs.setFocus()
        await app.key(Qt.Key.Key_Return)
        assert not app.view.search.shown
        assert not tabs.idle
        assert app.family.section == "allergies"


async def test_another_chart_ends_the_search(qt_loop, charts):
    async with charts() as app:
        await app.open(LEO, "allergies")
        await look(app, "flu")
        await app.key(Qt.Key.Key_1, CONTROL)
        assert not app.view.search.shown
        assert app.view.search.box.text() == ""


async def test_f6_goes_by_the_box_and_the_results(qt_loop, charts):
    async with charts(alone=LEO) as app:
        await app.open(LEO, "allergies")
        await look(app, "flu")
        seen = []
        for _ in range(7):
            seen.append(app.keys.focus)
            await app.key(Qt.Key.Key_F6)
        assert {app.view.search.box, app.view.search.page.list, app.view.side.tabs} <= set(seen)


async def test_how_many_were_found_is_said_aloud(qt_loop, charts, announcements):
    async with charts() as app:
        await app.open(ERNESTO, "allergies")
        announcements.clear()
        await look(app, "chronic")
        count = len(app.family.search.findings.matches)
        assert count > 1
        assert announcements == [f"{count} matches for “chronic” in Ernesto’s chart"]
        interface = QAccessible.queryAccessibleInterface(app.view.search.page.list)
        assert interface.text(QAccessible.Text.Name) == "Search results"


async def test_a_chart_taken_back_while_results_are_shown_is_gone_from_them(qt_loop, clinic, charts):
    async with charts() as app:
        await app.open(MARIA, "allergies")
        await look(app, "flu", EVERYBODY)
        gone = app.family.people[LEO].id
        assert gone in owners(app)
        with clinic.database.write() as connection:
            chart_rows.revoke_charts(connection, FAMILY[LEO].patient_id)
        await app.key(Qt.Key.Key_F5)
        await found(app)
        assert gone not in owners(app)


async def test_results_stay_in_another_text_size_and_nothing_stays_after_signing_out(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "allergies")
        await look(app, "kidney")
        before = results(app)
        theme().step(1)
        await found(app)
        assert (results(app), app.view.search.box.text()) == (before, "kidney")
        search = app.family.search
        app.family.sign_out()
        await app.keys.rest()
        assert (search.text, search.said, search.findings) == ("", "", None)
        boxes = [each.text() for each in app.window.findChildren(QLineEdit)]
        assert "kidney" not in boxes


async def test_every_kind_of_record_is_told_with_its_name_first(qt_loop, charts):
    async with charts() as app:
        assert set(found_words._LINES) == set(SECTIONS)
        kinds = set()
        for words in ("b", "l", "d"):
            await look(app, words, EVERYBODY)
            kinds |= {category for category, _ in app.family.search.groups()}
            rows = app.view.search.page.list._rows
            found = [row for row in map(rows.row, range(rows.rowCount())) if row is not None]
            shown = [app.view.search.page.list.face(row) for row in found]
            assert shown
            assert all(row.title.text and row.spoken.startswith(row.title.text) for row in shown)
        assert kinds == set(SECTIONS)


async def test_a_warning_of_the_clinic_stands_first_below_the_name(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "allergies")
        await look(app, "ibuprofen and")
        row = app.view.search.page.list.face(app.view.search.page.list.current)
        assert row.line.text[: row.line.alert] == "Do NOT take"
