"""The second step of a sign-in: codes that work once, waits for whoever guesses, recovery codes, trusted computers."""

import asyncio
from collections import Counter

import pytest

from tests.support.sign_in import Proof, add_account, ask_code, bearer, redeem, sign_in
from tests.support.two_step import (
    TOTP,
    Authenticator,
    first_step,
    second_step,
    set_up,
    sign_in_with,
    state,
    trusting,
)


@pytest.fixture
def account(portal):
    return add_account(portal)


@pytest.fixture
def client(portal, account):
    return portal.client()


# ---- signing in


async def test_sign_in_asks_for_a_code_only_whoever_knows_the_password(portal, client):
    app, _ = await set_up(portal, client)
    wrong = await ask_code(client, Proof(), password="Blue kettle 8")
    assert wrong.json() == {"error": "access_denied", "error_description": wrong.json()["error_description"]}
    proof = Proof()
    asked = (await ask_code(client, proof)).json()
    assert asked["error"] == "insufficient_authorization"
    assert asked["challenge"] == {"type": "totp", "methods": ["totp", "recovery_code"], "expires_in": 300}
    answered = await second_step(client, asked["auth_session"], otp=app.code(portal.clock.now()))
    assert set(answered.json()) == {"authorization_code"}
    assert (await redeem(client, answered.json()["authorization_code"], proof)).status_code == 200


async def test_a_code_works_once_in_its_own_and_in_the_next_step(portal, client):
    app, _ = await set_up(portal, client)
    code = app.code(portal.clock.now())
    await sign_in_with(client, otp=code)
    for seconds in (0, 30):
        portal.clock.advance(seconds=seconds)
        again = await second_step(client, await first_step(client), otp=code)
        assert (again.status_code, again.json()["error"]) == (400, "insufficient_authorization")
        assert again.json()["challenge"]["error"] == "wrong-code"
    await sign_in_with(client, otp=app.code(portal.clock.now()))


async def test_the_code_that_switched_it_on_signs_nobody_in(portal, client):
    tokens = await sign_in(client)
    app = Authenticator((await client.post(TOTP, headers=bearer(tokens))).json()["secret"])
    code = app.code(portal.clock.now())
    await client.post(f"{TOTP}/activate", json={"code": code}, headers=bearer(tokens))
    assert (await second_step(client, await first_step(client), otp=code)).status_code == 400


@pytest.mark.parametrize(("steps", "status"), [(-2, 400), (-1, 200), (0, 200), (1, 200), (2, 400)])
async def test_half_a_minute_on_either_side_is_forgiven_and_no_more(portal, client, steps, status):
    app, _ = await set_up(portal, client)
    portal.clock.advance(seconds=300)
    answered = await second_step(client, await first_step(client), otp=app.code(portal.clock.now(), steps))
    assert answered.status_code == status


async def test_after_a_code_of_the_next_step_those_before_it_are_used_up(portal, client):
    app, _ = await set_up(portal, client)
    portal.clock.advance(seconds=300)
    now = portal.clock.now()
    await sign_in_with(client, otp=app.code(now, 1))
    for steps in (-1, 0, 1):
        assert (await second_step(client, await first_step(client), otp=app.code(now, steps))).status_code == 400


async def test_a_wrong_code_leaves_the_sign_in_waiting_for_the_right_one(portal, client):
    app, _ = await set_up(portal, client)
    session = await first_step(client)
    for typed in ("000000", "12345", "١٢٣٤٥٦"):
        refused = await second_step(client, session, otp=typed)
        assert refused.json()["auth_session"] == session
    code = app.code(portal.clock.now())
    assert (await second_step(client, session, otp=f"{code[:3]} {code[3:]}")).status_code == 200


async def test_a_sign_in_that_waits_ends_with_its_answer_and_after_five_minutes(portal, client):
    app, codes = await set_up(portal, client)
    session = await first_step(client)
    assert (await second_step(client, session, otp=app.code(portal.clock.now()))).status_code == 200
    late = await first_step(client)
    portal.clock.advance(seconds=300)
    for over in (session, late, "made-up"):
        refused = await second_step(client, over, recovery_code=codes[0])
        assert (refused.status_code, refused.json()["error"]) == (400, "invalid_session")
    # None of them cost a recovery code.
    await sign_in_with(client, recovery_code=codes[0])


async def test_an_answer_must_be_there(portal, client):
    await set_up(portal, client)
    empty = await second_step(client, await first_step(client))
    assert (empty.status_code, empty.json()["error"]) == (400, "invalid_request")


async def test_wrong_password_of_a_person_with_two_steps_says_nothing_of_them(portal, client):
    await set_up(portal, client)
    wrong = await ask_code(client, Proof(), password="Blue kettle 8")
    unknown = await ask_code(client, Proof(), username="nobody")
    assert (wrong.status_code, wrong.content) == (unknown.status_code, unknown.content)


# ---- guessing


async def test_five_wrong_answers_then_ever_longer_waits_for_codes_and_recovery_codes_together(portal, client):
    app, codes = await set_up(portal, client)
    session = await first_step(client)
    for number in range(5):
        answer = {"otp": "000000"} if number % 2 else {"recovery_code": "BBBB-BBBB-BBBB-BBBB"}
        assert (await second_step(client, session, **answer)).status_code == 400
    for wait in (30, 60, 120):
        session = await first_step(client)
        slow = await second_step(client, session, recovery_code=codes[0])
        assert (slow.status_code, slow.json()["error"]) == (429, "temporarily_unavailable")
        assert slow.headers["retry-after"] == str(wait)
        portal.clock.advance(seconds=wait)
        assert (await second_step(client, session, otp="000000")).status_code == 400
    portal.clock.advance(seconds=240)
    await sign_in_with(client, otp=app.code(portal.clock.now()))
    # A right one clears what was held against the account.
    session = await first_step(client)
    assert [(await second_step(client, session, otp="000000")).status_code for _ in range(5)] == [400] * 5


