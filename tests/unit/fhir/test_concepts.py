"""Names of things: the clinic's text, else the display, else the code with its system's name."""

import pytest

from pfclient.fhir.concepts import all_words, codes, identity, status_code, words

LOINC = "http://loinc.org"


@pytest.mark.parametrize(
    ("concept", "said"),
    [
        ({"text": "Sugar", "coding": [{"display": "Glucose", "code": "2345-7", "system": LOINC}]}, "Sugar"),
        ({"coding": [{"code": "1"}, {"display": "Glucose", "code": "2345-7"}]}, "Glucose"),
        ({"coding": [{"code": "2345-7", "system": LOINC}]}, "2345-7 (LOINC)"),
        ({"coding": [{"code": "73211009", "system": "http://snomed.info/sct"}]}, "73211009 (SNOMED CT)"),
        ({"coding": [{"code": "X1", "system": "http://clinic.example/codes/local-tests/"}]}, "X1 (local-tests)"),
        ({"coding": [{"code": "X1", "system": "urn:oid:1.2.3"}]}, "X1 (1.2.3)"),
        ({"coding": [{"code": "X1"}]}, "X1"),
        ({"coding": {"display": "Not an array"}}, "Not an array"),
        ({"text": "Only text"}, "Only text"),
        ({"text": "null", "coding": [{"display": "undefined", "code": "7"}]}, "7"),
        ({"text": "  ", "coding": [{"display": "", "code": "7", "system": LOINC}]}, "7 (LOINC)"),
        ({"text": "None", "coding": []}, "None"),
        ("Bare string", "Bare string"),
        ([{"coding": []}, {"text": "Second"}], "Second"),
        ({"code": "AMB", "display": "ambulatory"}, "ambulatory"),
    ],
)
def test_a_concept_reads_in_the_clinics_words(concept, said):
    assert words(concept) == said


@pytest.mark.parametrize("concept", [None, {}, [], 5, {"coding": None}, {"coding": [None, "x", 5]}, {"text": None}])
def test_a_concept_that_says_nothing_is_empty(concept):
    assert words(concept) == ""


def test_doubles_of_a_list_are_told_once():
    assert all_words([{"text": "A"}, {"text": "B"}, {"text": "A"}, {}]) == ("A", "B")


def test_codes_are_found_with_or_without_the_array():
    assert codes({"coding": [{"code": "a"}, {"code": 5}, {"code": "b"}]}) == ("a", "b")
    assert codes({"coding": {"code": "a"}}) == ("a",)
    assert codes([{"coding": [{"code": "a"}]}, {"coding": [{"code": "b"}]}]) == ("a", "b")


def test_the_identity_of_a_test_is_its_code_else_its_name():
    assert identity({"text": "x", "coding": [{"system": LOINC, "code": "2345-7"}]}) == "http://loinc.org|2345-7"
    assert identity({"text": "Glucose  Fasting"}) == "glucose fasting"


@pytest.mark.parametrize(
    "value", ["active", {"coding": [{"code": "active"}]}, {"coding": {"code": "active"}}, {"text": "Active"}]
)
def test_a_status_is_found_as_code_concept_or_text(value):
    assert status_code(value, {"active": 1}) == "active"


def test_a_foreign_status_is_none_of_ours():
    assert status_code({"coding": [{"code": "weird"}]}, {"active": 1}) == ""
    assert status_code(None, {"active": 1}) == ""
