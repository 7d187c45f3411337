"""Vital signs and visits: whole, never mixed with lab results, and without what was written down."""

from datetime import UTC, datetime

import pytest

from pfclient.records.catalog import CATEGORIES
from pfclient.records.phrases import english
from tests.unit.records.charts import coded, place, resource, row, rows

DOCTOR = {"resourceType": "Practitioner", "id": "d", "name": [{"text": "Dr. Ana Ruiz"}]}
CLINIC = {"resourceType": "Organization", "id": "o", "name": "Bayside"}
PRESSURE = [
    {"code": coded(code, system="http://loinc.org") | {"text": name}, "valueQuantity": {"value": value, "unit": "mmHg"}}
    for code, name, value in (("8480-6", "Upper", 116), ("8462-4", "Lower", 72))
]


def vital(**more):
    fields = {"status": "final", "category": [coded("vital-signs")], "code": {"text": "Weight"}} | more
    return resource("Observation", **fields)


def test_a_measurement_tells_value_unit_day_place_and_who():
    shown = row(
        "vitals",
        vital(
            valueQuantity={"value": 70.50, "unit": "kg"},
            effectiveDateTime="2025-05-01",
            bodySite={"text": "Left arm"},
            performer=[{"reference": "Practitioner/d"}, {"reference": "Organization/o"}],
            note=[{"text": "With shoes"}],
        ),
        DOCTOR,
        CLINIC,
    )
    assert (shown.measure.value, shown.measure.unit, shown.when.text, shown.body_site) == (
        "70.5", "kg", "2025-05-01", "Left arm",
    )  # fmt: skip
    assert (shown.recorder, shown.clinic, shown.notes) == ("Dr. Ana Ruiz, Bayside", "Bayside", ("With shoes",))


def test_the_parts_of_a_blood_pressure_say_which_is_which():
    shown = row("vitals", vital(code={"text": "Blood pressure"}, component=PRESSURE))
    assert [(one.code, one.measure.value) for one in shown.components] == [
        ("http://loinc.org|8480-6", "116"), ("http://loinc.org|8462-4", "72"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ({"category": [coded("laboratory")]}, "not-a-record"),
        ({"category": [coded("vital-signs"), coded("laboratory")]}, "not-a-record"),
        ({"category": [coded("vital-signs"), coded("clinical-note")]}, "chart-note"),
        ({"status": "entered-in-error"}, "entered-in-error"),
        ({"category": None}, "current"),
    ],
)
def test_a_lab_result_or_a_note_among_the_vital_signs_is_counted_and_not_shown(more, where):
    assert place("vitals", vital(**more)) == where


def visit(**more):
    return resource("Encounter", status="finished", type=[{"text": "Check-up"}], **more)


def test_a_visit_tells_when_with_whom_where_why_and_which_clinic():
    shown = row(
        "visits",
        visit(
            period={"start": "2025-05-01T09:00:00-05:00", "end": "2025-05-01T09:30:00-05:00"},
            participant=[{"individual": {"reference": "Practitioner/d"}}],
            serviceProvider={"reference": "Organization/o"},
            reasonCode=[{"text": "Cough"}],
            **{"class": {"code": "VR"}},
        ),
        DOCTOR,
        CLINIC,
    )
    assert (shown.title, english(shown.setting), shown.why, shown.clinic) == (
        "Check-up", "Video or phone visit", "Cough", "Bayside",
    )  # fmt: skip
    assert (shown.with_whom, shown.where, shown.when.clock) == (("Dr. Ana Ruiz",), "Bayside", "09:00:00")


def test_what_was_written_down_at_a_visit_is_nowhere_in_its_row():
    prose = "she told me a secret"
    told = visit(
        text={"status": "generated", "div": f"<div>{prose}</div>"},
        note=[{"text": prose}],
        extension=[{"url": "http://example.org/note", "valueString": prose}],
    )
    assert prose not in repr(row("visits", told))


def test_a_visit_after_death_and_one_without_a_date_are_rows():
    late = visit(period={"start": "2099-01-01"})
    found = rows("visits", late, {**visit(), "id": "2"}, now=datetime(2026, 3, 10, tzinfo=UTC))
    assert [one.when.text if one.when else "" for one in found.past] == ["2099-01-01", ""]


@pytest.mark.parametrize("name", ["vitals", "visits"])
def test_the_portal_is_asked_only_for_what_belongs_there(name):
    asked = [(query.resource_type, query.parameters) for query in CATEGORIES[name].queries]
    assert (
        asked
        == {
            "vitals": [("Observation", (("category", "vital-signs"),))],
            "visits": [("Encounter", ())],
        }[name]
    )


def test_a_place_that_names_its_clinic_does_not_name_it_twice():
    room = {"resourceType": "Location", "id": "r", "name": "Bayside, Room 3"}
    seen = visit(location=[{"location": {"reference": "Location/r"}}], serviceProvider={"reference": "Organization/o"})
    assert row("visits", seen, room, CLINIC).where == "Bayside, Room 3"