async def test_of_200_guesses_at_once_five_are_looked_at(portal, client):
    app, _ = await set_up(portal, client)
    session, now = await first_step(client), portal.clock.now()
    right = {app.code(now, steps) for steps in (-1, 0, 1)}
    guesses = [code for code in (f"{number:06}" for number in range(203)) if code not in right][:200]
    answers = await asyncio.gather(*(second_step(client, session, otp=guess) for guess in guesses))
    assert Counter(answer.status_code for answer in answers) == {400: 5, 429: 195}
    slow = await second_step(client, session, otp=app.code(now))
    assert (slow.status_code, slow.json()["error"]) == (429, "temporarily_unavailable")


async def test_of_five_answers_with_one_code_at_once_one_signs_in(portal, client):
    app, _ = await set_up(portal, client)
    code = app.code(portal.clock.now())
    sessions = [await first_step(client) for _ in range(5)]
    answers = await asyncio.gather(*(second_step(client, each, otp=code) for each in sessions))
    assert sorted(each.status_code for each in answers).count(200) == 1


async def test_of_five_uses_of_a_recovery_code_at_once_one_signs_in(portal, client):
    _, codes = await set_up(portal, client)
    sessions = [await first_step(client) for _ in range(5)]
    answers = await asyncio.gather(*(second_step(client, each, recovery_code=codes[0]) for each in sessions))
    assert sorted(each.status_code for each in answers).count(200) == 1


async def test_of_two_right_answers_to_one_sign_in_at_once_one_is_used_up(portal, client):
    _, codes = await set_up(portal, client)
    proof = Proof()
    session = await first_step(client, proof)
    answers = await asyncio.gather(*(second_step(client, session, recovery_code=code) for code in codes[:2]))
    assert sorted(each.status_code for each in answers) == [200, 400]
    (given,) = (each.json()["authorization_code"] for each in answers if each.status_code == 200)
    tokens = (await redeem(client, given, proof)).json()
    assert (await state(client, tokens))["recovery_codes_left"] == 9


# ---- recovery codes


async def test_a_recovery_code_signs_in_once_however_it_is_typed(portal, client):
    _, codes = await set_up(portal, client)
    tokens = await sign_in_with(client, recovery_code=codes[3].lower().replace("-", " "))
    assert (await state(client, tokens))["recovery_codes_left"] == 9
    assert (await second_step(client, await first_step(client), recovery_code=codes[3])).status_code == 400


# ---- trusted computers


async def test_a_trusted_computer_is_asked_for_no_code_for_thirty_days(portal, client):
    app, _ = await set_up(portal, client)
    device, _ = await trusting(portal, client, app)
    await sign_in(client, device_token=device)
    portal.clock.advance(days=30, seconds=-1)
    await sign_in(client, device_token=device)
    portal.clock.advance(seconds=1)
    await first_step(client, device_token=device)


async def test_trust_is_the_accounts_own_and_no_password(portal, client):
    app, _ = await set_up(portal, client)
    device, _ = await trusting(portal, client, app)
    wrong = await ask_code(client, Proof(), password="Blue kettle 8", device_token=device)
    assert wrong.json()["error"] == "access_denied"
    await first_step(client, device_token=device[:-1] + ("a" if device[-1] != "a" else "b"))
    add_account(portal, "leo", "leo@example.org")
    portal.clock.advance(seconds=60)
    await set_up(portal, client, await sign_in(client, "leo"))
    await first_step(client, username="leo", device_token=device)


async def test_a_trusted_computer_is_listed_and_can_be_taken_back(portal, client):
    app, _ = await set_up(portal, client)
    device, tokens = await trusting(portal, client, app)
    items = (await client.get("/account/v1/sessions", headers=bearer(tokens))).json()["items"]
    listed = [each for each in items if each["kind"] == "device"]
    assert len(listed) == 1
    assert device not in str(items)
    path = f"/account/v1/sessions/{listed[0]['id']}"
    add_account(portal, "leo", "leo@example.org")
    stranger = await sign_in(client, "leo")
    assert (await client.delete(path, headers=bearer(stranger))).status_code == 404
    assert (await client.delete(path, headers=bearer(tokens))).status_code == 204
    assert (await client.delete(path, headers=bearer(tokens))).status_code == 404
    await first_step(client, device_token=device)


async def test_a_sign_in_elsewhere_is_listed_and_can_be_ended(portal, client):
    here, there = await sign_in(client), await sign_in(client)
    items = (await client.get("/account/v1/sessions", headers=bearer(here))).json()["items"]
    assert sorted(each["current"] for each in items) == [False, True]
    (other,) = (each["id"] for each in items if not each["current"])
    assert (await client.delete(f"/account/v1/sessions/{other}", headers=bearer(here))).status_code == 204
    assert (await client.get("/account/v1/me", headers=bearer(there))).status_code == 401
    assert (await client.get("/account/v1/me", headers=bearer(here))).status_code == 200
