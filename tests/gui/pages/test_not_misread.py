"""What could be read as something else on a page: a planned end as one that is over, what nobody said as said."""

import pytest

from pfclient.chart.glance import Known, Part
from pfclient.chart.section import Availability, Section
from pfclient.export.facts import facts, labels
from tests.unit.records.charts import coded, resource, row, rows
from ui.pages.allergies.columns import columns as allergies
from ui.pages.allergies.columns import how_serious
from ui.pages.allergies.detail import describe as allergy
from ui.pages.diagnoses.columns import columns as diagnoses
from ui.pages.diagnoses.detail import describe as diagnosis
from ui.pages.immunizations.columns import chip, dose
from ui.pages.immunizations.detail import describe as vaccine
from ui.pages.lab_results.columns import columns as results
from ui.pages.lab_results.detail import describe as result
from ui.pages.medications.detail import describe as medicine
from ui.pages.section.labels import marks
from ui.pages.section.partly import instead_of_rows
from ui.pages.vitals.columns import columns as vitals
from ui.shell.topics import topic
from ui.text.paper import PaperWording

LOINC = "http://loinc.org"
DAILY = {"text": "daily", "timing": {"repeat": {"boundsPeriod": {"end": "2026-12-05"}}}}


@pytest.mark.parametrize(
    ("status", "told"), [("active", "Until"), ("completed", "Ended"), ("stopped", "It was planned until")]
)
def test_the_last_day_of_a_medicine_is_called_what_it_is(said, status, told):
    order = resource("MedicationRequest", status=status, medicationCodeableConcept={"text": "A"})
    words = said(medicine, row("medications", order | {"dosageInstruction": [DAILY]}))
    assert words[words.index("Dec 5, 2026") - 1] == told


@pytest.mark.parametrize(("start", "told"), [("2026-06-01", "Starts"), ("2026-01-01", "Started")])
def test_a_medicine_that_begins_later_is_not_said_to_have_started(said, start, told):
    dose = {"text": "daily", "timing": {"repeat": {"boundsPeriod": {"start": start}}}}
    order = resource("MedicationRequest", status="active", medicationCodeableConcept={"text": "A"})
    record = row("medications", order | {"dosageInstruction": [dose]})
    assert {"Starts", "Started"} & set(said(medicine, record)) == {told}
    assert ("Not started yet" in said(medicine, record)) == (told == "Starts")
    on_paper = {fact.label for fact in facts("medications", record, PaperWording())}
    assert {"Starts", "Started"} & on_paper == {told}


@pytest.mark.parametrize(
    ("severity", "criticality", "told"),
    [
        ("mild", "high", "High risk"),
        ("moderate", "high", "High risk"),
        ("severe", "high", "Severe"),
        ("severe", "low", "Severe"),
        ("mild", "low", "Mild"),
        ("mild", None, "Mild"),
        (None, "high", "High risk"),
        (None, "low", "Low risk"),
    ],
)
def test_a_high_risk_is_not_hidden_behind_a_mild_reaction(severity, criticality, told):
    reaction = {"manifestation": [{"text": "rash"}], "severity": severity}
    found = row(
        "allergies",
        resource("AllergyIntolerance", code={"text": "Nuts"}, criticality=criticality, reaction=[reaction]),
    )
    assert how_serious(found).text == told


def no_known(**more):
    code = {"coding": [{"system": "http://snomed.info/sct", "code": "716186003", "display": "No known allergy"}]}
    return resource("AllergyIntolerance", code=code, **{"clinicalStatus": coded("active"), **more})


@pytest.mark.parametrize(
    ("doubt", "said"),
    [
        ({"verificationStatus": coded("unconfirmed")}, "No known allergy (not confirmed)"),
        ({"clinicalStatus": None}, "No known allergy (status not given)"),
    ],
)
def test_what_the_clinic_is_not_sure_of_is_not_told_as_confirmed(qapp, doubt, said):
    doubtful = row("allergies", no_known(**doubt))
    assert topic("allergies").statement([doubtful]) is None
    part = Part((), Section("allergies", Availability.LOADED), Known.STATED, statements=(doubtful,))
    assert instead_of_rows(part, topic("allergies"), "Leo", private=False) == (said, "")


def test_of_several_statements_each_is_told(qapp):
    drugs = no_known() | {"id": "2", "code": {"coding": [{"code": "409137002", "display": "No known drug allergy"}]}}
    sure = rows("allergies", no_known(recordedDate="2026"), drugs).current
    assert topic("allergies").statement(sure).title == "No known allergy, No known drug allergy"


IPS = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"
GIVER = [{"actor": {"display": "Nurse Lee"}}]
NO_INFORMATION = {"vaccineCode": coded("no-immunization-info", system=IPS), "status": "completed"}


@pytest.mark.parametrize(
    ("sent", "label"),
    [({}, "Status not given"), ({"status": "partial"}, "Status not given"),
     (NO_INFORMATION, "The clinic has no information")],
)  # fmt: skip
def test_a_vaccine_of_which_nobody_says_so_is_not_called_given(said, sent, label):
    flu = {"vaccineCode": {"text": "Flu"}, "occurrenceDateTime": "2020-01-02", "performer": GIVER}
    record = row("immunizations", resource("Immunization", **(flu | sent)))
    words = said(vaccine, record)
    assert label in words
    assert not {"Given", "Date given", "Given by Nurse Lee"} & set(words)
    assert {"Date", "Entered by Nurse Lee"} <= set(words)
    assert chip(record).text == label
    assert labels("immunizations", record, PaperWording()) == [label]
    on_paper = {fact.label for fact in facts("immunizations", record, PaperWording())}
    assert {"Date", "Entered by"} <= on_paper
    assert "Given by" not in on_paper


