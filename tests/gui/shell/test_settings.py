"""Settings as a page of the window, by keyboard: what is changed is there at once, and one is where one was."""

import asyncio

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.support.family_window import CONTROL, ERNESTO, LEO, MARIA
from ui.text.language import language
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.sheet import Sheet
from ui.widgets.size_slider import StopSlider

ALT = Qt.KeyboardModifier.AltModifier


async def settings(app):
    await app.key(Qt.Key.Key_Comma, CONTROL)
    return app.view.aside.page


async def test_settings_open_in_the_window_and_lead_back_to_where_one_was(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.keys.reach("Filter medicines")
        page = await settings(app)
        assert app.window.windowTitle() == "Settings — Family Chart"
        assert page.back.text() == "Back to Ernesto’s chart"
        assert app.keys.heard == "Settings"
        await app.key(Qt.Key.Key_Escape)
        assert app.view.aside.page is None
        assert app.window.windowTitle() == "Ernesto Alvarez — Medications — Family Chart"
        assert app.keys.heard == "Filter medicines"


async def test_the_tool_at_the_top_and_alt_left_do_the_same(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        app.keys.reach("Settings").space()
        await app.keys.rest()
        assert app.view.aside.page.isVisible()
        await app.keys.back()
        assert app.view.aside.page is None
        assert app.keys.heard == "Settings"


async def test_the_size_of_the_text_changes_at_every_key_and_the_focus_stays(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await settings(app)
        app.keys.reach("Text size")
        for size in (1.25, 1.5):
            await app.key(Qt.Key.Key_Right)
            assert theme().scale == size
            assert app.keys.heard == "Text size"
        assert app.keys.focus.accessibleDescription() == "150%"
        await app.key(Qt.Key.Key_Home)
        assert theme().scale == 1.0
        assert app.keys.heard == "Text size"


async def test_dragging_only_tries_a_size_until_it_is_let_go(qt_loop, charts, find):
    async with charts(alone=MARIA) as app:
        await settings(app)
        slider = find(app.window, "Text size", StopSlider)
        last = QPoint(slider.width() - 5, 20)
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=last)
        assert (theme().scale, slider.value()) == (1.0, len(tokens.scales()) - 1)
        QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=last)
        await app.keys.rest()
        assert theme().scale == 2.0


async def test_colours_are_chosen_with_the_arrow_keys(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await settings(app)
        app.keys.reach("Light")
        for name in ("dark", "contrast"):
            await app.key(Qt.Key.Key_Right)
            assert (theme().name, theme().chosen) == (name, name)
        assert app.keys.heard == "High contrast"
        await app.key(Qt.Key.Key_Left)
        assert theme().name == "dark"


async def test_patterns_motion_and_speech_are_ticked(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await settings(app)
        for name, held in (
            ("Show patterns on chart bands", "patterns"),
            ("Less motion", "less_motion"),
            ("Speak screen changes", "spoken"),
        ):
            before = getattr(theme(), held)
            app.keys.reach(name).space()
            await app.keys.rest()
            assert getattr(theme(), held) is not before
            assert app.keys.heard == name


async def test_another_language_is_there_at_once_and_one_stays_on_its_page(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await settings(app)
        await app.key(Qt.Key.Key_Down)
        app.keys.reach("English")
        await app.key(Qt.Key.Key_Down)
        assert language().code == "es"
        assert app.window.windowTitle() == "Ajustes — Family Chart"
        assert app.view.aside.page.section == "language"
        assert app.keys.heard == "Español"


async def test_whoever_goes_to_a_chart_reads_it(qt_loop, charts):
    async with charts() as app:
        await settings(app)
        await app.key(Qt.Key.Key_2, CONTROL)
        assert app.view.aside.page is None
        assert app.window.windowTitle().startswith("Leo Alvarez")
        await settings(app)
        tabs = app.view.top.tabs
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(LEO).center())
        await app.keys.rest()
        assert app.view.aside.page is None


async def test_an_update_from_the_portal_leaves_settings_open(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await settings(app)
        app.family.refresh()
        await app.keys.rest()
        assert app.view.aside.page is not None


async def test_f6_steps_through_what_can_be_seen(qt_loop, charts):
    async with charts() as app:
        await settings(app)
        heard = []
        for _ in range(5):
            await app.key(Qt.Key.Key_F6)
            heard.append(app.keys.heard)
        assert heard == ["Text size", "People", "Update now", "Back to Maria’s chart", "Settings"]


async def test_this_computer_tells_what_is_kept_and_signing_out_asks_first(qt_loop, charts):
    async with charts(alone=MARIA, kept=False) as app:
        page = await settings(app)
        page.open_section("computer")
        assert "No records are kept here" in app.said()
        # The tool at the top is called the same.
        page.hold("sign out")
        app.keys.space()
        await asyncio.sleep(0)
        await app.keys.rest()
        [sheet] = app.window.findChildren(Sheet)
        assert sheet.accessibleName() == "Sign out of Family Chart?"
        await app.key(Qt.Key.Key_Escape)
        assert app.family is not None


async def test_about_tells_version_and_licenses(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        page = await settings(app)
        page.open_section("about")
        said = app.said()
        assert any(words.startswith("Version ") for words in said)
        assert any(words.startswith("PySide6_Essentials ") for words in said)
        assert "MPL-2.0" in said or any("LGPL" in words for words in said)


@pytest.mark.parametrize("by_menu", [True, False])
async def test_before_anybody_has_signed_in(qt_loop, charts, by_menu, find):
    async with charts(signed_in=False) as app:
        app.window.begin()
        await app.keys.rest()
        await app.window.entrance.start.tasks.drained()
        if by_menu:
            [size] = [each for each in app.window.findChildren(object) if type(each).__name__ == "TextSizeButton"]
            size.menu_of_sizes.actions()[-1].trigger()
            await app.keys.rest()
        else:
            await app.key(Qt.Key.Key_Comma, CONTROL)
        assert app.window.windowTitle() == "Settings — Family Chart"
        page = app.window.centralWidget().page
        assert page.tabs.keys == ["display", "language", "about"]
        page.open_section("language")
        page.hold("language en")
        await app.key(Qt.Key.Key_Down)
        assert app.keys.heard == "Español"
        await app.keys.back()
        assert "Los datos de salud de su familia, en un solo lugar" in app.said()
        assert app.window.windowTitle() == "Family Chart"
