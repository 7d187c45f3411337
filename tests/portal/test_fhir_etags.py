"""ETags: what has not changed is not sent again, and whatever changed is."""

import pytest

from portal.loading.loader import load_entries
from portal.loading.sources import RawEntry
from portal.store import patients
from tests.support.records import Reader, condition, entries, lab, load, patient, share


@pytest.fixture
def reader(portal):
    load(portal, patient())
    return Reader(portal, "p1")


async def test_what_has_not_changed_is_not_sent_again(portal, reader):
    load(portal, condition("c1"))
    for url in ("Condition/c1", "Condition?patient=p1", "Patient"):
        first = await reader.get(url)
        again = await reader.get(url, if_none_match=first.headers["etag"])
        assert (again.status_code, again.content) == (304, b"")
    load(portal, condition("c1", text="Changed"))
    for url in ("Condition/c1", "Condition?patient=p1"):
        assert (await reader.get(url, if_none_match='W/"1"')).status_code == 200


async def test_a_change_in_what_a_search_brings_along_changes_its_etag(portal, reader):
    doctor = {"resourceType": "Practitioner", "id": "dr1", "name": [{"text": "Dr. One"}]}
    load(portal, doctor, condition("c1", recorder={"reference": "Practitioner/dr1"}))
    url = "Condition?patient=p1&_include=Condition:recorder"
    first = await reader.get(url)
    assert (await reader.get(url, if_none_match=first.headers["etag"])).status_code == 304
    load(portal, doctor | {"name": [{"text": "Dr. Two"}]})
    again = await reader.get(url, if_none_match=first.headers["etag"])
    assert entries(again.json(), "include")[0]["name"] == [{"text": "Dr. Two"}]


@pytest.mark.parametrize("change", ["share", "unshare", "delete", "withhold"])
async def test_an_etag_stands_for_the_whole_result_however_it_changes(portal, change):
    load(portal, patient(), *(lab(f"o{number}") for number in range(60)))
    share(portal, "p1", *(f"o{number}" for number in range(59)))
    reader = Reader(portal, "p1", relationship="child")
    url = "Observation?patient=p1&category=laboratory"
    tag = (await reader.get(url)).headers["etag"]
    assert (await reader.get(url, if_none_match=tag)).status_code == 304
    if change == "delete":
        gone = [RawEntry("entry[0]", method="DELETE", url="Observation/o58")]
        load_entries(portal.database, portal.clock, gone, practice="Lakeview")
    elif change == "withhold":
        with portal.database.write() as connection:
            patients.upsert_patient(connection, id="p1", practice_id="", withheld=["lab_results"])
    else:
        share(portal, "p1", "o59" if change == "share" else "o58", shared=change == "share")
    assert (await reader.get(url, if_none_match=tag)).status_code == 200
