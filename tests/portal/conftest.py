"""One portal per test, on its own data directory, with a clock that moves; on PostgreSQL too where one is at hand."""

import os

import pytest

from tests.support import postgres
from tests.support.kiosks import Lobby
from tests.support.portal import PortalUnderTest

SERVER = os.environ.get(postgres.VARIABLE, "")


@pytest.fixture(scope="session")
def server_database():
    """A database of this run's own on that server."""
    with postgres.fresh_database(SERVER) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"] if SERVER else ["sqlite"])
def database_url(request):
    """Where the portal keeps its records: "" for SQLite in its directory."""
    if request.param == "sqlite":
        yield ""
        return
    url = request.getfixturevalue("server_database")
    yield url
    postgres.empty(url)


@pytest.fixture
def portal(tmp_path, database_url):
    """A fresh portal."""
    portal = PortalUnderTest(tmp_path / "portal", database_url=database_url)
    yield portal
    portal.close()


@pytest.fixture
def lobby(portal):
    """A clinic with a waiting-room screen, and Ernesto, who has no visit yet."""
    lobby = Lobby(portal)
    lobby.person()
    return lobby
