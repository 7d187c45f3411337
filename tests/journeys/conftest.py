"""What every journey gets: a private desktop, a clinic, and the app on them."""

import pytest

from tests.journeys.clinic import Clinic
from tests.support.desktop import Desktop, require_desktop
from tests.support.walker import walking


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Those that may take longest begin at once, each on a worker of its own: the last one would have idle ones wait.

    pytest-xdist gives each worker a part of the row, the last parts being the longer ones; who has done theirs takes
    from the end of another's, but never what is next there. So behind the longest of all comes what is soon over.
    """
    items.sort(key=lambda item: -max((mark.args[0] for mark in item.iter_markers("timeout") if mark.args), default=0))
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    longest, *others = (items[place::workers] for place in range(workers))
    parts = [*reversed(others), [*longest[:1], *reversed(longest[1:])]]
    items[:] = [item for part in parts for item in part]


@pytest.fixture
def desktop():
    require_desktop()
    with Desktop() as started:
        yield started


@pytest.fixture
def clinic(tmp_path):
    with Clinic(tmp_path) as serving:
        yield serving


@pytest.fixture
def app(desktop, tmp_path):
    """Starts the app with some words; a context manager that brings the person in front of it."""
    return lambda *words, under=(): walking(desktop, tmp_path, *words, under=under)
