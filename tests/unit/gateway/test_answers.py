"""Reading the portal's answers: typed fields, refusals of every surface, keys, tokens."""

import logging

import pytest

from pfclient import errors
from pfclient.errors import Incompatible, Offline, Rejected, ServerFault, SessionExpired
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.idempotency import Keys
from pfclient.gateway.oauth import Proof, Tokens
from pfclient.gateway.refusals import refusal
from pfclient.gateway.reply import FHIR, JSON, PROBLEM, Call, Reply
from tests.unit.gateway.test_budgets_and_repeats import NOW


def answer(status, media, body, **headers):
    return refusal(Reply(url="https://p.example/x", status=status, media=media, headers=headers, body=body), NOW)


@pytest.mark.parametrize(
    ("status", "media", "body", "kind", "code"),
    [
        (400, JSON, b'{"error": "access_denied", "error_description": "words"}', errors.Rejected, "access_denied"),
        (401, FHIR, b'{"resourceType": "OperationOutcome", "issue": [{"code": "login"}]}', SessionExpired, None),
        (403, FHIR, b'{"issue": [{"code": "forbidden"}]}', errors.NotAllowed, "forbidden"),
        (404, PROBLEM, b'{"code": "invitation-not-found"}', errors.NotFound, "invitation-not-found"),
        (409, PROBLEM, b'{"code": "username-taken"}', errors.Rejected, "username-taken"),
        (410, PROBLEM, b'{"code": "invitation-used"}', errors.Gone, "invitation-used"),
        (423, PROBLEM, b'{"code": "invitation-locked"}', errors.Rejected, "invitation-locked"),
        (429, PROBLEM, b'{"code": "rate-limited"}', errors.RateLimited, "rate-limited"),
        (429, "text/html", b"<html>", errors.RateLimited, ""),
        (500, "text/html", b"<html>", ServerFault, ""),
        (503, PROBLEM, b'{"code": "busy"}', ServerFault, "busy"),
        (400, PROBLEM, b'{"code": "Maria Alvarez <b>"}', errors.Rejected, ""),
        (400, FHIR, b'{"issue": []}', errors.Rejected, ""),
        (400, PROBLEM, b"not json", Incompatible, None),
        (404, "text/html", b"<html>", Incompatible, None),
        (403, PROBLEM, b"[]", Incompatible, None),
        (422, PROBLEM, b'{"code": "x", "reasons": 5}', Incompatible, None),
    ],
)
def test_an_error_status_becomes_one_error_of_the_tree(status, media, body, kind, code):
    error = answer(status, media, body)
    assert type(error) is kind
    if code is not None:
        assert error.code == code


def test_fields_reasons_and_tries_are_read_as_codes():
    body = (
        b'{"code": "verification-failed", "attempts_remaining": 3, "reasons": ["too-short", "Some Words"],'
        b'"field_errors": [{"field": "birth_date", "code": "invalid-date", "message": "words"},'
        b'{"field": "<b>", "code": "x"}]}'
    )
    error = answer(422, PROBLEM, body)
    assert isinstance(error, Rejected)
    assert (error.attempts_remaining, error.reasons, error.fields) == (
        3,
        ("too-short",),
        {"birth_date": "invalid-date"},
    )


def test_a_wait_is_read_from_429_and_503():
    assert answer(429, PROBLEM, b"{}", **{"retry-after": "7"}).retry_after == 7.0
    assert answer(429, PROBLEM, b"{}").retry_after == 30.0
    assert answer(503, PROBLEM, b"{}", **{"retry-after": "7"}).retry_after == 7.0
    assert answer(503, PROBLEM, b"{}").retry_after is None


@pytest.mark.parametrize("body", [b"", b"{", b'{"a": 1, "a": 2}', b'{"a": NaN}', b"\xff", b"[" * 100 + b"]" * 100])
def test_json_that_is_not_strict_is_refused(body):
    with pytest.raises(Incompatible):
        decode(body)


WRONG = [
    lambda one: one.text("number"),
    lambda one: one.text("missing"),
    lambda one: one.text("long"),
    lambda one: one.number("text"),
    lambda one: one.number("flag"),
    lambda one: one.number("negative"),
    lambda one: one.number("huge"),
    lambda one: one.number("missing"),
    lambda one: one.flag("text", default=False),
    lambda one: one.inner("text"),
    lambda one: one.texts("text"),
    lambda one: one.texts("mixed"),
    lambda one: one.each("text"),
    lambda one: one.each("mixed"),
    lambda _one: Fields([]),
]


@pytest.mark.parametrize("read", WRONG)
def test_a_field_of_the_wrong_type_is_an_incompatible_answer(read):
    one = Fields(
        {"number": 5, "text": "x", "flag": True, "negative": -1, "huge": 2**60, "mixed": ["a", 1], "long": "x" * 2**19}
    )
    with pytest.raises(Incompatible):
        read(one)


def test_a_missing_field_has_its_default():
    one = Fields({"null": None})
    assert one.text("null", "x") == "x"
    assert one.number("missing", 3) == 3
    assert one.flag("missing", default=True)
    assert one.texts("null") == ()
    assert list(one.each("missing")) == []
    assert "null" not in one
    assert "x" in Fields({"x": 0})


def test_the_same_act_keeps_its_key_until_it_is_certain_what_became_of_it():
    keys = Keys()

    def use(body, error=None, **options):
        try:
            with keys.key_for("path", body, **options) as key:
                if error:
                    raise error
        except errors.FamilyChartError:
            pass
        return key

    first = use({"a": 1}, Offline())
    assert use({"a": 1}, ServerFault(status=500)) == first
    assert use({"a": 1}, errors.RateLimited()) == first
    assert use({"a": 2}, Offline()) != first
    assert use({"a": 1}) == first
    second = use({"a": 1}, Rejected("no"))
    assert second != first
    third = use({"a": 1}, once=True)
    assert third != second
    assert use({"a": 1}, once=True) == third


def test_the_proof_is_the_one_of_the_standard():
    proof = Proof("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")  # RFC 7636, appendix B
    assert proof.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    assert len(Proof.fresh().verifier) == 43


def test_secrets_stand_in_no_repr():
    shown = repr(
        [
            Proof("canary"),
            Tokens("canary", "canary", 1),
            Call(reference="x", headers={"Authorization": "canary"}, json={"password": "canary"}, form={"p": "canary"}),
            Reply(url="x", status=200, media="", headers={"x": "canary"}, body=b"canary"),
        ]
    )
    assert "canary" not in shown


def test_libraries_do_not_write_addresses_into_the_log():
    from pfclient.log import hush_libraries

    hush_libraries()
    assert logging.getLogger("httpx").getEffectiveLevel() >= logging.WARNING
    assert logging.getLogger("httpcore").getEffectiveLevel() >= logging.WARNING
