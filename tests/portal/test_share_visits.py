"""Sharing vital signs and visits: only when the practice says so, and never a word that was written down at one."""

import json

import pytest

from portal.__main__ import main
from portal.rules import sharing
from portal.site import Site, write_site
from portal.store.patients import upsert_patient
from tests.support.records import Reader, entries, lab, load, patient

VITAL = [{"coding": [{"code": "vital-signs"}]}]
PROSE = "she does not want her mother to know"


def visit(key="e1", **more):
    return {
        "resourceType": "Encounter", "id": key, "status": "finished", "subject": {"reference": "Patient/p1"},
        "type": [{"text": "Check-up"}], "period": {"start": "2026-02-01T09:00:00Z", "end": "2026-02-01T09:30:00Z"},
    } | more  # fmt: skip


@pytest.fixture
def reader(portal):
    survey = lab("s1", category=[{"coding": [{"code": "survey"}]}])
    prose = {"text": {"status": "generated", "div": f"<div>{PROSE}</div>"}, "note": [{"text": PROSE}]}
    load(portal, patient(), lab("o1"), lab("v1", category=VITAL), lab("v2", category=VITAL), survey, visit(**prose))
    return Reader(portal, "p1")


def share(portal, which, *, shared=True):
    with portal.database.write() as connection:
        chosen = which(connection, "p1")
        return sharing.apply(connection, chosen, patient_id="p1", shared=shared, now=portal.clock.now())


async def outcome(reader, url):
    return [each["issue"][0]["code"] for each in entries((await reader.get(url)).json(), "outcome")]


async def test_nothing_of_a_visit_comes_out_before_the_practice_shares_it(reader):
    for url in ("Observation?patient=p1&category=vital-signs", "Encounter?patient=p1"):
        assert await reader.ids(url) == []
        assert await outcome(reader, url) == ["suppressed"]
    assert (await reader.get("Encounter/e1")).status_code == 404


async def test_vital_signs_are_shared_without_surveys_and_without_labs(portal, reader):
    assert share(portal, sharing.vital_signs) == 2
    assert await reader.ids("Observation?patient=p1") == ["v1", "v2"]
    assert share(portal, sharing.vital_signs, shared=False) == 2
    assert await reader.ids("Observation?patient=p1") == []


async def test_a_visit_comes_out_without_a_word_of_prose(portal, reader):
    assert share(portal, sharing.visits) == 1
    for url in ("Encounter?patient=p1&_include=*&_revinclude=Provenance:target", "Encounter/e1"):
        answer = await reader.get(url)
        assert answer.status_code == 200
        assert PROSE not in answer.text
    assert await reader.ids("Encounter?patient=p1&date=ge2026-02-01&status=finished") == ["e1"]
    assert await reader.ids("Encounter?patient=p1&date=ge2026-02-02") == []


async def test_a_visit_that_comes_again_is_still_without_prose_and_no_new_version(portal, reader):
    share(portal, sharing.visits)
    before = (await reader.get("Encounter/e1")).json()
    load(portal, visit(text={"div": f"<div>{PROSE} again</div>"}))
    assert (await reader.get("Encounter/e1")).json() == before


@pytest.mark.parametrize("section", ["vitals", "visits"])
async def test_a_withheld_section_closes_it_for_a_caregiver_alone(portal, reader, section):
    share(portal, sharing.vital_signs)
    share(portal, sharing.visits)
    with portal.database.write() as connection:
        upsert_patient(connection, id="p1", practice_id="", withheld=(section,))
    url = {"vitals": "Observation?patient=p1&category=vital-signs", "visits": "Encounter?patient=p1"}[section]
    parent = Reader(portal, "p1", relationship="child", name="parent")
    assert await parent.ids(url) == []
    assert await outcome(parent, url) == ["suppressed"]
    assert await reader.ids(url) != []


def test_the_commands_share_and_take_back_vital_signs_and_visits(portal, reader, capsys):
    write_site(portal.data, Site(portal.base_url, portal.settings.database_url))
    for words, changed in (("--vital-signs", 2), ("--visits", 1)):
        for command in ("share", "unshare"):
            assert main([command, "--data", str(portal.data), "p1", words, "--json"]) == 0
            assert json.loads(capsys.readouterr().out)["changed"] == changed
    assert main(["share", "--data", str(portal.data), "p1", "--visits", "--all-labs"]) == 2
