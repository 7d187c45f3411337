"""Which clinic a row says it came from: whom the person who entered it works for, else where it was read."""

import pytest

from tests.unit.records.charts import coded, resource, row

LAKEVIEW = resource("Organization", "lake", name="Lakeview Family Medicine")
ROLE = resource(
    "PractitionerRole",
    "raman",
    practitioner={"display": "Dr. Priya Raman"},
    organization={"reference": "Organization/lake"},
)
BY = {"reference": "PractitionerRole/raman", "display": "Dr. Priya Raman"}


@pytest.mark.parametrize(
    ("category", "kind", "fields"),
    [
        ("diagnoses", "Condition", {"recorder": BY}),
        ("diagnoses", "Condition", {"asserter": BY}),
        ("medications", "MedicationRequest", {"status": "active", "intent": "order", "requester": BY}),
        ("allergies", "AllergyIntolerance", {"recorder": BY}),
        ("immunizations", "Immunization", {"status": "completed", "performer": [{"actor": BY}]}),
        ("procedures", "Procedure", {"status": "completed", "performer": [{"actor": BY}]}),
        ("care_plans", "CarePlan", {"status": "active", "author": BY}),
        ("appointments", "Appointment", {"status": "booked", "participant": [{"actor": BY}]}),
    ],
)
def test_a_row_names_the_clinic_of_who_entered_it(category, kind, fields):
    entry = resource(kind, "1", code=coded("a"), **fields)
    assert row(category, entry, ROLE, LAKEVIEW).clinic == "Lakeview Family Medicine"
    assert row(category, entry).clinic == "Lakeview"  # the connection's, where nobody came along


def test_a_result_names_who_ordered_it_and_their_clinic_from_the_order_it_carries():
    order = {"resourceType": "ServiceRequest", "id": "order", "requester": BY}
    lab = resource(
        "Observation",
        "1",
        status="final",
        category=[coded("laboratory")],
        code=coded("a"),
        contained=[order],
        basedOn=[{"reference": "#order"}],
        performer=[{"display": "Central laboratory"}],
    )
    found = row("lab_results", lab, ROLE, LAKEVIEW)
    assert (found.recorder, found.performer) == ("Dr. Priya Raman", "Central laboratory")
    assert found.clinic == "Lakeview Family Medicine"


def test_a_result_nobody_says_was_ordered_names_the_clinic_that_answers_for_it():
    performer = [{"reference": "Organization/lake"}]
    lab = resource(
        "Observation", "1", status="final", category=[coded("laboratory")], code=coded("a"), performer=performer
    )
    found = row("lab_results", lab, LAKEVIEW)
    assert (found.recorder, found.clinic) == ("", "Lakeview Family Medicine")


def test_a_place_says_whose_it_is_where_no_person_does():
    place = resource("Location", "room", name="Room 3", managingOrganization={"reference": "Organization/lake"})
    visit = resource("Appointment", "1", status="booked", participant=[{"actor": {"reference": "Location/room"}}])
    assert row("appointments", visit, place, LAKEVIEW).clinic == "Lakeview Family Medicine"


def test_a_place_that_manages_itself_leads_nowhere():
    place = resource("Location", "room", name="Room 3", managingOrganization={"reference": "Location/room"})
    visit = resource("Appointment", "1", status="booked", participant=[{"actor": {"reference": "Location/room"}}])
    assert row("appointments", visit, place).title == "Appointment"


def test_a_doctor_who_cannot_be_shown_safely_gives_no_clinic_and_hides_no_row():
    unsafe = ROLE | {"modifierExtension": [{"url": "http://example.org/not", "valueBoolean": True}]}
    entry = resource("MedicationRequest", "1", status="active", intent="order", requester=BY,
                     medicationCodeableConcept={"text": "Aspirin"})  # fmt: skip
    found = row("medications", entry, unsafe, LAKEVIEW)
    assert (found.title, found.clinic) == ("Aspirin", "Lakeview")
