"""The page for copies at every size and in every language: nothing is clipped, and Tab goes from top to bottom."""

from PySide6.QtCore import Qt

from tests.support.copy_desk import Desk
from tests.support.family_window import CONTROL, ERNESTO
from tests.support.fitting import misfits
from tests.support.focusing import complaints
from tests.support.paper import Answers
from ui.viewmodels.copying import Dates


async def test_the_page_fits_before_and_after_a_copy(qt_loop, charts, size, tmp_path):
    found = {}
    async with charts(size, alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        desk = await Desk(app, Answers(tmp_path / "copy.pdf")).open()
        found["opened"] = misfits(app.window, size)
        desk.page.choices.dates.choose(Dates.CHOSEN)
        desk.page.choices.first.set_value("13", "13", "2025")
        desk.page.save.click()
        await desk.rest()
        found["no date"] = misfits(app.window, size)
        desk.page.choices.first.set_value("12", "13", "2025")
        desk.page.save.click()
        await desk.rest()
        assert desk.model.saved is not None
        found["saved"] = misfits(app.window, size)
    assert not {when: wrong for when, wrong in found.items() if wrong}


async def test_every_stop_has_a_name_and_they_go_from_top_to_bottom(qt_loop, charts, tmp_path):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        desk = await Desk(app, Answers(tmp_path / "copy.pdf")).open()
        desk.page.focus_first()
        assert not complaints(app.window, desk.page, desk.page.choices, desk.page.outcome)
        await app.key(Qt.Key.Key_S, CONTROL)
        await desk.rest()
        assert desk.model.saved is not None
        assert not complaints(app.window, desk.page, desk.page.choices, desk.page.outcome)
