"""What the window is called: always after what is on screen, whatever arrives or changes behind it."""

from PySide6.QtCore import Qt

from tests.support.family_window import CONTROL, ERNESTO
from ui.theme.theme import theme


async def stays(app, title):
    """Whether the title is this one, after an update and after another text size."""
    titles = [app.window.windowTitle()]
    app.family.refresh()
    await app.keys.rest()
    titles.append(app.window.windowTitle())
    theme().step(1)
    await app.keys.rest()
    titles.append(app.window.windowTitle())
    return titles == [title] * 3


async def test_charts_behind_the_way_in_are_not_named(qt_loop, charts):
    async with charts() as app:
        app.window.add_person()
        await app.keys.rest()
        assert await stays(app, "Family Chart")


async def test_the_page_for_copies_is_named(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        await app.key(Qt.Key.Key_P, CONTROL)
        assert await stays(app, "Print or save a copy — Family Chart")
        await app.keys.back()
        assert app.window.windowTitle() == "Ernesto Alvarez — Medications — Family Chart"


async def test_help_in_front_of_the_page_for_copies_stays_and_is_named(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        await app.key(Qt.Key.Key_P, CONTROL)
        await app.key(Qt.Key.Key_F1)
        assert await stays(app, "Help — Family Chart")
        await app.key(Qt.Key.Key_Escape)
        assert app.window.windowTitle() == "Print or save a copy — Family Chart"
