"""What JSON is accepted, and that no digit is lost."""

import contextlib
import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pfclient.errors import Unreadable
from pfclient.fhir import strict_json
from pfclient.fhir.strict_json import MAX_BYTES, MAX_DEPTH, decode, decode_unique


def why(call, data):
    with pytest.raises(Unreadable) as caught:
        call(data)
    return caught.value.why


@pytest.mark.parametrize(
    "literal", ["5.0", "0.10", "1E-5", "1e+2", "100.00", "123456789012345678.5", "0.123456789012345678", "-0.0"]
)
def test_a_decimal_keeps_the_digits_it_was_sent_with(literal):
    value = decode(literal.encode())
    assert value.sent == literal
    assert value.number == Decimal(literal)


def test_a_whole_number_of_any_length_stays_whole():
    assert decode(b"123456789012345678901234567890") == 123456789012345678901234567890


def test_an_exponent_beyond_all_numbers_keeps_its_digits_and_is_no_number():
    value = decode(b"1.0E99999999999999999999")
    assert (value.sent, value.number) == ("1.0E99999999999999999999", None)


@pytest.mark.parametrize(
    "literal", [b"NaN", b"Infinity", b"-Infinity", b'{"value": NaN}', b"[1,]", b"{'a': 1}", b"", b"x"]
)
def test_what_is_no_json_is_refused(literal):
    assert why(decode, literal) == "not-json"
    assert why(decode_unique, literal) == "not-json"


@pytest.mark.parametrize("data", [b'"\xff"', b'"\xed\xa0\x80"', b'{"a": "\xc3"}'])
def test_what_is_no_utf_8_is_refused(data):
    assert why(decode, data) == "not-utf-8"
    assert why(decode_unique, data) == "not-utf-8"


def test_a_byte_order_mark_is_passed_over():
    assert decode(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


@pytest.mark.parametrize("call", [decode, decode_unique])
def test_eight_mebibytes_are_read_and_one_byte_more_is_not(call):
    filler = b'"' + b"a" * (MAX_BYTES - 2) + b'"'
    assert len(call(filler)) == MAX_BYTES - 2
    assert why(call, filler + b" ") == "too-big"


@pytest.mark.parametrize("call", [decode, decode_unique])
@pytest.mark.parametrize(("opened", "closed"), [(b"[", b"]"), (b'{"a":', b"}")])
def test_sixty_four_levels_are_read_and_one_more_is_not(call, opened, closed):
    inner = b"1"
    call(opened * MAX_DEPTH + inner + closed * MAX_DEPTH)
    assert why(call, opened * (MAX_DEPTH + 1) + inner + closed * (MAX_DEPTH + 1)) == "too-deep"


def test_mixed_nesting_is_counted_level_by_level():
    def nested(levels):
        value = 1
        for level in range(levels):
            value = [value] if level % 2 else {"a": value}
        return json.dumps(value).encode()

    assert decode(nested(MAX_DEPTH))
    assert why(decode, nested(MAX_DEPTH + 1)) == "too-deep"


def test_brackets_inside_strings_are_no_levels():
    assert decode(json.dumps(["[" * 500, "{" * 500, '\\"[']).encode())[0] == "[" * 500


def test_a_thousand_unclosed_brackets_are_refused_and_do_not_crash():
    assert why(decode, b"[" * 100_000) == "too-deep"


def test_a_broken_surrogate_becomes_a_replacement_sign_and_hides_nothing():
    assert decode(b'["\\ud800", "\\ud83d\\ude00", "\\\\ud800", "ok"]') == ["\ufffd", "\U0001f600", "\\ud800", "ok"]


def test_of_two_equal_keys_the_last_wins_in_records_and_none_in_a_sign_in_answer():
    assert decode(b'{"a": 1, "a": 2}') == {"a": 2}
    assert why(decode_unique, b'{"a": 1, "a": 2}') == "duplicate-key"
    assert why(decode_unique, b'[{"b": {"a": 1, "\\u0061": 2}}]') == "duplicate-key"


def test_the_unique_reader_reads_what_is_right():
    assert decode_unique(b'{"access_token": "x", "expires_in": 600, "score": 5.0}')["score"].sent == "5.0"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=5), inside, max_size=4),
    max_leaves=20,
)


@given(JSON)
def test_every_json_value_reads_as_python_reads_it(value):
    text = json.dumps(value).encode()
    assert decode(text) == json.loads(text)


@given(JSON, st.integers(0, 12))
def test_depth_is_what_a_plain_walk_finds(value, levels):
    def depth(one):
        if isinstance(one, dict):
            return 1 + max(map(depth, one.values()), default=0)
        return 1 + max(map(depth, one), default=0) if isinstance(one, list) else 0

    assert strict_json.is_deeper_than(json.dumps(value).encode(), levels) == (depth(value) > levels)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_and_nothing_else(data):
    with contextlib.suppress(Unreadable):
        decode(data)


@pytest.mark.parametrize("siblings", range(1, 10))
def test_empty_siblings_hide_no_level(siblings):
    def nested(levels):
        return b'{"a":[' * (levels // 2) + b",".join([b"{}"] * siblings) + b"]}" * (levels // 2)

    decode(nested(MAX_DEPTH - 2))
    with pytest.raises(Unreadable, match="too-deep"):
        decode(nested(MAX_DEPTH))
    crowded = b'{"a":' * MAX_DEPTH + b"[]" + (b',"b":{}' * siblings + b"}") * MAX_DEPTH
    with pytest.raises(Unreadable, match="too-deep"):
        decode(crowded)
