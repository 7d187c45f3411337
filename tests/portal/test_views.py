"""Views of records: none is answered before it is in the audit trail, and none suffers from another."""

import asyncio
import threading

import pytest
from sqlalchemy import event, select, text
from sqlalchemy.exc import DBAPIError
from starlette.requests import Request
from starlette.responses import Response

from portal.errors import FhirError
from portal.rules.access import authenticated
from portal.store import audit as trail
from portal.store.schema import audit
from portal.views import Seen
from tests.support.records import Reader, condition, load, patient


@pytest.fixture
def reader(portal):
    load(portal, patient(), condition("c1"))
    return Reader(portal, "p1")


def seen(word):
    return Seen(Response(word), [trail.Line("2026-01-01T00:00:00.000000Z", "view", "a", "p1", word, "r")])


def lines(portal):
    with portal.database.read() as connection:
        return list(connection.scalars(select(audit.c.target).where(audit.c.action == "view").order_by(audit.c.id)))


async def test_every_one_of_many_views_at_once_is_in_the_trail_when_it_is_answered(portal, reader):
    answers = await asyncio.gather(*(reader.get("Condition?patient=p1") for _ in range(60)))
    assert {answer.status_code for answer in answers} == {200}
    with portal.database.read() as connection:
        marks = set(connection.scalars(select(audit.c.request_id).where(audit.c.target == "Condition")))
    assert marks == {answer.headers["x-request-id"] for answer in answers}


async def test_views_that_wait_together_are_committed_together(portal):
    writes = []
    event.listen(portal.database._engine, "commit", writes.append)
    held, go_on = threading.Event(), threading.Event()

    def first(_reading):
        held.set()
        go_on.wait(20)
        return seen("first")

    async def others():
        await asyncio.to_thread(held.wait, 20)
        waiting = [asyncio.ensure_future(portal.state.views.see(lambda _r, n=n: seen(f"v{n}"))) for n in range(10)]
        await asyncio.sleep(0)
        go_on.set()
        return await asyncio.gather(*waiting)

    await asyncio.gather(portal.state.views.see(first), others())
    assert set(lines(portal)) == {"first", *(f"v{number}" for number in range(10))}
    # Each batch reads once and writes once; had each view its own there would be 22.
    assert len(writes) < 11


async def test_a_view_that_cannot_be_written_into_the_trail_is_not_answered(portal, reader):
    with portal.database.write() as connection:
        connection.execute(text("ALTER TABLE audit RENAME TO lost"))
    answers = [await reader.get(url) for url in ("Condition?patient=p1", "Condition/c1")]
    assert [answer.status_code for answer in answers] == [500, 500]
    assert not any("Asthma" in answer.text for answer in answers)
    with portal.database.write() as connection:
        connection.execute(text("ALTER TABLE lost RENAME TO audit"))
    assert (await reader.get("Condition/c1")).status_code == 200


async def test_one_that_fails_or_is_refused_spoils_nobody_elses(portal):
    def broken(reading):
        reading.connection.execute(text("SELECT nothing FROM nowhere"))

    def refused(_reading):
        raise FhirError(403, "forbidden", "No.")

    looks = [lambda _r: seen("one"), broken, refused, lambda _r: seen("two")]
    kinds = [Response, DBAPIError, FhirError, Response]
    outcomes = await asyncio.gather(*(portal.state.views.see(look) for look in looks), return_exceptions=True)
    assert [isinstance(each, kind) for each, kind in zip(outcomes, kinds, strict=True)] == [True] * 4
    assert sorted(lines(portal)) == ["one", "two"]


async def test_a_long_search_does_not_hold_up_the_others(portal):
    held, go_on = threading.Event(), threading.Event()

    def long(_reading):
        held.set()
        assert go_on.wait(20)
        return seen("long")

    waiting = asyncio.ensure_future(portal.state.views.see(long))
    await asyncio.to_thread(held.wait, 20)
    answer = await asyncio.wait_for(portal.state.views.see(lambda _reading: seen("short")), 20)
    assert answer.body == b"short"
    assert not waiting.done()
    go_on.set()
    assert (await waiting).body == b"long"


async def test_who_gives_up_waiting_disturbs_nobody_and_was_a_view_all_the_same(portal):
    held, go_on = threading.Event(), threading.Event()

    def long(_reading):
        held.set()
        go_on.wait(20)
        return seen("given up")

    waiting = asyncio.ensure_future(portal.state.views.see(long))
    await asyncio.to_thread(held.wait, 20)
    waiting.cancel()
    go_on.set()
    assert (await portal.state.views.see(lambda _reading: seen("next"))).body == b"next"
    with pytest.raises(asyncio.CancelledError):
        await waiting
    await asyncio.to_thread(portal.state.views.close)
    assert sorted(lines(portal)) == ["given up", "next"]


async def test_who_asks_after_something_was_committed_sees_it_although_others_are_still_read(portal):
    held, go_on, found = threading.Event(), threading.Event(), []

    def first(reading):
        reading.connection.execute(select(audit.c.id)).all()
        held.set()
        assert go_on.wait(20)
        return seen("first")

    def second(reading):
        found.extend(reading.connection.scalars(select(audit.c.target).where(audit.c.target == "taken back")))
        return seen("second")

    reading = asyncio.ensure_future(portal.state.views.see(first))
    assert await asyncio.to_thread(held.wait, 20)
    with portal.database.write() as connection:
        trail.record_all(connection, seen("taken back").lines)
    asking = asyncio.ensure_future(portal.state.views.see(second))
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(reading, asking)
    assert found == ["taken back"]


