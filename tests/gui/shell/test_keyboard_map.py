"""The keyboard map: Help lists what is bound and nothing else, and every key does what is said of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut

from tests.support.family_window import CONTROL, ERNESTO, MARIA, SHIFT
from ui.text import keys
from ui.theme.theme import theme

NONE = Qt.KeyboardModifier.NoModifier


def bound_in(window):
    return {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}


async def test_help_lists_exactly_the_shortcuts_there_are(qt_loop, charts):
    async with charts(signed_in=False) as app:
        app.window.begin()
        await app.keys.rest()
        await app.window.entrance.start.tasks.drained()
        found = bound_in(app.window)
        app.window.entrance.register()
        found |= bound_in(app.window)
        app.window.open_aside("help")
        found |= bound_in(app.window)
        await app.key(Qt.Key.Key_Escape)
        await app.sign_in()
        found |= bound_in(app.window)
    assert found == keys.bound()


async def test_no_two_of_them_are_bound_twice_where_one_works(qt_loop, charts):
    """Two shortcuts of one sequence in one window make Qt do nothing at all."""
    async with charts() as app:
        for which in ("settings", "help"):
            app.window.open_aside(which)
            await app.keys.rest()
            holders = [
                shortcut.key().toString()
                for shortcut in app.window.findChildren(QShortcut)
                if shortcut.parent().isVisible() and shortcut.parent().isAncestorOf(app.keys.focus)
            ]
            assert len(holders) == len(set(holders))
            await app.key(Qt.Key.Key_Escape)


async def test_help_shows_the_map(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        app.view.aside.open_help("keyboard")
        await app.keys.rest()
        said = app.said()
        for group in keys.GROUPS:
            for line in group.lines:
                assert line.shown in said
                assert line.does in said


async def test_sections_go_round_by_both_pairs_of_keys(qt_loop, charts):
    async with charts(alone=MARIA) as app:
        await app.open(MARIA, "medications")
        sections = []
        for key, modifier in (
            (Qt.Key.Key_Tab, CONTROL),
            (Qt.Key.Key_Backtab, CONTROL | SHIFT),
            (Qt.Key.Key_PageDown, CONTROL),
            (Qt.Key.Key_PageUp, CONTROL),
        ):
            await app.key(key, modifier)
            sections.append(app.family.section)
        assert sections == ["immunizations", "medications", "immunizations", "medications"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
async def test_text_grows_and_shrinks(qt_loop, charts, key):
    async with charts(alone=MARIA) as app:
        await app.key(key, CONTROL)
        assert theme().scale == 1.25
        await app.key(Qt.Key.Key_Minus, CONTROL)
        assert theme().scale == 1.0


async def test_enter_reads_the_chosen_entry_and_alt_left_goes_back(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.table.setFocus()
        await app.key(Qt.Key.Key_End)
        await app.key(Qt.Key.Key_Return)
        assert app.keys.heard.startswith("Details of")
        await app.keys.back()
        assert app.keys.focus is app.table
        await app.key(Qt.Key.Key_Home)
        assert app.table.current_key == app.page.list.model.key(0)


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_R, CONTROL)]
)
async def test_both_keys_update(qt_loop, charts, key, modifier):
    async with charts(alone=MARIA) as app:
        app.portal.offline()
        await app.key(key, modifier)
        assert any("You are offline" in words for words in app.said())
