"""The file of other words, and what a search makes of it."""

import pytest

from pfclient.chart.marks import holds, spans
from pfclient.chart.synonyms import FILE, Pair, Synonyms, pairs, synonyms
from pfclient.vault.searched import wanted
from resources.reader import read_text

WAYS, LANGUAGES = {"=", ">"}, {"en", "es"}


def compared(text):
    return " ".join(wanted(text))


def searched(text):
    return {" ".join(one.words) for one in synonyms().alternatives(text)}


def test_every_line_has_its_five_parts_and_a_source_the_head_names():
    head = [line for line in read_text(FILE).splitlines() if line.startswith("# source ")]
    named = {line.removeprefix("# source ").partition(":")[0] for line in head}
    for one in pairs():
        assert all(part and part == part.strip() for part in (one.term, one.finds)), one
        assert one.way in WAYS, one
        assert one.language in LANGUAGES, one
        assert one.source in named, one
    assert named == {one.source for one in pairs()}
    assert all("https://" in line for line in head)


def test_the_file_is_sorted_and_says_nothing_twice_in_either_direction():
    said = [(compared(one.term), compared(one.finds)) for one in pairs()]
    assert said == sorted(said)
    assert len(set(said)) == len(said)
    assert not {(finds, term) for term, finds in said} & set(said)
    assert all(term != finds for term, finds in said)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("biopsy", {"surgical pathology"}),
        ("sugar", {"glucose", "a1c"}),
        ("Tylenol", {"acetaminophen"}),
        ("acetaminophen", {"tylenol"}),
        ("azúcar", {"glucose", "a1c"}),
        ("vacuna contra la gripe", {"influenza"}),
        ("high blood pressure", {"hypertension"}),
        ("hypertension", {"high blood pressure"}),
        ("E. coli", {"escherichia coli"}),
        ("biop", {"surgical pathology"}),
    ],
)
def test_plain_words_brands_and_spanish_find_what_the_clinic_calls_it(typed, found):
    assert found <= searched(typed)


def test_a_wider_word_is_not_found_by_what_it_finds():
    assert "sugar" not in searched("glucose")
    assert "blood thinner" not in searched("warfarin")


@pytest.mark.parametrize("typed", ["", "bio", "zzz", "x", "-"])
def test_what_is_hardly_begun_or_unknown_has_no_other_words(typed):
    assert searched(typed) == set()


def test_each_part_of_what_is_typed_may_be_said_in_other_words():
    known = Synonyms([Pair("brand", "=", "plain", "en", "s"), Pair("low iron", ">", "deficiency", "en", "s")])
    asked = {one.words: (one.said, one.found) for one in known.alternatives("brand low iron")}
    assert asked == {
        ("brand", "deficiency"): ("low iron", "deficiency"),
        ("plain", "low", "iron"): ("brand", "plain"),
        ("plain", "deficiency"): ("brand, low iron", "plain, deficiency"),
    }


def test_one_question_asks_no_more_than_a_few_others():
    known = Synonyms([Pair("a1", ">", f"word{number}", "en", "s") for number in range(50)])
    assert len(known.alternatives("a1")) == 12


def test_a_pasted_sentence_of_many_meanings_is_looked_at_no_further_than_that():
    other = [
        Pair(f"word{number}", "=", f"other{number}x{choice}", "en", "s") for number in range(40) for choice in "abc"
    ]
    meant = Synonyms(other).alternatives(" ".join(f"word{number}" for number in range(40)))
    assert len(meant) == 12


def test_whole_words_and_the_beginning_of_the_last_are_marked_where_they_stand():
    text = "Diabète: Kidney disease (kidneys)"
    marked = [text[start:end] for start, end in spans(text, ("kidney",), "diab")]
    assert marked == ["Diab", "Kidney"]
    assert spans(text, ("sugar",)) == ()
    assert spans("Große Straße", (), "strass") == ((6, 11),)


def test_other_words_must_stand_in_one_text_and_short_ones_beside_their_neighbour():
    assert holds("Acetaminophen 325 mg / Hydrocodone 5 mg", ("hydrocodone", "acetaminophen"))
    assert not holds("Hepatitis B vaccine, a booster", ("hepatitis", "a"))
    assert holds("Hepatitis A and B", ("hepatitis", "a"))
    assert holds("C-reactive protein", ("c", "reactive", "protein"))