async def test_who_has_been_read_does_not_wait_for_a_long_search_behind(portal):
    held, go_on, searching, found = (threading.Event() for _ in range(4))

    def first(_reading):
        held.set()
        assert go_on.wait(20)
        return seen("first")

    def long(_reading):
        searching.set()
        assert found.wait(20)
        return seen("long")

    one = asyncio.ensure_future(portal.state.views.see(first))
    assert await asyncio.to_thread(held.wait, 20)
    other = asyncio.ensure_future(portal.state.views.see(long))
    await asyncio.sleep(0)
    go_on.set()
    assert await asyncio.to_thread(searching.wait, 20)
    assert (await asyncio.wait_for(one, 20)).body == b"first"
    assert not other.done()
    found.set()
    assert (await other).body == b"long"


async def test_while_the_disk_takes_its_time_another_thread_reads(portal):
    written, read = threading.Event(), threading.Event()

    def second(_reading):
        read.set()
        return seen("second")

    def slow(connection):
        if connection.get_execution_options()["pfclient_write"]:
            written.set()
            # The first view is being committed, and cannot be before the second is read.
            assert read.wait(20)

    event.listen(portal.database._engine, "commit", slow)
    first = asyncio.ensure_future(portal.state.views.see(lambda _reading: seen("first")))
    assert await asyncio.to_thread(written.wait, 20)
    assert (await portal.state.views.see(second)).body == b"second"
    assert (await first).body == b"first"


async def test_the_portal_ends_although_a_search_has_no_end(portal):
    endless = text("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT 1 FROM c) SELECT count(*) FROM c")
    begun = threading.Event()

    def search(reading):
        reading.connection.execute(text("SELECT 1"))
        begun.set()
        reading.connection.execute(endless)
        return seen("endless")

    waiting = asyncio.ensure_future(portal.state.views.see(search))
    assert await asyncio.to_thread(begun.wait, 20)
    await asyncio.wait_for(asyncio.to_thread(portal.state.views.close), 60)
    assert isinstance((await asyncio.gather(waiting, return_exceptions=True))[0], DBAPIError)
    with pytest.raises(FhirError) as refused:
        await portal.state.views.see(search)
    assert refused.value.status == 503


def held_back(portal):
    """A view that keeps the only desk until it is let go, so that whoever asks meanwhile is read in one transaction."""
    held, go_on = threading.Event(), threading.Event()

    def first(_reading):
        held.set()
        assert go_on.wait(20)
        return seen("first")

    return asyncio.ensure_future(portal.state.views.see(first)), held, go_on


async def all_asked(portal, number):
    """Until so many wait or were read."""
    while portal.state.views._asked < number:  # noqa: ASYNC110 - the portal tells nobody who waits
        await asyncio.sleep(0)


async def test_many_read_in_one_transaction_get_each_what_is_theirs(portal):
    load(portal, patient(), patient("p2"), condition("c1"), condition("c2", "p2"))
    readers = [Reader(portal, "p1"), Reader(portal, "p2", name="leo"), Reader(portal, "p1", "p2", name="parent")]
    stranger = Reader(portal, name="stranger")
    nobody = Reader(portal, "p1", name="nobody")
    nobody.token = "not-a-token"
    first, held, go_on = held_back(portal)
    assert await asyncio.to_thread(held.wait, 20)
    asked = [
        asyncio.ensure_future(each.get(f"Condition?patient={of}"))
        for each in (*readers, stranger, nobody) * 2
        for of in ("p1", "p2")
    ]
    await all_asked(portal, 1 + len(asked))
    go_on.set()
    await first
    found = [
        [each["resource"]["id"] for each in answer.json()["entry"]] if answer.status_code == 200 else answer.status_code
        for answer in await asyncio.gather(*asked)
    ]
    assert found == [["c1"], 403, 403, ["c2"], ["c1"], ["c2"], 403, 403, 401, 401] * 2


@pytest.mark.parametrize(
    ("taken_back", "refusal"),
    [(lambda portal: portal.expire_sessions(), 401), (lambda portal: portal.revoke("p1"), 403)],
)
async def test_whose_access_ended_while_others_are_read_is_not_let_in_with_them(portal, reader, taken_back, refusal):
    first, held, go_on = held_back(portal)
    assert await asyncio.to_thread(held.wait, 20)
    before = asyncio.ensure_future(reader.get("Condition?patient=p1"))
    await all_asked(portal, 2)
    taken_back(portal)
    after = asyncio.ensure_future(reader.get("Condition?patient=p1"))
    await all_asked(portal, 3)
    go_on.set()
    await first
    # Whoever asked before may be read as it was then or as it is now; whoever asks after may not.
    assert (await before).status_code in {200, refusal}
    assert (await after).status_code == refusal


async def test_a_token_that_ends_while_a_long_search_is_read_ends_for_those_behind(portal, reader):
    def long(reading):
        authenticated(reading, request, portal.clock.now())
        portal.clock.advance(days=31)
        with pytest.raises(FhirError) as refused:
            authenticated(reading, request, portal.clock.now())
        assert refused.value.status == 401
        return seen("long")

    bearer = f"Bearer {reader.token}".encode()
    request = Request({"type": "http", "path": "/fhir/Condition", "headers": [(b"authorization", bearer)]})
    assert (await portal.state.views.see(long)).body == b"long"


async def test_views_go_on_after_a_connection_was_lost(portal, reader):
    def lost(reading):
        reading.connection.connection.dbapi_connection.close()
        return seen("lost")

    outcomes = await asyncio.gather(portal.state.views.see(lost), return_exceptions=True)
    assert isinstance(outcomes[0], Exception) or outcomes[0].body == b"lost"
    assert (await reader.get("Condition/c1")).status_code == 200
