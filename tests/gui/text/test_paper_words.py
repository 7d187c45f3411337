"""The words of a copy: every field a record can have, every remark and every state has some."""

import inspect
from datetime import UTC, date, datetime

import pytest

from pfclient.export import facts, remarks, summary
from pfclient.export.wording import Remark
from pfclient.records import (
    allergies,
    appointments,
    care_plans,
    diagnoses,
    immunizations,
    lab_results,
    medications,
    procedures,
    visits,
    vitals,
)
from pfclient.records.catalog import CATEGORIES
from ui.text import paper_labels, paper_remarks
from ui.text.language import language
from ui.text.paper import PaperWording

ROWS = {
    "diagnoses": diagnoses.Diagnosis,
    "medications": medications.Medication,
    "immunizations": immunizations.Immunization,
    "allergies": allergies.Allergy,
    "procedures": procedures.Procedure,
    "care_plans": care_plans.CarePlan,
    "lab_results": lab_results.LabResult,
    "appointments": appointments.Appointment,
    "vitals": vitals.Vital,
    "visits": visits.Visit,
}
SILENT = facts.OWN_PLACE | facts.TOLD_OTHERWISE | facts.INTERNAL | {"measure"}
MEASURE = {"result", "value", "unit", "range", "low", "high", "reading"}


def test_every_category_has_its_words():
    assert ROWS.keys() == CATEGORIES.keys() == paper_labels.SECTIONS.keys() == paper_labels.THINGS.keys()


@pytest.mark.parametrize("category", ROWS)
def test_every_field_of_a_record_has_a_name(category):
    assert set(ROWS[category].__struct_fields__) - SILENT <= paper_labels.known(category)


def test_every_part_of_a_measure_and_every_other_name_of_a_fact_is_known():
    others = {"told_by", "entered_by", "planned_until", "over", "starts", "date", "when_not_done", "reason_not_done"}
    others |= {"order_says", "why_ordered", "order_from", "died"}
    others |= {"section", "list", "title", "labels"}
    assert paper_labels.known() >= MEASURE | others | {"birth_date"}


def test_every_remark_has_a_sentence():
    source = inspect.getsource(remarks) + inspect.getsource(summary)
    mentioned = {code for code in paper_remarks.known() if f'"{code}"' in source}
    assert mentioned == paper_remarks.known()
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    for code in paper_remarks.known():
        days = (date(2025, 1, 1), date(2025, 12, 31))
        said = paper_remarks.words(Remark(code, "medications", 2, moment, "entered-in-error", days))
        assert len(said.split()) >= 3, code
        assert "{" not in said


@pytest.mark.parametrize("days", [(date(2025, 1, 1), None), (None, date(2025, 12, 31))])
def test_a_span_open_at_one_side_says_the_other(days):
    assert "2025" in paper_remarks.words(Remark("span", days=days))


def test_a_vaccine_is_given_and_not_done():
    words = PaperWording()
    assert [words.status("immunizations", code) for code in ("completed", "not-done")] == ["Given", "Not given"]
    assert words.status("procedures", "completed") == "Done"


@pytest.mark.parametrize(
    ("speaks", "words"),
    [
        ("en", ["Died Feb 1, 2026", "Died Feb 2026", "February 1, 2026", "The clinic says that this person died"]),
        ("es", ["Falleció el 1 feb 2026", "Falleció en feb 2026", "1 de febrero de 2026",
                "La clínica dice que esta persona falleció"]),
    ],
)  # fmt: skip
def test_a_death_is_told_as_it_is_known(qapp, speaks, words):
    language().switch(speaks)
    said = PaperWording()
    days = [said.text("died", date=day) for day in ("2026-02-01", "2026-02")]
    assert [*days, said.text("death-date", date="2026-02-01"), said.text("deceased")] == words


def test_a_medicine_is_finished_and_not_done():
    assert PaperWording().status("medications", "completed") == "Finished"
