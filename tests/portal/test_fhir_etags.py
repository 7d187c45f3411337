"""ETags: what has not changed is not sent again, and whatever changed is."""

import pytest
from sqlalchemy import update

from portal.loading.loader import load_entries
from portal.loading.sources import RawEntry
from portal.store import patients
from portal.store.charts import unlink_chart
from portal.store.schema import resources
from tests.support.records import Reader, condition, entries, lab, load, patient, share
from tests.support.sign_in import link


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


async def test_a_posted_search_is_answered_whatever_its_caller_holds(portal, reader):
    load(portal, condition("c1"))
    tag = (await reader.get("Condition?patient=p1")).headers["etag"]
    form = {"data": {"patient": "p1"}, "headers": {"If-None-Match": tag}}
    for url in ("Condition/_search", "_search?_type=Condition"):
        answer = await reader.post(url, **form)
        assert answer.status_code == 200
        assert entries(answer.json(), "match")[0]["id"] == "c1"


async def test_a_change_in_what_a_search_brings_along_changes_its_etag(portal, reader):
    doctor = {"resourceType": "Practitioner", "id": "dr1", "name": [{"text": "Dr. One"}]}
    load(portal, doctor, condition("c1", recorder={"reference": "Practitioner/dr1"}))
    url = "Condition?patient=p1&_include=Condition:recorder"
    first = await reader.get(url)
    assert (await reader.get(url, if_none_match=first.headers["etag"])).status_code == 304
    load(portal, doctor | {"name": [{"text": "Dr. Two"}]})
    again = await reader.get(url, if_none_match=first.headers["etag"])
    assert entries(again.json(), "include")[0]["name"] == [{"text": "Dr. Two"}]


LABS = "category=laboratory,LAB"
FORMS = (
    "Observation?patient=p1&category=laboratory",
    f"/fhir?_type=Observation,DiagnosticReport&patient=p1&{LABS}",
    f"/fhir?_type=Observation&patient=p1&{LABS}&_include=Observation:performer&_count=200",
)


def change_labs(portal, change):
    """One change of the 59 shared of 60 results."""
    match change:
        case "add":
            load(portal, lab("new"))
            share(portal, "p1", "new")
        case "change":
            load(portal, lab("o3", value=99))
        case "delete":
            gone = [RawEntry("entry[0]", method="DELETE", url="Observation/o58")]
            load_entries(portal.database, portal.clock, gone, practice="Lakeview")
        case "mistake":
            load(portal, lab("o58", status="entered-in-error"))
        case "withhold":
            withhold(portal, "lab_results")
        case "unshare all":
            share(portal, "p1", shared=False)
        case "share":
            share(portal, "p1", "o59")
        case "unshare":
            share(portal, "p1", "o58", shared=False)
        case "unshare an old one":
            share(portal, "p1", "o7", shared=False)


def withhold(portal, *sections):
    with portal.database.write() as connection:
        patients.upsert_patient(connection, id="p1", practice_id="", withheld=sections)


@pytest.mark.parametrize("url", FORMS)
@pytest.mark.parametrize(
    "change",
    [
        "add", "change", "delete", "mistake", "withhold", "share", "unshare", "unshare an old one", "unshare all",
    ],
)  # fmt: skip
async def test_an_etag_stands_for_the_whole_result_however_it_changes(portal, change, url):
    load(portal, patient(), *(lab(f"o{number}") for number in range(60)))
    share(portal, "p1", *(f"o{number}" for number in range(59)))
    reader = Reader(portal, "p1", relationship="child")
    tag = (await reader.get(url)).headers["etag"]
    assert (await reader.get(url, if_none_match=tag)).status_code == 304
    change_labs(portal, change)
    again = await reader.get(url, if_none_match=tag)
    assert again.status_code == 200
    assert again.headers["etag"] != tag


async def test_unsharing_a_result_lowers_the_total_and_sharing_it_again_is_new_once_more(portal, reader):
    load(portal, *(lab(f"o{number}") for number in range(3)))
    share(portal, "p1")
    first = await reader.get(FORMS[1])
    share(portal, "p1", "o0", shared=False)
    second = await reader.get(FORMS[1])
    share(portal, "p1", "o0")
    third = await reader.get(FORMS[1])
    assert [answer.json()["total"] for answer in (first, second, third)] == [3, 2, 3]
    assert len({answer.headers["etag"] for answer in (first, second, third)}) == 3


async def test_closing_one_section_and_opening_another_of_the_same_size_changes_the_etag(portal):
    vital = lab("v1", category=[{"coding": [{"code": "vital-signs"}]}])
    newest = lab("x1", category=[{"coding": [{"code": "imaging"}]}])
    load(portal, patient(), lab("o1"), vital, newest)
    share(portal, "p1", "o1", "v1", "x1")
    with portal.database.write() as connection:
        # An entry of a third section keeps count and newest stamp as they are.
        connection.execute(update(resources).where(resources.c.id == "x1").values(section="other"))
    reader = Reader(portal, "p1", relationship="child")
    tags = []
    for closed in ("lab_results", "vitals"):
        withhold(portal, closed)
        answer = await reader.get("Observation?patient=p1")
        assert answer.json()["total"] == 2
        tags.append(answer.headers["etag"])
    assert tags[0] != tags[1]


async def test_exchanging_one_chart_for_another_changes_the_etag_of_the_list(portal):
    load(portal, patient("p1"), patient("p2"), patient("p3"))
    reader = Reader(portal, "p1", "p3")
    tag = (await reader.get("Patient")).headers["etag"]
    with portal.database.write() as connection:
        unlink_chart(connection, account_id=reader.account_id, chart_id=reader.charts[0])
    link(portal, reader.account_id, "p2", "child")
    again = await reader.get("Patient", if_none_match=tag)
    assert [each["id"] for each in entries(again.json(), "match")] == ["p2", "p3"]


async def test_a_change_elsewhere_in_the_chart_leaves_the_etags_of_other_searches_as_they_are(portal, reader):
    load(portal, condition("c1"), lab("o1"))
    share(portal, "p1")
    urls = (
        "Condition?patient=p1&_include=Condition:recorder&_include=Condition:asserter",
        "/fhir?_type=CarePlan,Goal,CareTeam&patient=p1&_include=CarePlan:performer&_include=Goal:expressed-by",
        "AllergyIntolerance?patient=p1",
    )
    tags = [(await reader.get(url)).headers["etag"] for url in urls]
    load(portal, lab("o2"))
    share(portal, "p1")
    assert [(await reader.get(url, if_none_match=tag)).status_code for url, tag in zip(urls, tags, strict=True)] == [
        304,
        304,
        304,
    ]


async def test_an_answer_to_what_is_new_says_too_that_something_is_withheld(portal):
    load(portal, patient(), lab("o1"))
    share(portal, "p1")
    reader = Reader(portal, "p1", relationship="child")
    seen = (await reader.get(FORMS[1])).json()["meta"]["lastUpdated"]
    since = f"{FORMS[1]}&_lastUpdated=gt{seen}"
    assert entries((await reader.get(since)).json(), "outcome") == []
    share(portal, "p1", shared=False)
    unshared = (await reader.get(since)).json()
    share(portal, "p1")
    withhold(portal, "lab_results")
    withheld = (await reader.get(since)).json()
    for bundle in (unshared, withheld):
        assert [each["issue"][0]["code"] for each in entries(bundle, "outcome")] == ["suppressed"]
        assert bundle["total"] == 0
