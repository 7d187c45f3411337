"""Whether this run covers the other database."""

import pytest

from tests.portal.conftest import SERVER
from tests.support import postgres


def test_the_portal_keeps_its_records_in_postgresql_too(portal, database_url):
    if not SERVER:
        pytest.skip(postgres.HOW_TO)
    assert portal.database.is_postgresql == bool(database_url)
