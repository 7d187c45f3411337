"""Budgets and repeats at their boundaries."""

import gzip
import sys
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from pfclient.errors import Incompatible, NotFound, Offline, RateLimited, Rejected, ServerFault, TimedOut
from pfclient.gateway.budgets import BoundedBody, Budgets, CutShort, Pace, check_headers, encoding_of
from pfclient.gateway.http import Gateway
from pfclient.gateway.reply import Call
from pfclient.gateway.retry import DEFAULT_WAIT, Retry, retry_after
from tests.support.lab import Lab, reply

NOW = datetime(2026, 3, 10, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize("extra", [0, 1])
def test_a_body_may_have_exactly_its_budget(extra):
    body = BoundedBody(Budgets(decoded=1000), "")
    if extra:
        with pytest.raises(Incompatible):
            body.feed(b"x" * 1001)
    else:
        body.feed(b"x" * 600)
        body.feed(b"x" * 400)
        assert len(body.whole()) == 1000


def test_a_packed_body_may_have_exactly_its_budget():
    packed = gzip.compress(bytes(range(256)) * 4)
    body = BoundedBody(Budgets(decoded=1024), "gzip")
    for n in range(len(packed)):
        body.feed(packed[n : n + 1])
    assert len(body.whole()) == 1024
    with pytest.raises(Incompatible):
        BoundedBody(Budgets(decoded=1023), "gzip").feed(packed)


@pytest.mark.parametrize("ratio", [100, 101])
def test_the_ratio_is_measured_against_the_bytes_on_the_wire(ratio):
    packed = gzip.compress(b" " * 100_000)
    exact = 100_000 / len(packed)
    budgets = Budgets(ratio=int(exact) + (1 if ratio == 100 else 0))
    body = BoundedBody(budgets, "gzip")
    if ratio == 100:
        body.feed(packed)
        assert len(body.whole()) == 100_000
    else:
        with pytest.raises(Incompatible):
            body.feed(packed)


def test_the_binding_figures():
    budgets = Budgets()
    assert (budgets.decoded, budgets.ratio, budgets.deadline, budgets.floor) == (8 * 2**20, 100, 30.0, 1024)


def test_an_empty_body_needs_no_end_of_gzip():
    assert BoundedBody(Budgets(), "gzip").whole() == b""


def test_gzip_that_ends_early_is_cut_short():
    body = BoundedBody(Budgets(), "gzip")
    body.feed(gzip.compress(b"{}")[:-1])
    with pytest.raises(CutShort):
        body.whole()


@pytest.mark.parametrize("header", ["", "identity", " identity ", ","])
def test_no_encoding_is_no_encoding(header):
    assert encoding_of(header) == ""


@pytest.mark.parametrize(("size", "slow"), [(10240, False), (10239, True)])
def test_the_floor_is_a_kibibyte_a_second_over_ten_seconds(size, slow):
    pace = Pace(Budgets(), 0.0)
    pace.tick(size - 1, 9.99)
    if slow:
        with pytest.raises(TimedOut):
            pace.tick(1, 10.0)
    else:
        pace.tick(1, 10.0)
        with pytest.raises(TimedOut):
            pace.tick(1, 20.0)


@pytest.mark.parametrize("size", [65536, 65537])
def test_headers_have_64_kib(size):
    headers = [(b"x", b"a" * (size - 5))]
    if size == 65536:
        check_headers(headers, Budgets())
    else:
        with pytest.raises(Incompatible):
            check_headers(headers, Budgets())


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 1.0),
        ("1", 1.0),
        ("2", 2.0),
        (" 120 ", 120.0),
        ("3600", 3600.0),
        ("3601", 3600.0),
        ("9" * 400, 3600.0),
        ("-1", DEFAULT_WAIT),
        ("soon", DEFAULT_WAIT),
        ("", DEFAULT_WAIT),
        ("1.5", DEFAULT_WAIT),
        ("٣", DEFAULT_WAIT),
        (format_datetime(NOW + timedelta(seconds=90), usegmt=True), 90.0),
        (format_datetime(NOW - timedelta(days=9), usegmt=True), 1.0),
        ("Tue, 10 Mar 2026 15:00:30 -0000", 30.0),
        ("Tue, 99 Mar 2026 15:00:30 GMT", DEFAULT_WAIT),
    ],
)
def test_retry_after_is_obeyed_within_reason(header, seconds):
    assert retry_after(header, NOW) == seconds


