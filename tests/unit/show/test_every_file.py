"""Every file of ../shared/data reads, and an independent count by plain JSON agrees with what is shown."""

import collections
import gzip
import json
from datetime import datetime
from pathlib import Path

import pytest

from pfclient.__main__ import main
from pfclient.records.catalog import FILE_CATEGORIES
from pfclient.show import as_json, show

NOW = datetime.fromisoformat("2026-03-10T15:00:00+00:00")
DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
FILES = sorted(DATA.glob("*/*.gz"))
FOLDERS = sorted({path.parent for path in FILES})
every_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)

HIDDEN = {"entered-in-error", "refuted", "draft"}
BY_TYPE = {
    "Condition": ("diagnoses", {"active", "recurrence", "relapse"}),
    "AllergyIntolerance": ("allergies", {"active"}),
    "MedicationRequest": ("medications", {"active", "on-hold", "unknown"}),
    "MedicationStatement": ("medications", {"active", "intended", "on-hold", "unknown", "recorded"}),
    "Immunization": ("immunizations", {"completed"}),
    "Procedure": ("procedures", {"in-progress", "preparation", "on-hold"}),
    "CarePlan": ("care_plans", {"active", "on-hold", "unknown"}),
    "Encounter": ("visits", {"planned", "arrived", "triaged", "in-progress", "onleave"}),
}
NOTES = {"clinical-note", "34117-2", "51847-2", "11488-4", "18842-5", "11506-3", "28570-0", "34111-5"}
RESULTS = {"registered", "partial", "preliminary", "final", "amended", "corrected", "appended", "unknown"}


def resources_of(body):
    """Every resource of a document, bundles opened, found by nothing but dict and list."""
    if body.get("resourceType") != "Bundle":
        return [body]
    return [one for entry in body.get("entry", []) if "resource" in entry for one in resources_of(entry["resource"])]


def first_code(value):
    return (value or {}).get("coding", [{}])[0].get("code", "") if isinstance(value, dict) else value or ""


def category_codes(body):
    return {coding.get("code") for one in body.get("category", []) for coding in one.get("coding", [])}


def expected(body):
    """Category and list of one resource, worked out from its FHIR status alone; None where it is no clinical row."""
    kind = body["resourceType"]
    if kind == "Appointment":
        over = body.get("status") in {"fulfilled", "noshow", "cancelled"}
        end = body.get("end") or body.get("start")
        gone = end is not None and datetime.fromisoformat(end) < NOW
        return ("appointments", "past" if over or gone else "current")
    if kind in ("Observation", "DiagnosticReport"):
        lab = category_codes(body) & {"laboratory", "LAB"}
        name = "lab_results" if lab else "vitals" if kind == "Observation" else "reports"
        status = body.get("status", "unknown")
        return (name, "hidden" if status in HIDDEN else "current" if status in RESULTS else "past")
    if kind not in BY_TYPE:
        return None
    name, current = BY_TYPE[kind]
    status = first_code(body.get("clinicalStatus")) or body.get("status") or "active"
    if first_code(body.get("verificationStatus")) in HIDDEN or status in HIDDEN:
        return (name, "hidden")
    ended = (body.get("period") or {}).get("end") if kind == "CarePlan" else None
    if kind == "MedicationStatement":
        ended = (body.get("effectivePeriod") or {}).get("end")
    if kind == "MedicationRequest":
        bounds = [
            dose.get("timing", {}).get("repeat", {}).get("boundsPeriod", {})
            for dose in body.get("dosageInstruction", [])
        ]
        ended = max((bound.get("end", "9999") for bound in bounds), default=None)
    if status == "active" and ended and ended[:10] < f"{NOW:%Y-%m-%d}"[: len(ended)]:
        return (name, "past")
    return (name, "current" if status in current else "past")


def is_chart_note(body):
    """Whether it is a note by its own codes; such a one stands in `other`."""
    if body["resourceType"] not in ("Observation", "DiagnosticReport"):
        return False
    told = category_codes(body) | {coding.get("code") for coding in (body.get("code") or {}).get("coding", [])}
    return bool(told & NOTES)


def is_row_type(source):
    return not source.startswith(("Goal/", "CareTeam/"))


def shown_counts(shown):
    counts = collections.Counter()
    for name, rows in shown["categories"].items():
        for where in ("current", "past"):
            counts[name, where] += sum(is_row_type(row["sources"][0]) for row in rows[where])
        counts[name, "hidden"] += sum(is_row_type(one["sources"][0]) for one in rows["not_shown"])
    return +counts


@pytest.mark.skipif(not FILES, reason=f"no files at {DATA}; put FHIR files there (./shared/data beside the checkout)")
def test_there_are_files_to_read():
    assert len(FILES) > 100


@every_folder
def test_a_file_reads_and_an_independent_count_agrees(folder):
    for path in folder.glob("*.gz"):
        plain = resources_of(json.loads(gzip.decompress(path.read_bytes())))
        shown = as_json(show(path, NOW))
        patients = [one for one in plain if one["resourceType"] == "Patient"]
        if len(patients) < 2:  # with several patients the person rule decides, which tests of its own cover
            wanted = collections.Counter(filter(None, map(expected, plain)))
            assert shown_counts(shown) == wanted, path
        assert set(shown["categories"]) == set(FILE_CATEGORIES), path


@every_folder
def test_the_command_ends_well_and_every_category_counts_as_many_as_the_file_holds(folder, capsys):
    """Current, past and not shown together, over sources, also where the file is about several patients."""
    for path in folder.glob("*.gz"):
        assert_command_agrees(path, capsys)


def assert_command_agrees(path, capsys):
    plain = resources_of(json.loads(gzip.decompress(path.read_bytes())))
    unique = {json.dumps(one, sort_keys=True): one for one in plain if expected(one) and not is_chart_note(one)}
    held = collections.Counter(expected(one)[0] for one in unique.values())
    assert main(["show", str(path), "--json"]) == 0, path
    shown = json.loads(capsys.readouterr().out)
    told = collections.Counter()
    for name, rows in shown["categories"].items():
        own = [source for some in rows.values() for one in some for source in one["sources"][:1] if is_row_type(source)]
        told[name] = len(own)
        assert all(one["reason"] for one in rows["not_shown"]), path
    assert +told == held, path
    assert all(one["reason"] and one["sources"] for one in shown["other"]), path


@every_folder
def test_every_resource_stands_somewhere_and_a_clinical_one_exactly_once(folder):
    for path in folder.glob("*.gz"):
        assert_each_stands_once(path)


def assert_each_stands_once(path):
    plain = resources_of(json.loads(gzip.decompress(path.read_bytes())))
    shown = as_json(show(path, NOW))
    places = collections.Counter(
        source
        for rows in shown["categories"].values()
        for some in rows.values()
        for one in some
        for source in one["sources"]
    )
    places.update(source for one in shown["other"] for source in one["sources"])
    for key, times in collections.Counter(f"{one['resourceType']}/{one['id']}" for one in plain if "id" in one).items():
        assert places[key] >= 1, (path, key)
        if expected({"resourceType": key.partition("/")[0]}):
            assert places[key] == times, (path, key)
    for rows in shown["categories"].values():
        for row in (*rows["current"], *rows["past"]):
            assert row["title"].strip(), path
            assert row["title"] not in ("null", "undefined", "None")
