"""The gateway against hostile servers on real sockets: nothing hangs, nothing explodes, nothing half counts."""

import asyncio
import gzip
import json
import time
import zlib

import pytest

from pfclient.errors import Incompatible, NotAllowed, Offline, ServerFault, TimedOut
from pfclient.gateway.budgets import Budgets
from pfclient.gateway.reply import FHIR, TEXT, Call
from tests.support.clients import QUICK, gateway_to, outcome
from tests.support.lab import Lab, head, reply

PLAIN = json.dumps({"text": "x" * 5000}).encode()


@pytest.mark.parametrize("layers", ["gzip, gzip", "gzip, gzip, gzip", "br", "deflate", "gzip, identity, gzip", "zstd"])
async def test_one_layer_of_gzip_is_undone_and_no_other(layers):
    body = PLAIN
    for _ in range(layers.count("gzip")):
        body = gzip.compress(body)
    async with Lab(reply(body, content_encoding=layers)) as portal:
        with pytest.raises(Incompatible):
            await outcome(gateway_to(portal.url))


@pytest.mark.parametrize("name", ["gzip", "x-gzip", "GZIP", "identity, gzip"])
async def test_a_gzipped_answer_is_read(name):
    body = json.dumps({"numbers": [n * n for n in range(5000)]}).encode()
    async with Lab(reply(gzip.compress(body), content_encoding=name)) as portal:
        assert (await outcome(gateway_to(portal.url))).body == body


async def test_a_bomb_is_refused_before_it_goes_off():
    bomb = gzip.compress(b" " * (200 * 2**20))
    async with Lab(reply(bomb, content_encoding="gzip")) as portal:
        with pytest.raises(Incompatible):
            await outcome(gateway_to(portal.url))


async def test_an_endless_body_ends_at_the_budget():
    async def script(_request, writer):
        writer.write(head(content_type="application/json"))
        while True:
            writer.write(b" " * 2**16)
            await writer.drain()

    async with Lab(script) as portal:
        with pytest.raises(Incompatible):
            await outcome(gateway_to(portal.url, budgets=Budgets(decoded=2**20, deadline=5)))


@pytest.mark.parametrize("damage", ["cut", "trailing", "second", "noise"])
async def test_damaged_gzip_is_refused(damage):
    packed = gzip.compress(PLAIN)
    body = {"cut": packed[:-9], "trailing": packed + b"x", "second": packed + gzip.compress(b"{}"), "noise": b"x" * 99}
    async with Lab(reply(body[damage], content_encoding="gzip")) as portal:
        with pytest.raises(Incompatible):
            await outcome(gateway_to(portal.url))


async def test_raw_deflate_under_the_name_of_gzip_is_refused():
    async with Lab(reply(zlib.compress(PLAIN), content_encoding="gzip")) as portal:
        with pytest.raises(Incompatible):
            await outcome(gateway_to(portal.url))


WHOLE = reply({"resourceType": "Bundle", "entry": [{"resource": {"id": str(n)}} for n in range(6)]}, media=FHIR)


@pytest.mark.parametrize("size", sorted({*range(0, len(WHOLE), 5), len(WHOLE) - 1}))
async def test_a_reply_cut_anywhere_does_not_count(size):
    async with Lab(lambda _request, writer: writer.write(WHOLE[:size])) as portal:
        with pytest.raises((Offline, Incompatible)) as caught:
            await outcome(gateway_to(portal.url), Call(reference="x", accept=(FHIR,)))
        assert type(caught.value) in (Offline, Incompatible)


async def test_the_whole_reply_counts():
    async with Lab(WHOLE) as portal:
        assert (await outcome(gateway_to(portal.url), Call(reference="x", accept=(FHIR,)))).status == 200


async def test_an_answer_without_a_length_counts_only_when_its_json_is_whole():
    from pfclient.gateway.fields import decode

    async with Lab(lambda _r, writer: writer.write(head(content_type="application/json") + b'{"a": 1')) as portal:
        answer = await outcome(gateway_to(portal.url))
        with pytest.raises(Incompatible):
            decode(answer.body)


