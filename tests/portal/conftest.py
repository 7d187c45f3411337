"""One portal per test, on its own data directory, with a clock that moves; on PostgreSQL too where one is at hand."""

import contextlib
import os

import pytest

from tests.support import postgres
from tests.support.portal import PortalUnderTest

SERVER = os.environ.get(postgres.VARIABLE, "")


@pytest.fixture(params=["sqlite", "postgresql"] if SERVER else ["sqlite"])
def database_url(request):
    """Where the portal keeps its records: "" for SQLite in its directory."""
    with contextlib.ExitStack() as stack:
        yield stack.enter_context(postgres.fresh_database(SERVER)) if request.param == "postgresql" else ""


@pytest.fixture
def portal(tmp_path, database_url):
    """A fresh portal."""
    portal = PortalUnderTest(tmp_path / "portal", database_url=database_url)
    yield portal
    portal.close()
