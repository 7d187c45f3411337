"""Dates, times and ages in words: as partial as they came, never all in digits."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from pfclient.records.record import PartialDate
from ui.text import dates
from ui.text.activity import sitting_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026-03-12", "Mar 12, 2026"),
        ("1970-05", "May 1970"),
        ("1970", "1970"),
        ("0001-01-01", "Jan 1, 1"),
        ("9999-12-31", "Dec 31, 9999"),
    ],
)
def test_a_date_stays_as_partial_as_it_came(text, said):
    assert dates.words(dates.parse(text)) == said


@pytest.mark.parametrize("text", ["", "12", "May", "2026-03-12T10:30", "-5", "2026-1-2-3"])
def test_what_is_no_date_says_nothing(text):
    assert dates.parse(text) is None
    assert dates.words(None) == ""


def test_dates_are_never_all_digits():
    for month in range(1, 13):
        assert re.search("[A-Za-z]{3}", dates.words(PartialDate("x", 2026, month, 3)))


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        ("10:30", "10:30 AM"),
        ("00:05", "12:05 AM"),
        ("12:00", "12:00 PM"),
        ("23:59:60", "11:59 PM"),
        ("24:00", "24:00"),
        ("odd", "odd"),
        ("aa:bb", "aa:bb"),
    ],
)
def test_times_of_day_are_read_as_sent(clock, said):
    assert dates.clock_words(clock) == said


def test_a_time_is_told_only_where_one_was_sent():
    assert dates.words_with_time(PartialDate("x", 2026, 3, 12, "10:30", "-05:00")) == "Mar 12, 2026, 10:30 AM"
    assert dates.words_with_time(PartialDate("x", 2026, 3, 12)) == "Mar 12, 2026"
    assert dates.words_with_time(None) == ""


def test_spans_say_what_is_known():
    first, last = PartialDate("a", 2020, 1, 2), PartialDate("b", 2021)
    assert dates.span_words(first, last) == "Jan 2, 2020 to 2021"
    assert dates.span_words(first, None) == "Since Jan 2, 2020"
    assert dates.span_words(None, last) == "Until 2021"
    assert dates.span_words(first, first) == "Jan 2, 2020"
    assert dates.span_words(None, None) == ""


@pytest.mark.parametrize(
    ("born", "said"),
    [
        ("1949-11-30", "76 years old"),
        ("1949-11-24", "77 years old"),
        ("1949-11-25", "76 years old"),
        ("2024-11-24", "2 years old"),
        ("2024-11-25", "23 months old"),
        ("2026-10-24", "1 month old"),
        ("2026-10-25", "0 months old"),
        ("2025-02", ""),
        ("2024-12", ""),
        ("2024-10", "2 years old"),
        ("1949-10", "77 years old"),
        ("1949-12", "76 years old"),
        ("1949-11", ""),
        ("1949", ""),
        ("2026-12-01", ""),
        ("", ""),
    ],
)
def test_an_age_is_told_only_when_it_is_certain(born, said):
    assert dates.age_words(dates.parse(born), date(2026, 11, 24)) == said


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2025, 2, 28), "11 months old"),
        (date(2025, 3, 1), "12 months old"),
        (date(2028, 2, 28), "3 years old"),
        (date(2028, 2, 29), "4 years old"),
        (date(2100, 2, 28), "75 years old"),
        (date(2100, 3, 1), "76 years old"),
    ],
)
def test_who_was_born_on_a_leap_day_is_a_year_older_when_that_day_is_over(today, said):
    assert dates.age_words(dates.parse("2024-02-29"), today) == said


def test_updated_names_the_day_when_it_was_not_today():
    now = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
    assert re.fullmatch(r"Updated \d{1,2}:\d\d [AP]M", dates.updated_words(now, now))
    assert re.fullmatch(r"Updated Nov \d+, 2026, \d{1,2}:\d\d [AP]M", dates.updated_words(now - timedelta(days=2), now))


def test_a_time_later_than_now_is_not_told_as_one():
    now = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
    assert dates.updated_words(now + timedelta(days=3650), now) == "Updated, time not known"
    assert re.fullmatch(r"Updated \d{1,2}:02 [AP]M", dates.updated_words(now + timedelta(minutes=2), now))


def test_weekdays_are_words():
    assert dates.weekday(date(2026, 11, 24)) == "Tuesday"


def test_no_line_ends_within_a_date():
    whole = dates.in_one_line("Mar 12, 2026")
    assert whole.split(" ") == [whole]
    assert whole.split() == ["Mar", "12,", "2026"]


def test_when_somebody_looked_begins_a_line(qapp):
    now = datetime(2026, 3, 10, 15, tzinfo=UTC)
    assert sitting_words(now, now, now).startswith("Today, ")
    assert sitting_words(now - timedelta(days=1), now, now).startswith("Yesterday, ")
