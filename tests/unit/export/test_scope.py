"""A span of dates: in doubt an entry more rather than one less, and every one that is left out is counted."""

from datetime import date

import pytest

from pfclient.export.scope import Span, kept
from tests.support.copies import KeptChart, order, problem, result, stored
from tests.support.zones import computer_in

YEAR = Span(date(2025, 1, 1), date(2025, 12, 31))


def _in(category, *resources, span=YEAR):
    return kept(category, KeptChart().keep(category, *resources).chart.read(category).rows, span)


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        ("2024-12-31", False),
        ("2025-01-01", True),
        ("2025-12-31", True),
        ("2026-01-01", False),
        ("2025", True),
        ("2024", False),
        ("2025-06", True),
        ("2024-12", False),
        ("0001", False),
        ("9999-12-31", False),
        ("2025-12-31T23:59:60Z", True),
        ("2025-12-31T24:00:00", True),
    ],
)
def test_a_result_is_in_when_any_day_its_date_can_mean_is(day, inside):
    found = _in("lab_results", result(day=day))
    assert (len(found.rows), found.outside) == ((1, 0) if inside else (0, 1))


def test_a_partial_date_that_reaches_into_the_span_is_in():
    assert _in("lab_results", result(day="2025"), span=Span(date(2025, 12, 31), None)).rows
    assert _in("lab_results", result(day="2025"), span=Span(None, date(2025, 1, 1))).rows


def test_what_is_still_current_is_in_whenever_it_began():
    assert _in("diagnoses", problem(onsetDateTime="1990")).rows
    assert _in("medications", order(authoredOn="2019-02-01")).rows


def test_what_begins_after_the_span_is_out():
    assert _in("medications", order(authoredOn="2026-02-01")).outside == 1


def test_what_is_over_stands_at_the_dates_it_has():
    assert _in("diagnoses", problem(status="resolved", onsetDateTime="1990", abatementDateTime="1991")).outside == 1
    assert _in("diagnoses", problem(status="resolved", onsetDateTime="1990", abatementDateTime="2025-03")).rows
    assert _in("medications", order(status="stopped", authoredOn="2019-02-01")).outside == 1


def test_an_entry_without_a_date_is_in_and_counted():
    found = _in("lab_results", result(day=None))
    assert (len(found.rows), found.outside, found.undated) == (1, 0, 1)


def test_without_a_span_everything_is_in_and_nothing_is_counted():
    found = _in("lab_results", result("1", day=None), result("2", day="1900"), span=Span())
    assert (len(found.rows), found.outside, found.undated) == (2, 0, 0)


def test_a_visit_told_in_universal_time_is_of_the_day_it_is_here():
    period = {"start": "2026-01-01T03:00:00Z", "end": "2026-01-01T04:00:00Z"}
    visit = stored("Encounter", status="finished", period=period)
    with computer_in("America/Chicago"):
        assert (len(_in("visits", visit).rows), _in("visits", visit, span=Span(date(2026, 1, 1))).outside) == (1, 1)
