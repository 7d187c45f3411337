"""Quantities: exact digits, comparators, unit once."""

from decimal import Decimal

import pytest

from pfclient.fhir.quantities import quantity, ratio, sampled, span
from pfclient.fhir.strict_json import decode


def read(text):
    return quantity(decode(text.encode()))


@pytest.mark.parametrize(
    ("json", "shown"),
    [
        ('{"value": 5.0, "unit": "mg"}', "5.0 mg"),
        ('{"value": 0.10, "unit": "mg"}', "0.10 mg"),
        ('{"value": 1E-5}', "1E-5"),
        ('{"value": 100.00, "code": "mg/dL"}', "100.00 mg/dL"),
        ('{"value": 123456789012345678.9}', "123456789012345678.9"),
        ('{"value": 7, "unit": "mmol/L", "code": "mmol/L"}', "7 mmol/L"),
        ('{"value": 3, "comparator": "<", "unit": "IU"}', "<3 IU"),
        ('{"value": 3, "comparator": ">="}', ">=3"),
        ('{"value": 3, "comparator": "ad"}', "ad 3"),
        ('{"value": 2, "unit": "{score}"}', "2 score"),
        ('{"value": 2, "code": "1"}', "2"),
        ('{"value": "5.0", "unit": "mg"}', "5.0 mg"),
        ('{"unit": "mg"}', ""),
        ("{}", ""),
        ('"5 mg"', ""),
        ('{"value": true}', ""),
    ],
)
def test_a_quantity_is_shown_exactly_as_sent(json, shown):
    assert read(json).text == shown


def test_the_number_is_the_exact_decimal():
    assert read('{"value": 123456789012345678.9}').number == Decimal("123456789012345678.9")
    assert read('{"value": "about five"}').number is None
    assert read('{"value": "NaN"}').number is None


@pytest.mark.parametrize("sent", ["9.9e999999", "-1E-999", "1" * 40, '"9.9e999999"'])
def test_a_number_no_scale_has_room_for_has_its_digits_only(sent):
    found = read(f'{{"value": {sent}}}')
    assert (found.digits, found.number) == (sent.strip('"'), None)


def test_units_are_the_same_by_code_or_else_by_name():
    one = read('{"value": 1, "unit": "mg/dl", "code": "mg/dL"}')
    assert one.has_unit_of(read('{"value": 1, "unit": "milligrams", "code": "mg/dL"}'))
    assert not one.has_unit_of(read('{"value": 1, "unit": "mmol/L", "code": "mmol/L"}'))
    assert one.has_unit_of(read('{"value": 1}'))
    assert not read('{"value": 1, "unit": "mg"}').has_unit_of(read('{"value": 1, "unit": "g"}'))


@pytest.mark.parametrize(
    ("json", "shown"),
    [
        ('{"low": {"value": 5.0, "unit": "mg"}, "high": {"value": 10, "unit": "mg"}}', "5.0 – 10 mg"),
        ('{"low": {"value": 5, "unit": "mg"}}', "≥ 5 mg"),
        ('{"high": {"value": 10, "unit": "mg"}}', "≤ 10 mg"),
        ('{"low": {"value": 5, "unit": "mg"}, "high": {"value": 1, "unit": "g"}}', "5 mg – 1 g"),
        ("{}", ""),
    ],
)
def test_a_range_says_its_unit_once(json, shown):
    assert span(decode(json.encode())) == shown


@pytest.mark.parametrize(
    ("json", "shown"),
    [
        ('{"numerator": {"value": 1}, "denominator": {"value": 128}}', "1:128"),
        ('{"numerator": {"value": 5, "unit": "mg"}, "denominator": {"value": 10, "unit": "mL"}}', "5 mg / 10 mL"),
        ('{"numerator": {"value": 5, "unit": "mg"}, "denominator": {"value": 1, "unit": "d"}}', "5 mg / d"),
        ('{"numerator": {"value": 5, "unit": "mg"}}', "5 mg"),
        ('{"denominator": {"value": 5}}', ""),
        ("[]", ""),
    ],
)
def test_a_ratio_or_titer_is_shown(json, shown):
    assert ratio(decode(json.encode())) == shown


def test_sampled_data_says_how_many_points():
    assert sampled({"data": "1 2 E 3", "origin": {"unit": "uV"}}) == (4, "uV")
    assert sampled({}) == sampled(None) == (0, "")
