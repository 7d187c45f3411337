"""The menu bar: Alt shows it, it offers what the keys do where one is, and whoever leaves it is where they were."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import delete

from tests.support.family_window import ERNESTO, MARIA
from tests.support.fitting import misfits
from tests.support.screen_faults import faults
from ui.shell.menu_bar import Menus
from ui.text import keys

ALT = Qt.KeyboardModifier.AltModifier


class Bar:
    """The menus of a window, and Alt."""

    def __init__(self, app):
        self.app = app
        self.menus = Menus(app.window, lambda: [person.display for person in app.family.people] if app.family else [])

    async def press_alt(self):
        QTest.keyPress(self.app.keys.focus, Qt.Key.Key_Alt, ALT)
        QTest.keyRelease(self.app.keys.focus, Qt.Key.Key_Alt)
        await self.app.keys.rest()

    @property
    def shown(self):
        return self.menus.bar is not None and self.menus.bar.isVisible()

    def lines(self):
        """What each menu offers: {menu: [words]}."""
        return {
            act.text(): [line.text().partition("\t")[0] for line in act.menu().actions()]
            for act in self.menus.bar.actions()
            if act.isVisible()
        }

    async def choose(self, words):
        """Choose a line."""
        [line] = [
            line
            for act in self.menus.bar.actions()
            for line in act.menu().actions()
            if line.text().partition("\t")[0] == words
        ]
        QApplication.activePopupWidget().close()
        line.trigger()
        await self.app.keys.rest()


async def test_it_offers_every_key_of_the_map_and_everybody_by_name(qt_loop, charts):
    async with charts() as app:
        bar = Bar(app)
        await app.open(ERNESTO, "medications")
        app.table.setFocus()
        await bar.press_alt()
        offered = [words for lines in bar.lines().values() for words in lines]
        mapped = [line.does for group in keys.GROUPS for line in group.lines if line.bound and line is not keys.PEOPLE]
        assert sorted(offered) == sorted([*mapped, *(person.display for person in app.family.people)])
        await app.key(Qt.Key.Key_Escape)


async def test_escape_leaves_it_and_one_is_where_one_was(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        bar = Bar(app)
        app.table.setFocus()
        await bar.press_alt()
        assert bar.shown
        assert QApplication.activePopupWidget().title() == "File"
        QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
        QTest.keyClick(bar.menus.bar, Qt.Key.Key_Escape)
        await app.keys.rest()
        assert not bar.shown
        assert app.keys.focus is app.table


async def test_what_had_the_focus_may_go_while_the_menu_is_open(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        bar = Bar(app)
        link = QPushButton("A link of the details", app.page.detail)
        link.show()
        link.setFocus()
        await bar.press_alt()
        delete(link)
        [view] = [act for act in bar.menus.bar.actions() if act.text() == "View"]
        bar.menus.bar.setActiveAction(view)
        assert QApplication.activePopupWidget().title() == "View"
        QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
        QTest.keyClick(bar.menus.bar, Qt.Key.Key_Escape)
        await app.keys.rest()
        assert not bar.shown
        assert app.keys.focus is not None


@pytest.mark.parametrize("between", [Qt.Key.Key_Left, Qt.Key.Key_X])
async def test_alt_with_another_key_is_not_alt_by_itself(qt_loop, charts, between):
    async with charts(alone=MARIA) as app:
        bar = Bar(app)
        app.table.setFocus()
        QTest.keyPress(app.table, Qt.Key.Key_Alt, ALT)
        QTest.keyClick(app.table, between, ALT)
        QTest.keyRelease(app.table, Qt.Key.Key_Alt)
        await app.keys.rest()
        assert not bar.shown


async def test_a_line_does_what_its_key_does(qt_loop, charts):
    async with charts() as app:
        bar = Bar(app)
        app.table.setFocus()
        await bar.press_alt()
        await bar.choose("Ernesto Alvarez")
        assert app.family.current.display == "Ernesto Alvarez"
        assert not bar.shown
        await bar.press_alt()
        await bar.choose("Next section")
        assert app.family.section == "medications"
        await bar.press_alt()
        await bar.choose("Search this chart")
        assert app.keys.focus is app.view.search.box


async def test_before_one_has_signed_in_it_offers_what_there_is(qt_loop, charts):
    async with charts(signed_in=False) as app:
        bar = Bar(app)
        app.window.begin()
        await app.keys.rest()
        await app.window.entrance.start.tasks.drained()
        await app.keys.rest()
        await bar.press_alt()
        lines = bar.lines()
        assert set(lines) == {"View", "Help"}
        assert "Larger text" in lines["View"]
        await bar.choose("Open Help for this page")
        assert app.window.windowTitle().startswith("Help")


async def test_it_fits(qt_loop, charts, size):
    async with charts(size) as app:
        bar = Bar(app)
        await app.open(ERNESTO, "medications")
        await bar.press_alt()
        assert misfits(app.window, size) == []
        assert faults(QApplication.activePopupWidget()) == []
