"""This computer in another place of the world."""

import time
from contextlib import contextmanager

import pytest


@contextmanager
def computer_in(zone):
    """Puts this computer in a time zone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        try:
            yield
        finally:
            patch.undo()
            time.tzset()
