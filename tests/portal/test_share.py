"""Sharing laboratory results, and taking them back."""

import json

import pytest

from portal.__main__ import main
from portal.rules import sharing
from portal.site import Site, write_site
from tests.support.records import Reader, condition, entries, lab, load, patient, share

LAB_REPORT = {
    "resourceType": "DiagnosticReport", "id": "r1", "status": "final", "subject": {"reference": "Patient/p1"},
    "category": [{"coding": [{"code": "LAB"}]}], "code": {"text": "Panel"}, "effectiveDateTime": "2026-02-01",
    "result": [{"reference": "Observation/o1"}],
}  # fmt: skip


@pytest.fixture
def reader(portal):
    panel = lab("o1", hasMember=[{"reference": "Observation/o2"}, {"reference": "Observation/v1"}], day="2026-02-01")
    vital = lab("v1", category=[{"coding": [{"code": "vital-signs"}]}])
    load(portal, patient(), panel, lab("o2", day="2026-02-02"), lab("o3", day="2025"), LAB_REPORT, vital)
    return Reader(portal, "p1")


async def labs(reader):
    return sorted(await reader.ids("Observation?patient=p1") + await reader.ids("DiagnosticReport?patient=p1"))


async def test_all_labs_are_observations_and_reports_but_no_vital_signs(portal, reader):
    assert await labs(reader) == []
    assert share(portal, "p1") == 4
    assert await labs(reader) == ["o1", "o2", "o3", "r1"]
    assert share(portal, "p1") == 0
    assert share(portal, "p1", shared=False) == 4
    assert await labs(reader) == []


async def test_a_report_brings_its_results_and_their_members(portal, reader):
    assert share(portal, "p1", "r1") == 3
    assert await labs(reader) == ["o1", "o2", "r1"]


async def test_a_vital_sign_is_shared_when_it_is_named(portal, reader):
    assert share(portal, "p1", "Observation/v1") == 1
    assert await labs(reader) == ["v1"]


@pytest.mark.parametrize(
    ("since", "wanted"),
    [("2026-02-02", ["o2"]), ("2026-02-01", ["o1", "o2", "r1"]), ("2025-12-31", ["o1", "o2", "o3", "r1"])],
)
async def test_since_takes_the_results_of_that_day_and_after(portal, reader, since, wanted):
    with portal.database.write() as connection:
        chosen = sharing.labs(connection, "p1", since)
        sharing.apply(connection, chosen, patient_id="p1", shared=True, now=portal.clock.now())
    assert await labs(reader) == wanted


async def test_what_was_shared_later_is_seen_by_who_asks_for_changes(portal, reader):
    seen = (await reader.get("Observation?patient=p1")).json()["meta"]["lastUpdated"]
    share(portal, "p1", "o3")
    assert await reader.ids(f"Observation?patient=p1&_lastUpdated=gt{seen}") == ["o3"]


async def test_what_was_taken_back_is_gone_and_the_etag_tells(portal, reader):
    share(portal, "p1")
    first = await reader.get("Observation?patient=p1&category=laboratory")
    share(portal, "p1", "o3", shared=False)
    again = await reader.get("Observation?patient=p1&category=laboratory", if_none_match=first.headers["etag"])
    assert [each["id"] for each in entries(again.json(), "match")] == ["o1", "o2"]
    assert (await reader.get("Observation/o3")).status_code == 404


async def test_a_new_version_of_a_shared_result_stays_shared(portal, reader):
    share(portal, "p1", "o3")
    load(portal, lab("o3", value=7))
    assert (await reader.get("Observation/o3")).json()["valueQuantity"]["value"] == 7


def test_notes_other_peoples_entries_and_the_unknown_are_refused_with_a_reason(portal, reader):
    note = {"resourceType": "DocumentReference", "id": "n1", "subject": {"reference": "Patient/p1"}}
    load(portal, note, patient("p2", "Bo", "Lind"), lab("foreign", "p2"), {"resourceType": "Organization", "id": "org"})
    ids = ["DocumentReference/n1", "foreign", "Organization/org", "Patient/p1", "nobody"]
    with portal.database.read() as connection:
        chosen = sharing.named(connection, "p1", ids)
    assert chosen.rows == {}
    assert [each["id"] for each in chosen.refused] == ids
    assert chosen.refused[0]["reason"] == "chart notes are never shared"


def test_an_id_of_two_types_must_be_said_in_full(portal, reader):
    load(portal, condition("o1"))
    with portal.database.read() as connection:
        chosen = sharing.named(connection, "p1", ["o1", "Observation/o1"])
    assert [each["id"] for each in chosen.refused] == ["o1"]
    assert ("Observation", "o1") in chosen.rows


def run(portal, *words):
    write_site(portal.data, Site(portal.base_url, portal.settings.database_url))
    return main([words[0], "--data", str(portal.data), *words[1:]])


def test_the_commands_share_and_unshare_while_the_portal_runs(portal, reader, capsys):
    assert run(portal, "share", "ana reyes", "--all-labs", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "patient": "p1", "changed": 4, "labs_shared": 4, "labs_not_shared": 0, "refused": [],
    }  # fmt: skip
    assert run(portal, "unshare", "p1", "o1", "nobody") == 2
    said = capsys.readouterr().out
    assert "No longer sharing 2 entries." in said
    assert "nobody: this patient has no such entry." in said
    assert run(portal, "share", "p1", "--since", "2026-02-01") == 0
    assert "Now sharing 2 more entries with Ana Reyes." in capsys.readouterr().out


@pytest.mark.parametrize(
    "words", [["p1"], ["p1", "o1", "--all-labs"], ["p1", "--since", "2026-2-1"], ["p1", "--since", "soon"], ["x", "o1"]]
)
def test_a_command_that_makes_no_sense_ends_with_two_and_a_sentence(portal, reader, capsys, words):
    assert run(portal, "share", *words) == 2
    assert capsys.readouterr().err.endswith(".\n")
