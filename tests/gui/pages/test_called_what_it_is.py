"""What would be read as its opposite is called what it is: beside the record, in lists, on paper, in what changed."""

from datetime import date

import pytest

from pfclient.chart.measured import part
from pfclient.export.facts import facts, labels
from pfclient.people import Connection, Person, PersonId, Relationship
from pfclient.values import replace
from tests.gui.pages.test_changed_words import told
from tests.unit.chart.test_changes import order, stored, visit
from tests.unit.records.charts import coded, resource, row, rows
from ui.pages.appointments.columns import columns as visits
from ui.pages.appointments.detail import describe as appointment
from ui.pages.lab_results.trend_columns import columns as trend
from ui.pages.medications.columns import columns as medicines
from ui.pages.medications.detail import describe as medicine
from ui.pages.procedures.detail import describe as procedure
from ui.pages.section.labels import marks, row_mark
from ui.shell.person_words import tab
from ui.shell.topics import topic
from ui.text.paper import PaperWording
from ui.text.visits import waits

DAILY = {"text": "1 tablet daily", "timing": {"repeat": {"boundsPeriod": {"start": "2025-02-01"}}}}
ORDER = {"medicationCodeableConcept": {"text": "Ibuprofen"}, "dosageInstruction": [DAILY], "status": "active",
         "reasonCode": [{"text": "Kidneys"}], "requester": {"display": "Dr. Kim"}}  # fmt: skip
AS_IF_TAKEN = {"How to take it", "What it is for", "Started", "Prescribed by"}
UNCLEAR = "Not clear whose entry this is"


def forbidden(**more):
    return row("medications", resource("MedicationRequest", doNotPerform=True, **(ORDER | more)))


def beside(words, label):
    return words[words.index(label) + 1]


def on_paper(category, record):
    return {fact.label: fact.text for fact in facts(category, record, PaperWording())}


def test_an_order_not_to_take_a_medicine_is_not_told_as_how_to_take_it(said):
    words = said(medicine, forbidden())
    assert not AS_IF_TAKEN & set(words)
    assert words.index("Do NOT take this medicine") < words.index("1 tablet daily")
    assert beside(words, "The order says") == "1 tablet daily"
    assert beside(words, "Since") == "Feb 1, 2025"
    assert beside(words, "Why it was ordered") == "Kidneys"
    assert "The order is from Dr. Kim" in words


def test_nor_is_it_in_the_list(qapp):
    name, reason, source = medicines()
    record = forbidden()
    assert name.cell(record).second == "The order says: 1 tablet daily"
    assert name.accessible(record) == "Do NOT take. Ibuprofen. The order says: 1 tablet daily"
    assert reason.text(record) == reason.accessible(record) == "Why it was ordered: Kidneys"
    assert source.cell(record).text == source.accessible(record).split(",")[0] == "The order is from Dr. Kim"


def test_nor_on_paper(qapp):
    found = on_paper("medications", forbidden())
    assert not AS_IF_TAKEN & set(found)
    assert found["The order says"] == "1 tablet daily"
    assert (found["Since"], found["The order is from"]) == ("Feb 1, 2025", "Dr. Kim")


def test_nor_in_what_changed(qapp):
    was, now = (order(doNotPerform=True, dosageInstruction=[{"text": text}]) for text in ("1 a day", "2 a day"))
    assert told("medications", [was], [now]) == ["The order says: was 1 a day, now 2 a day"]


def test_a_medicine_that_is_taken_is_told_as_before(said):
    record = row("medications", resource("MedicationRequest", **ORDER))
    words = said(medicine, record)
    assert {"1 tablet daily", "What it is for", "Started", "Prescribed by Dr. Kim"} <= set(words)
    assert set(on_paper("medications", record)) >= AS_IF_TAKEN
    assert medicines()[0].cell(record).second == "1 tablet daily"


@pytest.mark.parametrize(
    ("status", "label"),
    [("completed", "Why it was done"), ("not-done", "What it is for"), ("in-progress", "What it is for")],
)
def test_what_was_not_done_has_no_reason_why_it_was(said, status, label):
    body = resource("Procedure", status=status, code={"text": "Scan"}, reasonCode=[{"text": "Pain"}])
    record = row("procedures", body)
    assert beside(said(procedure, record), label) == on_paper("procedures", record)[label] == "Pain"


def test_nor_where_that_changed(qapp):
    was, now = (
        stored("Procedure", status="not-done", code={"text": "Scan"}, reasonCode=[{"text": text}]) for text in "AB"
    )
    assert told("procedures", [was], [now]) == ["What it is for: was A, now B"]


def iron(**more):
    body = {"code": {"text": "Iron"}, "category": [coded("laboratory")], "valueQuantity": {"value": 5}}
    return row("lab_results", resource("Observation", status="final", **body, **more))


@pytest.mark.parametrize(
    ("sent", "date"),
    [
        ({"effectiveDateTime": "2026-02-01", "issued": "2026-02-02T10:00:00Z"}, "Feb 1, 2026"),
        ({"issued": "2026-02-02T10:00:00Z"}, "Result from Feb 2, 2026"),
    ],
)
def test_a_day_on_which_only_the_lab_reported_is_not_told_as_when_a_sample_was_collected(qapp, sent, date):
    collected = trend(tight=lambda: False)[0]
    record = iron(**sent)
    assert collected.title == "Date collected"
    assert collected.text(record) == collected.cell(record).text == collected.accessible(record) == date


