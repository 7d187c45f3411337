"""What one address, account or invitation may do in an hour: the same for all workers, over restarts, side by side."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event, func, select

from portal.errors import Problem
from portal.rules import passwords
from portal.rules.brakes import RECOVERY, REGISTRATION, SIGN_IN
from portal.rules.recovery import send_names
from portal.rules.sign_in import sign_in
from portal.store.brake_events import brakes
from portal.wire import network_of
from tests.support.enrolling import Walk
from tests.support.portal import PortalUnderTest
from tests.support.postgres import wait_until_blocked
from tests.support.sign_in import PASSWORD, add_account

UNKNOWN = "x" * 43


@pytest.fixture
def another(portal, database_url):
    """A second worker on the same database."""
    worker = PortalUnderTest(portal.data, clock=portal.clock, database_url=database_url)
    yield worker
    worker.close()


class Unknown:
    """The link of an invitation nobody sent."""

    token = UNKNOWN


def use_up_all_but_one(portal, brake, source):
    with portal.database.write() as connection:
        for _ in range(brake.limit - 1):
            brake.take(connection, source, portal.clock.now())


async def test_failures_at_one_worker_count_at_every_other_and_after_a_restart(portal, another):
    async with portal.client() as one, another.client() as two:
        for number in range(REGISTRATION.limit):
            assert (await Walk((one, two)[number % 2]).open(Unknown)).status_code == 404
        for client in (one, two):
            refused = await Walk(client).open(Unknown)
            assert (refused.status_code, refused.headers["retry-after"]) == (429, "3600")
    portal.close()
    portal._begin()
    async with portal.client() as again:
        assert (await Walk(again).open(Unknown)).status_code == 429
        portal.clock.advance(hours=1)
        assert (await Walk(again).open(Unknown)).status_code == 404


async def test_of_forty_invitations_guessed_at_once_those_are_looked_at_that_the_address_has_left(portal):
    async with portal.client() as client:
        answers = await asyncio.gather(*(Walk(client).open(Unknown) for _ in range(2 * REGISTRATION.limit)))
    assert sorted(each.status_code for each in answers) == [404] * REGISTRATION.limit + [429] * REGISTRATION.limit


async def test_a_right_proof_and_a_known_invitation_are_held_against_nobody(portal):
    invited = portal.invite(portal.add_patient())
    use_up_all_but_one(portal, REGISTRATION, "127.0.0.1")
    async with portal.client() as client:
        for _ in range(2):
            walk = Walk(client)
            assert (await walk.open(invited)).status_code == 201
            assert (await walk.verify(invited.pin)).status_code == 200


def test_two_addresses_that_were_silent_for_long_and_come_back_at_one_moment_do_not_wait_in_a_ring(portal):
    def come(source):
        with portal.database.write() as connection:
            REGISTRATION.take(connection, source, portal.clock.now())

    sources = ["192.0.2.1", "192.0.2.2"]
    for each in sources:
        come(each)
    portal.clock.advance(hours=1)
    # On SQLite one writes at a time anyway.
    both = threading.Barrier(2 if portal.database.is_postgresql else 1, timeout=20)

    def meet(_connection, _cursor, statement, *_more):
        if statement.startswith("DELETE FROM brakes"):
            both.wait()

    engine = portal.database._engine
    event.listen(engine, "before_cursor_execute", meet)
    try:
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(come, sources))
    finally:
        event.remove(engine, "before_cursor_execute", meet)


def test_a_sign_in_and_a_recovery_that_tidy_up_at_one_moment_do_not_wait_in_a_ring(portal):
    def sign_in_wrong():
        assert sign_in(portal.database, "maria", "wrong", source="192.0.2.1", now=portal.clock.now()) is None

    def ask_for_names(between=lambda: None):
        now = portal.clock.now()
        with portal.database.write() as connection:
            RECOVERY.take(connection, "192.0.2.2", now)
            between()
            send_names(connection, "maria@example.org", now=now)

    sign_in_wrong()
    ask_for_names()
    portal.clock.advance(hours=24)
    with ThreadPoolExecutor(1) as pool:
        begun = []

        def meanwhile():
            begun.append(pool.submit(sign_in_wrong))
            wait_until_blocked(portal.database)

        ask_for_names(meanwhile)
        begun[0].result(timeout=20)


def test_of_forty_guesses_at_as_many_names_those_are_looked_at_that_the_address_has_left(portal, another, monkeypatch):
    work, now = [], portal.clock.now()
    monkeypatch.setattr(passwords, "work_listeners", [work.append])
    with portal.database.write() as connection:
        for _ in range(SIGN_IN.limit - 5):
            SIGN_IN.take(connection, "192.0.2.1", now)

    def guess(number):
        try:
            database = (portal, another)[number % 2].database
            return sign_in(database, f"name{number}", "wrong", source="192.0.2.1", now=now)
        except Problem as refusal:
            return refusal.code

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(guess, range(40)))
    assert (answers.count(None), answers.count("rate-limited")) == (5, 35)
    assert work == ["verify"] * 5


def test_a_right_password_is_held_against_nobody(portal):
    add_account(portal)
    use_up_all_but_one(portal, SIGN_IN, "192.0.2.1")
    for _ in range(2):
        assert sign_in(portal.database, "maria", PASSWORD, source="192.0.2.1", now=portal.clock.now())


def test_what_no_brake_looks_at_any_more_is_forgotten_and_no_address_is_kept_in_clear(portal):
    def kept():
        with portal.database.read() as connection:
            return connection.scalar(select(func.count()).select_from(brakes)), str(connection.execute(select(brakes)))

    for number in range(10):
        with portal.database.write() as connection:
            REGISTRATION.take(connection, f"192.0.2.{number}", portal.clock.now())
    assert kept()[0] == 10
    assert "192.0.2" not in kept()[1]
    portal.clock.advance(hours=1)
    with portal.database.write() as connection:
        REGISTRATION.take(connection, "198.51.100.1", portal.clock.now())
    assert kept()[0] == 1


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("testclient", "testclient"),
        ("", ""),
    ],
)
def test_whoever_has_a_network_of_their_own_has_the_tries_of_one_address(address, network):
    assert network_of(address) == network
