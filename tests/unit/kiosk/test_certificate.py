"""The certificate says that nothing was left only where everything was looked at and nothing was."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pfclient.kiosk.certificate import Certificate, Judged
from pfclient.kiosk.rehearsing import ENDS_AS, PLANTED, Way

CLEAN = Judged(Way.DONE, True, PLANTED + 3, 0, 0, 0, 0, 0.4, 10**8)


def page(visits, **changes):
    began = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
    told = {"began": began, "version": "1", "computer": "lobby", "user": "kiosk", "display": ":0", **changes}
    return Certificate(visits=visits, **told)


def every_way():
    return [replace(CLEAN, way=way) for way in Way]


def test_every_way_to_end_is_rehearsed_and_known_to_the_supervisor():
    assert set(ENDS_AS) == set(Way)
    assert len(Way) >= 8


def test_a_clean_run_passes_and_says_so():
    certificate = page(every_way())
    assert certificate.passed
    assert "RESULT: nothing was left of any visitor" in certificate.text()
    assert "FAILED" not in certificate.text()
    assert "\nValid for deployment on this computer" in certificate.text()


@pytest.mark.parametrize(
    "fault",
    [
        {"ended_as_told": False},
        {"planted": PLANTED - 1},
        {"in_memory": 1},
        {"in_memory": -1},
        {"in_clipboards": 1},
        {"in_clipboards": -1},
        {"in_files": 1},
        {"in_properties": 1},
        {"welcome_after": None},
        {"welcome_after": 2.1},
        {"looked_through": 0},
    ],
    ids=str,
)
def test_one_thing_left_or_not_looked_at_fails_the_whole_run(fault):
    visits = every_way()
    visits[3] = replace(visits[3], **fault)
    certificate = page(visits)
    assert not certificate.passed
    assert certificate.text().splitlines()[-1] == "RESULT: FAILED"
    (row,) = [line for line in certificate.text().splitlines() if line.startswith(visits[3].way.value)]
    assert row.endswith("<- FAILED")


def test_a_way_that_was_not_rehearsed_or_a_run_that_stopped_fails():
    assert not page(every_way()[:-1]).passed
    assert "hang                       0  not rehearsed" in page(every_way()[:-1]).text()
    stopped = page(every_way(), stopped="a visit did not end")
    assert not stopped.passed
    assert "Valid for deployment" not in stopped.text()


def test_reservations_are_told_but_the_canaries_are_judged_all_the_same():
    certificate = page(every_way(), reservations=["visitors ran as root."], warnings=["Swap is on."])
    assert certificate.passed
    assert "Not valid for deployment: visitors ran as root." in certificate.text()
    assert "\nValid for deployment" not in certificate.text()
    assert "Warning: Swap is on." in certificate.text()


def test_it_tells_what_the_supervisor_held_from_the_first_visit_to_the_last():
    told = page(every_way(), held=[2048, 6144, 3072]).text()
    assert "Supervisor: held 2.0 MiB after the first visit, 3.0 at the end, 6.0 at most.\n" in told
    assert "Supervisor" not in page(every_way()).text()