def test_nor_where_it_is_of_a_part_of_a_panel(qapp):
    body = {"code": {"text": "Salts"}, "category": [coded("laboratory")], "issued": "2026-02-02T10:00:00Z"}
    sodium = {"code": {"text": "Sodium"}, "valueQuantity": {"value": 140}}
    panel = row("lab_results", resource("Observation", status="final", component=[sodium], **body))
    assert trend(tight=lambda: False)[0].text(part(panel, panel.components[0])) == "Result from Feb 2, 2026"


def none_known(**more):
    code = {"coding": [{"system": "http://snomed.info/sct", "code": "716186003", "display": "No known allergy"}]}
    body = {"code": code, "clinicalStatus": coded("active"), "recorder": {"display": "Dr. Kim"}}
    return resource("AllergyIntolerance", **(body | more))


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        ({"verificationStatus": coded("confirmed")}, "Dr. Kim confirmed this."),
        (
            {"verificationStatus": coded("confirmed"), "recordedDate": "2026-01-02"},
            "Dr. Kim confirmed this on Jan 2, 2026.",
        ),
        ({}, "Dr. Kim wrote this down."),
        ({"recordedDate": "2026-01-02"}, "Dr. Kim wrote this down on Jan 2, 2026."),
        ({"onsetDateTime": "1999", "recordedDate": "2026-01-02"}, "Dr. Kim wrote this down on Jan 2, 2026."),
        ({"onsetDateTime": "1999"}, "Dr. Kim wrote this down."),
        ({"recorder": None, "recordedDate": "2026-01-02"}, "Lakeview wrote this down on Jan 2, 2026."),
    ],
)
def test_that_no_allergies_are_known_is_confirmed_only_where_the_clinic_says_so(qapp, sent, text):
    [statement] = rows("allergies", none_known(**sent)).current
    said = topic("allergies").statement([statement])
    assert said.text.replace("\N{NO-BREAK SPACE}", " ") == text


def test_of_two_statements_each_has_its_own_author(qapp):
    drugs = none_known(recorder={"display": "Dr. Lee"}, verificationStatus=coded("confirmed")) | {"id": "2"}
    drugs["code"] = {"coding": [{"code": "409137002", "display": "No known drug allergy"}]}
    both = rows("allergies", none_known(), drugs).current
    assert topic("allergies").statement(both).text == "Dr. Kim wrote this down. Dr. Lee confirmed this."


def test_a_medicine_one_no_longer_takes_is_finished(said):
    record = row("medications", resource("MedicationRequest", **(ORDER | {"status": "completed"})))
    assert "Finished" in said(medicine, record)
    assert row_mark(record).text == "Finished"
    assert labels("medications", record, PaperWording()) == ["Finished"]
    assert told("medications", [order()], [order(status="completed")]) == ["Status: was Current, now Finished"]


def test_a_vaccine_is_given_also_in_what_changed(qapp):
    flu = {"vaccineCode": {"text": "Flu"}}
    changed = told(
        "immunizations",
        [stored("Immunization", status="completed", **flu)],
        [stored("Immunization", status="not-done", **flu)],
    )
    assert changed[0] == "Status: was Given, now Not given"


@pytest.mark.parametrize(
    ("category", "body"),
    [
        ("medications", resource("MedicationRequest", **ORDER) | {"subject": {"display": "Ana"}}),
        ("diagnoses", resource("Condition", code={"text": "Asthma"}) | {"subject": None}),
        ("appointments", resource("Appointment", status="booked", description="Eyes") | {"participant": []}),
    ],
)
def test_an_entry_that_may_be_somebody_elses_says_so(qapp, category, body):
    record = row(category, body)
    assert UNCLEAR in [each.text for each in marks(record)]
    assert UNCLEAR in labels(category, record, PaperWording())


def test_so_does_a_visit_in_its_list_and_beside_it(said):
    record = row("appointments", resource("Appointment", status="booked", description="Eyes") | {"participant": []})
    column = visits()[1]
    assert (column.cell(record).mark.text, column.cell(record).second) == ("Confirmed", UNCLEAR)
    assert UNCLEAR in column.accessible(record)
    assert UNCLEAR in said(appointment, record)


@pytest.mark.parametrize("status", ["pending", "proposed", "waitlist", "booked"])
def test_how_a_visit_stands_is_told_once(said, status):
    mine = [{"actor": {"reference": "Patient/p"}}]
    record = row("appointments", resource("Appointment", status=status, participant=mine))
    _, column, _ = visits()
    assert column.cell(record).second == record.where == ""
    assert said(appointment, record).count(column.cell(record).mark.text) == 1
    assert "Pending" not in said(appointment, record)
    assert waits(record) == ("" if status == "booked" else column.cell(record).mark.text)


def test_that_it_became_unclear_is_told(qapp):
    mine, somebodys = (visit(participant=people) for people in ([{"actor": {"reference": "Patient/p"}}], []))
    assert told("appointments", [mine], [somebodys]) == [f"Now marked: {UNCLEAR}"]


def test_nobody_who_died_is_said_to_be_of_an_age(qapp):
    clinic = Connection("https://clinic.example", "c", "Patient/p", "Lakeview")
    ana = Person(PersonId("c"), "Ana Ruiz", "Ana", "Ruiz", "1984-05-02", Relationship.PARENT, clinic)
    spoken = [tab(person, "plum", date(2026, 6, 1)).accessible for person in (ana, replace(ana, deceased=True))]
    assert spoken == ["Ana Ruiz, Your parent, 42 years old", "Ana Ruiz, Your parent"]
