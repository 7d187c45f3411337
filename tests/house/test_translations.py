"""Every word on screen goes through translation, and every translation is there, whole, used and compiled."""

import ast
import functools
import re

import pytest
from PySide6.QtCore import QTranslator

from tests.house import source
from tests.support import texts, translations
from ui.text.translate import CONTEXT

LANGUAGES = translations.languages()
_PLACE = re.compile(r"\{\w*\}")
_SENTENCE = re.compile(r"[^\W\d_]{2,}[’']?[^\W\d_]* [^\W\d_]{2,}")
_TITLE = re.compile(r"[A-Z][a-z]+[.:…]?")
_LAST = re.compile(r"[.:;,!?…”\"»)]*$")
_UNQUOTED = str.maketrans("", "", '”"»)')
_KEYS = re.compile(r"((Ctrl|Alt|Shift)\+\S+ ?)+|(Ctrl|Alt|Shift)\+")

ENGLISH_ON_PURPOSE = {
    "ui/main.py": "what a terminal says, and argparse's own words beside it, are English",
    "ui/base/program_files.py": "what a terminal says is English",
    "ui/self_test_arguments.py": "what a terminal says, and argparse's own words beside it, are English",
    "ui/demo/command.py": "what a terminal says is English",
    "ui/demo/family.py": "names of invented people and clinics",
    "ui/demo/journey.py": "names of what the self-test looks for",
    "ui/demo/kiosk_tour.py": "what a terminal says, and names of what the tour looks for",
    "ui/shell/system_lock.py": "names of D-Bus",
    "ui/demo/kiosk_tour_homes.py": "what an invented guest types and finds",
    "ui/demo/robot.py": "names of what the tour looks for",
    "ui/demo/self_test.py": "what a terminal says is English",
    "ui/demo/kiosk_self_test.py": "what a terminal says is English",
    "ui/demo/kiosk_world.py": "what a terminal says is English",
    "ui/demo/rehearsal_clinic.py": "records of invented visitors",
    "ui/demo/tour_copies.py": "names of what the tour looks for",
    "ui/demo/tour_faults.py": "names of what the tour looks for",
    "ui/demo/tour_glance.py": "names of what the tour looks for",
    "ui/demo/tour_news.py": "names of what the tour looks for, and what the clinic writes",
    "ui/demo/tour_reading.py": "names of what the tour looks for",
    "ui/demo/tour_registration.py": "names of what the tour looks for",
    "ui/demo/tour_relatives.py": "names of what the tour looks for",
    "ui/demo/tour_settings.py": "names of what the tour looks for",
    "ui/demo/waiting_room.py": "an invented clinic's records",
    "ui/kiosk/screens/welcome.py": "each language is offered in its own words",
    "ui/shell/cannot_start.py": "what a terminal says is English; no translation can be read without Qt",
    "ui/shell/link_scheme.py": "a desktop file's keys; a program's name is the same in every language",
    "ui/text/about.py": "names of fields of a package's metadata",
    "ui/text/keys.py": "names of keys, as Qt spells them",
    "ui/text/language.py": "a language is named in its own words",
    "ui/text/pseudo.py": "fills up texts that nobody reads",
    "ui/theme/rules.py": "a stylesheet",
    "ui/theme/theme.py": "the name of a Qt style",
}

ABBREVIATIONS = ("AM", "PM")
"""Written with full stops in other languages."""


@functools.cache
def found():
    """Every text, by its key: read out of the source where it is asked for, not where tests are collected."""
    return {text.key: text for text in texts.collect()}


