"""The head of a person's card on Everyone."""

import pytest

from ui.theme.theme import theme
from ui.widgets.person_head import PersonHead


@pytest.fixture
def head(desk):
    return desk(PersonHead("Leo", "Your son", "LA", "leaf", button="   ", button_name="Open Leo’s chart"), (700, 60))


def _colors(head, left, right):
    drawn = head.grab().toImage()
    return {drawn.pixelColor(x, y).name() for x in range(left, right) for y in range(16, 44)}


def test_no_pattern_runs_through_the_words_of_the_button(head):
    inner = head.button.geometry().adjusted(6, 6, -6, -6)
    base = theme().person("leaf").base.name()
    drawn = head.grab().toImage()
    across = range(inner.left(), inner.right())
    assert {drawn.pixelColor(x, y).name() for x in across for y in range(inner.top(), inner.bottom())} == {base}
    assert len(_colors(head, inner.left() - 80, inner.left() - 20)) > 1


def test_who_wants_no_patterns_sees_none(head):
    theme().wish(patterns=False)
    assert _colors(head, 300, head.button.geometry().left() - 10) == {theme().person("leaf").base.name()}