def high(_low, bound):
    return bound


@pytest.mark.parametrize(
    ("error", "made", "wait"),
    [
        (Offline(), 1, 0.25),
        (Offline(), 2, 0.5),
        (Offline(), 3, None),
        (CutShort(), 1, 0.25),
        (Incompatible(), 1, None),
        (TimedOut(), 1, None),
        (ServerFault(status=500), 1, None),
        (ServerFault(status=503), 1, 0.25),
        (ServerFault(status=503, retry_after=2.0), 1, 2.0),
        (ServerFault(status=503, retry_after=2.1), 1, None),
        (RateLimited(retry_after=1.0), 1, 1.0),
        (RateLimited(retry_after=30.0), 1, None),
        (NotFound(status=404), 1, None),
        (Rejected("x"), 1, None),
    ],
)
def test_only_passing_faults_are_worth_repeating(error, made, wait):
    assert Retry(high).wait(error, made) == wait


def test_the_wait_doubles_and_has_a_ceiling():
    retry = Retry(high, attempts=99)
    assert [retry.jitter(made) for made in (1, 2, 3, 4)] == [0.25, 0.5, 1.0, 2.0]
    assert retry.jitter(40) == 300.0


def counting(first, then):
    calls = []

    def script(request, _writer):
        calls.append(request)
        return first if len(calls) == 1 else then

    return script, calls


async def attempt(script, call):
    waits = []

    async def sleep(seconds):
        waits.append(seconds)

    async with Lab(script) as lab:
        gateway = Gateway(lab.url, retry=Retry(high), sleep=sleep, budgets=Budgets(deadline=5, window=2))
        try:
            return await gateway.send(call), waits
        finally:
            await gateway.aclose()


@pytest.mark.parametrize(
    "call",
    [
        Call(reference="x"),
        Call(method="DELETE", reference="x"),
        Call(method="POST", reference="x", json={}, key="k"),
        Call(method="POST", reference="x", form={}, repeatable=True),
    ],
    ids=["GET", "DELETE", "keyed POST", "repeatable POST"],
)
@pytest.mark.parametrize("fault", [reply(status=503), reply(b"x" * 99)[:-50]], ids=["503", "cut"])
async def test_what_is_safe_to_repeat_is_repeated(call, fault):
    script, calls = counting(fault, reply())
    answer, waits = await attempt(script, call)
    assert (answer.status, len(calls), waits) == (200, 2, [0.25])
    keys = [one for request in calls for one in request.split(b"\r\n") if one.lower().startswith(b"idempotency-key")]
    assert keys == ([b"Idempotency-Key: k"] * 2 if call.key else [])


async def test_a_post_without_a_key_is_made_once():
    script, calls = counting(reply(status=503), reply())
    with pytest.raises(ServerFault):
        await attempt(script, Call(method="POST", reference="x", json={}))
    assert len(calls) == 1


async def test_three_cut_replies_are_an_incompatible_portal():
    whole = reply(b"x" * 99)
    script, calls = counting(whole[:-50], whole[:-50])
    with pytest.raises(Incompatible) as caught:
        await attempt(script, Call(reference="x"))
    assert type(caught.value) is Incompatible
    assert len(calls) == 3


async def test_a_long_wait_is_told_instead_of_waited_out():
    script, calls = counting(reply(status=429, media="text/plain", retry_after="900"), reply())
    with pytest.raises(RateLimited) as caught:
        await attempt(script, Call(reference="x"))
    assert caught.value.retry_after == 900.0
    assert len(calls) == 1


async def test_no_module_is_looked_for_again_with_every_request(monkeypatch):
    looked = []

    class Watch:
        @staticmethod
        def find_spec(name, _path=None, _target=None):
            looked.append(name)

    async with Lab(reply()) as lab:
        gateway = Gateway(lab.url)
        await gateway.send(Call(reference="once"))
        monkeypatch.setattr(sys, "meta_path", [Watch, *sys.meta_path])
        await gateway.send(Call(reference="again"))
        await gateway.aclose()
    assert len(lab.heard) == 2
    assert looked == []
