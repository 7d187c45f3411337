"""The Values rules: results exactly as sent, read by the lab's own code or range, or not at all."""

import json
from decimal import Decimal

import pytest

from tests.unit.records.charts import coded, resource, row, rows

V3 = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
NAME = {"code": {"text": "Sodium", "coding": [{"system": "http://loinc.org", "code": "2951-2"}]}}


def literal(text):
    """A JSON number that Python's own encoder would rewrite."""
    return f"@@{text}@@"


def result(**fields):
    return resource("Observation", status="final", **NAME, **fields)


def exactly(monkeypatch, **fields):
    """A result whose numbers are written exactly as given."""
    plain = json.dumps
    monkeypatch.setattr(json, "dumps", lambda value: plain(value).replace('"@@', "").replace('@@"', ""))
    return row("lab_results", result(**fields))


def amount(value, unit="mmol/L", **more):
    return {"value": value, "unit": unit, **more}


@pytest.mark.parametrize("digits", ["5.0", "0.10", "1E-5", "100.00", "123456789012345678.9", "7"])
def test_a_number_keeps_its_digits_and_says_its_unit_once(monkeypatch, digits):
    found = exactly(monkeypatch, valueQuantity=amount(literal(digits))).measure
    assert (found.value, found.unit) == (digits, "mmol/L")
    assert found.number == Decimal(digits)


@pytest.mark.parametrize("comparator", ["<", "<=", ">=", ">"])
def test_a_comparator_is_shown_and_the_value_is_no_point_of_a_plot(comparator):
    found = row("lab_results", result(valueQuantity=amount(5, comparator=comparator))).measure
    assert found.value == f"{comparator}5"
    assert found.number is None


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"valueString": "Negative\nfor all"}, "Negative\nfor all"),
        ({"valueCodeableConcept": {"text": "Not detected"}}, "Not detected"),
        ({"valueCodeableConcept": coded("260385009", system="http://snomed.info/sct")}, "260385009 (SNOMED CT)"),
        ({"valueBoolean": True}, "Yes"),
        ({"valueBoolean": False}, "No"),
        ({"valueInteger": 3}, "3"),
        ({"valueRange": {"low": {"value": 1, "unit": "d"}, "high": {"value": 2, "unit": "d"}}}, "1 – 2 d"),
        ({"valueRatio": {"numerator": {"value": 1}, "denominator": {"value": 128}}}, "1:128"),
        ({"valueSampledData": {"data": "1 2 3", "origin": {}}}, "3 measured points"),
        ({"valueTime": "08:30:00"}, "08:30:00"),
        ({"valueDateTime": "2020-05"}, "2020-05"),
        ({"valuePeriod": {"start": "2020-01", "end": "2020-02"}}, "2020-01 – 2020-02"),
        ({"valueAttachment": {"title": "Scan", "contentType": "image/png"}}, "Scan"),
        ({"valueQuantity": {"value": "12.50", "unit": "mg"}}, "12.50"),
    ],
)
def test_every_kind_of_value_is_shown(fields, shown):
    found = row("lab_results", result(**fields)).measure
    assert found.value == shown
    assert "no-value" not in row("lab_results", result(**fields)).warnings


@pytest.mark.parametrize(
    ("code", "reading"),
    [
        ("HH", "far-above"),
        ("HU", "far-above"),
        ("H", "above"),
        ("HX", "above"),
        (">", "above"),
        ("N", "in"),
        ("L", "below"),
        ("LX", "below"),
        ("<", "below"),
        ("LL", "far-below"),
        ("LU", "far-below"),
        ("A", "abnormal"),
        ("AA", "far-abnormal"),
        ("POS", ""),
        ("NEG", ""),
        ("R", ""),
        ("S", ""),
    ],
)
def test_the_labs_code_is_the_reading_and_wins_over_the_range(code, reading):
    found = result(
        valueQuantity=amount(5),
        interpretation=[coded(code, system=V3)],
        referenceRange=[{"low": amount(6), "high": amount(9)}],
    )
    measure = row("lab_results", found).measure
    assert (measure.reading, measure.interpretation) == (reading, code)


