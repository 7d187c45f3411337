"""The day and hour of a visit, wherever this computer stands and whatever its clock does that night."""

from datetime import datetime

import pytest

from pfclient.records.appointments import soonest_first
from pfclient.records.record import Standing
from tests.support.zones import computer_in
from tests.unit.records.charts import resource, row
from ui.text import visits

NEW_YORK, CHICAGO, BERLIN = "America/New_York", "America/Chicago", "Europe/Berlin"
FAR_EAST, HALF_HOUR = "Pacific/Kiritimati", "America/St_Johns"


def visit(start, now="2027-01-01T12:00:00Z", identity="1", **times):
    moment = datetime.fromisoformat(now).astimezone()
    asked = resource("Appointment", identity, status="booked", description="Check-up", start=start, **times)
    return row("appointments", asked, now=moment)


@pytest.mark.parametrize(
    ("zone", "start", "said"),
    [
        (NEW_YORK, "2027-03-14T06:59:00Z", "Sunday, Mar 14, 2027, 1:59 AM"),
        (NEW_YORK, "2027-03-14T07:00:00Z", "Sunday, Mar 14, 2027, 3:00 AM"),
        (NEW_YORK, "2027-11-07T05:30:00Z", "Sunday, Nov 7, 2027, 1:30 AM"),
        (NEW_YORK, "2027-11-07T07:00:00Z", "Sunday, Nov 7, 2027, 2:00 AM"),
        (NEW_YORK, "2027-03-14T02:30:00", "Sunday, Mar 14, 2027, 2:30 AM"),
        (BERLIN, "2027-03-28T00:59:00Z", "Sunday, Mar 28, 2027, 1:59 AM"),
        (BERLIN, "2027-03-28T01:00:00Z", "Sunday, Mar 28, 2027, 3:00 AM"),
        (BERLIN, "2027-10-31T01:00:00Z", "Sunday, Oct 31, 2027, 2:00 AM"),
        (FAR_EAST, "2027-01-05T11:00:00Z", "Wednesday, Jan 6, 2027, 1:00 AM"),
        (FAR_EAST, "2027-01-05", "Tuesday, Jan 5, 2027"),
        (HALF_HOUR, "2027-01-05T03:15:00Z", "Monday, Jan 4, 2027, 11:45 PM"),
        (CHICAGO, "2027-01-05T23:30:00-05:00", "Tuesday, Jan 5, 2027, 11:30 PM"),
        (CHICAGO, "2027-01-05T06:00:00Z", "Tuesday, Jan 5, 2027, 12:00 AM"),
    ],
)
def test_a_visit_is_told_as_the_clock_on_the_wall_shows_it(zone, start, said):
    with computer_in(zone):
        assert visits.when(visit(start)) == said


@pytest.mark.parametrize("offset", ["Z", "+00:00", "-00:00", "+0000"])
def test_universal_time_is_the_same_however_it_is_spelled(offset):
    with computer_in(CHICAGO):
        assert visits.when(visit(f"2027-01-05T02:30:00{offset}")) == "Monday, Jan 4, 2027, 8:30 PM"


@pytest.mark.parametrize("offset", ["", "-06:00"])
def test_the_end_of_a_day_is_not_told_as_its_beginning(offset):
    with computer_in(CHICAGO):
        assert visits.when(visit(f"2027-01-05T24:00{offset}")) == "Tuesday, Jan 5, 2027, 24:00"
        assert visits.when(visit("2027-01-05T24:00:00Z")) == "Tuesday, Jan 5, 2027, 6:00 PM"


@pytest.mark.parametrize(
    ("zone", "start", "now", "soon"),
    [
        (CHICAGO, "2027-01-06T05:30:00Z", "2027-01-05T12:00:00Z", "Today"),
        (CHICAGO, "2027-01-06T05:30:00Z", "2027-01-05T05:59:00Z", "Tomorrow"),
        (FAR_EAST, "2027-01-05T11:00:00Z", "2027-01-05T09:00:00Z", "Tomorrow"),
        (FAR_EAST, "2027-01-05", "2027-01-05T09:00:00Z", "Today"),
        (HALF_HOUR, "2027-01-05T03:15:00Z", "2027-01-05T02:00:00Z", "Today"),
        (NEW_YORK, "2027-03-15T03:30:00Z", "2027-03-14T04:30:00Z", "Tomorrow"),
        (NEW_YORK, "2027-11-08T04:30:00Z", "2027-11-07T04:30:00Z", "Today"),
    ],
)
def test_how_soon_a_visit_is_goes_by_the_days_of_this_computer(zone, start, now, soon):
    with computer_in(zone):
        today = datetime.fromisoformat(now).astimezone().date()
        assert visits.soon(visit(start, now), today) == soon


@pytest.mark.parametrize(
    ("start", "now", "times", "standing"),
    [
        ("2027-11-07T05:30:00Z", "2027-11-07T06:45:00Z", {"end": "2027-11-07T06:50:00Z"}, Standing.CURRENT),
        ("2027-11-07T05:30:00Z", "2027-11-07T06:45:00Z", {"minutesDuration": 60}, Standing.PAST),
        ("2027-11-07T01:30:00-05:00", "2027-11-07T05:45:00Z", {}, Standing.CURRENT),
        ("2027-11-07T01:30:00-04:00", "2027-11-07T05:45:00Z", {}, Standing.PAST),
        ("2027-03-14T02:30:00", "2027-03-14T06:45:00Z", {}, Standing.CURRENT),
        ("2027-03-14T02:30:00", "2027-03-14T07:45:00Z", {}, Standing.PAST),
        ("2027-03-14T01:30:00", "2027-03-14T07:15:00Z", {"minutesDuration": 60}, Standing.CURRENT),
    ],
)
def test_a_visit_of_the_night_the_clocks_change_is_over_when_its_time_is(start, now, times, standing):
    with computer_in(NEW_YORK):
        assert visit(start, now, **times).standing is standing


def test_visits_told_in_several_zones_stand_in_the_order_they_will_be():
    starts = ["2027-01-05T23:30:00-08:00", "2027-01-06T06:30:00Z", "2027-01-06T00:15:00", "2027-01-06T00:45:00-05:00"]
    with computer_in(CHICAGO):
        ordered = soonest_first([visit(start) for start in starts])
    assert [one.when.text for one in ordered] == [starts[number] for number in (3, 2, 1, 0)]
