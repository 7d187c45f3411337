"""A profile in a temporary directory."""

import pytest

from tests.support.cabinets import Cabinets


@pytest.fixture
def cabinets(tmp_path):
    made = Cabinets(tmp_path / "profile")
    yield made
    made.end()
