"""Codes of the records in words: complete, plain, with the right tone."""

import re
from pathlib import Path

import pytest

from pfclient.fhir import concepts
from ui.text import records
from ui.text.absence import absence
from ui.text.language import language

STATUSES = (
    *("active", "recurrence", "relapse", "inactive", "remission", "resolved", "on-hold", "completed", "stopped"),
    *("cancelled", "ended", "not-done", "in-progress", "preparation", "registered", "partial", "preliminary"),
    *("final", "amended", "corrected", "appended", "proposed", "pending", "booked", "arrived", "checked-in"),
    *("waitlist", "fulfilled", "noshow", "revoked", "unknown", "planned", "accepted", "rejected", "suspended"),
    *("recorded", "intended", "not-taken"),
)


@pytest.mark.parametrize("code", STATUSES)
def test_every_status_has_plain_words(code):
    label = records.status(code)
    assert code in records._STATUSES
    assert label.text
    assert label.tone in {"good", "warn", "info", "neutral"}


def test_every_status_and_flag_the_record_rooms_use_has_words():
    source = "\n".join(path.read_text("utf-8") for path in Path("pfclient/records").glob("*.py"))
    used = set(re.findall(r"\b(?:current|past)\(([^)]*)\)", source))
    codes = {code for call in used for code in re.findall(r"\"([a-z-]+)\"", call)}
    assert len(codes) > 20
    for code in codes:
        assert records.flag(code).text != code.replace("-", " ").capitalize() or code in records._STATUSES


def test_an_unknown_status_says_itself_and_a_missing_one_says_so():
    assert records.status("on-the-moon").text == "On the moon"
    assert records.status("").text == "Status not given"


def test_a_visit_that_waits_for_the_clinic_is_told_from_what_goes_on_by_its_icon():
    label = records.status("pending")
    assert (label.text, label.tone, label.icon) == ("Waiting for the clinic", "warn", "hourglass")


def test_a_medicine_not_to_be_taken_shouts():
    label = records.flag("do-not-take")
    assert (label.text, label.tone, label.icon) == ("Do NOT take", "alert", "prohibit")


def test_a_value_outside_its_range_is_amber_and_only_a_far_one_red():
    assert records.reading("above").tone == "warn"
    assert records.reading("below").tone == "warn"
    assert records.reading("far-above").tone == "alert"
    assert records.reading("in").tone == "good"
    assert records.reading("") is None


def test_severity_says_nothing_when_the_clinic_said_nothing():
    assert records.severity("") is None
    assert records.criticality("") is None
    assert records.severity("severe").tone == "alert"
    assert records.criticality("unable-to-assess").text == "Risk not known"


def test_interpretations_that_are_no_reading_have_words():
    assert records.interpretation("POS") == "Positive"
    assert records.interpretation("SDD") == "Susceptible, depending on the dose"
    assert records.interpretation("") == ""


def test_an_interpretation_we_have_no_words_for_is_told_as_the_lab_wrote_it():
    assert records.interpretation("Positive for MRSA, call the clinic") == "Positive for MRSA, call the clinic"


@pytest.mark.parametrize("code", sorted(concepts._REASONS | {"other-form"}))
def test_every_reason_why_there_is_no_value_has_words_in_both_languages(qapp, code):
    said = absence(code)
    assert said.startswith("No value: ")
    assert code not in said or code == "error"
    language().switch("es")
    assert absence(code).startswith("Sin valor: ")
    assert absence(code).partition(": ")[2] != said.partition(": ")[2]


def test_what_a_clinic_wrote_of_a_missing_value_stays():
    assert absence("Hemolyzed, please come again") == "No value: Hemolyzed, please come again"
    assert absence("") == ""


def test_kinds_of_allergy_read_as_a_list():
    assert records.allergy_kinds(("food", "medication")) == "Food, medicine"
    assert records.allergy_kinds(()) == ""


def test_why_an_entry_is_not_shown_is_always_said():
    assert records.not_shown("entered-in-error") == "Marked as a mistake by the clinic"
    assert records.not_shown("new-reason")
