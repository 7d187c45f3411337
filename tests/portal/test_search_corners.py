"""Search parameters at their corners: values that mean nothing, and what then still answers."""

import pytest

from tests.support.records import Reader, condition, entries, load, patient


@pytest.fixture
def reader(portal):
    load(portal, patient(), condition("c1", encounter=[{"display": "Visit"}, "odd", {"reference": 5}]), condition("c2"))
    return Reader(portal, "p1")


@pytest.mark.parametrize(
    "parameters",
    ["patient=", "patient=p1,p2", "patient=p1&patient=p2", "patient=p1&_id=,", "patient=p1&_lastUpdated=ne2024",
     "patient=p1&code=,"],
)  # fmt: skip
async def test_a_value_that_makes_no_sense_is_refused(reader, parameters):
    assert (await reader.get(f"Condition?{parameters}")).status_code == 400


@pytest.mark.parametrize("parameter", ["_summary=text", "_revinclude=AuditEvent:entity", "_sort=-colour"])
async def test_a_value_nobody_knows_is_ignored_or_where_handling_is_strict_refused(reader, parameter):
    assert await reader.ids(f"Condition?patient=p1&{parameter}") == ["c1", "c2"]
    assert (await reader.get(f"Condition?patient=p1&{parameter}", prefer="handling=strict")).status_code == 400


async def test_ids_that_have_none_in_common_find_nothing(reader):
    assert await reader.ids("Condition?patient=p1&_id=c1&_id=c2") == []


async def test_what_refers_to_nothing_brings_nothing(reader):
    bundle = (await reader.get("Condition?patient=p1&_include=Condition:encounter")).json()
    assert len(entries(bundle, "match")) == 2
    assert entries(bundle, "include") == []
