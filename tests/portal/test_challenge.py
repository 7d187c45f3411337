"""Signing in at the authorization challenge endpoint: what it wants, what it refuses, and how it slows guessing."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event, select

from portal.rules import passwords
from portal.rules import sign_in as rules
from portal.rules.brakes import SIGN_IN
from portal.rules.sign_in import FROM_ANYWHERE, FROM_ONE_PLACE, TooManyTries, sign_in
from portal.store import schema, sign_in_tries
from tests.support.sign_in import PASSWORD, Proof, add_account, ask_code


@pytest.fixture
def account(portal):
    return add_account(portal)


@pytest.fixture
def work(monkeypatch):
    """Every Argon2id run, in order."""
    runs = []
    monkeypatch.setattr(passwords, "work_listeners", [runs.append])
    return runs


def essence(answer):
    headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
    return answer.status_code, answer.content, headers


@pytest.mark.parametrize("name", ["maria", "MARIA", " maria ", "maria@example.org", "Maria@Example.ORG"])
async def test_user_name_and_email_both_give_a_code(portal, account, name):
    async with portal.client() as client:
        answer = await ask_code(client, Proof(), name)
    assert answer.status_code == 200
    assert set(answer.json()) == {"authorization_code"}
    assert answer.headers["cache-control"] == "no-store"


async def test_unknown_name_and_wrong_password_cannot_be_told_apart(portal, account, work):
    async with portal.client() as client:
        wrong = await ask_code(client, Proof(), password="Blue kettle 8")
        wrong_work = list(work)
        work.clear()
        unknown = await ask_code(client, Proof(), username="nobody")
    assert wrong.status_code == 400
    assert wrong.json()["error"] == "access_denied"
    assert essence(wrong) == essence(unknown)
    assert wrong_work == work == ["verify"]


async def test_the_database_does_as_much_for_a_name_nobody_has(portal, account):
    statements = []
    engine = portal.database._engine
    event.listen(engine, "before_cursor_execute", lambda _c, _cu, statement, *_: statements.append(statement))
    done = []
    async with portal.client() as client:
        # Of an address that asks for the first time more is done.
        await ask_code(client, Proof(), "whoever", "Blue kettle 8")
        for _ in range(6):  # the sixth has to wait
            for name in ("maria", "maria@example.org", "nobody"):
                statements.clear()
                await ask_code(client, Proof(), name, "Blue kettle 8")
                done.append(list(statements))
            assert done[-3] == done[-2] == done[-1]


async def test_a_shared_email_signs_nobody_in_but_the_user_name_does(portal, account):
    add_account(portal, username="ernesto")
    async with portal.client() as client:
        assert (await ask_code(client, Proof(), "maria@example.org")).json()["error"] == "access_denied"
        assert (await ask_code(client, Proof(), "ernesto")).status_code == 200


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"client_id": None}, (400, "invalid_request")),
        ({"client_id": "stranger"}, (401, "invalid_client")),
        ({"response_type": None}, (400, "invalid_request")),
        ({"response_type": "token"}, (400, "unsupported_response_type")),
        ({"scope": None}, (400, "invalid_scope")),
        ({"scope": "system/*.cruds"}, (400, "invalid_scope")),
        ({"code_challenge": None}, (400, "invalid_request")),
        ({"code_challenge": "short"}, (400, "invalid_request")),
        ({"code_challenge": "x" * 44}, (400, "invalid_request")),
        ({"code_challenge_method": None}, (400, "invalid_request")),
        ({"code_challenge_method": "plain"}, (400, "invalid_request")),
        ({"username": None}, (400, "invalid_request")),
        ({"password": None}, (400, "invalid_request")),
    ],
)
async def test_a_request_that_lacks_something_is_refused_before_any_work(portal, account, work, changes, refusal):
    async with portal.client() as client:
        answer = await ask_code(client, Proof(), **changes)
    assert (answer.status_code, answer.json()["error"]) == refusal
    assert answer.headers["content-type"] == "application/json"
    assert work == []


async def test_a_member_sent_twice_or_another_media_type_is_refused(portal, account):
    async with portal.client() as client:
        form = {"content-type": "application/x-www-form-urlencoded"}
        twice = await client.post("/oauth/challenge", content="client_id=pfclient&client_id=pfclient", headers=form)
        bytes_ = await client.post("/oauth/challenge", content=b"client_id=\xff", headers=form)
        nul = await ask_code(client, Proof(), "maria\0")
        json = await client.post("/oauth/challenge", json={"client_id": "pfclient"})
    assert [each.json()["error"] for each in (twice, bytes_, nul, json)] == ["invalid_request"] * 4


async def test_a_password_of_odd_bytes_is_wrong_and_no_error(portal, account):
    async with portal.client() as client:
        for password in ("\x01", "x" * 5000, "é" * 128, "🙂"):
            assert (await ask_code(client, Proof(), password=password)).json()["error"] == "access_denied"


async def test_the_fifth_wrong_password_makes_the_sixth_try_wait(portal, account, work):
    async with portal.client() as client:
        for _ in range(FROM_ONE_PLACE.free):
            assert (await ask_code(client, Proof(), password="wrong")).status_code == 400
        work.clear()
        refused = await ask_code(client, Proof())
    assert refused.status_code == 429
    assert refused.json()["error"] == "temporarily_unavailable"
    assert refused.headers["retry-after"] == "30"
    assert work == []


async def test_the_right_password_after_four_wrong_ones_signs_in_and_clears_the_count(portal, account):
    async with portal.client() as client:
        for _ in range(2):
            for _ in range(4):
                assert (await ask_code(client, Proof(), password="wrong")).status_code == 400
            assert (await ask_code(client, Proof())).status_code == 200


async def test_the_wait_ends_to_the_second_and_doubles_up_to_an_hour(portal, account):
    async with portal.client() as client:
        for _ in range(5):
            await ask_code(client, Proof(), password="wrong")
        for wait in (30, 60, 120, 240, 480, 960, 1920, 3600, 3600):
            portal.clock.advance(seconds=wait - 1)
            early = await ask_code(client, Proof())
            assert (early.status_code, early.headers.get("retry-after")) == (429, "1")
            portal.clock.advance(seconds=1)
            assert (await ask_code(client, Proof(), password="wrong")).status_code == 400
        portal.clock.advance(hours=1)
        assert (await ask_code(client, Proof())).status_code == 200


async def test_a_name_nobody_has_waits_just_the_same(portal, account):
    async with portal.client() as client:
        answers = {}
        for name in ("maria", "nobody"):
            answers[name] = [essence(await ask_code(client, Proof(), name, "wrong")) for _ in range(7)]
    assert answers["maria"] == answers["nobody"]


@pytest.mark.parametrize(("hours", "status"), [(23.999, 429), (24, 400)])
async def test_wrong_tries_are_forgotten_after_a_day(portal, account, hours, status):
    async with portal.client() as client:
        for _ in range(4):
            await ask_code(client, Proof(), password="wrong")
        portal.clock.advance(hours=hours)
        await ask_code(client, Proof(), password="wrong")
        assert (await ask_code(client, Proof(), password="wrong")).status_code == status


def test_a_stranger_elsewhere_does_not_make_the_holder_wait(portal, account):
    def attempt(password, source):
        return sign_in(portal.database, "maria", password, source=source, now=portal.clock.now())

    for _ in range(5):
        assert attempt("wrong", "198.51.100.7") is None
    with pytest.raises(TooManyTries):
        attempt("wrong", "198.51.100.7")
    assert attempt(PASSWORD, "203.0.113.9").id == account


def test_a_guess_spread_over_many_computers_is_slowed_too_but_never_for_more_than_five_minutes():
    assert FROM_ANYWHERE.after(99).total_seconds() == 0
    assert [FROM_ANYWHERE.after(n).total_seconds() for n in (100, 101, 102, 103, 104, 10_000)] == [
        30, 60, 120, 240, 300, 300,
    ]  # fmt: skip


def test_tries_from_all_addresses_count_together(portal, account):
    now = portal.clock.now()
    with portal.database.write() as connection:
        for number in range(FROM_ANYWHERE.free - 1):
            keys = rules._keys("maria", f"10.0.0.{number}")
            assert not sign_in_tries.spend(connection, keys, now=now, forgotten_after=rules.FORGOTTEN_AFTER)
    assert sign_in(portal.database, "maria", "wrong", source="10.0.1.1", now=now) is None
    with pytest.raises(TooManyTries) as caught:
        sign_in(portal.database, "maria", PASSWORD, source="10.0.1.2", now=now)
    assert caught.value.retry_after == 30


async def test_one_address_may_send_a_hundred_wrong_passwords_an_hour_for_all_names_together(portal, account):
    async with portal.client() as client:
        with portal.database.write() as connection:
            for _ in range(SIGN_IN.limit - 1):
                SIGN_IN.take(connection, "127.0.0.1", portal.clock.now())
        assert (await ask_code(client, Proof())).status_code == 200
        assert (await ask_code(client, Proof(), "nobody")).status_code == 400
        refused = await ask_code(client, Proof())
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "3600")
        assert refused.json()["error"] == "temporarily_unavailable"
        portal.clock.advance(hours=1)
        assert (await ask_code(client, Proof())).status_code == 200


def test_of_forty_parallel_guesses_five_are_looked_at(portal, account, work):
    def guess(_):
        try:
            return sign_in(portal.database, "maria", "wrong", source="here", now=portal.clock.now())
        except TooManyTries:
            return "waits"

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(guess, range(40)))
    assert answers.count(None) == 5
    assert work == ["verify"] * 5


async def test_what_was_typed_is_not_kept_in_clear(portal, account):
    async with portal.client() as client:
        await ask_code(client, Proof(), username="my-Secret-password", password="wrong")
        await ask_code(client, Proof())
    with portal.database.read() as connection:
        for table in (schema.sign_in_tries, schema.authorization_codes, schema.audit):
            assert "secret" not in str(connection.execute(select(table)).all()).lower()
