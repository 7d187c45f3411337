"""Loading: what is kept, what is refused and why, whose it is, and under which id."""

import gzip
import json

import pytest

from portal.__main__ import main
from portal.loading.loader import load_files
from portal.store import patients
from portal.store.resources import by_id
from tests.support.records import Reader, condition, lab, load, load_paths, patient


def bundle(*entries, kind="transaction"):
    return {"resourceType": "Bundle", "type": kind, "entry": list(entries)}


def entry(resource, url="", method="POST"):
    return {"fullUrl": url, "resource": resource, "request": {"method": method, "url": resource["resourceType"]}}


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


def stored(portal, kind, key):
    with portal.database.read() as connection:
        return by_id(connection, kind, key)


def test_references_by_uuid_become_references_to_what_is_stored(portal, tmp_path):
    ours = {"subject": {"reference": "urn:uuid:11"}, "recorder": {"reference": "urn:uuid:22", "display": "urn:uuid:22"}}
    path = write(
        tmp_path / "b.json",
        bundle(
            entry(condition("c1") | ours, "urn:uuid:33"),
            entry(patient("p1"), "urn:uuid:11"),
            entry({"resourceType": "Practitioner", "id": "dr1"}, "urn:uuid:22"),
        ),
    )
    report = load_paths(portal, path)
    assert report.saved == {"new": {"Patient": 1, "Condition": 1, "Practitioner": 1}}
    body = json.loads(stored(portal, "Condition", "c1").body)
    assert body["subject"]["reference"] == "Patient/p1"
    assert body["recorder"] == {"reference": "Practitioner/dr1", "display": "urn:uuid:22"}


def test_conditional_references_find_the_practitioner_by_identifier(portal, tmp_path):
    npi = {"system": "http://hl7.org/fhir/sid/us-npi", "value": "99|99"}
    staff = write(
        tmp_path / "practitionerInformation1.json",
        bundle(entry({"resourceType": "Practitioner", "id": "dr1", "identifier": [npi]})),
    )
    asked = "Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|99|99"
    chart = write(
        tmp_path / "Ana.json", bundle(entry(patient()), entry(condition("c1", recorder={"reference": asked})))
    )
    report = load_paths(portal, chart, staff)
    assert report.dangling == 0
    assert json.loads(stored(portal, "Condition", "c1").body)["recorder"]["reference"] == "Practitioner/dr1"


def test_absolute_and_versioned_references_resolve_against_the_entrys_own_base(portal, tmp_path):
    base, other = "https://a.example/fhir", "https://b.example/fhir"
    about = {
        "subject": {"reference": f"{base}/Patient/1/_history/3"},
        "recorder": {"reference": f"{other}/Practitioner/1"},
    }
    path = write(
        tmp_path / "b.json",
        bundle(
            entry(patient("1"), f"{base}/Patient/1"),
            entry({"resourceType": "Practitioner", "id": "1"}, f"{base}/Practitioner/1"),
            entry(condition("c1") | about, f"{base}/Condition/c1"),
            kind="collection",
        ),
    )
    report = load_paths(portal, path)
    body = json.loads(stored(portal, "Condition", "c1").body)
    assert body["subject"]["reference"] == "Patient/1"
    assert body["recorder"]["reference"] == f"{other}/Practitioner/1"
    assert report.dangling == 1


@pytest.mark.parametrize("kind", ["transaction", "collection", "searchset", "document", "batch"])
def test_every_kind_of_bundle_is_read(portal, tmp_path, kind):
    path = write(tmp_path / "b.json", bundle({"resource": patient()}, {"resource": condition("c1")}, kind=kind))
    assert load_paths(portal, path).saved == {"new": {"Patient": 1, "Condition": 1}}


def test_lines_single_resources_and_gzip_are_read_and_a_directory_in_any_order(portal, tmp_path):
    files = tmp_path / "files"
    files.mkdir()
    lines = b"\n".join(json.dumps(condition(f"c{number}")).encode() for number in range(3))
    (files / "Condition.ndjson.gz").write_bytes(gzip.compress(lines + b"\n\n"))
    write(files / "zz-the-person.json", patient())
    write(files / "deep.txt", b"not FHIR")
    (files / "folder").mkdir()
    (files / "folder" / "lab.json.gz").write_bytes(gzip.compress(b"\xef\xbb\xbf" + json.dumps(lab("o1")).encode()))
    report = load_paths(portal, files)
    assert report.saved == {"new": {"Patient": 1, "Condition": 3, "Observation": 1}}
    assert (report.files, report.refused) == (3, [])


def test_more_lines_than_a_unit_holds_are_all_kept(portal, tmp_path):
    rows = [patient(), *(condition(f"c{number}") for number in range(2100))]
    path = write(tmp_path / "all.ndjson", b"\n".join(json.dumps(row).encode() for row in rows))
    assert load_paths(portal, path).saved["new"]["Condition"] == 2100


