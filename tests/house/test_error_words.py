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
    needed = [p for p in inspect.signature(kind).parameters.values() if p.default is p.empty and p.name != "args"]
    positional = [p for p in needed if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    return kind(*["x" for _ in positional])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_error_has_a_title_and_a_next_step(kind):
    said = words.words(_one(kind))
    assert said.title
    assert len(said.text.split()) >= 3
