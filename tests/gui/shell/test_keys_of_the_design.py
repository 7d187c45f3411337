"""The keyboard map of the design, row by row: each key is pressed in the whole window, and does what the row says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from tests.support import texts
from tests.support.family_window import ERNESTO
from ui.pages.copying.page import CopyPage
from ui.text import keys
from ui.theme.theme import theme

UNBUILT = {
    "Ctrl+N": ("New message", "Request a visit"),
    "Ctrl+Return": ("Send message", "Send request", "Send form"),
}
"""Keys of controls that are not built, and what these will be called: a key comes with its control."""


def on_list(app):
    app.table.setFocus()


def on_sections(app):
    app.view.side.tabs.setFocus()


def on_people(app):
    app.view.top.tabs.setFocus()


def at_details(app):
    app.table.setFocus()
    QTest.keyClick(app.table, Qt.Key.Key_Return)


def searching(app):
    app.view.search.begin(everywhere=False)
    QTest.keyClicks(app.keys.focus, "metformin")


def shown(app):
    return app.window.centralWidget().currentWidget()


def row(app):
    return app.page.list.model.key(app.table.currentIndex().row())


def first(app):
    return app.page.list.model.key(0)


# From 100 %: what is larger first, then smaller again.
MAP = (
    ("Ctrl+0", on_list, lambda app, _: app.family.everyone),
    *(
        (f"Ctrl+{place + 1}", on_list, lambda app, _, place=place: app.family.current is app.family.people[place])
        for place in range(4)
    ),
    ("Ctrl+K", on_list, lambda app, _: app.keys.heard == "Type a name"),
    ("Ctrl+Tab", on_list, lambda app, _: app.family.section == "immunizations"),
    ("Ctrl+Shift+Tab", on_list, lambda app, _: app.family.section == "diagnoses"),
    ("Ctrl+PgDown", on_list, lambda app, _: app.family.section == "immunizations"),
    ("Ctrl+PgUp", on_list, lambda app, _: app.family.section == "diagnoses"),
    ("F6", on_people, lambda app, _: app.keys.focus is app.view.top.first_tool),
    ("Shift+F6", on_sections, lambda app, _: app.keys.focus is app.view.menu),
    ("Ctrl+F", on_list, lambda app, _: app.keys.focus is app.view.search.box),
    ("Ctrl+Shift+F", on_list, lambda app, _: app.keys.focus is app.view.search.box),
    ("Down", on_sections, lambda app, _: app.family.section == "immunizations"),
    ("Up", on_sections, lambda app, _: app.family.section == "diagnoses"),
    ("Home", on_sections, lambda app, _: app.family.section == "overview"),
    ("End", on_sections, lambda app, _: app.family.section == app.view.side.tabs.keys[-1]),
    ("Left", on_people, lambda app, _: app.family.current is app.family.people[2]),
    ("Home", on_people, lambda app, _: app.family.everyone),
    ("End", on_people, lambda app, _: app.family.current is app.family.people[3]),
    ("Down", on_list, lambda app, before: row(app) != before),
    ("PgDown", on_list, lambda app, before: row(app) != before),
    ("End", on_list, lambda app, _: row(app) == app.page.list.model.key(app.page.list.model.rowCount() - 1)),
    ("Home", on_list, lambda app, _: row(app) == first(app)),
    ("M", on_list, lambda app, _: app.table.current_row.title.startswith("Metformin")),
    ("Return", on_list, lambda app, _: app.keys.heard.startswith("Details of")),
    ("Esc", at_details, lambda app, _: app.keys.focus is app.table),
    ("Alt+Left", at_details, lambda app, _: app.keys.focus is app.table),
    ("Esc", searching, lambda app, _: not app.view.search.box.text()),
    ("Ctrl++", on_list, lambda app, _: theme().scale == 1.25),
    ("Ctrl+-", on_list, lambda app, _: theme().scale == 1.0),
    ("Ctrl+P", on_list, lambda app, _: isinstance(shown(app), CopyPage)),
    ("Ctrl+S", on_list, lambda app, _: isinstance(shown(app), CopyPage)),
    ("Ctrl+,", on_list, lambda app, _: app.window.windowTitle().startswith("Settings")),
    ("F1", on_list, lambda app, _: app.window.windowTitle().startswith("Help")),
)


async def begin(app):
    """At Ernesto's medicines, in the list, with nothing open over it."""
    if isinstance(shown(app), CopyPage):
        await app.key(Qt.Key.Key_Escape)
    app.view.aside.close_open()
    app.view.search.end()
    await app.open(ERNESTO, "medications")


async def test_every_key_of_the_map_does_what_it_says(qt_loop, charts):
    silent = []
    async with charts() as app:
        for pressed, where, done in MAP:
            await begin(app)
            where(app)
            await app.keys.rest()
            before = row(app)
            sequence = QKeySequence(pressed)[0]
            await app.key(sequence.key(), sequence.keyboardModifiers())
            if not done(app, before):
                silent.append((pressed, where.__name__))
    assert not silent, silent


def test_a_key_comes_with_its_control():
    said = {text.english for text in texts.collect()}
    for pressed, controls in UNBUILT.items():
        assert (pressed in keys.bound()) is bool(said & set(controls)), pressed
