"""Lists: everything is there, the filter narrows them, the detail follows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.support.family_window import ERNESTO, LEO, MARIA
from ui.pages.section.list_pane import ListPane
from ui.shell.topics import topic
from ui.viewmodels.arrangement import Choice, Segment
from ui.viewmodels.whereabouts import SECTIONS


@pytest.mark.parametrize("person", [MARIA, LEO, ERNESTO])
async def test_every_record_of_every_section_is_in_its_list(qt_loop, charts, person):
    async with charts(alone=person) as app:
        for section in SECTIONS:
            await app.open(person, section)
            app.page.model.choose_segment(Segment.ALL)
            rows = app.page.model.section.rows
            model = app.page.list.model
            listed = {model.key(place) for place in range(model.rowCount())} - {None}
            stated = {row.key for row in rows if getattr(row, "no_known", False)}
            assert listed | stated == {row.key for row in rows}


async def test_the_detail_follows_the_arrow_keys(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.table.setFocus()
        titles = app.titles()
        await app.key(Qt.Key.Key_Down)
        assert app.page.model.selected == app.page.list.model.key(1)
        assert titles[1] in app.said()


async def test_enter_goes_to_the_detail_and_escape_comes_back(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.table.setFocus()
        await app.key(Qt.Key.Key_Return)
        assert app.keys.heard.startswith("Details of")
        await app.key(Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is app.table


async def test_the_chosen_row_stays_chosen_over_an_update(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.table.setFocus()
        await app.key(Qt.Key.Key_End)
        chosen = app.table.current_key
        await app.key(Qt.Key.Key_F5)
        assert app.table.current_key == chosen


async def test_the_filter_finds_words_in_any_order_and_escape_clears_it(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        everything = app.titles()
        app.keys.reach("Filter medicines")
        app.keys.type("PRESSURE lisin")
        await app.key(Qt.Key.Key_Return)
        assert app.titles() == ["Lisinopril 10 mg tablet"]
        await app.key(Qt.Key.Key_Escape)
        assert app.titles() == everything


async def test_a_filter_that_finds_nothing_says_so_and_leaves_heads_and_panes_where_they_were(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.keys.reach("Filter medicines")
        app.keys.type("zzz")
        await app.key(Qt.Key.Key_Return)
        assert "Nothing in this list matches. Check the spelling, or clear the filter." in app.said()
        assert not app.titles()
        assert app.table.horizontalHeader().isVisible()
        assert app.page.detail.isVisible()


async def test_the_segments_hold_the_past(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.view.side.tabs.setFocus()
        current = set(app.titles())
        counts = app.page.model.counts()
        app.keys.reach(f"Current {counts[Segment.CURRENT]}")
        await app.key(Qt.Key.Key_Right)
        assert len(app.titles()) == counts[Segment.PAST]
        assert not current & set(app.titles())


async def test_in_a_small_window_enter_opens_the_record_and_back_returns_to_its_row(qt_loop, charts):
    async with charts((1024, 680), alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        assert not app.page.detail.isVisible()
        app.table.setFocus()
        await app.key(Qt.Key.Key_Down)
        chosen = app.table.current_key
        await app.key(Qt.Key.Key_Return)
        assert app.page.record_page.isVisible()
        assert app.keys.heard.startswith("Details of")
        await app.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert QApplication.focusWidget() is app.table
        assert app.table.current_key == chosen


async def test_next_leads_through_the_records_in_a_small_window(qt_loop, charts):
    async with charts((1024, 680), alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        app.table.setFocus()
        await app.key(Qt.Key.Key_Return)
        app.keys.reach("Next entry")
        await app.key(Qt.Key.Key_Space)
        assert app.page.model.selected == app.page.list.model.key(1)
        assert f"2 of {len(app.titles())}" in app.said()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 680)])
async def test_no_word_of_a_row_is_cut(qt_loop, charts, size):
    async with charts(size, alone=ERNESTO) as app:
        for section in SECTIONS:
            await app.open(ERNESTO, section)
            model, table = app.page.list.model, app.table
            for place in range(min(model.rowCount(), 5)):
                for column in range(model.columnCount()):
                    cell = model.cell(place, column)
                    if cell is not None and not table.isColumnHidden(column):
                        assert table.columnWidth(column) > 90
                assert table.rowHeight(place) >= (36 if model.group(place) else 60)


@pytest.mark.parametrize(
    ("current", "past", "chosen", "shown"),
    [
        (3, 0, Segment.CURRENT, False),
        (3, 2, Segment.CURRENT, True),
        (0, 2, Segment.CURRENT, True),
        (0, 2, Segment.ALL, False),
    ],
)
def test_another_list_can_always_be_reached_where_it_holds_something(desk, current, past, chosen, shown):
    pane = desk(ListPane(topic("medications"), "Leo"), (800, 600))
    counts = {Segment.CURRENT: current, Segment.PAST: past, Segment.ALL: current + past}
    pane.tools.show_choice(counts, Choice(chosen))
    assert pane.segments.isVisibleTo(pane) == shown