@pytest.mark.parametrize(
    ("interpretation", "reading"),
    [
        ([{"text": "High"}], "above"),
        ([{"text": "Critical low"}], "far-below"),
        ([coded("N", system=V3), coded("H", system=V3)], "above"),
        ([coded("H", system=V3), coded("L", system=V3)], ""),
        ({"coding": {"code": "L"}}, "below"),
        ([{"text": "See comment"}], ""),
    ],
)
def test_interpretations_in_other_shapes_are_understood_or_left_alone(interpretation, reading):
    assert row("lab_results", result(valueString="5", interpretation=interpretation)).measure.reading == reading


LOW, HIGH = amount(3.5), amount(5.1)


@pytest.mark.parametrize(
    ("value", "bounds", "reading"),
    [
        (5.1, (LOW, HIGH), "in"),
        (5.11, (LOW, HIGH), "above"),
        (3.5, (LOW, HIGH), "in"),
        (3.49, (LOW, HIGH), "below"),
        (9, (LOW, None), "in"),
        (1, (None, HIGH), "in"),
        (9, (None, HIGH), "above"),
    ],
)
def test_without_a_code_a_number_is_compared_with_its_own_range(value, bounds, reading):
    given = {name: bound for name, bound in zip(("low", "high"), bounds, strict=True) if bound}
    assert row("lab_results", result(valueQuantity=amount(value), referenceRange=[given])).measure.reading == reading


@pytest.mark.parametrize(
    ("comparator", "value", "reading"),
    [
        ("<", 3.5, "below"),
        ("<=", 3.5, ""),
        ("<", 3.6, ""),
        (">", 5.1, "above"),
        (">=", 5.1, ""),
        (">", 5.0, ""),
        (">=", 5.2, "above"),
        ("<=", 3.4, "below"),
    ],
)
def test_a_value_known_from_one_side_is_compared_only_where_there_is_no_doubt(comparator, value, reading):
    found = result(valueQuantity=amount(value, comparator=comparator), referenceRange=[{"low": LOW, "high": HIGH}])
    assert row("lab_results", found).measure.reading == reading


@pytest.mark.parametrize(("comparator", "bound"), [("<", {"high": HIGH}), (">", {"low": LOW})])
def test_a_value_open_to_the_good_side_is_in_range(comparator, bound):
    found = result(valueQuantity=amount(4, comparator=comparator), referenceRange=[bound])
    assert row("lab_results", found).measure.reading == "in"


@pytest.mark.parametrize(
    "ranges",
    [
        [],
        [{"text": "3.5 - 5.1"}],
        [{"low": amount(3, "mg/dL"), "high": amount(5, "mg/dL")}],
        [{"low": LOW, "high": HIGH, "appliesTo": [{"text": "men"}]}, {"low": amount(3), "high": amount(4)}],
        [{"low": LOW, "high": HIGH, "type": {"text": "Therapeutic"}}],
    ],
)
def test_without_a_range_meant_for_this_very_value_nothing_is_said(ranges):
    assert row("lab_results", result(valueQuantity=amount(99), referenceRange=ranges)).measure.reading == ""


@pytest.mark.parametrize(
    ("ranges", "text", "low", "high"),
    [
        ([{"low": LOW, "high": HIGH}], "3.5 – 5.1", "3.5", "5.1"),
        ([{"low": LOW, "high": HIGH, "text": "3.5-5.1 fasting"}], "3.5-5.1 fasting", "3.5", "5.1"),
        ([{"text": "Negative"}], "Negative", None, None),
        ([{"high": HIGH}], "≤ 5.1", None, "5.1"),
        ([{"low": amount(3, "mg/dL")}], "≥ 3 mg/dL", None, None),
        (
            [{"low": LOW, "appliesTo": [{"text": "men"}]}, {"low": amount(3), "appliesTo": [{"text": "women"}]}],
            "men: ≥ 3.5; women: ≥ 3",
            None,
            None,
        ),
        ([{"low": LOW, "high": HIGH}, {"low": amount(9), "type": coded("critical")}], "3.5 – 5.1", "3.5", "5.1"),
        ([{"high": HIGH, "appliesTo": [{"text": "women"}]}], "women: ≤ 5.1", None, "5.1"),
        ([{"low": LOW, "high": HIGH, "type": {"text": "Normal range"}}], "3.5 – 5.1", "3.5", "5.1"),
    ],
)
def test_the_range_is_the_one_of_this_result(ranges, text, low, high):
    measure = row("lab_results", result(valueQuantity=amount(4), referenceRange=ranges)).measure
    assert measure.range == text
    assert measure.low == (Decimal(low) if low else None)
    assert measure.high == (Decimal(high) if high else None)


