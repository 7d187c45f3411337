"""The times of a kiosk visit, moment by moment on a clock handed in."""

import pytest

from pfclient.flows.kiosk_visit import Ending
from pfclient.kiosk.clock import seconds
from pfclient.kiosk.policy import Limits, Phase, Standing, Watch


def begun(at=1000.0):
    return Watch().touch(at)


def test_the_welcome_screen_waits_for_ever():
    assert Watch().at(10**9) == Standing(Phase.WELCOME)


@pytest.mark.parametrize(
    ("after", "phase", "ending"),
    [
        (0, Phase.VISITING, None),
        (44.9, Phase.VISITING, None),
        (45, Phase.COVERED, None),
        (74.9, Phase.COVERED, None),
        (75, Phase.OVER, Ending.IDLE),
        (10**6, Phase.OVER, Ending.IDLE),
    ],
)
def test_without_a_touch_a_visit_is_covered_and_then_cleared(after, phase, ending):
    standing = begun().at(1000 + after)
    assert (standing.phase, standing.ending) == (phase, ending)


def test_the_time_left_is_that_of_the_phase():
    assert begun().at(1010).seconds_left == 35
    assert begun().at(1050).seconds_left == 25


@pytest.mark.parametrize(("after", "shown"), [(45, 30), (45.2, 30), (74, 1), (74.99, 1), (10, 0)])
def test_the_cover_counts_whole_seconds_down_and_never_shows_none(after, shown):
    assert begun().at(1000 + after).countdown == shown


def test_a_touch_puts_the_idle_clock_back_but_never_under_the_cover():
    assert begun().touch(1040).at(1080).phase is Phase.VISITING
    covered = begun().touch(1050)
    assert covered.at(1060).phase is Phase.COVERED
    assert covered.extend(1060).at(1100).phase is Phase.VISITING


def test_more_time_may_be_asked_for_as_often_as_one_likes_until_the_cap():
    watch, now = begun(0.0), 0.0
    while (standing := watch.at(now)).phase is not Phase.OVER:
        watch = watch.extend(now)
        now += 0.5
    assert (now, standing.ending) == (Limits().cap, Ending.HARD_CAP)


def test_a_held_key_cannot_pass_the_cap_and_cannot_answer_the_cover():
    held = begun(0.0)
    for now in range(1, 900):
        held = held.touch(now)
    assert held.at(899.9).phase is Phase.VISITING
    assert held.at(900) == Standing(Phase.OVER, ending=Ending.HARD_CAP)
    left = begun(0.0)
    for now in range(50, 75):
        left = left.touch(now)
    assert left.at(75) == Standing(Phase.OVER, ending=Ending.IDLE)


def test_near_the_cap_the_time_left_is_the_caps():
    assert Watch(started=0.0, touched=880.0).at(890) == Standing(Phase.VISITING, 10.0)
    assert Watch(started=0.0, touched=840.0).at(890) == Standing(Phase.COVERED, 10.0)


def test_asking_for_more_time_when_it_is_over_or_not_yet_asked_changes_nothing():
    assert begun().extend(1010) == begun()
    assert begun().extend(1075) == begun()


@pytest.mark.parametrize("ending", [Ending.DONE, Ending.DESK, Ending.PORTAL_GONE])
def test_the_last_screen_stays_its_time_and_no_touch_prolongs_it(ending):
    watch = begun().finish(1010, ending).touch(1020)
    assert watch.at(1024).phase is Phase.CLOSING
    assert watch.at(1024).countdown == 1
    assert watch.at(1025) == Standing(Phase.OVER, ending=ending)
    assert watch.finish(1024, Ending.IDLE) == watch


def test_a_last_screen_can_be_left_for_another_try_until_its_time_is_over():
    watch = begun().finish(1010, Ending.DESK)
    assert watch.resume(1020).at(1060).phase is Phase.VISITING
    assert watch.resume(1025) == watch
    assert begun().resume(1020) == begun()


def test_the_last_screen_never_outlasts_the_cap():
    watch = Watch(started=0.0, touched=890.0).finish(895)
    assert watch.at(898) == Standing(Phase.CLOSING, 2.0)
    assert watch.at(900) == Standing(Phase.OVER, ending=Ending.HARD_CAP)


def test_nobody_there_is_never_finished():
    assert Watch().finish(5) == Watch()


def test_the_clock_goes_forward():
    assert seconds() <= seconds()
