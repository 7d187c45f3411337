"""Two-step verification, the account's side: set-up, new recovery codes, the list of sign-ins, switching off."""

import pytest
from sqlalchemy import select

from portal.store import sealed, two_step, two_step_schema
from tests.support.sign_in import add_account, bearer, sign_in
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


# ---- set-up


async def test_config_says_that_it_can_be_had(portal, client):
    assert (await client.get("/portal/v1/config")).json()["features"]["totp"] is True


async def test_it_is_on_only_after_a_code_proved_that_the_app_has_the_secret(portal, client):
    tokens = await sign_in(client)
    assert await state(client, tokens) == {"active": False, "since": None, "recovery_codes_left": 0}
    begun = (await client.post(TOTP, headers=bearer(tokens))).json()
    assert begun["secret"] in begun["otpauth_uri"]
    assert (await state(client, tokens))["active"] is False
    await sign_in(client)  # asks for no code yet
    app = Authenticator(begun["secret"])
    wrong = await client.post(
        f"{TOTP}/activate", json={"code": app.code(portal.clock.now(), 5)}, headers=bearer(tokens)
    )
    assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong-code")
    assert wrong.json()["field_errors"][0]["field"] == "code"
    right = await client.post(f"{TOTP}/activate", json={"code": app.code(portal.clock.now())}, headers=bearer(tokens))
    codes = right.json()["recovery_codes"]
    assert len(set(codes)) == 10
    assert right.headers["cache-control"] == "no-store"
    told = await state(client, tokens)
    assert (told["active"], told["recovery_codes_left"]) == (True, 10)


async def test_beginning_again_makes_the_secret_before_void(portal, client):
    tokens = await sign_in(client)
    old, new = [Authenticator((await client.post(TOTP, headers=bearer(tokens))).json()["secret"]) for _ in range(2)]
    now = portal.clock.now()
    wrong = await client.post(f"{TOTP}/activate", json={"code": old.code(now)}, headers=bearer(tokens))
    assert wrong.json()["code"] == "wrong-code"
    right = await client.post(f"{TOTP}/activate", json={"code": new.code(now)}, headers=bearer(tokens))
    assert right.status_code == 200


async def test_a_sign_in_that_is_no_longer_fresh_cannot_begin_it_and_lock_the_holder_out(portal, client):
    tokens = await sign_in(client)
    portal.clock.advance(seconds=301)
    stale = await client.post(TOTP, headers=bearer(tokens))
    assert (stale.status_code, stale.json()["code"], stale.json()["max_age"]) == (403, "fresh-sign-in-required", 300)
    # Nor does it take over what the holder began: only who was shown the secret has a code.
    begun = await client.post(TOTP, headers=bearer(await sign_in(client)))
    wrong = await client.post(f"{TOTP}/activate", json={"code": "000000"}, headers=bearer(tokens))
    assert (begun.status_code, wrong.json()["code"]) == (201, "wrong-code")
    assert (await state(client, tokens))["active"] is False


async def test_once_on_it_is_not_set_up_over(portal, client):
    tokens = await sign_in(client)
    await set_up(portal, client, tokens)
    for path, body in ((TOTP, None), (f"{TOTP}/activate", {"code": "000000"})):
        again = await client.post(path, json=body, headers=bearer(tokens))
        assert (again.status_code, again.json()["code"]) == (409, "already-on")


async def test_recovery_codes_are_not_lost_with_a_reply(portal, client):
    tokens = await sign_in(client)
    app = Authenticator((await client.post(TOTP, headers=bearer(tokens))).json()["secret"])
    headers = bearer(tokens) | {"Idempotency-Key": "once"}
    body = {"code": app.code(portal.clock.now())}
    first, again = [await client.post(f"{TOTP}/activate", json=body, headers=headers) for _ in range(2)]
    assert again.status_code == 200
    assert first.json() == again.json()


