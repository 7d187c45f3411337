"""The parts of a measurement over time: a chart for each, and the same values in words."""

from pfclient.chart.measured import part
from tests.support.family_window import ERNESTO
from ui.widgets.trend_chart import TrendChart


def charts_in(app):
    return [one for one in app.page.detail.findChildren(TrendChart) if one.isVisible()]


async def test_a_blood_pressure_shows_what_each_part_was_before(qt_loop, charts):
    async with charts(alone=ERNESTO) as app:
        await app.open(ERNESTO, "vitals")
        row = next(row for row in app.page.model.section.current if row.components)
        app.page.reveal(row.key)
        await app.keys.rest()
        drawn = charts_in(app)
        assert [one.accessibleName() for one in drawn] == [f"{one.name}: past results" for one in row.components]
        said = app.said()
        for one, component in zip(drawn, row.components, strict=True):
            points = app.page.model.derived.series(part(row, component)).points
            assert len(points) > 1
            assert component.measure.value in one.accessibleDescription()
            for point in points[-3:]:
                assert any(f"{point.measure.value}\u00a0{point.measure.unit}" in words for words in said)
