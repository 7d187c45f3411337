"""Words of ours: which ones they are is read, and in which language they are told is nobody's business here."""

import pytest

from pfclient.records.phrase_book import ENGLISH
from pfclient.records.phrases import EnglishOnly, Phrase, english, joined, tell
from tests.support.doses import DOSES, PERIODS, codes_in
from tests.unit.records.charts import resource, row

OTHERS = ("setting.", "no-name.", "dose-of", "dose-against", "yes", "no", "point", "do-not-do", "unsafe-step")
"""What is told of other things than doses and steps."""


def taken(*dosages):
    order = resource("MedicationRequest", status="active", medicationCodeableConcept={"text": "A"})
    return row("medications", order | {"dosageInstruction": list(dosages)}).how_to_take


def when(period):
    detail = {"code": {"text": "Walk"}, "scheduledPeriod": period}
    (step,) = row("care_plans", resource("CarePlan", status="active", title="A", activity=[{"detail": detail}])).steps
    return step.when


@pytest.mark.parametrize(("dosage", "said", "_"), DOSES)
def test_a_dose_is_told_in_english_where_there_is_no_screen(dosage, said, _):
    assert english(taken(dosage)) == said


@pytest.mark.parametrize(("period", "said", "_"), PERIODS)
def test_the_time_of_a_step_is_told_in_english_where_there_is_no_screen(period, said, _):
    assert english(when(period)) == said


def test_every_phrase_of_a_dose_or_a_step_is_among_those_told():
    told = codes_in(taken(*(dosage for dosage, _, _ in DOSES))).union(*(codes_in(when(one)) for one, _, _ in PERIODS))
    assert {code for code in ENGLISH if not code.startswith(OTHERS)} <= told


def test_the_same_dose_twice_is_told_once():
    once = {"timing": {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d"}}}
    assert english(taken(once, once, {"text": "once a day"}, {"text": "With water"})) == "once a day\nWith water"


@pytest.mark.parametrize("text", ["Take {1} tablet", "{", "{period}", "100 % {}"])
def test_what_a_clinic_sent_stays_as_it_is_whatever_signs_it_holds(text):
    assert taken({"text": text}) == text
    assert english(taken({"asNeededCodeableConcept": {"text": text}})) == f"as needed for {text}"


def test_what_is_all_the_clinics_is_text_and_no_phrase():
    assert taken({"text": "One daily", "patientInstruction": "With water"}) == "One daily. With water"
    assert joined("list", ["a", "", "b", "a"]) == "a, b"
    assert joined("list", []) == ""


def test_words_are_looked_up_in_the_language_they_are_told_in():
    two_hours = Phrase("for", (Phrase("lasting.h", ("2",)),))
    assert tell(two_hours, {"for": "pendant {time}", "lasting.h": "{amount} heures"}.__getitem__) == "pendant 2 heures"
    assert EnglishOnly().here(two_hours) == "for 2 hours"
    assert EnglishOnly().each(two_hours) == ("for 2 hours",)


def test_another_language_may_have_them_in_another_order():
    moment = Phrase("minutes", ("30", Phrase("at.AC")))
    told = tell(moment, {"minutes": "{moment}, {minutes} Minuten", "at.AC": "vor dem Essen"}.__getitem__)
    assert told == "vor dem Essen, 30 Minuten"
