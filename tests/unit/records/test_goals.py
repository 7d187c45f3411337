"""How a goal stands, and how far it was reached."""

import pytest

from pfclient.records.record import Standing
from pfclient.records.summaries import summary
from tests.unit.records.charts import resource, row


def reached(code):
    system = "http://terminology.hl7.org/CodeSystem/goal-achievement"
    return {"coding": [{"system": system, "code": code}]} if code else None


def goal(**elements):
    found = row("care_plans", resource("Goal", description={"text": "Walk"}, **elements))
    (one,) = found.goals
    assert one.status == found.status
    return found, one


@pytest.mark.parametrize(
    ("achievement", "status"),
    [
        ("achieved", "achieved"),
        ("sustaining", "sustaining"),
        ("not-achieved", "not-achieved"),
        ("not-attainable", "not-attainable"),
        ("improving", "ended"),
        ("in-progress", "ended"),
        ("", "ended"),
    ],
)
def test_one_nobody_seeks_any_longer_is_not_called_done_unless_it_was_reached(achievement, status):
    found, _ = goal(lifecycleStatus="completed", achievementStatus=reached(achievement))
    assert (found.status, found.standing) == (status, Standing.PAST)


@pytest.mark.parametrize(
    ("lifecycle", "achievement", "progress"),
    [
        ("active", "in-progress", ""),
        ("active", "improving", "improving"),
        ("active", "achieved", "achieved"),
        ("cancelled", "not-achieved", "not-achieved"),
        ("completed", "achieved", ""),  # its status says so already
        ("completed", "worsening", "worsening"),
    ],
)
def test_how_far_it_was_reached_is_told_where_the_status_does_not(lifecycle, achievement, progress):
    _, one = goal(lifecycleStatus=lifecycle, achievementStatus=reached(achievement))
    assert one.progress == progress


def test_a_clinics_own_words_for_it_are_kept():
    found, one = goal(lifecycleStatus="completed", achievementStatus={"text": "Partially met"})
    assert (one.status, one.progress) == ("ended", "Partially met")
    assert "Walk (goal, ended, Partially met)" in summary(found)


@pytest.mark.parametrize(
    ("status", "standing"),
    [("in-progress", Standing.CURRENT), ("sustaining", Standing.CURRENT), ("achieved", Standing.PAST)],
)
def test_the_one_status_of_older_servers_says_both(status, standing):
    found, one = goal(status=status)
    assert (found.status, found.standing, found.warnings, one.progress) == (status, standing, (), "")
