"""`pfclient show`: where everything of a file stands, whose it is, and how the command ends."""

import gzip
import json
import subprocess
import sys

import pytest

from pfclient.__main__ import main

CONDITION = {"resourceType": "Condition", "id": "c", "code": {"text": "Asthma"}, "subject": {"reference": "Patient/p"}}
PATIENT = {"resourceType": "Patient", "id": "p", "name": [{"given": ["Ana"], "family": "Ruiz"}], "birthDate": "1984-05"}


def bundle(*resources, kind="collection"):
    return {"resourceType": "Bundle", "type": kind, "entry": [{"resource": one} for one in resources]}


@pytest.fixture
def shown(tmp_path, capsys):
    def run(body, name="file.json"):
        path = tmp_path / name
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        path.write_bytes(data)
        assert main(["show", str(path), "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return run


def everything(found):
    return [
        (f"{name}.{where}", source)
        for name, rows in found["categories"].items()
        for where, some in rows.items()
        for one in some
        for source in one["sources"]
    ] + [(f"other.{one['reason']}", source) for one in found["other"] for source in one["sources"]]


def test_the_only_patient_is_the_person(shown):
    found = shown(bundle(PATIENT, CONDITION))
    assert found["person"] == {
        "id": "p", "name": "Ana Ruiz", "birth_date": "1984-05", "gender": "", "deceased": False,
        "sources": ["Patient/p"],
    }  # fmt: skip
    (row,) = found["categories"]["diagnoses"]["current"]
    assert set(row) == {"title", "status", "date", "detail", "sources", "warnings"}
    assert (row["title"], row["sources"]) == ("Asthma", ["Condition/c"])
    assert everything(found) == [("diagnoses.current", "Condition/c"), ("other.person", "Patient/p")]


@pytest.mark.parametrize(("day", "is_so"), [("1899-12-30", False), ("2021-03", True)])
def test_a_day_of_death_before_birth_is_none(shown, day, is_so):
    assert shown(bundle({**PATIENT, "deceasedDateTime": day}))["person"]["deceased"] is is_so


def test_the_subject_of_the_composition_is_the_person_among_several(shown):
    composition = {"resourceType": "Composition", "id": "x", "subject": {"reference": "Patient/p"}}
    theirs = {**CONDITION, "id": "theirs", "subject": {"reference": "Patient/q"}}
    found = shown(
        bundle(composition, {"resourceType": "Patient", "id": "q"}, PATIENT, CONDITION, theirs, kind="document")
    )
    assert found["person"]["id"] == "p"
    assert sorted(everything(found)) == [
        ("diagnoses.current", "Condition/c"), ("diagnoses.not_shown", "Condition/theirs"),
        ("other.chart-note", "Composition/x"), ("other.other-patient", "Patient/q"), ("other.person", "Patient/p"),
    ]  # fmt: skip
    assert found["categories"]["diagnoses"]["not_shown"] == [
        {"reason": "other-patient", "sources": ["Condition/theirs"]}
    ]


def test_with_several_patients_nobody_is_the_person_and_every_row_says_so(shown):
    theirs = {**CONDITION, "id": "theirs", "subject": {"reference": "Patient/q"}}
    found = shown(bundle(PATIENT, {"resourceType": "Patient", "id": "q"}, CONDITION, theirs))
    assert found["person"] is None
    rows = found["categories"]["diagnoses"]["current"]
    assert len(rows) == 2
    assert all("person-unknown" in row["warnings"] for row in rows)


def test_everything_that_is_no_row_stands_in_other_with_its_reason(shown):
    kinds = {
        "DocumentReference": "chart-note", "Claim": "billing", "ExplanationOfBenefit": "billing",
        "Device": "not-referred-to",
        "OperationOutcome": "message-of-the-server",
        "MedicationDispense": "no-category",
        "Practitioner": "not-referred-to",
    }  # fmt: skip
    found = shown(bundle(*({"resourceType": kind, "id": "1"} for kind in kinds), {"id": "nothing"}, "text"))
    assert everything(found) == [
        *((f"other.{reason}", f"{kind}/1") for kind, reason in kinds.items() if reason != "not-referred-to"),
        ("other.not-fhir", "?/nothing"),
        ("other.unreadable", "?/@entry[8]"),
        ("other.not-referred-to", "Device/1"),
        ("other.not-referred-to", "Practitioner/1"),
    ]


def test_what_a_row_refers_to_stands_in_its_sources(shown):
    drug = {"resourceType": "Medication", "id": "m", "code": {"text": "A"}}
    order = {"resourceType": "MedicationRequest", "id": "r", "status": "active", "subject": {"reference": "Patient/p"},
             "medicationReference": {"reference": "Medication/m"}}  # fmt: skip
    found = shown(bundle(PATIENT, drug, order))
    assert found["categories"]["medications"]["current"][0]["sources"] == ["MedicationRequest/r", "Medication/m"]


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"resourceType": "Observation", "category": [{"coding": [{"code": "laboratory"}]}]}, "lab_results"),
        ({"resourceType": "Observation", "category": [{"coding": [{"code": "vital-signs"}]}]}, "vitals"),
        ({"resourceType": "Observation", "category": [{"coding": [{"code": "survey"}]}]}, "vitals"),
        ({"resourceType": "DiagnosticReport", "category": [{"coding": [{"code": "LAB"}]}]}, "lab_results"),
        ({"resourceType": "DiagnosticReport", "category": [{"coding": [{"code": "RAD"}]}]}, "reports"),
        ({"resourceType": "DiagnosticReport", "category": [{"coding": [{"code": "HM"}]}]}, "reports"),
        (
            {"resourceType": "DiagnosticReport", "category": [{"coding": [{"code": "HM"}, {"code": "LAB"}]}]},
            "lab_results",
        ),
        ({"resourceType": "Encounter", "status": "planned"}, "visits"),
        ({"resourceType": "Appointment"}, "appointments"),
    ],
)
def test_a_resource_without_an_id_goes_where_its_type_belongs(shown, body, where):
    found = shown(bundle(PATIENT, body))
    assert (f"{where}.current", f"{body['resourceType']}/@entry[1]") in everything(found)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("DiagnosticReport", {"category": [{"coding": [{"code": "34117-2"}]}]}),
        ("Observation", {"category": [{"coding": [{"code": "clinical-note"}]}], "valueString": "Worries"}),
        (
            "Observation",
            {"category": [{"coding": [{"code": "laboratory"}]}], "code": {"coding": [{"code": "11506-3"}]}},
        ),
    ],
)
def test_a_note_among_results_and_reports_is_a_chart_note(shown, kind, fields):
    note = {"resourceType": kind, "id": "n", "status": "final", **fields}
    assert ("other.chart-note", f"{kind}/n") in everything(shown(bundle(PATIENT, note)))


