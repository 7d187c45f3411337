"""The band that says whose chart it is."""

from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.chart_band import ChartBand


def test_no_pattern_runs_through_the_words_of_a_button(desk):
    theme().switch("contrast")
    band = ChartBand()
    band.show_person("Ernesto Alvarez", "Your father", "EA", "clay")
    button = Button("   ", "on_band")
    band.set_tool(button, lambda _room: None)
    desk(band, (1200, 76))
    drawn, inner = band.grab().toImage(), button.geometry().adjusted(4, 4, -4, -4)
    across = {drawn.pixelColor(x, y).name() for x in range(inner.left(), inner.right()) for y in (30, 38, 44)}
    assert across == {theme().person("clay").base.name()}
    left = button.geometry().left() - 60
    assert len({drawn.pixelColor(x, y).name() for x in range(left, left + 40) for y in range(20, 50)}) > 1