async def test_plain_text_without_a_length_does_not_count():
    async with Lab(lambda _r, writer: writer.write(head(content_type="text/plain") + b"Half of the ter")) as portal:
        with pytest.raises(Incompatible):
            await outcome(gateway_to(portal.url), Call(reference="x", accept=(TEXT,)))


@pytest.mark.parametrize("where", ["head", "body", "stall", "silence"])
async def test_a_reply_that_drips_or_stalls_ends_in_time(where):
    async def script(_request, writer):
        if where in ("body", "stall"):
            writer.write(head(content_type="application/json", content_length=9999))
        if where == "head":
            writer.write(b"HTTP/1.1 200 OK\r\n")
        while where in ("head", "body"):
            writer.write(b"x" if where == "body" else b"A: b\r\n")
            await writer.drain()
            await asyncio.sleep(0.05)
        await asyncio.sleep(30)

    async with Lab(script) as portal:
        started = time.monotonic()
        with pytest.raises(TimedOut):
            await outcome(gateway_to(portal.url, budgets=QUICK))
        assert time.monotonic() - started < QUICK.deadline + 1


async def test_an_endless_row_of_interim_answers_ends_in_time():
    async def script(_request, writer):
        while True:
            writer.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")
            await writer.drain()
            await asyncio.sleep(0.02)

    async with Lab(script) as portal:
        with pytest.raises(TimedOut):
            await outcome(gateway_to(portal.url, budgets=QUICK))


@pytest.mark.parametrize("size", [2**16 + 100, 2**20])
async def test_a_flood_of_headers_is_refused(size):
    flood = b"".join(b"X-%d: %s\r\n" % (n, b"a" * 1000) for n in range(size // 1010 + 1))
    whole = reply().replace(b"\r\n\r\n", b"\r\n" + flood + b"\r\n", 1)
    async with Lab(lambda _request, writer: writer.write(whole)) as portal:
        with pytest.raises(Incompatible):
            await outcome(gateway_to(portal.url))


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 410, 422, 511])
async def test_a_login_page_is_never_taken_for_the_portal(status):
    page = b"<!doctype html><title>Welcome to Hotel Wi-Fi</title>"
    async with Lab(reply(page, status=status, media="text/html")) as portal:
        with pytest.raises((Incompatible, ServerFault)) as caught:
            await outcome(gateway_to(portal.url))
        assert isinstance(caught.value, ServerFault) == (status >= 500)
        assert "Hotel" not in str(caught.value)


async def test_the_portals_own_words_are_not_passed_on():
    body = {"code": "insufficient-scope", "detail": "Maria <b>Alvarez</b> may not", "title": "No"}
    async with Lab(reply(body, status=403, media="application/problem+json")) as portal:
        with pytest.raises(NotAllowed) as caught:
            await outcome(gateway_to(portal.url))
        assert caught.value.code == "insufficient-scope"
        assert "Maria" not in repr(caught.value.__dict__) + str(caught.value)


async def test_no_server_at_all_is_offline():
    async with Lab(reply()) as portal:
        url = portal.url
    with pytest.raises(Offline):
        await outcome(gateway_to(url))


@pytest.mark.parametrize("noise", [b"\x00\x01\x02\r\n\r\n", b"SSH-2.0-OpenSSH_9.2\r\n\r\n", b"HTTP/9.9 what\r\n\r\n"])
async def test_something_that_is_not_http_is_not_a_portal(noise):
    async with Lab(lambda _request, writer: writer.write(noise)) as portal:
        with pytest.raises(Incompatible):
            await outcome(gateway_to(portal.url))


async def test_an_answer_nobody_asked_for_by_condition_is_refused():
    async with Lab(head(304, connection="close")) as portal:
        with pytest.raises(Incompatible):
            await outcome(gateway_to(portal.url))


async def test_no_content_is_an_answer_without_a_body():
    async with Lab(head(204, connection="close")) as portal:
        answer = await outcome(gateway_to(portal.url), Call(method="DELETE", reference="x"))
        assert (answer.status, answer.body) == (204, b"")


async def test_not_modified_is_an_answer_to_a_condition():
    async with Lab(head(304, connection="close")) as portal:
        call = Call(reference="x", headers={"If-None-Match": '"a"'})
        assert (await outcome(gateway_to(portal.url), call)).status == 304
