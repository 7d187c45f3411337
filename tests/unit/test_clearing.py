"""What was freed is no longer to be read."""

import sys

import pytest

from pfclient.clearing import clear_freed
from pfclient.kiosk.canaries import Canaries

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="a process looks at itself by /proc: run it on Linux to enable this"
)


def left_of(canaries):
    """How many of the words can be read in this process's memory, long and short texts alike."""
    return len(canaries.in_own_memory())


def test_what_was_freed_is_no_longer_to_be_read():
    canaries = Canaries()
    words = [canaries.fresh() + "." * (place % 1500) for place in range(300)]
    assert left_of(canaries) == len(words)
    words.clear()
    before = left_of(canaries)
    clear_freed()
    after = left_of(canaries)
    assert before > len(words) // 3, "the test has nothing to look for"
    assert after <= before // 100
