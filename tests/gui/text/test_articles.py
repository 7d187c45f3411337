"""The help articles: one about everything there is, the same in every language, in words a tired person can read."""

import functools

import pytest

from pfclient.flows.registration import Step
from tests.support import translations
from tests.support.plain_words import grade, syllables
from ui.pages.settings.page import FIRST
from ui.shell.topics import topic
from ui.text import articles, keys
from ui.text.articles import Kind
from ui.text.language import NAMES, language
from ui.viewmodels.whereabouts import SECTIONS

LANGUAGES = tuple(NAMES)
HARDEST = 6.5
"""Grade of Flesch and Kincaid (design, section 10)."""


def every():
    return [(name, code) for name in articles.names() for code in LANGUAGES]


def test_every_step_section_and_setting_has_an_article():
    wanted = {f"step_{step.value}" for step in Step}
    wanted |= {f"section_{section}" for section in SECTIONS}
    wanted |= {
        f"settings_{FIRST}",
        "settings_language",
        "settings_security",
        "settings_people",
        "settings_devices",
        "settings_activity",
        "settings_lock",
        "settings_computer",
        "settings_about",
    }
    wanted |= {"first_steps", "sign_in", "second_step", "shared_computer", "offline", "privacy", "keyboard"}
    wanted |= {"two_clinics"}
    assert not wanted - set(articles.names())


def test_no_article_is_about_a_section_that_is_gone():
    listed = {name.removeprefix("section_") for name in articles.names() if name.startswith("section_")}
    assert not [section for section in listed if not _is_there(section)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_file_is_listed_and_every_listed_article_is_there(code):
    files = {name.removesuffix(".txt") for name in articles.reader.names(f"help/{code}")}
    assert files == set(articles.names())
    assert len(articles.names()) == len(set(articles.names()))


@pytest.mark.parametrize(("name", "code"), every())
def test_an_article_is_short_and_leads_only_to_others(name, code):
    shown = articles.article(name, code)
    assert shown.title
    assert shown.blocks
    assert 10 <= len(shown.words.split()) <= 170
    links = [block.text for block in shown.blocks if block.kind is Kind.LINK]
    assert set(links) <= set(articles.names()) - {name}


@pytest.mark.parametrize("name", articles.names())
def test_an_article_is_built_alike_in_every_language(name):
    shapes = {
        tuple(
            (block.kind, block.text if block.kind is Kind.LINK else "") for block in articles.article(name, code).blocks
        )
        for code in LANGUAGES
    }
    assert len(shapes) == 1


@pytest.mark.parametrize("name", articles.names())
def test_the_english_is_plain(name):
    shown = articles.article(name, "en")
    said = [block.text for block in shown.blocks if block.kind not in {Kind.LINK, Kind.KEYS}]
    assert grade(said) <= HARDEST
    assert "!" not in shown.words


def test_the_grade_tells_plain_words_from_hard_ones():
    assert grade(["Ask the clinic.", "You can read it here."]) < 3
    assert grade(["Notwithstanding institutional documentation, reconciliation necessitates verification."]) > 20
    assert [syllables(word) for word in ("you", "clinic", "medicine", "closed", "needed")] == [1, 2, 3, 1, 2]


@pytest.mark.parametrize(("name", "code"), every())
def test_what_is_quoted_stands_on_the_screen(name, code):
    """A button an article names must be called so."""
    known = _known(code)
    blocks = articles.article(name, code).blocks
    quoted = [part.split("”")[0] for block in blocks for part in block.text.split("“")[1:]]
    assert not [words for words in quoted if _bare(words) not in known]


def test_the_search_finds_words_with_or_without_their_accents(qapp):
    language().switch("es")
    assert "section_immunizations" in articles.search("vacunas farmacia")
    assert articles.search("telefono")[0] == "step_phone"
    assert articles.search("TELÉFONO") == articles.search("telefono")


def test_the_search_needs_every_word_and_shows_titles_first(qapp):
    found = articles.search("medications")
    assert found[0] == "section_medications"
    assert len(found) > 1
    assert articles.search("medications zebra") == ()
    assert articles.search(" ") == articles.names()


@pytest.mark.parametrize(
    ("code", "typed", "name"),
    [
        ("en", "printer", "print_and_save"),
        ("en", "printers", "print_and_save"),
        ("en", "PDF", "print_and_save"),
        ("en", "spreadsheet", "print_and_save"),
        ("en", "allergy", "section_allergies"),
        ("en", "lab result", "section_lab_results"),
        ("en", "two clinics", "two_clinics"),
        ("es", "juntar expedientes", "two_clinics"),
        ("es", "impresora", "print_and_save"),
        ("es", "imprimirlo", "print_and_save"),
        ("es", "alergia", "section_allergies"),
    ],
)
def test_the_search_finds_the_other_forms_of_a_word(qapp, code, typed, name):
    language().switch(code)
    assert name in articles.search(typed)


def test_what_has_the_word_itself_stands_before_what_has_another_form_of_it(qapp):
    found = articles.search("printed")
    holds = ["printed" in articles.read(name).words for name in found]
    assert set(holds) == {True, False}
    assert holds == sorted(holds, reverse=True)


def test_an_unknown_article_is_the_first_one(qapp):
    assert articles.read("nowhere").name == articles.FIRST


def test_a_text_is_read_block_by_block():
    shown = articles.parsed("one", "# Title\n\nTwo\nlines.\n\n## Head\n- a\n- b\n\n1. x\n\n> other\n\n@keys\n")
    assert shown.title == "Title"
    assert [(block.kind.value, block.text) for block in shown.blocks] == [
        ("paragraph", "Two lines."),
        ("heading", "Head"),
        ("point", "a"),
        ("point", "b"),
        ("step", "x"),
        ("link", "other"),
        ("keys", ""),
    ]


def test_the_keys_are_spelled_as_this_computer_spells_them(qapp):
    [people] = [line for group in keys.GROUPS for line in group.lines if "Ctrl+9" in line.keys]
    assert people.shown == "Ctrl+1 … Ctrl+9"
    [update] = [line for group in keys.GROUPS for line in group.lines if "F5" in line.keys]
    assert update.shown == "F5, Ctrl+R"


def _is_there(section):
    try:
        return bool(topic(section))
    except KeyError:
        return section in {"overview", "everyone"}


@functools.cache
def _known(code):
    """Everything a screen says in a language; it is read once, for a hundred articles."""
    return {_bare(form) for entry in translations.read("es").values() for form in _forms(entry, code)}


def _forms(entry, code):
    return entry.forms if code == "es" else (entry.english,)


def _bare(words):
    return words.rstrip(" .…").casefold()
