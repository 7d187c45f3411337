"""Redeeming a code: once, in time, with the verifier; and what the tokens are."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest
from joserfc import jwt
from joserfc.jwk import KeySet
from sqlalchemy import select

from portal.rules.tokens import rotate
from portal.store import accounts, key_file, schema, signing_key
from tests.support.sign_in import SCOPE, Proof, add_account, ask_code, bearer, link, redeem, refresh, sign_in


@pytest.fixture
def account(portal):
    return add_account(portal)


async def code_for(client, proof, **changes):
    return (await ask_code(client, proof, **changes)).json()["authorization_code"]


async def test_a_client_walks_from_password_to_records_address(portal, account):
    async with portal.client() as client:
        found = (await client.get("/fhir/.well-known/smart-configuration")).json()
        proof = Proof()
        form = {
            "client_id": "pfclient",
            "response_type": "code",
            "scope": SCOPE,
            "code_challenge": proof.challenge,
            "code_challenge_method": "S256",
            "username": "maria@example.org",
            "password": "Blue kettle 7",
        }
        code = (await client.post(found["authorization_challenge_endpoint"], data=form)).json()["authorization_code"]
        form = {"grant_type": "authorization_code", "client_id": "pfclient", "code": code}
        answer = await client.post(found["token_endpoint"], data={**form, "code_verifier": proof.verifier})
        tokens = answer.json()
        me = await client.get("/account/v1/me", headers=bearer(tokens))
        keys = KeySet.import_key_set((await client.get(found["jwks_uri"])).json())
    assert (answer.headers["cache-control"], answer.headers["pragma"]) == ("no-store", "no-cache")
    assert (tokens["token_type"], tokens["expires_in"], tokens["scope"]) == ("Bearer", 600, SCOPE)
    assert me.json()["username"] == "maria"
    claims = jwt.decode(tokens["id_token"], keys, algorithms=["RS256"]).claims
    now = int(portal.clock.now().timestamp())
    assert claims == {
        "iss": found["issuer"],
        "sub": account,
        "aud": "pfclient",
        "iat": now,
        "exp": now + 600,
        "auth_time": now,
    }


async def test_the_id_token_names_the_holders_own_chart(portal, account):
    link(portal, account, portal.add_patient("Leo", "Alvarez"), "child")
    link(portal, account, portal.add_patient(), "self")
    async with portal.client() as client:
        tokens = await sign_in(client)
        keys = KeySet.import_key_set((await client.get("/.well-known/jwks.json")).json())
    assert jwt.decode(tokens["id_token"], keys).claims["fhirUser"] == f"{portal.base_url}/fhir/Patient/maria-alvarez"


async def test_only_what_was_asked_is_granted(portal, account):
    async with portal.client() as client:
        tokens = await sign_in(client, scope="user/*.rs system/*.rs")
    assert tokens["scope"] == "user/*.rs"
    assert "refresh_token" not in tokens
    assert "id_token" not in tokens


@pytest.mark.parametrize(("seconds", "status"), [(59, 200), (60, 400)])
async def test_a_code_lives_for_a_minute(portal, account, seconds, status):
    async with portal.client() as client:
        proof = Proof()
        code = await code_for(client, proof)
        portal.clock.advance(seconds=seconds)
        assert (await redeem(client, code, proof)).status_code == status


async def test_a_second_use_of_the_code_ends_what_the_first_gave(portal, account):
    async with portal.client() as client:
        proof = Proof()
        code = await code_for(client, proof)
        tokens = (await redeem(client, code, proof)).json()
        portal.clock.advance(minutes=5)
        second = await redeem(client, code, proof)
        assert (second.status_code, second.json()["error"]) == (400, "invalid_grant")
        assert (await client.get("/account/v1/me", headers=bearer(tokens))).status_code == 401
        assert (await refresh(client, tokens["refresh_token"])).json()["error"] == "invalid_grant"


@pytest.mark.parametrize(
    ("changes", "status", "error"),
    [
        ({"code_verifier": "x" * 43}, 400, "invalid_grant"),
        ({"code_verifier": "short"}, 400, "invalid_grant"),
        ({"code_verifier": None}, 400, "invalid_request"),
        ({"code": "unknown"}, 400, "invalid_grant"),
        ({"code": None}, 400, "invalid_request"),
        ({"client_id": "stranger"}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"grant_type": None}, 400, "invalid_request"),
    ],
)
async def test_a_wrong_redemption_gives_nothing_and_burns_nothing(portal, account, changes, status, error):
    async with portal.client() as client:
        proof = Proof()
        code = await code_for(client, proof)
        answer = await redeem(client, **{"code": code, "proof": proof} | changes)
        assert (answer.status_code, answer.json()["error"]) == (status, error)
        assert (await redeem(client, code, proof)).status_code == 200


@pytest.mark.parametrize(("seconds", "status"), [(599, 200), (600, 401)])
async def test_an_access_token_lives_for_ten_minutes(portal, account, seconds, status):
    async with portal.client() as client:
        tokens = await sign_in(client)
        portal.clock.advance(seconds=seconds)
        assert (await client.get("/account/v1/me", headers=bearer(tokens))).status_code == status


async def test_no_secret_is_stored_in_clear(portal, account):
    async with portal.client() as client:
        proof = Proof()
        code = await code_for(client, proof)
        first = (await redeem(client, code, proof)).json()
        second = (await refresh(client, first["refresh_token"])).json()
    secrets = [
        code,
        proof.verifier,
        *(each[f"{kind}_token"] for each in (first, second) for kind in ("access", "refresh")),
    ]
    assert len(set(secrets)) == 6
    tables = (
        schema.authorization_codes,
        schema.token_families,
        schema.refresh_tokens,
        schema.access_tokens,
        schema.audit,
    )
    with portal.database.read() as connection:
        kept = "".join(str(connection.execute(select(table)).all()) for table in tables)
    assert not [secret for secret in secrets if secret in kept]


async def test_the_signing_key_is_the_owners_alone_and_stays(portal, account):
    async with portal.client() as client:
        first = (await client.get("/.well-known/jwks.json")).json()
        second = (await client.get("/.well-known/jwks.json")).json()
    files = [path for path in portal.data.iterdir() if "id-token-key" in path.name]
    assert [stat.S_IMODE(path.stat().st_mode) for path in files] == [0o600]
    assert first == second
    assert not {"d", "p", "q"} & set(first["keys"][0])


def test_of_several_workers_the_first_one_makes_the_key(tmp_path):
    with ThreadPoolExecutor(4) as pool:
        keys = list(pool.map(lambda number: key_file.key_file(tmp_path / "a-key", lambda: bytes([number])), range(4)))
    assert len(set(keys)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a-key"]
    assert key_file.key_file(tmp_path / "a-key", lambda: b"another") == keys[0]


def test_a_key_that_came_too_late_is_not_kept(tmp_path):
    first = signing_key.signing_key(tmp_path)
    key_file._create(tmp_path / "id-token-key.pem", b"too late")
    assert [path.name for path in tmp_path.iterdir()] == ["id-token-key.pem"]
    signing_key.signing_key.cache_clear()
    assert signing_key.signing_key(tmp_path).kid == first.kid


async def test_what_is_printed_by_mistake_tells_no_secret(portal, account):
    async with portal.client() as client:
        token = (await sign_in(client))["refresh_token"]
    issued = rotate(portal.database, token, client_id="pfclient", scope="", now=portal.clock.now())
    with portal.database.read() as connection:
        holder = accounts.get(connection, account)
    assert issued.access_token not in repr(issued)
    assert issued.refresh_token not in repr(issued)
    assert "argon2" not in repr(holder)
    assert "maria" not in repr(holder)


async def test_what_ended_more_than_a_day_ago_is_forgotten_at_the_next_sign_in(portal, account):
    async with portal.client() as client:
        await sign_in(client)
        portal.clock.advance(hours=48)
        await sign_in(client)
    with portal.database.read() as connection:
        tables = (schema.authorization_codes, schema.token_families, schema.refresh_tokens, schema.access_tokens)
        assert [len(connection.execute(select(table)).all()) for table in tables] == [1, 1, 1, 1]
