"""Every error has words: what happened, and what to do next."""

import inspect

import pytest

from pfclient import errors
from ui.text import errors as words

KINDS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, errors.FamilyChartError) and kind.__module__ == errors.__name__
]


def _one(kind):
    """One such error: the kinds that carry facts get a code."""
    return kind("x") if issubclass(kind, errors.Refused | errors.Unreadable) else kind()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_error_has_a_title_and_a_next_step(kind):
    said = words.words(_one(kind))
    assert said.title
    assert len(said.text.split()) >= 3
