"""The search in every look: nothing is cut, every control has its name, and Tab comes by all of them."""

from PySide6.QtCore import Qt

from tests.gui.shell.test_search import EVERYBODY, look
from tests.support.family_window import CONTROL, ERNESTO
from tests.support.fitting import misfits
from tests.support.focusing import complaints
from ui.theme.theme import theme
from ui.widgets import result_layout


async def test_results_and_none_fit_in_every_look(qt_loop, charts, size):
    async with charts(size) as app:
        await app.open(ERNESTO, "medications")
        for words in ("kidney", "zzz"):
            for modifier in (CONTROL, EVERYBODY):
                await look(app, words, modifier)
                assert not misfits(app.window, size), (words, modifier)


async def test_who_sees_nothing_finds_the_box_the_switch_and_the_results(qt_loop, charts):
    async with charts() as app:
        await app.open(ERNESTO, "medications")
        await look(app, "kidney")
        view = app.view
        view.focus_first()
        assert not complaints(app.window, view.top, view.band, view.notices, view.side, view.search.page)


async def test_a_row_grows_with_its_words_and_none_is_left_out(qt_loop, charts):
    async with charts((1024, 680), alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        await look(app, "kidney")
        results = app.view.search.page.list
        row = results.face(results.current)
        wide, narrow = result_layout.height(row, 900), result_layout.height(row, 300)
        assert wide == theme().px(60) + theme().px(result_layout.GAP) < narrow
        await app.key(Qt.Key.Key_Down)
        await app.key(Qt.Key.Key_End)
        last = results.model().rowCount() - 1
        assert results.currentIndex().row() == last
        assert results.visualRect(results.currentIndex()).intersects(results.viewport().rect())


async def test_another_look_while_everyone_is_shown_does_not_make_the_next_chart_search_everyone(qt_loop, charts):
    async with charts() as app:
        await app.key(Qt.Key.Key_0, CONTROL)
        theme().switch(scale=1.25)
        await app.keys.rest()
        await app.open(ERNESTO, "medications")
        assert app.view.search.box.accessibleName() == "Search Ernesto’s records"
        assert not app.view.search.model.everywhere