@pytest.mark.parametrize(
    ("name", "number", "told"),
    [
        ("Prevnar 13", {"doseNumberPositiveInt": 1}, "Dose 1"),
        ("Prevnar 13", {"doseNumberPositiveInt": 13}, "Dose 13"),
        ("Chickenpox, dose 2 of 2", {"doseNumberPositiveInt": 2, "seriesDosesPositiveInt": 2}, ""),
        ("Chickenpox, Dose 2", {"doseNumberPositiveInt": 2}, ""),
        ("Tdap (booster)", {"doseNumberString": "Booster"}, ""),
        ("Flu", {"doseNumberString": "Booster"}, "Booster"),
        ("Flu", {}, ""),
    ],
)
def test_a_number_in_the_name_of_a_vaccine_is_not_taken_for_its_dose(name, number, told):
    given = resource("Immunization", status="completed", vaccineCode={"text": name}, protocolApplied=[number])
    assert dose(row("immunizations", given)) == told


def test_a_vaccine_that_was_given_is_called_so(said):
    flu = {"vaccineCode": {"text": "Flu"}, "occurrenceDateTime": "2020-01-02", "performer": GIVER}
    words = said(vaccine, row("immunizations", resource("Immunization", status="completed", **flu)))
    assert {"Given", "Date given", "Given by Nurse Lee"} <= set(words)


def test_that_no_procedures_are_known_is_not_called_done(qapp):
    none = row("procedures", resource("Procedure", status="completed", code=coded("no-known-procedures", system=IPS)))
    assert [each.text for each in marks(none)] == ["The clinic says: none known"]


def parts(*codes):
    return [
        {"code": {"text": name}, "valueQuantity": {"value": 5, "unit": "mmol/L"}, "interpretation": [coded(code)]}
        for name, code in zip("ABC", codes, strict=False)
    ]


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        (["N", "H"], ("1 outside range", "warn")),
        (["L", "HH", "N"], ("2 outside range", "alert")),
        (["N", "N"], None),
    ],
)
@pytest.mark.parametrize(("category", "columns"), [("lab_results", results), ("vitals", vitals)])
def test_a_panel_of_which_parts_lie_outside_their_range_does_not_look_harmless(qapp, category, columns, codes, told):
    kind = coded("laboratory" if category == "lab_results" else "vital-signs")
    panel = resource("Observation", status="final", category=[kind], code={"text": "Salts"}, component=parts(*codes))
    record = row(category, panel)
    column = columns()[1]
    mark = column.cell(record).mark
    assert (mark and (mark.text, mark.tone)) == told
    assert told is None or told[0] in column.accessible(record)


def test_a_blood_pressure_the_clinic_calls_critical_does_not_look_harmless(qapp):
    upper, lower = parts("HH", "N")
    pressure = [upper | {"code": coded("8480-6", system=LOINC)}, lower | {"code": coded("8462-4", system=LOINC)}]
    both = resource("Observation", status="final", code={"text": "Blood pressure"}, component=pressure)
    cell = vitals()[1].cell(row("vitals", both))
    assert (cell.text, cell.mark.text) == ("5 / 5", "1 outside range")


@pytest.mark.parametrize(
    ("sent", "told", "in_list"),
    [
        ({"recordedDate": "2019-05-02"}, {"First recorded": "May 2, 2019"}, "May 2, 2019"),
        ({"onsetDateTime": "1970"}, {"Since": "1970"}, "Since 1970"),
        ({"onsetDateTime": "1970", "recordedDate": "2019"}, {"Since": "1970", "First recorded": "2019"}, "2019"),
        ({"onsetString": "as a child"}, {"Since": "as a child"}, "as a child"),
    ],
)
@pytest.mark.parametrize(
    "page",
    [("AllergyIntolerance", "allergies", allergy, allergies), ("Condition", "diagnoses", diagnosis, diagnoses)],
)
def test_when_it_began_and_when_it_was_written_down_stay_apart(said, page, sent, told, in_list):
    kind, category, describe, columns = page
    record = row(category, resource(kind, code={"text": "Nuts"}, **sent))
    words = said(describe, record)
    found = {name: words[words.index(name) + 1] for name in ("Since", "First recorded") if name in words}
    assert found == told
    assert columns()[-1].text(record) == in_list


@pytest.mark.parametrize(("sent", "is_told"), [({}, False), ({"effectiveDateTime": "2026-02-01"}, True)])
def test_when_the_lab_reported_is_not_called_when_it_was_taken(said, sent, is_told):
    iron = {"code": {"text": "Iron"}, "category": [coded("laboratory")], "valueQuantity": {"value": 5}}
    record = row("lab_results", resource("Observation", status="final", issued="2026-02-02T10:00:00Z", **iron, **sent))
    words = said(result, record)
    assert ("Taken" in words) == is_told
    assert words[words.index("Result from") + 1] == "Feb 2, 2026"
    on_paper = {fact.label for fact in facts("lab_results", record, PaperWording())}
    assert ("Taken" in on_paper) == is_told
    assert "Result from" in on_paper
