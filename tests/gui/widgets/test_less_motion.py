"""Less motion: nothing moves by itself, also where something was moving when it was asked for."""

import pytest

from ui.theme.theme import Theme, theme
from ui.widgets.countdown import Countdown, Ring


@pytest.fixture
def countdown(desk, qapp):
    """Seconds that run down on a page."""
    Theme().apply(qapp)
    shown = desk(Countdown(lambda seconds: f"A new code in {seconds}"), (400, 100))
    shown.start(30)
    yield shown
    shown.stop()


def test_the_ring_goes_with_the_wish_and_the_words_stay(countdown):
    ring = countdown.findChild(Ring)
    assert ring.isVisible()
    theme().wish(less_motion=True)
    assert not ring.isVisible()
    assert countdown.accessibleName() == "A new code in 30"
    theme().wish(less_motion=False)
    assert ring.isVisible()


def test_who_wished_so_before_never_sees_it(desk, qapp):
    Theme(less_motion=True).apply(qapp)
    shown = desk(Countdown(str), (400, 100))
    shown.start(30)
    assert not shown.findChild(Ring).isVisible()
    shown.stop()
