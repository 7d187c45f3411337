"""How hard a password is to guess."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from zxcvbn import matching

from pfclient.flows.strength import Strength, strength


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", "NONE"),
        ("a", "WEAK"),
        ("Password1!", "WEAK"),
        ("Tr0ub4dour", "WEAK"),
        ("Kettle7x", "FAIR"),
        ("Summer2026!", "FAIR"),
        ("Blue kettle", "GOOD"),
        ("Blue kettle 7", "STRONG"),
        ("copper wagon lantern", "STRONG"),
        ("1111111111" * 7, "WEAK"),
    ],
)
def test_common_words_dates_and_repeats_are_easy_and_several_words_are_hard(typed, found):
    assert strength(typed) is Strength[found]


def test_what_somebody_who_knows_the_person_tries_first_is_worth_nothing():
    assert strength("Oyelaranquin") is Strength.STRONG
    assert strength("Oyelaranquin", ("maria@example.org", "Doctor Oyelaranquin")) is Strength.WEAK


def test_a_very_long_one_is_judged_by_how_it_begins():
    assert strength("copper wagon lantern " * 20) is Strength.STRONG
    assert strength("1" * 4000) is Strength.WEAK


def test_a_character_of_any_script_is_fine():
    assert strength("ñandú 🐘 長い言葉 тайна") is Strength.STRONG


def test_nothing_of_the_person_stays_with_the_library():
    strength("Blue kettle 7", ("Quintanilla",))
    assert "quintanilla" not in repr(matching.RANKED_DICTIONARIES.get("user_inputs"))


def test_two_questions_at_once_do_not_mix_up_their_words():
    asked = [("oyelaranquin",), ("somebody else",)] * 20
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda known: strength("Oyelaranquin", known), asked))
    assert found == [Strength.WEAK, Strength.STRONG] * 20
