"""What people say finds what clinics and laboratories write, in records and not in the file of words alone."""

import msgspec
import pytest

from pfclient.chart.synonyms import pairs
from pfclient.vault.vault import StoredResource
from tests.unit.chart.test_search import Household, condition, medicine, person

RESULTS = (
    "Glucose [Mass/volume] in Serum or Plasma",
    "Hemoglobin A1c/Hemoglobin.total in Blood",
    "HbA1c (IFCC)",
    "Glycohemoglobin",
    "Hemoglobin [Mass/volume] in Blood",
    "Surgical pathology study",
    "Cholesterol in LDL [Mass/volume]",
)
SUGAR = set(RESULTS[:4])


def result(key, text):
    body = {
        "resourceType": "Observation",
        "id": key,
        "status": "final",
        "subject": {"reference": "Patient/ana"},
        "category": [{"coding": [{"code": "laboratory"}]}],
        "code": {"text": text},
        "valueString": "see report",
    }
    return StoredResource(f"Observation/{key}", msgspec.json.encode(body))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("sugar", SUGAR),
        ("blood sugar", SUGAR),
        ("azúcar", SUGAR),
        ("biopsy", {"Surgical pathology study"}),
        ("biop", {"Surgical pathology study"}),
        ("biopsia", {"Surgical pathology study"}),
        ("a1c", {"Hemoglobin A1c/Hemoglobin.total in Blood", "HbA1c (IFCC)", "Glycohemoglobin"}),
    ],
)
async def test_what_people_say_of_a_test_finds_what_the_laboratory_calls_it_and_nothing_else(said, found):
    household = Household(person("ana"))
    await household.keep("ana", "lab_results", *(result(str(n), text) for n, text in enumerate(RESULTS)))
    assert set(await household.titles(said)) == found


def brands():
    return [one for one in pairs() if one.way == "=" and one.source in ("rxnorm", "cdc-vaccines")]


async def test_every_brand_of_the_file_finds_what_is_in_it_and_is_found_by_it():
    household, silent = Household(person("ana")), []
    assert len(brands()) > 100
    generic = [medicine("ana", f"g{number}", f"{one.finds} 10 MG") for number, one in enumerate(brands())]
    await household.keep("ana", "medications", *generic)
    brand = [condition("ana", f"b{number}", f"Reaction to {one.term}") for number, one in enumerate(brands())]
    await household.keep("ana", "diagnoses", *brand)
    for one in brands():
        if f"{one.finds} 10 MG" not in await household.titles(one.term):
            silent.append((one.term, one.finds))
        if f"Reaction to {one.term}" not in await household.titles(one.finds):
            silent.append((one.finds, one.term))
    assert not silent
