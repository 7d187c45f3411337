"""Where points, line, ranges and marks stand in a drawing of results."""

from decimal import Decimal

import pytest

from pfclient.chart import axes
from pfclient.chart.number_line import number_line
from pfclient.chart.plot import Shape, plot
from pfclient.chart.trends import Point, Series, days
from pfclient.fhir import dates
from pfclient.records.lab_results import LabResult
from pfclient.records.lab_values import Measure
from pfclient.records.record import Standing


def point(day, value, low=None, high=None, reading="in", *, comparator=""):
    low, high = (None if bound is None else Decimal(bound) for bound in (low, high))
    number = Decimal(value)
    measure = Measure(value=f"{comparator}{value}", number=None if comparator else number, comparator=comparator,
                      limit=number if comparator else None, low=low, high=high, reading=reading)  # fmt: skip
    when = dates.parse(day)
    record = LabResult(key=day, title="A1c", standing=Standing.CURRENT, status="final", when=when, measure=measure)
    return Point(record, when, number, days(when), comparator)


def drawn(*points):
    return plot(Series("t", "%", points))


def test_values_and_ranges_all_have_room_and_a_larger_value_stands_higher():
    shown = drawn(point("2023-02-24", "7.9", "4.0", "5.6", "above"), point("2026-03-03", "7.4", "4.0", "5.6", "above"))
    (zone,) = shown.zones
    assert 0 < zone.bottom < zone.top < shown.spots[1].y < shown.spots[0].y < 1
    assert (zone.left, zone.right) == (0, 1)
    assert 0 < shown.spots[0].x < shown.spots[1].x < 1
    assert shown.runs == ((0, 1),)
    assert [spot.shape for spot in shown.spots] == [Shape.OUTSIDE, Shape.OUTSIDE]


def test_a_range_reaches_half_way_to_the_next_result_and_goes_on_where_it_stays_the_same():
    shown = drawn(
        point("2020-01-01", "5", "4", "6"),
        point("2021-01-01", "5", "4", "6"),
        point("2022-01-01", "5", "3", "6"),
    )
    first, second = shown.zones
    assert first.right == second.left == pytest.approx((shown.spots[1].x + shown.spots[2].x) / 2)
    assert (first.left, second.right) == (0, 1)
    assert second.bottom < first.bottom


def test_a_result_without_a_range_leaves_a_gap_in_the_band():
    shown = drawn(
        point("2020-01-01", "5", "4", "6"), point("2021-01-01", "5", reading=""), point("2022-01-01", "5", "4", "6")
    )
    first, second = shown.zones
    assert first.right < shown.spots[1].x < second.left
    assert shown.spots[1].shape is Shape.UNTOLD


@pytest.mark.parametrize(("low", "high"), [("60", None), (None, "100")])
def test_an_open_side_of_a_range_reaches_to_the_end_of_the_scale(low, high):
    (zone,) = drawn(point("2020-01-01", "70", low, high), point("2021-01-01", "90", low, high)).zones
    assert (zone.low is None, zone.high is None) == (low is None, high is None)
    assert (zone.bottom == 0, zone.top == 1) == (low is None, high is None)


@pytest.mark.parametrize(("comparator", "side"), [("<", "below"), ("<=", "below"), (">", "above"), (">=", "above")])
def test_a_value_known_from_one_side_is_joined_to_nothing(comparator, side):
    shown = drawn(
        point("2020-01-01", "5"), point("2021-01-01", "6"), point("2022-01-01", "5", comparator=comparator),
        point("2023-01-01", "7"), point("2024-01-01", "8"),
    )  # fmt: skip
    assert shown.runs == ((0, 1), (3, 4))
    assert shown.spots[2].open_to == side


@pytest.mark.parametrize(("comparator", "value"), [("<", "5"), (">", "90"), ("<", "-5"), (">", "-90")])
def test_the_scale_has_room_on_the_side_on_which_an_open_value_lies(comparator, value):
    alone = drawn(point("2020-01-01", value), point("2021-01-01", "40")).spots[0]
    shown = drawn(point("2020-01-01", value, comparator=comparator), point("2021-01-01", "40"))
    side = shown.spots[0].y if comparator == "<" else 1 - shown.spots[0].y
    before = alone.y if comparator == "<" else 1 - alone.y
    assert side >= before
    if (comparator, value) != (">", "-90"):
        assert side > before
    if comparator == "<" and value == "5":
        assert shown.values.low == 0