def test_there_is_spanish():
    assert "es" in LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_is_translated(code):
    entries = translations.read(code)
    missing = [english for english, meaning in found() if not _done(entries.get((english, meaning)))]
    assert not missing, f"run `python3 dev.py i18n`, then translate in resources/translations/{code}.ts: {missing}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_translation_is_left_of_a_text_that_is_gone(code):
    unused = translations.read(code).keys() - found().keys()
    assert not unused, f"run `python3 dev.py i18n`: {sorted(unused)}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_place_to_fill_in_is_kept(code):
    broken = [
        f"{entry.english!r} -> {form!r}"
        for entry in translations.read(code).values()
        for place, form in enumerate(entry.forms)
        if not _keeps_places(found().get(entry.key), form, for_one=place == 0)
    ]
    assert not broken


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_counted_text_has_a_form_for_one_and_a_form_for_many(code):
    entries = translations.read(code)
    known = [(text, entries[key]) for key, text in found().items() if key in entries]
    wrong = [text.key for text, entry in known if len(entry.forms) != (2 if text.one else 1)]
    assert not wrong


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_begins_and_ends_like_the_english(code):
    """A space, a colon or a full stop that is lost shows where two texts meet, or where lines stand side by side."""
    wrong = [
        (entry.english, form)
        for entry in translations.read(code).values()
        for form in entry.forms
        if entry.english not in ABBREVIATIONS
        if form != form.strip() or _end(entry.english) != _end(form)
    ]
    assert not wrong


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_compiled_translations_are_the_written_ones(code, tmp_path):
    fresh = tmp_path / f"{code}.qm"
    translations.compile_to(code, fresh)
    shipped = translations.FOLDER / f"{code}.qm"
    assert shipped.read_bytes() == fresh.read_bytes(), "run `python3 dev.py i18n`"


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_compiled_translations_say_what_is_written(code):
    translator = QTranslator()
    # Qt reads the bytes where they lie.
    data = (translations.FOLDER / f"{code}.qm").read_bytes()
    assert translator.load(data)
    for entry in translations.read(code).values():
        if len(entry.forms) == 1:
            assert translator.translate(CONTEXT, entry.english, entry.meaning) == entry.forms[0]
        else:
            assert tuple(translator.translate(CONTEXT, entry.english, "", n) for n in (1, 2)) == entry.forms


def test_the_written_translations_are_as_the_tool_writes_them(tmp_path, monkeypatch):
    """So that whoever runs the tool changes nothing but what is new."""
    before = {code: (translations.FOLDER / f"{code}.ts").read_text(encoding="utf-8") for code in LANGUAGES}
    entries = {code: translations.read(code) for code in LANGUAGES}
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    for code in LANGUAGES:
        translations.write(code, texts.collect(), entries[code])
        assert (tmp_path / f"{code}.ts").read_text(encoding="utf-8") == before[code], "run `python3 dev.py i18n`"


def test_no_words_reach_the_screen_untranslated():
    found = [
        f"{source.name(path)} line {node.lineno}: {node.value!r}"
        for path in source.files("ui")
        if source.name(path) not in ENGLISH_ON_PURPOSE
        for node in _untranslated(source.tree(path))
    ]
    assert not found, f"put into tr, trn or later: {found}"


def test_the_list_of_exceptions_holds_only_files_that_need_it():
    for name in ENGLISH_ON_PURPOSE:
        assert any(_untranslated(source.tree(source.ROOT / name))), f"{name} needs no exception"


def test_an_untranslated_literal_would_be_found():
    tree = ast.parse("label = PlainLabel('Nothing to show here')\nbutton = Button(text='Close')")
    assert [node.value for node in _untranslated(tree)] == ["Nothing to show here", "Close"]


def _end(text):
    """The marks a text ends with, inside or outside of its quotation marks."""
    return _LAST.search(text)[0].translate(_UNQUOTED)


def _done(entry):
    return entry is not None and entry.finished


def _keeps_places(text, form, *, for_one):
    if text is None:
        return True
    wanted = _PLACE.findall(text.english)
    if text.one and for_one:
        # "1 try left" may spell the number out as the English does.
        return sorted(_PLACE.findall(form)) in (sorted(wanted), sorted(_PLACE.findall(text.one)))
    return sorted(_PLACE.findall(form)) == sorted(wanted)


def _untranslated(tree):
    """Literals that look like words for people: outside of docstrings, exceptions and what is translated."""
    fine = {id(inner) for node in ast.walk(tree) for kept in _kept(node) for inner in ast.walk(kept)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in fine
            and _is_for_people(node.value)
        ):
            yield node


def _kept(node):
    """The parts of a node whose literals nobody sees, or sees translated."""
    match node:
        case ast.Call() if texts.name_of(node) in texts.CALLS | {"cast"}:
            return [node]
        case ast.Expr(value=ast.Constant()) | ast.Raise():
            return [node]
        case ast.Dict(keys=keys):
            return [key for key in keys if key is not None]
        case ast.AnnAssign(annotation=annotation):
            return [annotation]
        case ast.Subscript(slice=index):
            return [index]
        case _:
            return []


def _is_for_people(text):
    return not _KEYS.fullmatch(text) and bool(_SENTENCE.search(text) or _TITLE.fullmatch(text.strip()))
