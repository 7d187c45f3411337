"""What the chart shows, what `pfclient show` shows of the same records, and what the portal counts are the same."""

import gzip
import json
from decimal import Decimal
from urllib.parse import urlencode

import pytest

from pfclient.flows.ports import NewAccount
from pfclient.people import Relationship
from pfclient.records.catalog import CATEGORIES
from pfclient.records.summaries import summary
from pfclient.show import as_json, show
from portal.demo import clinic, ernesto, leo, maria, sofia
from portal.demo.calendar import Calendar
from portal.demo.staff import BAYSIDE, LAKEVIEW, Directory
from portal.store import patients
from tests.contract.conftest import PASSWORD, share_all
from tests.support import records, sign_in

FAMILY = {"maria": (maria, LAKEVIEW), "leo": (leo, LAKEVIEW), "sofia": (sofia, LAKEVIEW), "ernesto": (ernesto, BAYSIDE)}
SYNTHEA = ("Jacob_King", "Jorge_Brekke", "Wendy_Littel")
NOTES = {"DocumentReference", "Composition"}


def told(section):
    """A section in the words `show --json` uses, without what depends on how it was read."""
    lists = {"current": section.current, "past": section.past}
    found = {
        name: sorted(
            (row.title, row.status, row.when.text if row.when else row.when_text, summary(row)) for row in rows
        )
        for name, rows in lists.items()
    }
    return found | {"not_shown": sorted(one.reason for one in section.not_shown)}


def told_of_file(category):
    """The same of one category of `show --json`."""
    found = {
        name: sorted((row["title"], row["status"], row["date"], row["detail"]) for row in category[name])
        for name in ("current", "past")
    }
    return found | {"not_shown": sorted(one["reason"] for one in category["not_shown"])}


def stands_for(category, section):
    """Every resource of the category's own types that a row or a reason stands for."""
    everything = (*section.current, *section.past, *section.not_shown)
    return {key for one in everything for key in one.sources if key.partition("/")[0] in category.types}


async def counted(session, portal, person, category):
    """How many the portal says there are."""
    total = 0
    for query in category.queries:
        patient = ("patient", person.connection.patient.removeprefix("Patient/"))
        asked = urlencode((patient, *query.parameters, ("_summary", "count")))
        token = await session.authorized.tokens.access()
        async with portal.client(headers={"Authorization": f"Bearer {token}"}) as client:
            answer = await client.get(f"/fhir/{query.resource_type}?{asked}")
        assert answer.status_code == 200
        total += answer.json()["total"]
    return total


async def agrees(session, portal, person, file, *, withheld=()):
    """Compare all categories; what is withheld is nowhere on the client's side."""
    shown = as_json(show(file, portal.clock.now()))["categories"]
    for name, category in CATEGORIES.items():
        # The rows of a long chart follow the round that brought them; here they are read on the spot.
        section = session.chart(person.id).read(name)
        assert len(stands_for(category, section)) == await counted(session, portal, person, category), name
        if name in withheld:
            assert not section.rows
        else:
            assert told(section) == told_of_file(shown[name]), name


def reads(portal):
    """The searches asked so far."""
    return [path for method, path in portal.requests if method == "GET" and path.startswith("/fhir/")]


@pytest.mark.parametrize("name", FAMILY)
async def test_the_demo_family_reads_the_same_from_the_portal_and_from_a_file(core, portal, tmp_path, name):
    member, practice = FAMILY[name]
    clinic.fill(portal.database, portal.clock)
    relationship = next(one.relationship for one in clinic.FAMILY if one.patient_id == member.KEY)
    sign_in.link(portal, sign_in.add_account(portal), member.KEY, relationship)
    directory = Directory(practice)
    chart = member.write_chart(Calendar(portal.clock.now()), directory)
    kept = [one for one in chart.resources if f"{one['resourceType']}/{one['id']}" not in chart.unshared]
    entries = [{"resource": one} for one in (*directory.resources(), *kept) if one["resourceType"] not in NOTES]
    file = tmp_path / "chart.json"
    file.write_bytes(clinic._ENCODER.encode({"resourceType": "Bundle", "type": "collection", "entry": entries}))
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    await session.refresh()
    withheld = (*sofia.WITHHELD, "vitals", "visits") if member is sofia else ()
    await agrees(session, portal, session.people[0], file, withheld=withheld)
    await session.close()


