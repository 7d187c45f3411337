"""Words for errors, dates, people and codes: complete, plain, and never made up."""

import inspect
import re
from pathlib import Path

import pytest

from pfclient import errors
from pfclient.people import Connection, Person, PersonId, Relationship
from ui.text import names, refusals
from ui.text.errors import covered, waiting, words
from ui.text.telephone import telephone
from ui.text.translate import tr, trn

OURS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.FamilyChartError)]


@pytest.mark.parametrize("kind", OURS)
def test_every_error_class_has_words_of_its_own(kind):
    assert kind in covered()


@pytest.mark.parametrize("kind", OURS)
def test_words_say_what_happened_and_what_to_do(kind):
    needs_code = kind in {errors.Rejected, errors.Unreadable}
    message = words(kind("x") if needs_code else kind())
    assert message.title
    assert message.text.endswith(".")
    for text in (message.title, message.text, message.action):
        assert "!" not in text
        assert "please" not in text.lower()
        assert "oops" not in text.lower()


def test_every_code_the_portal_refuses_with_has_words():
    source = "\n".join(path.read_text("utf-8") for path in Path("portal").rglob("*.py"))
    used = set(re.findall(r"\bProblem\(\s*\d+,\s*\"([a-z-]+)\"", source))
    used |= set(re.findall(r"_REFUSALS.*?\"(invitation-[a-z]+)\"", source))
    assert {"username-taken", "verification-failed", "password-rejected"} <= used
    assert used <= refusals.codes()


def test_a_foreign_exception_never_shows_its_own_text():
    assert "secret" not in str(words(ValueError("secret")))


def test_a_known_code_wins_over_its_class():
    assert words(errors.Rejected("username-taken")).title == "Username has already been taken"
    assert words(errors.Rejected("never-heard-of")) == words(errors.Rejected("other"))


def test_tries_left_are_told_in_the_singular_too():
    several = words(errors.Rejected("verification-failed", attempts_remaining=2))
    one = words(errors.Rejected("verification-failed", attempts_remaining=1))
    assert "You have 2 tries left." in several.text
    assert "You have 1 try left." in one.text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "1 second,"), (1, "1 second,"), (1.2, "2 seconds"), (59, "59 seconds"), (60, "1 minute,"), (61, "2 minutes")],
)
def test_a_wait_is_rounded_up(seconds, text):
    assert f"Wait {text}" in waiting(seconds)
    assert f"Wait {text}" in words(errors.RateLimited("rate-limited", retry_after=seconds)).text


@pytest.mark.parametrize(
    ("relationship", "gender", "said"),
    [
        (Relationship.SELF, "female", "You"),
        (Relationship.PARENT, "male", "Your father"),
        (Relationship.PARENT, "female", "Your mother"),
        (Relationship.PARENT, "", "Your parent"),
        (Relationship.CHILD, "female", "Your daughter"),
        (Relationship.CHILD, "male", "Your son"),
        (Relationship.CHILD, "other", "Your child"),
        (Relationship.SPOUSE, "unknown", "Your spouse"),
    ],
)
def test_relations_are_said_as_a_family_says_them(relationship, gender, said):
    assert names.relation(relationship, gender) == said


def test_every_relationship_has_words():
    assert all(names.relation(one) for one in Relationship)


@pytest.mark.parametrize(
    ("display", "given", "family", "letters"),
    [
        ("Maria Elena Alvarez", "", "", "MA"),
        ("Dr. E. Alvarez", "Ernesto", "Alvarez", "EA"),
        ("leo", "", "", "L"),
        ("", "", "", "?"),
        ("", " ", "Óñez", "Ó"),
        ("Leo A.", "Leo", "", "LA"),
    ],
)
def test_initials(display, given, family, letters):
    assert names.initials(display, given, family) == letters


def person(display="", given="", family=""):
    link = Connection("p", "c", "Patient/1", "Lakeview")
    return Person(PersonId("x"), display, given, family, "", Relationship.OTHER, link)


def test_a_person_without_name_parts_uses_the_displayed_name():
    assert names.person_initials(person("Maria Elena Alvarez")) == "MA"
    assert names.person_initials(person("Cher")) == "C"
    assert names.person_initials(person()) == "?"
    assert names.first_name(person("Maria Alvarez")) == "Maria"
    assert names.first_name(person(given="Leo James")) == "Leo"
    assert names.first_name(person()) == "?"


def test_plurals():
    assert trn("{n} item", "{n} items", 1) == "1 item"
    assert trn("{n} item", "{n} items", 0) == "0 items"
    assert tr("Now in {name}’s chart", name="Leo") == "Now in Leo’s chart"
    assert tr("100 % {literal}") == "100 % {literal}"


def test_no_line_ends_within_a_telephone_number():
    said = telephone("+1 (555) 010-0142")
    assert [said.replace("\u00a0", " ").replace("\u2011", "-")] == ["+1 (555) 010-0142"]
    assert not {" ", "-"} & set(said)
