"""A chart of oddities seen in recorded answers, through clinic, portal, sync and vault: nothing lost or changed."""

import json

import pytest

from pfclient.records.catalog import CATEGORIES
from portal.loading.loader import load_files
from tests.contract.conftest import PASSWORD, share_all
from tests.contract.test_counts_agree import agrees, told
from tests.support import sign_in

ANA = "e" * 130
SUBJECT = {"reference": f"Patient/{ANA}"}
LAB = {"status": "final", "subject": SUBJECT, "category": [{"coding": [{"code": "laboratory"}]}]}
DIGITS = ("0.10", "1E-5", "100.00", "123456789012345678", "0.000000000000000001")
COMPARATORS = ("<", "<=", ">", ">=")


def coded(code):
    return {"coding": [{"code": code}]}


PERSON = {
    "resourceType": "Patient", "id": ANA, "active": False, "birthDate": "1950-12-30", "deceasedDateTime": "1899-12-30",
    "identifier": [{"value": "9" * 400}], "photo": [{"url": "http://203.0.113.7/face.jpg"}],
}  # fmt: skip
ODD = (
    {"resourceType": "Condition", "id": "c" * 130, "subject": SUBJECT, "onsetString": "as a child",
     "code": {"coding": {"system": "http://snomed.info/sct", "code": "195967001"}}},
    {"resourceType": "Condition", "id": "none", "subject": SUBJECT, "abatementString": "with the move"},
    {"resourceType": "Condition", "id": "not", "subject": SUBJECT, "code": {"text": "Gout"},
     "verificationStatus": coded("refuted")},
    {"resourceType": "AllergyIntolerance", "id": "gone", "patient": SUBJECT,
     "verificationStatus": coded("entered-in-error")},
    {"resourceType": "Immunization", "id": "old", "patient": SUBJECT, "status": "completed",
     "vaccineCode": {"text": "破伤风疫苗"}, "occurrenceDateTime": "0001-01-02"},
    {"resourceType": "Immunization", "id": "undated", "patient": SUBJECT, "status": "completed",
     "vaccineCode": {"text": "MMR"}},
    {"resourceType": "Procedure", "id": "unsure", "subject": SUBJECT, "status": "unknown", "code": {"text": "X-ray"},
     "performedDateTime": "1970-05"},
    {"resourceType": "Encounter", "id": "late", "subject": SUBJECT, "status": "finished", "class": {"code": "AMB"},
     "type": [{"text": "undefined"}], "period": {"start": "2030-01-01T24:00:00Z"}},
    *({"resourceType": "Observation", "id": f"digits{at}", **LAB, "code": {"text": f"Test {at}"},
       "valueQuantity": {"value": f"<{digits}>"}} for at, digits in enumerate(DIGITS)),
    *({"resourceType": "Observation", "id": f"compared{at}", **LAB, "code": {"text": "CRP"},
       "valueQuantity": {"value": 5, "comparator": sign, "unit": "mg/L"}} for at, sign in enumerate(COMPARATORS)),
    {"resourceType": "Observation", "id": "words", **LAB, "code": {"coding": [{"code": "718-7"}]}, "valueString": "x",
     "referenceRange": [{"text": "up to 4"}]},
    {"resourceType": "Observation", "id": "lost", **LAB, "code": {"text": "Iron"},
     "dataAbsentReason": {"text": "Sample was lost"}},
)  # fmt: skip


@pytest.fixture
def file(portal, tmp_path):
    """The chart as a clinic hands it over, loaded and shared."""
    body = {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in (PERSON, *ODD)]}
    text = json.dumps(body, ensure_ascii=False)
    for digits in DIGITS:
        text = text.replace(f'"<{digits}>"', digits)
    path = tmp_path / "odd.json"
    path.write_text(text, "utf-8")
    report = load_files(portal.database, portal.clock, [path], practice="Lakeview Family Medicine")
    assert not report.refused
    share_all(portal, ANA)
    sign_in.link(portal, sign_in.add_account(portal), ANA)
    return path


async def test_every_oddity_reads_from_the_portal_as_it_reads_from_the_clinics_file(core, portal, file):
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=True)
    await session.refresh()
    (person,) = session.people
    assert (person.display, person.deceased) == (ANA, False)
    await agrees(session, portal, person, file)
    chart = session.chart(person.id)
    values = {row.title: row.measure.value for row in chart.read("lab_results").rows}
    assert [values[f"Test {at}"] for at in range(len(DIGITS))] == list(DIGITS)
    assert [one.reason for one in chart.read("allergies").not_shown] == ["entered-in-error"]
    await session.close()


async def test_it_reads_the_same_at_the_next_start_before_the_portal_is_asked(make_core, portal, file):
    core = make_core()
    session = await core.sign_in(portal.base_url, "maria", PASSWORD, keep=True)
    await session.refresh()
    before = everything(session)
    await session.close()
    await core.close()
    portal.offline()
    core = make_core()
    session = await core.resume()
    assert everything(session) == before
    assert sum(len(one["current"]) for one in before.values()) > len(DIGITS)
    await session.close()
    await core.close()


def everything(session):
    (person,) = session.people
    assert person.deceased is False
    return {name: told(session.chart(person.id).read(name)) for name in CATEGORIES}
