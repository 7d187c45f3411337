"""Which results stand on one line: same test, unit and method; each with its own range, in the order of their dates."""

from decimal import Decimal

import pytest

from pfclient.chart.trends import Trends
from tests.unit.records.charts import coded, resource, rows

LOINC = "http://loinc.org"
V3 = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"


def amount(value, unit="mg/dL", code=None, **more):
    coded_unit = {"system": "http://unitsofmeasure.org", "code": unit if code is None else code} if code != "" else {}
    return {"value": value, "unit": unit, **coded_unit, **more}


def result(number, day, value=None, *, code=("4548-4", LOINC), text="Hemoglobin A1c", low=None, high=None, **more):
    """A result of one test; `value` a Quantity."""
    bounds = {name: bound for name, bound in (("low", low), ("high", high)) if bound is not None}
    coding = {"coding": [{"code": code[0], "system": code[1]}]} if code else {}
    return resource(
        "Observation",
        **{"status": "final"} | {
            "id": str(number),
            "code": {"text": text, **coding},
            "effectiveDateTime": day,
            **({"valueQuantity": value} if isinstance(value, dict) else {}),
            **({"referenceRange": [bounds]} if bounds else {}),
        } | more,
    )  # fmt: skip


def read(*bodies):
    shown = rows("lab_results", *bodies)
    return Trends((*shown.current, *shown.past)), {row.key: row for row in (*shown.current, *shown.past)}


def values(series):
    return [point.measure.value for point in series.points]


def series_of(key, *bodies):
    trends, found = read(*bodies)
    return trends.series(found[f"Observation/{key}"])


def test_results_of_one_code_stand_oldest_first_whatever_report_they_came_with():
    report = resource("DiagnosticReport", "r", status="final", result=[{"reference": "Observation/2"}])
    series = series_of(
        "1", result(1, "2026-03-03", amount(7.4)), result(2, "2023-02-24", amount(7.9)), report,
        result(3, "2024-01-01", amount(8.1), text="HbA1c"),
    )  # fmt: skip
    assert values(series) == ["7.9", "8.1", "7.4"]
    assert series.is_line
    assert series.before("Observation/1").measure.value == "8.1"
    assert series.before("Observation/2") is None


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (amount(5, "mmol/L"), amount(90, "mg/dL"), False),
        (amount(5, "mg/dL"), amount(5, "mg per dL", code="mg/dL"), True),
        (amount(5, "mg/dL", code=""), amount(5, "mg/dL"), True),
        (amount(5, "mg/dL", code=""), amount(5, "mg/dL", code=""), True),
        (amount(5, "U", code="U"), amount(5, "U", code="[iU]"), False),
        (amount(5, "x", code="10*3/uL"), amount(5, "y", code="10^3/uL"), True),
        (amount(5, "mg/dl"), amount(5, "mg/dL"), True),
        (amount(5, "mmol/l", code=""), amount(5, "mmol/L", code=""), True),
        (amount(5, "Mg", code=""), amount(5, "mg", code=""), False),
        (amount(5, "", code=""), amount(5, "mg/dL"), False),
    ],
)
def test_units_are_compared_and_never_converted(one, other, together):
    series = series_of("1", result(1, "2026-01-01", one), result(2, "2025-01-01", other))
    assert series.is_line == together


@pytest.mark.parametrize(
    ("codes", "clinics", "together"),
    [
        ((("4548-4", LOINC), ("4548-4", LOINC)), ("A", "B"), True),
        ((("4548-4", LOINC), ("17856-6", LOINC)), ("A", "A"), False),
        ((None, None), ("A", "A"), True),
        ((None, None), ("A", "B"), False),
        ((("A1C", ""), ("A1C", "")), ("A", "B"), False),
        ((("A1C", "urn:lab-a"), ("A1C", "urn:lab-b")), ("A", "A"), False),
    ],
)
def test_two_labs_share_a_line_only_where_a_named_systems_code_says_it_is_the_same_test(codes, clinics, together):
    bodies = [
        result(number, f"202{number}-01-01", amount(5), code=code, performer=[{"reference": f"Organization/{clinic}"}])
        for number, (code, clinic) in enumerate(zip(codes, clinics, strict=True), 1)
    ]
    labs = [{"resourceType": "Organization", "id": name, "name": f"Lab {name}"} for name in "AB"]
    assert series_of("1", *bodies, *labs).is_line == together


def test_two_methods_that_are_told_are_not_compared():
    one = result(1, "2025-01-01", amount(5), method={"text": "HPLC"})
    other = result(2, "2026-01-01", amount(5), method={"text": "Immunoassay"})
    assert not series_of("1", one, other).is_line


