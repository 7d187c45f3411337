"""The band that says whose chart it is."""

from tests.support.painted import words_of
from tests.support.screen_faults import faults
from ui.theme.theme import Theme, theme
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


def test_in_large_text_its_two_lines_end_between_what_they_tell(qapp, desk):
    Theme("light", 2.0).apply(qapp)
    band = ChartBand()
    band.show_person("Ernesto Alvarez", "Su padre  ·  76 años  ·  Nació el 30 nov 1949", "EA", "clay")
    band.set_tool(Button("Buscar"), lambda _room: None)
    desk(band, (900, band.height()))
    lines = [" ".join(word.text.split()) for word in words_of(band)]
    assert {"Su padre · 76 años", "Nació el 30 nov 1949"} <= set(lines)


def test_beside_a_tool_that_gives_no_more_way_its_two_lines_are_whole(qapp, desk):
    Theme("light", 2.0).apply(qapp)
    band, tool = ChartBand(), Button("Options")
    tool.setFixedWidth(376)
    band.show_person("Ernesto Alvarez", "Your father  ·  76 years old  ·  Born Nov 30, 1949", "EA", "clay")
    band.set_tool(tool, lambda _room: None)
    desk(band, (1024, band.height()))
    lines = [" ".join(word.text.split()) for word in words_of(band)]
    assert {"Your father · 76 years old", "Born Nov 30, 1949"} <= set(lines)
    assert not faults(band)
