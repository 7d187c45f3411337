"""Lab results at the smallest window and at large text: nothing on list, record or large chart is clipped."""

from tests.support.family_window import ERNESTO
from tests.support.fitting import misfits


async def test_list_record_and_large_chart_fit(qt_loop, charts, size):
    async with charts(size, alone=ERNESTO) as app:
        await app.open(ERNESTO, "lab_results")
        page, found = app.page, {}
        for title in ("Hemoglobin A1c", "Glucose, fasting", "Albumin in urine", "Potassium"):
            row = next(row for row in page.model.section.rows if row.title == title and row.measure.value)
            page.reveal(row.key)
            await app.keys.rest()
            found[title, "list"] = misfits(app.window, size)
            if page.compact:
                page.list.table.row_opened.emit(row)
                await app.keys.rest()
                found[title, "record"] = misfits(app.window, size)
            page.open_trend(row.key)
            await app.keys.rest()
            assert page.trend_page.isVisible()
            found[title, "chart"] = misfits(app.window, size)
            page.back()
            page.back()
        assert not {place: wrong for place, wrong in found.items() if wrong}
