"""A letter asked for by a name somebody has and by one nobody has: the same statements, the same pages.

The times are measured in `bench`; here is counted what takes them.
"""

import pytest
from sqlalchemy import event

from tests.support.recovering import Recovering, enrolled

_FRAME = 4096 + 24


@pytest.fixture
def walk(portal):
    enrolled(portal)
    return Recovering(portal, portal.client())


@pytest.fixture
def done(portal):
    """Every statement so far, with the rows it gave or changed; how a savepoint ends is left out."""
    statements = []

    def note(_connection, cursor, statement, parameters, *_):
        rows = cursor.rowcount
        if statement.startswith("SELECT"):
            rows = len(cursor.connection.cursor().execute(statement, parameters).fetchall())
        if not statement.startswith(("RELEASE", "ROLLBACK TO")):
            statements.append((statement, rows))

    event.listen(portal.database._engine, "after_cursor_execute", note)
    return statements


@pytest.fixture
def pages(portal):
    """How many pages were written since the last time it was called; SQLite alone tells."""
    if portal.database.is_postgresql:
        pytest.skip("pages of SQLite are counted")

    def written():
        found = sum(each.stat().st_size for each in portal.data.glob("*-wal")) // _FRAME
        with portal.database.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return found

    written()
    return written


def ways(walk):
    """Each way to ask, with a name somebody has and one nobody has; both as long."""
    addresses = ("maria@example.org", "marja@example.org")
    return (walk.ask, "maria", "marja"), (walk.ask, *addresses), (walk.ask_names, *addresses)


async def work(portal, done, asked):
    """What asking does, two days after whatever was before."""
    portal.clock.advance(days=2)
    done.clear()
    assert (await asked).status_code == 202
    return list(done)


async def test_the_same_statements_give_and_change_as_many_rows(portal, walk, done):
    for ask, somebody, nobody in ways(walk):
        await work(portal, done, ask(nobody))
        # After a name nobody has as after one somebody has: also what the one before left is as much.
        known = [await work(portal, done, ask(somebody)) for _ in range(2)]
        unknown = [await work(portal, done, ask(nobody)) for _ in range(2)]
        assert known[0] == known[1] == unknown[0] == unknown[1]
        assert len(known[0]) > 8
    assert {each.recipient for each in portal.outbox()} == {"maria@example.org"}
    assert len(portal.outbox()) == 6


async def test_a_name_that_has_to_wait_takes_as_much_whether_anybody_has_it(portal, walk, done):
    told = []
    for name in ("maria", "marja"):
        portal.clock.advance(days=2)
        for _ in range(4):
            done.clear()
            assert (await walk.ask(name)).status_code == 202
        told.append(list(done))
    assert told[0] == told[1]
    assert len(portal.outbox()) == 3


async def test_as_many_pages_are_written_at_the_end(portal, walk, done, pages):
    for ask, somebody, nobody in ways(walk):
        known, unknown = [], []
        for _ in range(12):
            for name, written in ((nobody, unknown), (somebody, known)):
                await work(portal, done, ask(name))
                written.append(pages())
        # A kept letter that fills a page begins the next one; any other is within what is there.
        same = sum(one == other for one, other in zip(known, unknown, strict=True))
        assert same >= 7, (known, unknown)
        assert abs(sum(known) - sum(unknown)) <= len(known), (known, unknown)


async def test_a_link_that_is_over_is_looked_up_and_answered_like_one_nobody_was_sent(portal, walk, done):
    await walk.open()
    portal.clock.advance(hours=1)
    over, unknown = walk.headers, {"Recovery-Token": "nobody-was-sent-this-one"}
    told, counted = [], []
    for walk.headers in (unknown, over, unknown):
        done.clear()
        answer = await walk.show()
        told.append((answer.status_code, answer.content))
        counted.append(list(done))
    assert told[0] == told[1] == told[2]
    assert told[0][0] == 410
    assert counted[0] == counted[1] == counted[2]
