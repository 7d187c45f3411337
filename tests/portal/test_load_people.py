"""Whose records are whose: ids that several people share, names staff know, what a file does not say."""

import json

import pytest
from sqlalchemy import select

from portal.store import patients
from portal.store.resources import by_id
from portal.store.schema import resources
from tests.support.records import condition, load, patient


def stored(portal, kind, key):
    with portal.database.read() as connection:
        return by_id(connection, kind, key)


def reasons(report):
    return [(each["where"], each["reason"]) for each in report.refused]


def _rows(portal, kind):
    with portal.database.read() as connection:
        query = select(resources).where(resources.c.type == kind).order_by(resources.c.last_updated)
        return list(connection.execute(query))


def test_two_patients_who_share_an_id_are_never_merged(portal):
    load(portal, patient("1"), condition("c1", "1", "Ana's"))
    report = load(portal, patient("1", "Bo", "Lind", "1990-01-01"), condition("c1", "1", "Bo's"))
    assert report.renamed == 2
    with portal.database.read() as connection:
        people = patients.all_patients(connection)
    assert {(each.given, each.birth_date) for each in people} == {("Ana", "1980-05-04"), ("Bo", "1990-01-01")}
    other = next(each.id for each in people if each.given == "Bo")
    rows = {row.patient_id: json.loads(row.body)["code"]["text"] for row in _rows(portal, "Condition")}
    assert rows == {"1": "Ana's", other: "Bo's"}
    assert json.loads(stored(portal, "Patient", other).body)["id"] == other


def test_the_same_id_at_two_practices_stays_two_people_even_with_one_name(portal):
    load(portal, patient("1"), condition("c1", "1"), practice="North")
    load(portal, patient("1"), condition("c1", "1"), practice="South")
    assert [row.id for row in _rows(portal, "Patient")] == ["1", "south.1"]
    assert {(row.id, row.patient_id) for row in _rows(portal, "Condition")} == {("c1", "1"), ("south.c1", "south.1")}


def test_loading_a_renamed_record_again_updates_it_in_place(portal):
    load(portal, patient("1"), practice="North")
    for text in ("First", "Second"):
        load(portal, patient("1"), condition("c1", "1", text), practice="South")
    rows = _rows(portal, "Condition")
    assert [(row.version, json.loads(row.body)["code"]["text"]) for row in rows] == [(2, "Second")]
    assert len(_rows(portal, "Patient")) == 2


def test_a_corrected_birth_date_is_the_same_person_when_an_identifier_agrees(portal):
    number = [{"system": "urn:mrn", "value": "77"}]
    load(portal, patient("1", identifier=number))
    load(portal, patient("1", identifier=number, born="1980-04-05"))
    with portal.database.read() as connection:
        assert [each.birth_date for each in patients.all_patients(connection)] == ["1980-04-05"]


def test_a_record_naming_an_id_two_people_share_is_refused(portal):
    load(portal, patient("1"))
    load(portal, patient("1", "Bo", "Lind", "1990-01-01"))
    report = load(portal, condition("c1", "1"))
    assert reasons(report) == [
        ("entry[0]", "is about a patient who is not here, or whose id several patients here share")
    ]


def test_a_file_that_says_the_year_alone_leaves_the_day_that_is_known(portal):
    number = {"identifier": [{"system": "urn:mrn", "value": "7"}]}
    for said, known in (("1980", "1980"), ("1980-05-04", "1980-05-04"), ("1980", "1980-05-04"), ("1981", "1981")):
        load(portal, patient("p1", born=said, **number))
        with portal.database.read() as connection:
            assert [each.birth_date for each in patients.all_patients(connection)] == [known], said


def test_a_name_without_parts_a_missing_name_and_a_partial_birth_date_are_taken_as_they_are(portal):
    load(portal, patient("1", name=[{"text": "Mx. Kim\u0000"}], born="1980"), {"resourceType": "Patient", "id": "2"})
    with portal.database.read() as connection:
        found = {each.id: (each.name, each.birth_date) for each in patients.all_patients(connection)}
    assert found == {"1": ("Mx. Kim", "1980"), "2": ("2", "")}


def test_ids_no_address_can_hold_get_names_that_fit_and_keep_them(portal):
    for _ in range(2):
        report = load(portal, patient("a b"), condition("é", "a b"), condition("x" * 300, "a b"))
        assert report.refused == []
    assert report.saved == {"same": {"Patient": 1, "Condition": 2}}
    assert all(row.id.isascii() and len(row.id) < 65 for row in _rows(portal, "Condition"))


def test_a_third_patient_of_one_id_gets_a_name_of_its_own_too(portal):
    for number in range(4):
        load(portal, patient("1", given=f"Kid{number}"))
    assert len({row.id for row in _rows(portal, "Patient")}) == 4


def test_staff_find_a_patient_by_id_or_whole_name_and_are_told_when_it_is_not_one(portal):
    load(portal, patient("1"), patient("2", born="1999-01-01"), patient("3", "Bo", "Lind"))
    with portal.database.read() as connection:
        assert patients.find(connection, "Patient/1").id == "1"
        assert patients.find(connection, " bo  LIND ").id == "3"
        with pytest.raises(patients.AmbiguousPatientError, match="1, 2"):
            patients.find(connection, "Ana Reyes")
        with pytest.raises(patients.PatientNotFoundError):
            patients.find(connection, "Ana")


def test_what_staff_know_stays_when_a_file_does_not_say_it(portal):
    load(
        portal,
        patient(
            telecom=[{"system": "phone", "value": "555 1"}, {"system": "phone", "value": "555 2", "use": "mobile"}]
        ),
    )
    load(portal, patient())
    with portal.database.read() as connection:
        assert patients.get(connection, "p1").phone == "555 2"
