"""Whose chart it is, which section, and how the keyboard moves between them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.support.family_window import CONTROL, ERNESTO, LEO, MARIA, SHIFT
from ui.theme.theme import theme


async def test_the_window_opens_where_one_was_with_everybody_in_a_tab(qt_loop, charts, tab_names):
    async with charts() as app:
        names = tab_names(app.view.top.tabs)
        assert [name.split(",")[0] for name in names] == [
            "Everyone",
            "Maria Alvarez",
            "Leo Alvarez",
            "Sofia Alvarez",
            "Ernesto Alvarez",
        ]
        assert app.window.windowTitle() == "Maria Alvarez — Diagnoses — Family Chart"


async def test_who_is_in_a_list_goes_on_in_the_next_one(qt_loop, charts):
    async with charts() as app:
        await app.open(0, "medications")
        app.page.list.table.setFocus()
        await app.key(Qt.Key.Key_Tab, CONTROL)
        assert QApplication.focusWidget() is app.page.list.table
        app.page.list.filter.setFocus()
        await app.key(Qt.Key.Key_Tab, CONTROL | SHIFT)
        await app.key(Qt.Key.Key_Tab, CONTROL)
        assert app.page.list.filter.isAncestorOf(QApplication.focusWidget())


async def test_another_person_opens_at_the_same_section(qt_loop, charts):
    async with charts() as app:
        await app.open(0, "lab_results")
        await app.key(Qt.Key.Key_4, CONTROL)
        assert app.window.windowTitle() == "Ernesto Alvarez — Lab results — Family Chart"
        assert app.page.model.person.given == "Ernesto"


async def test_the_title_says_whose_chart_and_which_section(qt_loop, charts):
    async with charts() as app:
        await app.key(Qt.Key.Key_Tab, CONTROL)
        assert app.window.windowTitle() == "Maria Alvarez — Medications — Family Chart"
        await app.key(Qt.Key.Key_Tab, CONTROL | SHIFT)
        await app.key(Qt.Key.Key_Tab, CONTROL | SHIFT)
        assert app.window.windowTitle() == "Maria Alvarez — Overview — Family Chart"
        await app.key(Qt.Key.Key_Tab, CONTROL | SHIFT)
        assert app.window.windowTitle() == "Maria Alvarez — Visits — Family Chart"


async def test_the_switch_menu_finds_a_person_by_name(qt_loop, charts):
    async with charts() as app:
        await app.key(Qt.Key.Key_K, CONTROL)
        app.keys.type("ern")
        await app.key(Qt.Key.Key_Return)
        assert app.family.current.given == "Ernesto"


async def test_escape_closes_the_switch_menu_and_gives_the_focus_back(qt_loop, charts):
    async with charts() as app:
        before = QApplication.focusWidget()
        await app.key(Qt.Key.Key_K, CONTROL)
        await app.key(Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is before
        assert app.family.current.given == "Maria"


async def test_arrow_keys_move_through_the_sections_and_the_focus_stays_on_the_tab(qt_loop, charts):
    async with charts() as app:
        app.view.side.tabs.setFocus()
        await app.key(Qt.Key.Key_Down)
        await app.key(Qt.Key.Key_Down)
        assert app.family.section == "immunizations"
        assert QApplication.focusWidget() is app.view.side.tabs


async def test_f6_visits_every_region_and_comes_round(qt_loop, charts):
    async with charts() as app:
        app.view.top.tabs.setFocus()
        heard = []
        for _ in range(7):
            heard.append(app.keys.heard)
            await app.key(Qt.Key.Key_F6)
        assert heard[0] == "People"
        assert heard[2:6] == ["Search Maria’s records", "Options for Maria’s chart", "Sections", "Diagnoses"]
        assert heard[6].startswith("Details of")
        assert app.keys.heard == "People"
        await app.key(Qt.Key.Key_F6, SHIFT)
        assert app.keys.heard.startswith("Details of")


async def test_tab_reaches_everything_in_the_order_the_design_gives(qt_loop, charts):
    async with charts() as app:
        app.view.top.tabs.setFocus()
        app.keys.press(Qt.Key.Key_Tab)
        assert app.keys.heard.startswith("Updated ")
        tools = ("Update now", "Add a person", "Help", "Settings", "Sign out")
        for name in (*tools, "Search Maria’s records", "Options for Maria’s chart", "Sections"):
            app.keys.press(Qt.Key.Key_Tab)
            assert app.keys.heard == name
        app.keys.reach("Filter diagnoses").reach("Diagnoses")


@pytest.mark.parametrize(("keys", "grows"), [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False)])
async def test_the_text_grows_and_shrinks_and_the_place_stays(qt_loop, charts, keys, grows):
    async with charts() as app:
        await app.open(LEO, "immunizations")
        theme().switch(scale=1.25)
        await app.key(keys, CONTROL)
        assert theme().scale == (1.5 if grows else 1.0)
        assert app.window.windowTitle() == "Leo Alvarez — Immunizations — Family Chart"
        assert app.titles()


async def test_the_end_of_an_access_is_told_on_the_band(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "diagnoses")
        assert any(words.startswith("You can see this chart until") for words in app.said())
        await app.open(LEO, "diagnoses")
        assert not any("until" in words for words in app.said())


async def test_the_counts_beside_the_sections_agree_with_the_lists(qt_loop, charts):
    async with charts() as app:
        for person in range(2):
            await app.open(person, "diagnoses")
            for section, count in app.family.counts.items():
                await app.open(person, section)
                assert count is None or count <= len(app.page.model.section.rows)
                if section not in {"procedures", "allergies", "visits"}:
                    assert count == len(app.page.model.section.current)


async def test_the_switch_menu_shows_the_family_without_scrolling(qt_loop, charts):
    async with charts() as app:
        await app.key(Qt.Key.Key_K, CONTROL)
        area = app.view.over.switcher.findChild(QScrollArea)
        assert area.verticalScrollBar().maximum() == 0
        last = app.view.over.switcher._rows[-1]
        assert 0 <= area.viewport().height() - last.geometry().bottom() <= theme().px(12)


@pytest.mark.parametrize("look_changes", [False, True])
async def test_who_comes_back_to_a_chart_finds_every_list_of_it_whole(qt_loop, charts, look_changes):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        app.keys.reach("Filter medicines").type("tablet")
        await app.keys.rest()
        await app.open(ERNESTO, "diagnoses")
        if look_changes:
            theme().step(1)
            await app.keys.rest()
        await app.open(MARIA, "diagnoses")
        await app.open(ERNESTO, "medications")
        assert app.page.list.filter.text() == ""


async def test_the_switch_menu_adds_a_person(qt_loop, charts):
    async with charts() as app:
        await app.key(Qt.Key.Key_K, CONTROL)
        app.keys.type("add")
        await app.key(Qt.Key.Key_Return)
        assert app.window.entrance.wizard is not None
        assert app.window.entrance.wizard.isVisible()


async def test_the_open_section_is_in_sight_where_the_tabs_scroll(qt_loop, charts):
    async with charts((1024, 680), alone=ERNESTO) as app:
        await app.open(ERNESTO, "visits")
        theme().switch(scale=2.0)
        await app.keys.rest()
        for section in ("visits", "diagnoses", "visits"):
            await app.open(ERNESTO, section)
            tabs = app.view.side.tabs
            row = tabs.tabRect(tabs.currentIndex())
            assert tabs.visibleRegion().boundingRect().contains(row), section
