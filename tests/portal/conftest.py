"""One portal per test, on its own data directory, with a clock that moves."""

import pytest

from tests.support.portal import PortalUnderTest


@pytest.fixture
def portal(tmp_path):
    """A fresh portal."""
    portal = PortalUnderTest(tmp_path / "portal")
    yield portal
    portal.close()
