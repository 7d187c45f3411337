"""How soon a visit is goes by the clock: in the list of visits and on the overview, over midnight too."""

from PySide6.QtCore import Qt

from tests.support.family_window import ERNESTO
from tests.support.fitting import misfits
from ui.widgets.chip import Chip


def turn_the_clock(app, **delta):
    """The look that is due each minute, now."""
    app.portal.clock.advance(**delta)
    assert app.view.pages.days.timer.isActive()
    app.view.pages.days.timer.timeout.emit()


def marks(app):
    model = app.page.list.model
    cells = [model.cell(place, 0) for place in range(model.rowCount())]
    return [cell.mark.text if cell.mark is not None else "" for cell in cells]


def heard(app):
    return app.page.list.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def chips(app):
    return [chip.text() for chip in app.view.page.findChildren(Chip) if chip.isVisible()]


async def test_the_list_of_visits_says_how_soon_each_is_and_says_it_anew_each_day(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "appointments")
        assert marks(app)[0] == "In 2 days"
        assert "In 2 days" in heard(app)
        assert not misfits(app.window, (1280, 800))
        height = app.table.rowHeight(0)
        turn_the_clock(app, hours=1)
        assert marks(app)[0] == "In 2 days"
        turn_the_clock(app, days=1)
        await app.keys.rest()
        assert marks(app)[0] == "Tomorrow"
        assert "Tomorrow" in heard(app)
        assert app.table.rowHeight(0) == height


async def test_a_visit_that_is_over_or_far_off_is_not_soon(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "appointments")
        app.portal.clock.advance(days=-60)
        turn_the_clock(app)
        assert not any(marks(app))


async def test_the_overview_that_stays_open_over_midnight_follows(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "overview")
        assert "In 2 days" in chips(app)
        turn_the_clock(app, days=1)
        await app.keys.rest()
        assert "Tomorrow" in chips(app)
        assert "In 2 days" not in chips(app)


async def test_a_page_that_rests_over_midnight_is_of_the_new_day_when_it_is_shown_again(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "overview")
        await app.open(ERNESTO, "medications")
        turn_the_clock(app, days=1)
        await app.open(ERNESTO, "overview")
        assert "Tomorrow" in chips(app)
