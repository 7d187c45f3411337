"""Copies of a chart from two clinics: one line for one fact, both clinics named, both originals in the FHIR copy."""

import json
from datetime import UTC, datetime

import pytest

from pfclient.chart.family import Family
from pfclient.export import bundle, pages, spreadsheet, summary
from pfclient.export.copied import Copied
from pfclient.export.layout import Note, Pair, Row
from pfclient.export.progress import Progress
from pfclient.export.scope import Span
from pfclient.people import Connection, Person, PersonId, Relationship, Ties, pair
from pfclient.vault.memory import MemoryVault
from pfclient.vault.vault import Answer, CategoryState, StoredResource
from tests.support.clock import FakeClock
from tests.support.copies import TODAY, PlainWords
from tests.support.vaults import done, fill

BAY, LAKE = PersonId("bay"), PersonId("lake")
AT = datetime(2026, 3, 10, tzinfo=UTC)


def person(key, practice, portal):
    connection = Connection(portal, key, f"Patient/{key}", practice, f"555-{practice}")
    return Person(PersonId(key), "Ernesto Alvarez", "Ernesto", "Alvarez", "1949-11-30", Relationship.PARENT, connection)


def problem(owner, identity, text="Type 2 diabetes", since="2019-03-14"):
    body = {
        "resourceType": "Condition",
        "id": identity,
        "subject": {"reference": f"Patient/{owner}"},
        "clinicalStatus": {"coding": [{"code": "active"}]},
        "code": {"text": text},
        "onsetDateTime": since,
    }
    return StoredResource(f"Condition/{identity}", json.dumps(body).encode())


@pytest.fixture(params=["https://one.example", "https://two.example"], ids=["at one portal", "at two portals"])
def chart(request):
    """One diagnosis at both clinics, one at each alone; ids that two portals may both use."""
    vault = MemoryVault()
    people = (person("bay", "Bayside", "https://one.example"), person("lake", "Lakeview", request.param))
    same = "1" if request.param != "https://one.example" else "9"
    loaded = CategoryState(Answer.LOADED, AT)
    done(fill(vault, BAY, "diagnoses", (problem("bay", "1"), problem("bay", "2", "Gout")), loaded))
    done(fill(vault, LAKE, "diagnoses", (problem("lake", same, since="2019"), problem("lake", "8", "Anemia")), loaded))
    ties = Ties(one=frozenset({pair(BAY, LAKE)}))
    return Family(people, vault, FakeClock().now, lambda *_place: None, ties=ties).chart(BAY)


def copied(chart, span=None):
    sections = [chart.read("diagnoses")]
    return Copied(chart.person, sections, TODAY, span or Span(), private=False, whole=False)


def resources(chart, span=None):
    made = copied(chart, span)
    originals = [chart.originals("diagnoses")]
    found = json.loads(b"".join(bundle.chunks(made, originals, AT, PlainWords(), Progress())))
    return found["entry"]


def test_a_fhir_copy_keeps_both_originals_and_both_patients(chart):
    entries = resources(chart)
    subjects = [one["resource"]["subject"]["reference"] for one in entries if "subject" in one["resource"]]
    assert sorted(subjects) == ["Patient/bay"] * 2 + ["Patient/lake"] * 2
    patients = {one["resource"]["id"] for one in entries if one["resource"]["resourceType"] == "Patient"}
    assert patients == {"bay", "lake"}
    addresses = [one["fullUrl"] for one in entries if "fullUrl" in one]
    assert len(addresses) == len(set(addresses)) == 4
    base = chart.person.parts[1].connection.portal
    assert f"{base}/fhir/Condition/8" in addresses


def test_a_copy_of_a_span_holds_a_fact_where_any_of_its_sources_is_in_it(chart):
    span = Span(last=datetime(2019, 2, 1, tzinfo=UTC).date())
    kept = copied(chart, span).inside["diagnoses"]
    # The other clinic only knows the year: it may have been in January.
    assert [row.title for row in kept.rows] == ["Type 2 diabetes"]
    assert len([one for one in resources(chart, span) if one["resource"]["resourceType"] == "Condition"]) == 2


def test_a_spreadsheet_has_one_line_for_one_fact_with_both_clinics(chart):
    text = b"".join(spreadsheet.chunks(copied(chart), PlainWords(), Progress())).decode("utf-8-sig")
    assert text.count('"Type 2 diabetes"') == 1
    assert '"Bayside\nLakeview"' in text


def test_paper_names_both_clinics_of_a_fact(chart):
    said = str(list(pages.layout(copied(chart), PlainWords(), Progress()).blocks))
    assert said.count("Type 2 diabetes") == 2  # its title, and as the other clinic wrote it
    assert "Bayside\\nLakeview" in said


def test_a_copy_says_which_clinic_gave_less_than_the_other(chart):
    done(chart.charts[1]._vault.mark(LAKE, "medications", CategoryState(Answer.NOT_GRANTED, AT)))
    done(fill(chart.charts[0]._vault, BAY, "medications", (), CategoryState(Answer.EMPTY, AT)))
    section = chart.read("medications")
    made = Copied(chart.person, [section], TODAY, Span(), private=False, whole=False)
    assert [(one.code, one.clinic) for one in made.remarks() if one.clinic] == [("not-granted", "Lakeview")]


def _summary(chart):
    sections = {name: chart.read(name) for name in summary.SECTIONS}
    return list(summary.layout([summary.Summed(chart.person, sections)], TODAY, PlainWords(), Progress()).blocks)


def test_a_summary_says_who_to_call_at_each_clinic_and_which_of_them_a_row_is_from(chart):
    blocks = _summary(chart)
    assert "Bayside  ·  555-Bayside\nLakeview  ·  555-Lakeview" in [one.text for one in blocks if isinstance(one, Pair)]
    said = {one.cells[0]: one.cells[1].split("  ·  ")[-1] for one in blocks if isinstance(one, Row)}
    assert said == {"Type 2 diabetes": "Bayside, Lakeview", "Gout": "Bayside", "Anemia": "Lakeview"}


def test_a_summary_has_never_nothing_current_where_one_clinic_was_not_asked(chart):
    said = chart.charts[0]._vault
    gone = json.loads(problem("bay", "1").body) | {"clinicalStatus": {"coding": [{"code": "resolved"}]}}
    done(
        fill(
            said,
            BAY,
            "diagnoses",
            (StoredResource("Condition/1", json.dumps(gone).encode()),),
            CategoryState(Answer.LOADED, AT),
        )
    )
    done(fill(said, LAKE, "diagnoses", (), CategoryState(Answer.EMPTY, AT)))
    assert "none-current" in [one.text for one in _summary(chart) if isinstance(one, Note)]
    done(said.mark(LAKE, "diagnoses", CategoryState(Answer.NOT_GRANTED, AT)))
    assert "none-current" not in [one.text for one in _summary(chart) if isinstance(one, Note)]