async def test_every_row_of_the_demo_names_its_clinic_and_reading_takes_one_search_a_category(core, portal):
    clinic.fill(portal.database, portal.clock)
    sign_in.link(portal, sign_in.add_account(portal), ernesto.KEY, "parent")
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=False)
    await session.refresh()
    chart = session.chart(session.people[0].id)
    rows = [row for name in CATEGORIES for row in chart.section(name).rows]
    works_at = {"Dr. Priya Raman": LAKEVIEW, "Dr. Samuel Okafor": BAYSIDE, "Dr. Ingrid Lindqvist": BAYSIDE}
    named = {(row.recorder, row.clinic) for row in rows if row.recorder and row.recorder != "Ernesto Alvarez"}
    assert named <= set(works_at.items()) | {("Tom Becker, RN", LAKEVIEW)}
    assert {clinic_name for _, clinic_name in named} == {LAKEVIEW, BAYSIDE}
    assert all(row.clinic for row in rows)
    assert all(row.recorder and row.performer for row in chart.section("lab_results").rows)
    assert all(row.where and row.with_whom for row in chart.section("appointments").rows)
    beside = {"smart-configuration", "Patient", "metadata"}
    searches = [path for path in reads(portal) if path.rpartition("/")[2] not in beside and "/Patient/" not in path]
    assert len(searches) + portal.requests.count(("GET", "/fhir")) == len(CATEGORIES)
    await session.close()


def _synthea(name):
    return next((records.SHARED_DATA / "synthea").glob(f"{name}_*.json.gz"), None)


def _is_shared(resource):
    """Whether a practice that shares all it can shares the entry: no survey, no other report, no note."""
    if resource["resourceType"] not in {"Observation", "DiagnosticReport"}:
        return resource["resourceType"] not in NOTES
    codes = {coding.get("code") for one in resource.get("category", []) for coding in one.get("coding", [])}
    return not codes.isdisjoint({"laboratory", "LAB", "vital-signs"})


def _shared_part(file, folder):
    """The patient's id and birth date, and a file of what the practice shares of the chart."""
    bundle = json.loads(gzip.decompress(file.read_bytes()), parse_float=Decimal)
    person = next(one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == "Patient")
    bundle["entry"] = [one for one in bundle["entry"] if _is_shared(one["resource"])]
    shared = folder / "shared.json"
    shared.write_bytes(clinic._ENCODER.encode(bundle))
    return person["id"], person["birthDate"], shared


@pytest.mark.parametrize("name", SYNTHEA)
async def test_a_synthea_chart_registered_and_read_over_a_socket_agrees_in_every_category(
    make_core, portal, tmp_path, name
):
    file = _synthea(name)
    if file is None:
        pytest.skip(records.NO_DATA)
    records.load_paths(portal, file)
    key, born, shared = _shared_part(file, tmp_path)
    with portal.database.read() as connection:
        assert patients.get(connection, key) is not None
    share_all(portal, key)
    with portal.live() as base_url:
        core = make_core(transport=None)
        enrolment = core.enrolment(base_url)
        invited = portal.invite(key)
        await enrolment.open(token=invited.token)
        await enrolment.verify("pin", invited.pin, born)
        info = await enrolment.info()
        question = info.questions[0].id
        await enrolment.create(
            NewAccount("maria", PASSWORD, question, "Whiskers", "m@example.org", Relationship.SELF, info.terms.version)
        )
        session = await core.adopt(enrolment, keep=False)
        await session.refresh()
        await agrees(session, portal, session.people[0], shared)
        await session.close()
        await core.close()
