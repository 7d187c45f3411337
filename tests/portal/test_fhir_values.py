"""What is stored is what is served: digits, escapes, unknown elements, odd dates."""

import gzip
import json

import pytest

from portal.rules.fhir_dates import LATEST, Range, parse_range, period_range
from tests.support.records import NO_DATA, SHARED_DATA, Reader, load, patient, share

DIGITS = ["5.0", "0.10", "1E-5", "1e400", "100.00", "-0.0", "123456789012345678", "0.123456789012345678", "7.40E+02"]


@pytest.mark.parametrize("digits", DIGITS)
async def test_a_number_keeps_every_digit_it_came_with(portal, digits):
    body = (
        b'{ "resourceType" : "Observation", "subject":{"reference":"Patient/p1"},\n "id":"o1", "status":"final",'
        b'"category":[{"coding":[{"code":"laboratory"}]}],"code":{"text":"x"},'
        b'"valueQuantity" : { "value" : ' + digits.encode() + b' , "unit" : "\\u00b5g\\/L" } }'
    )
    load(portal, patient(), body)
    share(portal, "p1")
    answer = await Reader(portal, "p1").get("Observation/o1")
    assert b'"valueQuantity":{"value":' + digits.encode() + b',"unit":"\\u00b5g\\/L"}' in answer.content


async def test_a_share_and_a_withdrawal_leave_the_digits_alone(portal):
    load(portal, patient(), b'{"resourceType":"Observation","id":"o1","subject":{"reference":"Patient/p1"},'
         b'"category":[{"coding":[{"code":"laboratory"}]}],"valueQuantity":{"value":0.10}}')  # fmt: skip
    for shared in (True, False, True):
        share(portal, "p1", "o1", shared=shared)
    answer = await Reader(portal, "p1").get("Observation/o1")
    assert b'"value":0.10}' in answer.content
    assert answer.json()["meta"]["versionId"] == "4"
    assert answer.headers["etag"] == 'W/"4"'


@pytest.mark.skipif(not SHARED_DATA.is_dir(), reason=NO_DATA)
async def test_a_file_of_decimal_corner_cases_is_served_as_it_stands(portal):
    path = next(SHARED_DATA.glob("nasty/*decimal*"))
    raw = gzip.decompress(path.read_bytes())
    owned = raw.replace(b"{", b'{"subject":{"reference":"Patient/p1"},', 1)
    assert not load(portal, patient(), owned).refused
    sent = json.loads(owned, parse_float=str)
    share(portal, "p1", sent["id"])
    served = json.loads((await Reader(portal, "p1").get(f"Observation/{sent['id']}")).content, parse_float=str)
    del served["meta"]
    assert served == sent


async def test_elements_nobody_knows_are_served_too(portal):
    load(portal, patient(), b'{"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p1"},'
         b'"_onset":{"x":null},"made-up":[1.50,{"a":"\\ud83d\\ude00"}],'
         b'"meta":{"tag":[{"code":"t"}],"versionId":"9"}}')  # fmt: skip
    answer = await Reader(portal, "p1").get("Condition/c1")
    assert b'"_onset":{"x":null},"made-up":[1.50,{"a":"\\ud83d\\ude00"}]' in answer.content
    assert answer.json()["meta"]["tag"] == [{"code": "t"}]
    assert answer.json()["meta"]["versionId"] == "1"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1970", "1970-01-01T00:00:00.000000Z", "1970-12-31T23:59:59.999999Z"),
        ("2024-02", "2024-02-01T00:00:00.000000Z", "2024-02-29T23:59:59.999999Z"),
        ("0001", "0001-01-01T00:00:00.000000Z", "0001-12-31T23:59:59.999999Z"),
        ("9999-12-31", "9999-12-31T00:00:00.000000Z", "9999-12-31T23:59:59.999999Z"),
        ("2024-05-06T10:00Z", "2024-05-06T10:00:00.000000Z", "2024-05-06T10:00:59.999999Z"),
        ("2024-05-06T24:00:00Z", "2024-05-07T00:00:00.000000Z", "2024-05-07T00:00:00.999999Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000000Z", "2017-01-01T00:00:00.999999Z"),
        ("2024-05-06T23:30:00-05:00", "2024-05-07T04:30:00.000000Z", "2024-05-07T04:30:00.999999Z"),
        ("2024-05-06T10:00:00.5Z", "2024-05-06T10:00:00.500000Z", "2024-05-06T10:00:00.599999Z"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00.000000Z", "0001-01-01T00:00:00.000000Z"),
    ],
)  # fmt: skip
def test_a_date_covers_what_it_leaves_open(text, first, last):
    assert parse_range(text) == Range(first, last)


@pytest.mark.parametrize(
    "text", ["", "0000", "24", "2023-02-30", "2024-13", "2024-05-06T25:00Z", "2024-5-6", None, 2024, "٢٠٢٤"]
)
def test_what_is_no_date_covers_nothing(text):
    assert parse_range(text) is None


def test_a_period_without_an_end_goes_on():
    assert period_range("2024", None) == Range("2024-01-01T00:00:00.000000Z", LATEST)
    assert period_range(None, "x") is None