def test_each_result_keeps_the_range_and_flag_of_its_own_day():
    series = series_of(
        "2",
        result(1, "2023-01-01", amount(5.8), low=amount(4.0), high=amount(6.0)),
        result(2, "2024-01-01", amount(5.8), low=amount(4.0), high=amount(5.6)),
        result(3, "2025-01-01", amount(5.8)),
    )
    assert [(point.measure.high, point.measure.reading) for point in series.points] == [
        (Decimal("6.0"), "in"), (Decimal("5.6"), "above"), (None, ""),
    ]  # fmt: skip
    assert series.outside == 1


@pytest.mark.parametrize(("comparator", "value"), [("<", "<5"), (">", ">5"), ("<=", "<=5"), (">=", ">=5")])
def test_a_value_known_from_one_side_is_a_point_at_that_number_and_says_so(comparator, value):
    series = series_of(
        "1", result(1, "2025-01-01", amount(5, comparator=comparator)), result(2, "2026-01-01", amount(9))
    )
    (first, second) = series.points
    assert (first.number, first.comparator, first.measure.value) == (5, comparator, value)
    assert (second.number, second.comparator) == (9, "")


def test_a_number_no_scale_has_room_for_is_on_no_line():
    assert values(series_of("1", result(1, "2025-01-01", amount(5)), result(2, "2026-01-01", amount("9e999999")))) == [
        "5"
    ]


def test_a_comparator_of_the_clinics_own_makes_no_point():
    assert not series_of("1", result(1, "2025-01-01", amount(5, comparator="ca."))).points


@pytest.mark.parametrize(
    "odd",
    [
        {"valueString": "Negative"},
        {"valueRatio": {"numerator": {"value": 1}, "denominator": {"value": 80}}},
        {"valueRange": {"low": amount(1), "high": amount(2)}},
        {"valueCodeableConcept": {"text": "Positive"}},
        {"dataAbsentReason": {"text": "spoiled"}},
    ],
)
def test_what_is_no_number_is_on_no_line_and_is_counted_apart(odd):
    trends, found = read(result(1, "2025-01-01", amount(5)), result(2, "2026-01-01", **odd))
    assert values(trends.series(found["Observation/1"])) == ["5"]
    assert trends.apart(found["Observation/1"]) == 1
    assert trends.apart(found["Observation/2"]) == 1
    assert trends.series(found["Observation/2"]).points == ()


@pytest.mark.parametrize(
    ("status", "drawn", "early"),
    [
        ("final", True, False),
        ("corrected", True, False),
        ("amended", True, False),
        ("preliminary", True, True),
        ("partial", True, True),
        ("cancelled", False, False),
        ("entered-in-error", False, False),
    ],
)
def test_a_mistake_and_a_cancelled_result_are_no_points_and_an_early_one_is_told(status, drawn, early):
    series = series_of("1", result(1, "2025-01-01", amount(5)), result(2, "2026-01-01", amount(6), status=status))
    assert ("6" in values(series)) == drawn
    assert any(point.is_early for point in series.points) == early


def test_an_undated_result_is_no_point_and_a_partial_date_stands_at_the_start_of_what_is_known():
    undated = result(3, "2024-01-01", amount(1))
    del undated["effectiveDateTime"]
    series = series_of(
        "1", undated, result(1, "2024", amount(2)), result(2, "2024-02", amount(3)), result(4, "2024-01-31", amount(4))
    )
    assert values(series) == ["2", "4", "3"]
    assert series.points[0].day == series.points[0].when.last_day().replace(month=1, day=1).toordinal()


def test_what_has_no_name_and_no_code_is_compared_with_nothing():
    nameless = [result(number, f"202{number}-01-01", amount(5), code=None, text="") for number in (1, 2)]
    assert not series_of("1", *nameless).points


def test_the_last_results_up_to_one_and_those_of_the_last_years():
    bodies = [result(year, f"{year}-06-30", amount(year)) for year in range(2015, 2027)]
    series = series_of("2020", *bodies)
    assert values(series.until("Observation/2020", 3)) == ["2018", "2019", "2020"]
    assert values(series.last_years(3)) == ["2023", "2024", "2025", "2026"]
    assert series.last_years(99) == series


def test_the_labs_own_flag_counts_as_outside_where_there_is_no_range():
    flagged = result(1, "2025-01-01", amount(5), interpretation=[coded("A", system=V3)])
    assert series_of("1", flagged).outside == 1
