"""`dev.py test` gives every room its workers, and whatever else is named on its command line too."""

from tests.support.run import JOURNEYS, MOST_WORKERS, WITH_QT, WITHOUT_QT, workers_for


def test_where_tests_wait_there_are_more_and_a_single_file_has_some_too():
    usual = workers_for(["tests/house/test_gates.py", "-x"])
    assert 2 <= usual <= MOST_WORKERS
    assert usual < workers_for(WITH_QT) < workers_for(WITHOUT_QT) < workers_for(JOURNEYS)
