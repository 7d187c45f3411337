"""What every journey gets: a private desktop, a clinic, and the app on them."""

import pytest

from tests.journeys.clinic import Clinic
from tests.support.desktop import Desktop, require_desktop
from tests.support.walker import walking


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Those that may take longest come first: the last long one would run beside an idle worker."""
    items.sort(key=lambda item: -max((mark.args[0] for mark in item.iter_markers("timeout") if mark.args), default=0))


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
