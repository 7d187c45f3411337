"""Narratives that load, texts that turn, hide or pile up: what is left of them is words, and people's names stay."""

import re
import unicodedata

import pytest

from pfclient.fhir.text import clean, clean_lines, narrative
from tests.support import hostile

_NOWHERE = ("203.0.113", hostile.CANARY, "javascript", "data:", "steal", "url(")
_ELEMENT = re.compile(r"<\s*/?\s*[a-zA-Z!]")


def test_the_corpora_are_as_large_as_promised():
    texts = len(hostile.SPOOFS) + len(hostile.ZALGO) + len(hostile.NAMES)
    assert (texts >= 400, len(hostile.URLS) >= 250, len(hostile.NARRATIVES) >= 300) == (True, True, True)


@pytest.mark.parametrize("number", range(0, len(hostile.NARRATIVES), 12))
def test_of_a_hostile_narrative_its_sentences_are_left_and_nothing_that_names_a_place(number):
    for div in hostile.NARRATIVES[number : number + 12]:
        told = narrative(div)
        assert told.startswith("Walk daily."), div
        # A stylesheet or a script that is never closed would hide what follows; these are.
        assert "Eat well." in told, div
        assert not _ELEMENT.search(told), (div, told)
        assert not [word for word in _NOWHERE if word in told], (div, told)


@pytest.mark.parametrize("gate", [clean, clean_lines])
def test_what_nobody_sees_does_not_come_through(gate):
    assert [(sent, gate(sent)) for sent, shown in hostile.SPOOFS if gate(sent) != shown] == []


def test_marks_do_not_pile_up():
    for sent in hostile.ZALGO:
        marks = [
            letter for letter in clean(sent) if unicodedata.combining(letter) or unicodedata.category(letter) == "Me"
        ]
        assert len(marks) == 4, sent
        assert clean(sent).startswith("Aspirin")
        assert clean(sent).endswith(" 81 mg")


@pytest.mark.parametrize("name", hostile.NAMES)
def test_names_and_signs_of_every_script_stay_as_they_are(name):
    assert clean(name) == name
    assert clean_lines(name) == name