@pytest.mark.parametrize(
    ("unit", "of_bounds", "reading"), [("", "%", ""), ("", "", "below"), ("%", "", "below"), ("%", "%", "below")]
)
def test_a_bare_number_is_compared_with_bare_bounds_only(unit, of_bounds, reading):
    value, bounds = {"value": 0.42, "unit": unit}, {"low": {"value": 36, "unit": of_bounds}}
    found = result(valueQuantity=value, referenceRange=[bounds])
    assert row("lab_results", found).measure.reading == reading


def test_a_change_of_unit_makes_no_conversion():
    shown = row(
        "lab_results", result(valueQuantity=amount(90, "mg/dL"), referenceRange=[{"low": LOW, "high": HIGH}])
    ).measure
    assert (shown.value, shown.unit, shown.range, shown.reading) == ("90", "mg/dL", "3.5 – 5.1 mmol/L", "")


def test_components_carry_their_own_values_and_ranges():
    found = result(
        component=[
            {
                "code": {"text": "Systolic"},
                "valueQuantity": amount(120, "mm[Hg]"),
                "referenceRange": [{"high": amount(110, "mm[Hg]")}],
            },
            {"code": {"text": "Diastolic"}, "dataAbsentReason": {"text": "not done"}},
            {"valueString": "x"},
        ]
    )
    systolic, diastolic, nameless = row("lab_results", found).components
    assert (systolic.name, systolic.measure.value, systolic.measure.reading) == ("Systolic", "120", "above")
    assert diastolic.measure.absent == "not done"
    assert nameless.name


def test_panels_and_reports_are_rows_that_name_their_members():
    one, two = result(valueString="a"), {**result(valueString="b"), "id": "2"}
    panel = {**result(hasMember=[{"reference": "Observation/1"}, {"reference": "Observation/9"}]), "id": "panel"}
    report = resource(
        "DiagnosticReport",
        "r",
        status="final",
        code={"text": "Blood count"},
        conclusion="All well",
        result=[{"reference": "Observation/2"}, {"reference": "Observation/panel"}],
        presentedForm=[{"title": "Report.pdf", "url": "https://evil.example/x"}],
    )
    shown = {found.key: found for found in rows("lab_results", one, two, panel, report).current}
    assert len(shown) == 4
    assert (shown["Observation/panel"].kind, shown["Observation/panel"].members) == ("panel", ("Observation/1",))
    assert "members-missing" in shown["Observation/panel"].warnings
    assert shown["DiagnosticReport/r"].kind == "report"
    assert shown["DiagnosticReport/r"].members == ("Observation/2", "Observation/panel")
    assert shown["DiagnosticReport/r"].conclusion == "All well"
    assert shown["DiagnosticReport/r"].attachments == ("Report.pdf",)
    assert shown["Observation/2"].report == "Blood count"
    assert shown["Observation/1"].report == "Sodium"


def test_a_panel_that_holds_itself_ends():
    panel = result(hasMember=[{"reference": "Observation/1"}])
    assert row("lab_results", panel).members == ("Observation/1",)


def test_who_ordered_it_comes_from_the_order_and_who_did_it_stands_apart():
    order = resource("ServiceRequest", "s", requester={"reference": "Practitioner/d"})
    doctor = {"resourceType": "Practitioner", "id": "d", "name": [{"text": "Dr. Okafor"}]}
    found = result(valueString="x", basedOn=[{"reference": "ServiceRequest/s"}], performer=[{"display": "City Lab"}])
    shown = row("lab_results", found, order, doctor)
    assert (shown.recorder, shown.performer) == ("Dr. Okafor", "City Lab")
    assert shown.sources == ("Observation/1", "ServiceRequest/s", "Practitioner/d")


def test_trends_know_a_test_by_its_code():
    assert row("lab_results", result(valueString="x")).test == "http://loinc.org|2951-2"


def test_a_chart_note_among_the_reports_is_never_shown():
    note = resource("DiagnosticReport", status="final", category=[coded("34117-2")], code={"text": "History"})
    assert rows("lab_results", note).not_shown[0].reason == "chart-note"
    said = resource("Observation", status="final", category=[coded("clinical-note")], valueString="Worries")
    assert rows("lab_results", said).not_shown[0].reason == "chart-note"
    assert rows("vitals", said).not_shown[0].reason == "chart-note"
