"""Another language at once: words, plural forms, and the order of dates."""

import re
from datetime import UTC, date, datetime

import pytest

from pfclient.people import Relationship
from ui.text import dates, errors, names
from ui.text.language import NAMES, first_of, language
from ui.text.pseudo import pseudo
from ui.text.translate import tr, trn


@pytest.fixture
def spanish(qapp):
    language().switch("es")
    yield
    language().switch("en")


@pytest.mark.parametrize(
    ("tags", "code"),
    [
        (["es-US", "en-US"], "es"),
        (["es_MX"], "es"),
        (["en-GB"], "en"),
        (["fr-FR", "es"], "es"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_computer_that_we_have_is_the_one(tags, code):
    assert first_of(tags) == code


def test_every_text_is_spanish_as_soon_as_spanish_is_chosen_and_english_again_afterwards(qapp, qtbot):
    with qtbot.waitSignal(language().changed):
        language().switch("es")
    assert tr("There is a problem") == "Hay un problema"
    with qtbot.waitSignal(language().changed):
        language().switch("en")
    assert tr("There is a problem") == "There is a problem"


def test_choosing_the_language_in_use_builds_nothing_anew(qapp, qtbot):
    with qtbot.assertNotEmitted(language().changed):
        language().switch("en")


def test_a_language_we_do_not_have_is_refused(qapp):
    with pytest.raises(KeyError):
        language().switch("fr")
    assert language().code == "en"


@pytest.mark.parametrize(
    ("count", "said"), [(1, "Le queda 1 intento."), (2, "Le quedan 2 intentos."), (0, "Le quedan 0 intentos.")]
)
def test_a_number_takes_its_own_form(spanish, count, said):
    assert trn("You have {n} try left.", "You have {n} tries left.", count) == said


def test_the_words_of_tables_are_translated_when_they_are_used(spanish):
    assert names.relation(Relationship.PARENT, "male") == "Su padre"
    assert errors.words(TimeoutError()).title == "Algo salió mal en este programa"


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("2026-01-22", "22 ene 2026", "22 de enero de 2026"),
        ("2026-05-03", "3 may 2026", "3 de mayo de 2026"),
        ("1970-05", "may 1970", "mayo de 1970"),
        ("1970", "1970", "1970"),
    ],
)
def test_dates_stand_in_spanish_order_with_spanish_months(spanish, text, short, long):
    assert dates.words(dates.parse(text)) == short
    assert dates.words(dates.parse(text), long=True) == long


def test_birth_dates_and_ages_as_on_the_band(spanish):
    assert dates.born_words(dates.parse("1949-11-30")) == "Nació el 30 nov 1949"
    assert dates.born_words(dates.parse("1949-11")) == "Nació en nov 1949"
    assert dates.age_words(dates.parse("1949-11-30"), date(2026, 3, 12)) == "76 años"
    assert dates.age_words(dates.parse("2025-11-30"), date(2026, 3, 12)) == "3 meses"


def test_the_time_of_day_says_which_half(spanish):
    assert dates.clock_words("14:05") == "2:05 p.\u00a0m."
    now = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
    assert re.fullmatch(r"Al día \d+:\d\d [ap]\.\u00a0m\.", dates.updated_words(now, now))


def test_the_made_up_language_is_twice_as_long_and_keeps_what_is_filled_in():
    text = "Wait {n} minutes, then try again."
    assert len(pseudo(text)) == 2 * len(text) + 1
    assert "{n}" in pseudo(text)
    assert pseudo(text).startswith("\u200f[")


def test_the_made_up_language_runs_from_right_to_left(qapp):
    language().switch("pseudo")
    assert qapp.isRightToLeft()
    assert tr("Sign in") == pseudo("Sign in")
    language().switch("en")
    assert not qapp.isRightToLeft()


def test_every_language_is_named_in_its_own_words():
    assert NAMES == {"en": "English", "es": "Español"}
