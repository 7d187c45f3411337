"""Trends of the parts of a panel kept in one entry: each part is a line of its own."""

from datetime import UTC, datetime

import msgspec
import pytest

from pfclient.chart.measured import measured, part
from pfclient.chart.trends import Trends
from pfclient.fhir import strict_json
from pfclient.fhir.references import Resolver
from pfclient.fhir.resources import Resource
from pfclient.records.catalog import CATEGORIES
from pfclient.records.context import Context
from pfclient.records.reading import read_entries

CONTEXT = Context(Resolver(()), datetime(2026, 3, 10, tzinfo=UTC), "Patient/p", "Lakeview")
LOINC = "http://loinc.org"
SYSTOLIC, DIASTOLIC = (LOINC, "8480-6", "Systolic"), (LOINC, "8462-4", "Diastolic")


def component(value, test=SYSTOLIC, unit="mmHg"):
    system, code, name = test
    coding = {"code": code} | ({"system": system} if system else {})
    quantity = {"value": msgspec.Raw(value.encode()), "unit": unit}
    return {"code": {"coding": [coding], "text": name}, "valueQuantity": quantity}


def reading(number, day, *components, kind="vital-signs", **more):
    body = {
        "resourceType": "Observation",
        "id": str(number),
        "status": "final",
        "subject": {"reference": "Patient/p"},
        "category": [{"coding": [{"code": kind}]}],
        "code": {"coding": [{"system": LOINC, "code": "85354-9"}], "text": "Blood pressure"},
        "effectiveDateTime": day,
        "component": list(components),
        **more,
    }
    return Resource(f"Observation/{number}", "Observation", strict_json.decode(msgspec.json.encode(body)))


def rows(category, *resources):
    found = read_entries(CATEGORIES[category], resources, CONTEXT)
    return sorted([*found.current, *found.past], key=lambda row: row.key)


def pressures(*values):
    return [
        reading(number, f"2026-0{number}-01", component(upper), component(lower, DIASTOLIC))
        for number, (upper, lower) in enumerate(values, 1)
    ]


def line(trends, result):
    return [format(point.number, "f") for point in trends.series(result).points]


def test_a_blood_pressure_is_two_lines_of_exact_values():
    found = rows("vitals", *pressures(("132", "80"), ("128", "78.50"), ("141", "90")))
    trends = Trends(found)
    upper, lower = (part(found[-1], each) for each in found[-1].components)
    assert line(trends, upper) == ["132", "128", "141"]
    assert line(trends, lower) == ["80", "78.50", "90"]
    assert trends.series(upper).unit == "mmHg"
    assert trends.series(upper).before("Observation/3").record.key == "Observation/2"


def test_a_value_of_its_own_stands_beside_its_parts():
    weight = reading(1, "2026-01-01", code={"text": "Weight"}, valueQuantity={"value": 80, "unit": "kg"})
    [row] = rows("vitals", weight)
    assert [(one.title, one.measure.value) for one in measured(row)] == [("Weight", "80")]


@pytest.mark.parametrize(
    ("first", "second", "lengths"),
    [
        (component("132"), component("17.6", unit="kPa"), (1, 1)),
        (component("132"), component("128", DIASTOLIC), (1, 1)),
        (component("5", ("", "x1", "Ketones")), component("6", ("", "x1", "Ketones")), (2, 2)),
        (component("5", ("", "", "Ketones")), component("6", ("", "", "ketones")), (2, 2)),
    ],
    ids=["another unit", "another part", "a code of nobody's system", "a name alone"],
)
def test_only_what_is_comparable_stands_on_one_line(first, second, lengths):
    found = rows("vitals", reading(1, "2026-01-01", first), reading(2, "2026-02-01", second))
    trends = Trends(found)
    lines = [trends.series(part(row, row.components[0])) for row in found]
    assert tuple(len(one.points) for one in lines) == lengths


def test_a_part_that_has_a_name_alone_stands_on_no_line_of_another_panel():
    left, right = ({"code": {"coding": [{"system": LOINC, "code": code}]}} for code in ("8478-0", "8479-8"))
    systolic = component("132", ("", "", "Systolic"))
    found = rows("vitals", reading(1, "2026-01-01", systolic, **left), reading(2, "2026-02-01", systolic, **right))
    trends = Trends(found)
    assert [len(trends.series(part(row, row.components[0])).points) for row in found] == [1, 1]


def test_a_part_and_a_result_of_the_same_coded_test_are_one_line():
    sodium = {"coding": [{"system": LOINC, "code": "2951-2"}], "text": "Sodium"}
    panel = reading(1, "2026-01-01", component("139", (LOINC, "2951-2", "Sodium"), "mmol/L"), kind="laboratory")
    alone = reading(
        2, "2026-02-01", kind="laboratory", code=sodium, component=[], valueQuantity={"value": 141, "unit": "mmol/L"}
    )
    found = rows("lab_results", panel, alone)
    assert line(Trends(found), found[1]) == ["139", "141"]


@pytest.mark.parametrize("status", ["cancelled", "entered-in-error"])
def test_what_does_not_count_makes_no_point(status):
    found = rows(
        "vitals", *pressures(("132", "80"), ("128", "78")), reading(9, "2026-03-01", component("300"), status=status)
    )
    trends = Trends(found)
    assert line(trends, part(found[0], found[0].components[0])) == ["132", "128"]


def test_a_part_keeps_its_own_range_and_reading():
    high = {"referenceRange": [{"high": {"value": 130, "unit": "mmHg"}}]}
    found = rows(
        "vitals", reading(1, "2026-01-01", component("132") | high), reading(2, "2026-02-01", component("128") | high)
    )
    series = Trends(found).series(part(found[0], found[0].components[0]))
    assert [point.is_outside for point in series.points] == [True, False]