def test_a_series_without_points_is_no_drawing():
    with pytest.raises(ValueError, match="without points"):
        drawn()


@pytest.mark.parametrize(
    ("shown", "marks"),
    [
        (("4.0", "8.4"), ("4", "5", "6", "7", "8")),
        (("0", "100"), ("0", "20", "40", "60", "80", "100")),
        (("131", "82"), ("80", "90", "100", "110", "120", "130")),
        (("5", "5"), ("4.8", "5.0", "5.2")),
        (("0", "0"), ("0", "0.2", "0.4", "0.6", "0.8", "1.0")),
        (("1E-7", "3E-7"), ("1E-7", "1.5E-7", "2E-7", "2.5E-7", "3E-7")),
    ],
)
def test_the_marks_of_the_upright_scale_are_round_numbers(shown, marks):
    scale = axes.values(map(Decimal, shown))
    assert scale.marks == tuple(map(Decimal, marks))


@pytest.mark.parametrize("shown", [("-5", "5"), ("1E+400", "3E+400"), ("123456789012345678.9", "1")])
def test_every_value_stands_on_the_scale_however_large(shown):
    scale = axes.values(map(Decimal, shown))
    assert all(0 <= scale.at(Decimal(value)) <= 1 for value in shown)
    assert all(0 <= scale.at(mark) <= 1 for mark in scale.marks)
    assert 2 <= len(scale.marks) <= 8


def test_what_is_counted_from_nought_is_not_shown_below_it():
    assert axes.values([Decimal(1), Decimal(100)]).low == 0
    assert axes.values([Decimal(-1), Decimal(100)]).low < -1


@pytest.mark.parametrize(
    ("first", "last", "marks"),
    [
        ("2023-02-24", "2026-03-03", ["2024", "2025", "2026"]),
        ("1990", "2026", ["1990", "2000", "2010", "2020", "2030"]),
        ("2025-09-15", "2026-03-03", ["2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"]),
        ("2026-03-01", "2026-03-03", ["2026-03-01", "2026-03-03", "2026-03-05", "2026-03-07", "2026-03-09"]),
    ],
)
def test_the_marks_of_the_level_scale_are_dates_of_one_kind_within_it(first, last, marks):
    scale = axes.times(days(dates.parse(text)) for text in (first, last))
    found = [mark.text for mark in scale.marks]
    assert all(0 <= scale.at(days(mark)) <= 1 for mark in scale.marks)
    assert len({len(text) for text in found}) == 1
    assert set(marks) & set(found)
    assert 2 <= len(found) <= 8


@pytest.mark.parametrize(
    ("first", "last"), [("0001", "9999-12-31T24:00:00Z"), ("9999-12-31", "9999-12-31"), ("0001", "0001")]
)
def test_the_ends_of_the_calendar_have_their_place(first, last):
    shown = drawn(point(first, "1"), point(last, "2"))
    assert all(0 <= spot.x <= 1 for spot in shown.spots)
    assert all(0 <= at <= 1 for at, _ in shown.time_marks())


def placed(value, low=None, high=None, comparator=""):
    return number_line(point("2020", value, low, high, comparator=comparator).measure)


def test_the_marker_stands_left_of_in_or_right_of_the_block_as_the_value_does():
    below, within, above = (placed(value, "4.0", "5.6") for value in ("3.1", "5", "7.4"))
    assert 0 < below.value < below.low
    assert within.low < within.value < within.high
    assert above.high < above.value < 1


def test_the_place_on_the_line_is_in_proportion():
    shown = placed("8", "4", "6")
    assert (shown.value - shown.high) == pytest.approx(shown.high - shown.low)


@pytest.mark.parametrize(
    ("value", "low", "high"), [("52", "60", None), ("82", None, "100"), ("0", None, "0"), ("0", "0", None)]
)
def test_a_block_that_is_open_reaches_to_the_end_of_the_line(value, low, high):
    shown = placed(value, low, high)
    assert (shown.low == 0) == (low is None or low == "0")
    assert (shown.high == 1) == (high is None)
    assert shown.low < shown.high
    assert 0 <= shown.value <= 1


def test_without_a_range_or_a_number_there_is_no_line():
    assert placed("5") is None
    assert number_line(Measure(value="Negative", low=Decimal(1), high=Decimal(2))) is None


@pytest.mark.parametrize(("comparator", "side"), [("<", "below"), (">=", "above"), ("", "")])
def test_the_marker_says_on_which_side_of_it_the_value_lies(comparator, side):
    assert placed("5", None, "20", comparator).open_to == side
