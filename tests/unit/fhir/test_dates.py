"""Dates stay as partial as they came and never shift."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pfclient.fhir.dates import parse
from tests.support.zones import computer_in

AGO, AHEAD = (datetime(year, 1, 1, tzinfo=UTC).replace(tzinfo=None) for year in (1900, 2100))


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("1970", (1970, None, None, None, None)),
        ("1970-05", (1970, 5, None, None, None)),
        ("1970-05-01", (1970, 5, 1, None, None)),
        ("0001-01-02", (1, 1, 2, None, None)),
        ("9999-12-31", (9999, 12, 31, None, None)),
        ("2020-02-29", (2020, 2, 29, None, None)),
        ("2013-01-10T09:30:10+01:00", (2013, 1, 10, "09:30:10", "+01:00")),
        ("2013-01-10T09:30:10.123456789Z", (2013, 1, 10, "09:30:10", "Z")),
        ("2013-01-10T09:30", (2013, 1, 10, "09:30", None)),
        ("2016-12-31T23:59:60Z", (2016, 12, 31, "23:59:60", "Z")),
        ("2016-12-31T24:00:00Z", (2016, 12, 31, "24:00:00", "Z")),
    ],
)
def test_a_date_is_known_as_far_as_it_was_sent(text, known):
    found = parse(text)
    assert (found.year, found.month, found.day, found.clock, found.zone) == known
    assert found.text == text


@pytest.mark.parametrize(
    "value",
    ["", "0000", "1970-13", "1970-00-01", "2021-02-29", "2021-04-31", "January 2012", "2013-01-10T25:00:00Z",
     "2013-01-10T24:00:01Z", "2013-01-10T09:61", "2013-01-10T09:30:61Z", "20130110", "null", None, 2013, ["2013"], {},
     "9" * 100],
)  # fmt: skip
def test_what_is_no_date_is_none(value):
    assert parse(value) is None


def test_the_moment_counts_zone_leap_second_and_the_end_of_day():
    assert parse("2013-01-10T00:30:00+01:00").moment() == datetime(2013, 1, 9, 23, 30, tzinfo=UTC)
    assert parse("2016-12-31T24:00:00Z").moment() == datetime(2017, 1, 1, tzinfo=UTC)
    assert parse("2016-12-31T23:59:60Z").moment() == datetime(2017, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "text", "moment"),
    [
        ("America/New_York", "2027-03-14T02:30:00", datetime(2027, 3, 14, 7, 30, tzinfo=UTC)),
        ("Europe/Berlin", "2027-03-28T02:30:00", datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),
        ("Pacific/Kiritimati", "2027-01-05T24:00", datetime(2027, 1, 5, 10, tzinfo=UTC)),
        ("America/St_Johns", "2027-01-05T00:00", datetime(2027, 1, 5, 3, 30, tzinfo=UTC)),
    ],
)
def test_a_clock_without_a_zone_is_of_here_and_in_the_hour_left_out_no_earlier_than_told(zone, text, moment):
    with computer_in(zone):
        assert parse(text).moment() == moment


@pytest.mark.parametrize("text", ["9999-12-31T24:00:00Z", "0001-01-01T00:00:00+14:00", "2020-05-05T10:00:00+99:00"])
def test_a_moment_beyond_the_calendar_is_none_and_no_crash(text):
    assert parse(text).moment() is None


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00Z", "9999-12-31T23:30:00Z"])
@pytest.mark.parametrize("zone", ["America/Chicago", "Asia/Tokyo"])
def test_a_time_the_clock_on_the_wall_cannot_show_stays_as_it_was_sent(zone, text):
    with computer_in(zone):
        assert parse(text).on_the_wall().text == text


@pytest.mark.parametrize(
    ("text", "last"),
    [("2024", date(2024, 12, 31)), ("2024-02", date(2024, 2, 29)), ("2024-02-03", date(2024, 2, 3))],
)
def test_the_last_day_a_date_can_mean(text, last):
    assert parse(text).last_day() == last


def test_dates_sort_on_the_start_of_what_is_known():
    texts = ["2020-05-01", "2019", "2020", "2020-05", "2020-05-01T09:00:00Z", "0001-01-02"]
    ordered = sorted(texts, key=lambda text: parse(text).sort_key)
    assert ordered == ["0001-01-02", "2019", "2020", "2020-05", "2020-05-01", "2020-05-01T09:00:00Z"]


@given(st.dates())
def test_a_day_never_shifts(day):
    found = parse(day.isoformat())
    assert (found.year, found.month, found.day) == (day.year, day.month, day.day)


@given(st.datetimes(AGO, AHEAD), st.integers(-14 * 60, 14 * 60))
def test_a_day_with_a_zone_stays_the_day_it_was_written_as(moment, minutes):
    sign, span = "-" if minutes < 0 else "+", abs(minutes)
    text = f"{moment:%Y-%m-%dT%H:%M:%S}{sign}{span // 60:02}:{span % 60:02}"
    found = parse(text)
    assert (found.year, found.month, found.day) == (moment.year, moment.month, moment.day)
    assert found.moment() == (moment.replace(microsecond=0) - timedelta(minutes=minutes)).replace(tzinfo=UTC)


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_none(text):
    found = parse(text)
    assert found is None or found.text == text


@given(st.datetimes(AGO, AHEAD), st.sampled_from("+-"), st.integers(0, 24), st.sampled_from("0123456789-:TWZ.+ ٣"))
def test_a_moment_of_the_usual_length_is_read_as_any_other(moment, sign, place, other):
    text = f"{moment:%Y-%m-%dT%H:%M:%S}{sign}05:30"
    for one in (text, f"{text[:place]}{other}{text[place + 1 :]}"):
        quickly, slowly = parse(one), parse(f"{one} ")
        assert (quickly and replace(quickly, text="")) == (slowly and replace(slowly, text=""))
    assert parse(text).text == text
