"""Words twice as long, from right to left, in large text: what is widest then fits all the same."""

import pytest
from PySide6.QtCore import Qt

from portal.demo import ernesto
from tests.support.editing import edit, held
from tests.support.family_window import ERNESTO, LEO, MARIA, SOFIA
from tests.support.fitting import misfits, put_on
from ui.widgets.chip import Chip

LARGE = "twice as long, right to left, large text"
LARGEST = "twice as long, right to left, largest text"
LARGEST_SMALLEST = "twice as long, right to left, largest text, smallest"


@pytest.fixture
def raised(clinic):
    """The clinic raises a dose."""
    known = next(one for one in held(clinic, "MedicationRequest", ernesto.KEY) if "amlodipine" in one)

    def change(body):
        body["medicationCodeableConcept"] = {"text": "Amlodipine 10 mg tablet"}

    return lambda: (edit(clinic, "MedicationRequest", known, change), known)[1]


async def test_pages_of_settings_have_room_beside_the_list(qt_loop, charts, qapp):
    found, size = {}, put_on(qapp, LARGE)
    async with charts(size) as app:
        app.view.aside.open_settings()
        for section in app.view.aside.page.tabs.keys:
            app.view.aside.page.open_section(section)
            await app.keys.rest()
            assert not app.view.aside.page.compact
            found[section] = misfits(app.window, size)
    assert not {place: wrong for place, wrong in found.items() if wrong}


async def test_the_list_of_settings_keeps_its_names_whole_where_they_fit(qt_loop, charts, qapp):
    size = put_on(qapp, "large text")
    async with charts(size) as app:
        app.view.aside.open_settings()
        await app.keys.rest()
        tabs = app.view.aside.page.tabs
        heights = {tabs.tabRect(place).height() for place in range(tabs.count())}
    assert len(heights) == 1  # each in one line


async def test_the_overview_fits_the_smallest_window(qt_loop, charts, qapp):
    size = put_on(qapp, LARGEST_SMALLEST)
    async with charts(size) as app:
        await app.open(ERNESTO, "overview")
        assert not misfits(app.window, size)
        assert any(chip.height() > chip.sizeHint().height() for chip in app.window.findChildren(Chip))


@pytest.mark.parametrize("page", [(MARIA, "overview"), (LEO, "allergies"), (SOFIA, "allergies")])
@pytest.mark.parametrize("look", [LARGEST, LARGEST_SMALLEST])
async def test_no_date_pushes_its_page_out_of_the_window(qt_loop, charts, qapp, page, look):
    size = put_on(qapp, look)
    async with charts(size) as app:
        await app.open(*page)
        await app.keys.rest()
        assert not misfits(app.window, size)


async def test_nor_does_the_one_above_a_large_chart(qt_loop, charts, qapp):
    size = put_on(qapp, LARGEST)
    async with charts(size, alone=ERNESTO) as app:
        await app.open(ERNESTO, "lab_results")
        found = next(row for row in app.page.model.section.rows if row.title == "Hemoglobin A1c" and row.measure.value)
        app.page.open_trend(found.key)
        await app.keys.rest()
        assert not misfits(app.window, size)


async def test_a_changed_medicine_fits_in_its_row_and_by_itself(qt_loop, charts, qapp, raised):
    size = put_on(qapp, LARGEST)
    async with charts(size, alone=ERNESTO) as app:
        await app.open(ERNESTO, "medications")
        known = raised()
        app.family.refresh()
        await app.keys.rest()
        app.table.setFocus(Qt.FocusReason.TabFocusReason)
        await app.key(Qt.Key.Key_Home)
        assert not misfits(app.window, size)
        app.table.select_key(known)
        await app.key(Qt.Key.Key_Return)
        await app.keys.rest()
        assert not misfits(app.window, size)