async def test_the_secret_and_the_codes_cannot_be_read_from_the_database(portal, client, account):
    tokens = await sign_in(client)
    begun = (await client.post(TOTP, headers=bearer(tokens))).json()
    app = Authenticator(begun["secret"])
    kept = b"".join(path.read_bytes() for path in portal.data.glob("portal.sqlite3*"))
    assert begun["secret"].encode() not in kept
    assert app._secret not in kept
    with portal.database.read() as connection:
        row = connection.execute(select(two_step_schema.two_step)).one()
    assert app._secret not in bytes(row.secret)
    with pytest.raises(sealed.BrokenSealError):
        sealed.seal(portal.data).open(bytes(row.secret), "somebody-else")
    assert (portal.data / "two-step-key").stat().st_mode & 0o777 == 0o600


async def test_nobody_sets_it_up_without_a_sign_in(portal, client):
    asked = [("GET", TOTP), ("POST", TOTP), ("POST", f"{TOTP}/activate"), ("DELETE", TOTP)]
    asked += [("POST", "/account/v1/mfa/recovery-codes"), ("GET", "/account/v1/sessions")]
    for method, path in asked:
        refused = await client.request(method, path, json={"code": "123456"} if method == "POST" else None)
        assert (refused.status_code, refused.json()["code"]) == (401, "unauthorized")


async def test_new_recovery_codes_make_the_old_ones_void_and_want_a_fresh_sign_in(portal, client):
    app, old = await set_up(portal, client)
    tokens = await sign_in_with(client, otp=app.code(portal.clock.now()))
    portal.clock.advance(seconds=301)
    stale = await client.post("/account/v1/mfa/recovery-codes", headers=bearer(tokens))
    assert (stale.status_code, stale.json()["code"], stale.json()["max_age"]) == (403, "fresh-sign-in-required", 300)
    tokens = await sign_in_with(client, otp=app.code(portal.clock.now()))
    new = (await client.post("/account/v1/mfa/recovery-codes", headers=bearer(tokens))).json()["recovery_codes"]
    assert not set(new) & set(old)
    assert (await second_step(client, await first_step(client), recovery_code=old[0])).status_code == 400
    await sign_in_with(client, recovery_code=new[0])


# ---- switching off


async def test_switching_off_wants_a_fresh_sign_in_and_forgets_everything(portal, client, account):
    app, _ = await set_up(portal, client)
    device, tokens = await trusting(portal, client, app)
    waiting = await first_step(client)
    portal.clock.advance(seconds=300)
    assert (await client.delete(TOTP, headers=bearer(tokens))).status_code == 204
    assert (await client.delete(TOTP, headers=bearer(tokens))).json()["code"] == "not-set-up"
    await sign_in(client)
    assert (await second_step(client, waiting, otp=app.code(portal.clock.now()))).json()["error"] == "invalid_session"
    with portal.database.read() as connection:
        assert two_step.devices(connection, account, portal.clock.now()) == ()
        assert two_step.find(connection, account) is None
    other, _ = await set_up(portal, client)
    await first_step(client, device_token=device)
    assert other._secret != app._secret


async def test_a_sign_in_that_is_no_longer_fresh_cannot_switch_it_off(portal, client):
    app, _ = await set_up(portal, client)
    tokens = await sign_in_with(client, otp=app.code(portal.clock.now()))
    portal.clock.advance(seconds=301)
    stale = await client.delete(TOTP, headers=bearer(tokens))
    assert (stale.status_code, stale.json()["code"]) == (403, "fresh-sign-in-required")
    await first_step(client)


async def test_its_holder_is_told_of_every_change_and_finds_it_in_the_activity(portal, client):
    app, _ = await set_up(portal, client)
    tokens = await sign_in_with(client, otp=app.code(portal.clock.now()))
    await client.post("/account/v1/mfa/recovery-codes", headers=bearer(tokens))
    await client.delete(TOTP, headers=bearer(tokens))
    letters = portal.outbox("email")
    assert [letter.subject for letter in letters] == [
        "Two-step verification is on", "Somebody signed in on a new device", "You have new backup codes",
        "Two-step verification is off",
    ]  # fmt: skip
    assert {letter.recipient for letter in letters} == {"maria@example.org"}
    items = (await client.get("/account/v1/activity", headers=bearer(tokens))).json()["items"]
    actions = [each["action"] for each in items]
    assert {"two-step-on", "recovery-codes", "two-step-off"} <= set(actions)
