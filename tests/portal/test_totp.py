"""One-time codes: RFC 6238's own examples, half a minute of grace, and nothing beyond it."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from portal.rules import totp

SECRET = b"12345678901234567890"
# RFC 6238 appendix B gives eight digits; six are their end (RFC 4226 §5.3).
EXAMPLES = {
    59: "94287082",
    1111111109: "07081804",
    1111111111: "14050471",
    1234567890: "89005924",
    2000000000: "69279037",
    20000000000: "65353130",
}


@pytest.mark.parametrize(("second", "code"), EXAMPLES.items())
def test_the_examples_of_the_standard(second, code):
    moment = datetime.fromtimestamp(second, UTC)
    assert totp.code_at(SECRET, totp.step_of(moment)) == code[-6:]


@pytest.mark.parametrize(
    "boundary", [datetime(2026, 3, 1, 12, 0, tzinfo=UTC), datetime(2026, 12, 31, 23, 59, 30, tzinfo=UTC)]
)
def test_a_code_is_good_for_its_step_and_one_beside_it_to_the_microsecond(boundary):
    code = totp.code_at(SECRET, totp.step_of(boundary))
    a_moment = timedelta(microseconds=1)
    good = [boundary - timedelta(seconds=30), boundary, boundary + timedelta(seconds=60) - a_moment]
    over = [boundary - timedelta(seconds=30) - a_moment, boundary + timedelta(seconds=60)]
    assert [totp.matching_step(SECRET, code, each, after=0) is not None for each in (*good, *over)] == [True] * 3 + [
        False
    ] * 2


def test_a_step_that_was_used_gives_nothing_nor_does_an_earlier_one():
    now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    present = totp.step_of(now)
    for step in (present - 1, present, present + 1):
        code = totp.code_at(SECRET, step)
        assert totp.matching_step(SECRET, code, now, after=step - 1) == step
        assert totp.matching_step(SECRET, code, now, after=step) is None


@pytest.mark.parametrize("typed", ["123456", "123 456", "123-456", " 123456 "])
def test_a_code_may_be_typed_in_groups(typed):
    assert totp.typed_code(typed) == "123456"


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", "12345\u0661", "12.456", "123456\n7"])
def test_what_cannot_be_a_code(typed):
    assert totp.typed_code(typed) is None


def test_the_uri_tells_an_app_all_it_needs():
    uri = urlsplit(totp.otpauth_uri(SECRET, issuer="Lake & View: Family", holder="maria@example.org"))
    told = {name: value for name, (value,) in parse_qs(uri.query).items()}
    assert (uri.scheme, uri.netloc) == ("otpauth", "totp")
    # SHA-1, six digits and thirty seconds are what an app takes where nothing is said (Key Uri Format).
    assert told == {"secret": "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "issuer": "Lake & View: Family"}
    assert "=" not in totp.shown_secret(b"x" * 17)


def test_secrets_have_160_bits_and_are_never_the_same():
    made = {totp.new_secret() for _ in range(100)}
    assert len(made) == 100
    assert {len(each) for each in made} == {20}