def test_the_same_entry_twice_is_one_row(shown):
    assert len(shown(bundle(PATIENT, CONDITION, CONDITION))["categories"]["diagnoses"]["current"]) == 1


@pytest.mark.parametrize("name", ["file.json.gz", "file.gz", "file.json"])
def test_a_packed_file_is_unpacked_whatever_its_name(shown, name):
    assert shown(gzip.compress(json.dumps(bundle(PATIENT)).encode()), name)["person"]["id"] == "p"


@pytest.mark.parametrize("name", ["file.ndjson", "file.ndjson.gz", "file.json"])
def test_ndjson_is_read_line_by_line(shown, name):
    data = b"\n".join(json.dumps(one).encode() for one in (PATIENT, CONDITION))
    data = gzip.compress(data) if name.endswith(".gz") else data
    assert [where for where, _ in everything(shown(data, name))] == ["diagnoses.current", "other.person"]


@pytest.mark.parametrize("data", [b"5", b"{}", b"[]", b'"text"', b'[{"resourceType": "Patient", "id": "p"}]'])
def test_json_that_is_no_chart_still_ends_well(shown, data):
    assert set(shown(data)) == {"person", "categories", "other"}


@pytest.mark.parametrize(
    "data", [b"", b"<html></html>", b'{"a": NaN}', b'{"resourceType": "Bundle"', b"\x1f\x8bbroken"]
)
def test_a_file_that_is_no_json_ends_with_two_and_one_sentence(tmp_path, capsys, data):
    path = tmp_path / "broken.json"
    path.write_bytes(data)
    assert main(["show", str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "cannot be read as JSON" in err


def test_a_file_that_is_not_there_ends_with_two_and_one_sentence(tmp_path, capsys):
    assert main(["show", str(tmp_path / "nowhere.json")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_people_get_headings_rows_and_what_is_not_shown(tmp_path, capsys):
    mistake = {**CONDITION, "id": "e", "verificationStatus": {"coding": [{"code": "entered-in-error"}]}}
    order = {"resourceType": "MedicationRequest", "id": "r", "status": "active", "doNotPerform": True,
             "subject": {"reference": "Patient/p"}, "medicationCodeableConcept": {"text": "Aspirin"}}  # fmt: skip
    path = tmp_path / "file.json"
    path.write_text(json.dumps(bundle(PATIENT, CONDITION, mistake, order)))
    assert main(["show", str(path)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Ana Ruiz, born 1984-05\n")
    assert "Diagnoses\n  Current (1)\n    Asthma · [unknown, status unknown]" in told
    assert "Not shown: 1 entry, marked as a mistake by the clinic" in told
    assert "Aspirin · [active, do not take] · Do NOT take" in told


def test_the_command_runs_as_a_module_without_a_screen(tmp_path):
    path = tmp_path / "file.json"
    path.write_text(json.dumps(bundle(PATIENT)))
    done = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-m", "pfclient", "show", str(path), "--json"],
        capture_output=True, text=True, check=False, env={"LC_ALL": "C", "PATH": ""},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["person"]["name"] == "Ana Ruiz"
