"""The looks a normal run takes leave no theme, no text size, no language and no size of the window out."""

from dataclasses import astuple

from tests.support.fitting import EVERY_LOOK, SAMPLE
from ui.theme import tokens


def test_the_sample_has_each_of_everything_the_whole_has():
    every = [set(column) for column in zip(*map(astuple, EVERY_LOOK.values()), strict=True)]
    sample = [set(column) for column in zip(*(astuple(EVERY_LOOK[name]) for name in SAMPLE), strict=True)]
    assert sample == every
    assert every[1] == set(tokens.theme_names())
