"""The charts for who sees nothing and uses no mouse: names, roles, and the order of the Tab stops."""

from itertools import product

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pfclient.records.catalog import CATEGORIES
from tests.support.family_window import CONTROL, ERNESTO, SOFIA
from tests.support.focusing import complaints, stop
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.sheet import Sheet


def look_at(app):
    view, page = app.view, app.page
    inner = () if page is None else (page.list, page)
    return complaints(app.window, view.top, view.band, view.notices, view.side, *inner, view.closed_chart)


async def test_every_section_of_the_fullest_and_the_guarded_chart(qt_loop, charts):
    found = {}
    async with charts() as app:
        for person, category in product((ERNESTO, SOFIA), CATEGORIES):
            await app.open(person, category)
            app.view.focus_first()
            found[person, category] = look_at(app)
    assert not {place: wrong for place, wrong in found.items() if wrong}


async def test_without_a_connection(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        app.portal.offline()
        app.family.refresh()
        await app.keys.rest()
        assert app.view.notices.isVisible()
        assert not look_at(app)


async def test_what_is_said_above_a_list_comes_before_it(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        pane = app.page.list
        pane.show_notices([Banner("warn", "These may be old", "Ask again.", button=Button("Ask the clinic again"))])
        await app.keys.rest()
        app.view.focus_first()
        assert not look_at(app)


async def test_one_record_as_a_page_of_its_own_in_a_small_window(qt_loop, charts):
    async with charts((1024, 680)) as app:
        await app.open(ERNESTO, "medications")
        app.table.setFocus()
        await app.key(Qt.Key.Key_Return)
        app.keys.reach("Back to Medications")
        assert not look_at(app)


async def test_a_chart_the_practice_has_taken_back(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        app.portal.revoke(app.family.current.connection.patient)
        app.family.refresh()
        await app.keys.rest()
        assert not app.family.readable
        app.view.focus_first()
        assert not look_at(app)


async def test_the_question_before_signing_out_keeps_the_focus(qt_loop, charts):
    async with charts() as app:
        app.keys.reach("Sign out").space()
        await app.keys.rest()
        [sheet] = app.window.findChildren(Sheet)
        assert sheet.isAncestorOf(QApplication.focusWidget())
        assert not complaints(sheet, sheet)
        await app.key(Qt.Key.Key_Escape)


async def test_the_switch_menu_says_where_one_is(qt_loop, charts):
    async with charts() as app:
        await app.key(Qt.Key.Key_K, CONTROL)
        assert stop(app.keys.focus).name == "Type a name"
        assert app.keys.focus.accessibleDescription().startswith("Maria Alvarez, You")
        await app.key(Qt.Key.Key_Escape)