def test_nonsense_in_a_bundle_costs_only_itself(portal, tmp_path):
    raw = json.dumps(bundle({"resource": patient()}, {"resource": condition("good")})).encode()[:-2]
    nonsense = [
        b"null", b"17", b'"text"', b"{}", b'{"resource":null}', b'{"resource":5}', b'{"resource":{}}',
        b'{"resource":[]}',
        b'{"resource":{"resourceType":7}}', b'{"resource":{"resourceType":"Condition","id":"x1"}}',
        b'{"resource":{"resourceType":"Condition","id":"x2","subject":{"reference":"Patient/nobody"}}}',
        b'{"resource":{"resourceType":"Condition","id":"x3","subject":[{"reference":5}]}}',
        b'{"resource":{"resourceType":"Condition","id":"x4","subject":"Patient/p1"}}',
        b'{"resource":{"resourceType":"Condition","id":"x5","subject":{"reference":"Group/p1"}}}',
        b'{"resource":{"resourceType":"Condition","id":"good","subject":{"reference":"Patient/p1"}}}',
    ]  # fmt: skip
    path = write(tmp_path / "b.json", raw + b"," + b",".join(nonsense) + b"]}")
    report = load_paths(portal, path)
    assert report.saved == {"new": {"Patient": 1, "Condition": 1}}
    assert len(report.refused) == len(nonsense)
    assert all(each["file"] == "b.json" and each["where"] and each["reason"] for each in report.refused)


def test_odd_shapes_inside_a_resource_are_kept_as_they_are(portal):
    odd = condition("c1") | {
        "code": {"coding": {"system": "s", "code": "c"}}, "category": "problem", "identifier": {"value": 5},
        "clinicalStatus": [], "onsetDateTime": 5, "recordedDate": {"x": 1},
        "contained": [{"resourceType": "X", "id": "n"}],
        "evidence": [{"detail": [{"reference": "#n"}]}],
    }  # fmt: skip
    assert load(portal, patient(telecom="x", name={"text": "Ana Reyes"}), odd).refused == []
    assert json.loads(stored(portal, "Condition", "c1").body) == odd | {
        "meta": json.loads(stored(portal, "Condition", "c1").body)["meta"]
    }


def test_what_is_no_part_of_a_record_is_counted(portal):
    report = load(portal, patient(), *({"resourceType": name, "id": "x"} for name in ("Claim", "Claim", "Endpoint")))
    assert report.skipped == {"Claim": 2, "Endpoint": 1}
    assert any("3 skipped, not part of a patient record here: Claim 2, Endpoint 1" in line for line in report.lines())


def test_a_file_that_is_no_json_is_refused_and_the_others_are_kept(portal, tmp_path):
    files = tmp_path / "files"
    files.mkdir()
    contents = {
        "a.json": b"{", "b.json.gz": b"\x1f\x8bnot really", "c.json": b"[1,2]", "d.json": b"\xff\xfe{",
        "e.json": b"[" * 100_000, "f.json": b'{"resourceType":"Bundle","entry":{}}', "g.json": b"",
        "h.json": json.dumps(patient()).encode(), "i.json": b'{"resourceType":"Patient","id":NaN}',
    }  # fmt: skip
    for name, content in contents.items():
        write(files / name, content)
    report = load_paths(portal, files)
    assert report.saved == {"new": {"Patient": 1}}
    assert report.unreadable == 7
    assert {each["file"] for each in report.refused} == set(contents) - {"h.json"}


def test_characters_no_database_keeps_harm_nothing(portal):
    nul = "\0"
    report = load(
        portal,
        patient("p1", given=f"An{nul}a", born=f"1980{nul}", identifier=[{"system": nul, "value": nul}]),
        condition(f"c{nul}1", text=f"As{nul}thma", status=nul, recorder={"reference": f"Practitioner/{nul}"}),
        condition("c2", f"p{nul}1"),
        condition(
            "c3", asserter={"reference": f"Practitioner?identifier={nul}|{nul}"}, category=[{"coding": [{"code": nul}]}]
        ),
        condition("c4", code={"text": "\ud800"}),
    )
    assert report.saved == {"new": {"Patient": 1, "Condition": 2}}
    assert [each["where"] for each in report.refused] == ["entry[4]", "entry[2]"]
    with portal.database.read() as connection:
        assert patients.get(connection, "p1").birth_date == ""


async def test_a_load_while_the_server_runs_is_seen_at_once(portal):
    load(portal, patient())
    reader = Reader(portal, "p1")
    assert await reader.ids("Condition?patient=p1") == []
    load_files(portal.database, portal.clock, [])
    load(portal, condition("c1"))
    assert await reader.ids("Condition?patient=p1") == ["c1"]


def test_the_command_reports_and_ends_well_when_some_was_refused(tmp_path, capsys):
    path = write(tmp_path / "b.json", bundle({"resource": patient()}, {}))
    assert main(["load", "--data", str(tmp_path / "d"), "--practice", "North", "--json", str(path)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["patients"] == [{"id": "p1", "name": "Ana Reyes"}]
    assert report["refused"] == [{"file": "b.json", "where": "entry[1]", "reason": "holds no resource"}]


def test_the_command_ends_with_two_when_nothing_could_be_read(tmp_path, capsys):
    path = write(tmp_path / "b.json", b"no")
    assert main(["load", "--data", str(tmp_path / "d"), str(path)]) == 2
    assert "Refused b.json file: is not a JSON object" in capsys.readouterr().out
    assert main(["load", "--data", str(tmp_path / "d"), str(tmp_path / "missing")]) == 2
    assert capsys.readouterr().err.startswith("There is no ")
