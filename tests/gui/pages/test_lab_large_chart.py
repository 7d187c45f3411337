"""The large chart of lab results: there and back by keyboard, one page that scrolls as a whole, shorter times."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollBar

from tests.gui.pages.test_lab_results import A1C, place_of, show, shown
from tests.support.family_window import ERNESTO
from ui.widgets.trend_chart import TrendChart


async def test_make_bigger_shows_chart_and_table_and_escape_returns_to_the_record(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, A1C)
        page.list.table.setFocus()
        await app.key(Qt.Key.Key_Return)
        app.keys.reach("Make bigger")
        await app.key(Qt.Key.Key_Return)
        assert app.keys.focus.text() == "Hemoglobin A1c over time"
        trend = page.trend_page
        assert trend.isVisible()
        assert len(shown(trend, TrendChart)) == 1
        assert [trend.model.row(place).measure.value for place in range(trend.model.rowCount())] == [
            "7.4", "7.7", "7.6", "7.8", "8.1", "8.4", "7.9",
        ]  # fmt: skip
        await app.key(Qt.Key.Key_Escape)
        assert not trend.isVisible()
        assert page.model.selected == place_of(page, A1C)
        assert app.keys.heard.startswith("Details of")


async def test_an_update_that_brings_nothing_leaves_the_chart_as_it_stands(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, A1C)
        page.open_trend(page.model.selected)
        drawn = page.trend_page.chart
        told = []
        page.model.changed.connect(lambda: told.append(page.model.state))
        await app.key(Qt.Key.Key_F5)
        assert told
        assert page.trend_page.chart is drawn


async def test_back_in_a_small_window_returns_to_the_record_page_and_then_to_the_list(qt_loop, charts):
    async with charts((1024, 680), alone=ERNESTO) as app:
        page = await show(app, A1C)
        page.list.table.setFocus()
        await app.key(Qt.Key.Key_Return)
        app.keys.reach("Make bigger")
        await app.key(Qt.Key.Key_Space)
        assert page.trend_page.isVisible()
        await app.keys.back()
        assert page.record_page.isVisible()
        await app.keys.back()
        assert page.list.table.isVisible()
        assert page.list.table.hasFocus()


async def test_back_in_a_window_made_wide_meanwhile_leads_to_list_and_record_side_by_side(qt_loop, charts):
    async with charts((1024, 680), alone=ERNESTO) as app:
        page = await show(app, A1C)
        page.list.table.row_opened.emit(page.list.table.current_row)
        page.open_trend(page.model.selected)
        app.window.resize(1400, 800)
        await app.keys.rest()
        await app.keys.back()
        assert not page.record_page.isVisible()
        assert page.list.table.isVisible()
        assert page.detail.isVisible()


async def test_back_leads_to_the_record_as_it_is_now_not_as_it_was_when_its_chart_was_opened(qt_loop, charts):
    async with charts((1024, 680), alone=ERNESTO) as app:
        page = await show(app, A1C)
        page.list.table.row_opened.emit(page.list.table.current_row)
        page.open_trend(page.model.selected)
        page.reveal(place_of(page, "TSH"))
        await app.keys.rest()
        await app.keys.back()
        assert page.record_page.isVisible()
        words = [label.text() for label in shown(page.record_page, QLabel)]
        assert "TSH" in words
        assert A1C not in words


def bars(root):
    return [bar for bar in shown(root, QScrollBar) if bar.orientation() is Qt.Orientation.Vertical and bar.maximum()]


def in_sight(table):
    """Whether the chosen row is on screen as a whole."""
    row = table.visualRect(table.currentIndex())
    return table.viewport().visibleRegion().boundingRect().united(row).height() == (
        table.viewport().visibleRegion().boundingRect().height()
    )


async def test_the_page_of_a_large_chart_scrolls_as_a_whole_with_the_keys_of_its_table(qt_loop, charts):
    async with charts((1024, 680), alone=ERNESTO) as app:
        page = await show(app, A1C)
        page.open_trend(page.model.selected)
        await app.keys.rest()
        trend = page.trend_page
        [bar] = bars(trend)
        assert bar.value() == 0
        trend.table.setFocus()
        await app.key(Qt.Key.Key_End)
        assert trend.table.current_row is trend.model.row(trend.model.rowCount() - 1)
        assert in_sight(trend.table)
        assert bar.value()
        for key, place in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_PageDown, -1), (Qt.Key.Key_PageUp, 0)):
            await app.key(key)
            assert in_sight(trend.table)
            assert trend.table.current_row is trend.model.row(place % trend.model.rowCount())


async def test_the_ring_round_the_title_of_a_large_chart_keeps_off_its_words(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, A1C)
        page.open_trend(page.model.selected)
        await app.keys.rest()
        title = page.trend_page.title
        words = title.fontMetrics().horizontalAdvance(title.text())
        ring = title.focus_rect()
        assert ring.left() < 0
        assert words < ring.right() < title.width()
        title.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert title.focus_rect().right() >= title.width()
        assert 0 < title.focus_rect().left() < title.width() - words


async def test_a_shorter_time_shows_fewer_results_in_chart_and_table_alike(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, A1C)
        page.open_trend(page.model.selected)
        app.keys.reach("All")
        counts = []
        for _ in range(3):
            await app.keys.rest()
            charted = shown(page.trend_page, TrendChart)
            counts.append((len(charted[0].chart.spots) if charted else 1, page.trend_page.model.rowCount()))
            app.keys.press(Qt.Key.Key_Left)
        assert [spots for spots, _ in counts] == [rows for _, rows in counts]
        assert counts[0][0] == 7
        assert counts[0] > counts[1] >= counts[2]


async def test_print_on_the_large_chart_leads_to_paper(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        page = await show(app, A1C)
        page.open_trend(page.model.selected)
        await app.keys.rest()
        app.keys.reach("Print").space()
        await app.keys.rest()
        assert app.window.copies.copying is not None
        assert app.window.copies.copying.page.isVisible()
