"""Charts as they are painted: markers and points stand where their numbers are, in every theme and text size."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from ui.base.cells import Cell, Column
from ui.base.plots import IN, OUTSIDE, UNTOLD, Chart, Sparkline, Spot, Zone
from ui.base.rows import RowsModel
from ui.theme.theme import Theme, theme
from ui.widgets.number_line import NumberLine
from ui.widgets.plot_legend import PlotLegend
from ui.widgets.plot_painting import paint_spot
from ui.widgets.record_table import RecordTable
from ui.widgets.trend_chart import TrendChart

LOOKS = [("light", 1.0), ("dark", 1.5), ("contrast", 2.0)]


@pytest.fixture(params=LOOKS, ids=str)
def look(request, qapp):
    Theme(*request.param).apply(qapp)
    return theme()


def colors(widget):
    """The picture of a widget, and how to ask it for the colour of a place."""
    image = widget.grab().toImage()
    return lambda x, y: image.pixelColor(QPoint(round(x), round(y)))


def near(one, other, by=12):
    return all(abs(a - b) <= by for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def number_line(value, **more):
    fields = {"label": "7.4 %", "range_words": "Usual range 4.0 to 5.6", "tone": "warn", "name": "x"} | more
    return NumberLine(0.2, 0.5, value, **fields)


@pytest.mark.parametrize("value", [0.05, 0.35, 0.8])
def test_the_marker_is_painted_where_the_value_lies_beside_the_block(desk, look, value):
    widget = desk(number_line(value), (500, look.px(92)))
    at = colors(widget)
    bar, block = widget.bar(), widget.block()
    middle = bar.center().y()
    assert widget.marker() == pytest.approx(bar.left() + value * bar.width())
    assert near(at(widget.marker(), middle), look.color("ink"))
    for place in (block.left() + look.px(6), block.right() - look.px(6)):
        if abs(place - widget.marker()) > look.px(4):
            assert near(at(place, middle), look.color("band_ref"))
    free = (block.right() + bar.right()) / 2 if value < 0.5 else (bar.left() + block.left()) / 2
    assert near(at(free, middle), look.color("page"))
    assert (widget.marker() < block.left(), widget.marker() > block.right()) == (value < 0.2, value > 0.5)


def test_no_red_and_no_gradient_stands_on_the_line(desk, look):
    widget = desk(number_line(0.8), (500, look.px(92)))
    at, bar = colors(widget), widget.bar()
    middle = bar.center().y()
    stripes = [at(bar.left() + step, middle) for step in range(look.px(10), round(bar.width()) - look.px(10))]
    allowed = [look.color(name) for name in ("page", "band_ref", "good_line", "ink", "border")]
    plain = [color for color in stripes if any(near(color, one) for one in allowed)]
    assert len(plain) > 0.97 * len(stripes)
    assert not any(near(color, look.color("alert_line")) for color in stripes)


@pytest.mark.parametrize(("side", "way"), [("below", -1), ("above", 1)])
def test_a_value_known_from_one_side_points_there(desk, look, side, way):
    widget = desk(number_line(0.7, open_to=side), (500, look.px(92)))
    at, middle = colors(widget), widget.bar().center().y()
    assert near(at(widget.marker() + way * look.px(12), middle), look.color("ink"))
    assert not near(at(widget.marker() - way * look.px(12), middle), look.color("ink"))


CHART = Chart(
    (Spot(0.1, 0.3), Spot(0.4, 0.9, OUTSIDE), Spot(0.6, 0.5, UNTOLD), Spot(0.9, 0.8, OUTSIDE)),
    (((0.1, 0.3), (0.4, 0.9), (0.6, 0.5), (0.9, 0.8)),),
    (Zone(0.0, 0.5, 0.2, 0.6), Zone(0.7, 1.0, 0.0, 0.5, has_bottom=False)),
    ((0.0, "4"), (0.5, "6"), (1.0, "8")),
    ((0.2, "2024"), (0.8, "2026")),
    "7.4",
    "Usual range",
)


def chart(height=290):
    return TrendChart(CHART, height, name="Past results", description="in words")


def test_points_are_painted_at_their_places_in_the_colour_of_their_meaning(desk, look):
    widget = desk(chart(), (800, look.px(290)))
    at = colors(widget)
    for number, color in enumerate(("plot", "warn_line", "plot", "warn_line")):
        place = widget.spot(number)
        assert near(at(place.x(), place.y()), look.color(color))


def test_the_band_is_painted_for_the_results_that_have_one_and_not_between(desk, look):
    widget = desk(chart(), (800, look.px(290)))
    at, area = colors(widget), widget.plot_area()

    def inside(x, y):
        return near(at(area.left() + x * area.width(), area.bottom() - y * area.height()), look.color("band_ref"))

    assert inside(0.02, 0.25)
    assert inside(0.95, 0.25)
    assert not inside(0.6, 0.25)
    assert not inside(0.95, 0.75)


def long_chart(heights, shapes):
    """Points as close as thousands of results make them."""
    spots = tuple(
        Spot((number + 0.5) / len(heights), height, shape)
        for number, (height, shape) in enumerate(zip(heights, shapes, strict=True))
    )
    run = tuple((spot.x, spot.y) for spot in spots)
    return TrendChart(Chart(spots, (run,), (), (), (), "", ""), 290, name="Past results", description="in words")


def test_no_result_outside_its_range_is_hidden_among_thousands_that_are_not(desk, look):
    heights, outside = [0.5 + 0.2 * (number % 5) / 5 for number in range(5000)], (7, 1234, 2500, 4998)
    shapes = [OUTSIDE if number in outside else IN for number in range(5000)]
    widget = desk(long_chart(heights, shapes), (400, look.px(290)))
    at = colors(widget)
    for number in outside:
        place = widget.spot(number)
        assert near(at(place.x(), place.y()), look.color("warn_line"), by=24)


def test_a_line_of_thousands_reaches_every_height_it_has_in_a_column_of_pixels(desk, look):
    heights = [0.05 if not number % 500 else 0.95 if number % 500 == 1 else 0.5 for number in range(5000)]
    widget = desk(long_chart(heights, [UNTOLD] * 5000), (400, look.px(290)))
    at, area = colors(widget), widget.plot_area()
    for number in range(500, 5000, 500):
        x = widget.spot(number).x()
        for part in (0.2, 0.35, 0.65, 0.8):
            y = area.bottom() - part * area.height()
            assert any(near(at(x + by, y), look.color("ink2")) for by in (-1, 0, 1))


def test_what_is_kept_of_a_chart_follows_theme_and_size(desk, qapp):
    Theme("light", 1.0).apply(qapp)
    widget = desk(chart(), (800, 290))
    for name, width in (("light", 800), ("dark", 800), ("dark", 500), ("contrast", 500)):
        Theme(name, 1.0).apply(qapp)
        widget.resize(width, widget.height())
        at = colors(widget)
        for number, color in enumerate(("plot", "warn_line", "plot", "warn_line")):
            place = widget.spot(number)
            assert near(at(place.x(), place.y()), theme().color(color))


@pytest.mark.parametrize(
    ("shape", "corner", "top"), [(IN, False, False), (OUTSIDE, False, True), (UNTOLD, True, False)]
)
def test_circle_diamond_and_square_are_told_apart_without_colour(qapp, look, shape, corner, top):
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(look.color("panel"))
    with QPainter(image) as painter:
        paint_spot(painter, Spot(0, 0, shape), QPointF(50, 50), 30, "panel")
    assert (not near(image.pixelColor(50 + 23, 50 - 23), look.color("panel"))) == corner
    assert (not near(image.pixelColor(50, 50 - 34), look.color("panel"))) == top


def test_words_of_the_last_point_stay_within_a_narrow_chart(desk, look):
    widget = desk(chart(200), (look.px(220), look.px(200)))
    widget.grab()
    assert widget.plot_area().right() <= widget.width()
    assert widget.spot(-1).x() < widget.width()


def test_a_sparkline_ends_in_its_last_point_amber_where_that_lies_outside(desk, look):
    lines = [
        Sparkline((((0.1, 0.5), (0.9, 0.5)),), Spot(0.9, 0.5, shape), (Zone(0, 1, 0.2, 0.8),))
        for shape in (IN, OUTSIDE)
    ]
    column = Column("Past results", text=lambda _row: "", cell=lambda row: Cell(spark=lines[row]), width=180)
    model = RowsModel([column], key=lambda row: row)
    table = desk(RecordTable(model, "x"), (look.px(260), look.px(260)))
    model.set_rows([0, 1])
    image = table.viewport().grab().toImage()

    def painted(row, color):
        area: QRect = table.visualRect(model.index(row, 0))
        return sum(
            near(image.pixelColor(x, y), look.color(color))
            for x in range(area.left(), area.right())
            for y in range(area.top() + 2, area.bottom() - 2)
        )

    assert painted(1, "warn_line") > 20
    assert painted(0, "warn_line") == 0
    assert painted(0, "band_ref") > 500


def test_every_sign_of_a_legend_is_painted_and_named_in_words(desk, look):
    entries = [(Spot(0, 0, shape), shape) for shape in (IN, OUTSIDE, UNTOLD)]
    entries += [(Spot(0, 0, IN, "below"), "below"), (Spot(0, 0, IN, early=True), "early"), (None, "band")]
    widget = desk(PlotLegend(entries), (look.px(700), look.px(60)))
    signs = [child for child in widget.findChildren(QWidget) if type(child).__name__ == "_Sign"]
    pictures = {bytes(sign.grab().toImage().constBits()) for sign in signs}
    assert len(pictures) == len(signs) == len(entries)
    assert all(sign.accessibleName() == "" for sign in signs)
