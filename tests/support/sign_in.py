"""An account on a test portal, and the sign-in walk of a plain OAuth client."""

import base64
import hashlib
import secrets

from portal.rules.passwords import hash_secret
from portal.store.accounts import create_account
from portal.store.charts import Terms, link_chart

SCOPE = "openid fhirUser offline_access user/*.rs __account"
PASSWORD = "Blue kettle 7"


def add_account(portal, username="maria", email="maria@example.org", password=PASSWORD):
    """An account without charts; returns its id."""
    with portal.database.write() as connection:
        return create_account(
            connection, username=username, email=email, password_hash=hash_secret(password), now=portal.clock.now()
        )


def link(portal, account_id, patient_id, relationship="self", **terms):
    """Open a patient's chart to the account; returns the chart id."""
    with portal.database.write() as connection:
        return link_chart(
            connection,
            account_id=account_id,
            patient_id=patient_id,
            relationship=relationship,
            now=portal.clock.now(),
            terms=Terms(**terms),
        )


class Proof:
    """A PKCE verifier and its S256 challenge."""

    def __init__(self):
        self.verifier = secrets.token_urlsafe(32)
        digest = hashlib.sha256(self.verifier.encode()).digest()
        self.challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


async def ask_code(client, proof, username="maria", password=PASSWORD, **changes):
    """POST /oauth/challenge; a change to None leaves the member out."""
    form = {
        "client_id": "pfclient",
        "response_type": "code",
        "scope": SCOPE,
        "code_challenge": proof.challenge,
        "code_challenge_method": "S256",
        "username": username,
        "password": password,
        **changes,
    }
    return await client.post("/oauth/challenge", data={k: v for k, v in form.items() if v is not None})


async def redeem(client, code, proof, **changes):
    """POST /oauth/token with a code."""
    form = {
        "grant_type": "authorization_code",
        "client_id": "pfclient",
        "code": code,
        "code_verifier": proof.verifier,
        **changes,
    }
    return await client.post("/oauth/token", data={k: v for k, v in form.items() if v is not None})


async def refresh(client, token, **changes):
    """POST /oauth/token with a refresh token."""
    form = {"grant_type": "refresh_token", "client_id": "pfclient", "refresh_token": token, **changes}
    return await client.post("/oauth/token", data=form)


async def sign_in(client, username="maria", password=PASSWORD, **changes):
    """The whole walk; returns the token answer."""
    proof = Proof()
    asked = await ask_code(client, proof, username, password, **changes)
    assert asked.status_code == 200, asked.text
    given = await redeem(client, asked.json()["authorization_code"], proof)
    assert given.status_code == 200, given.text
    return given.json()


def bearer(tokens):
    """The Authorization header of a token answer, or of a bare access token."""
    return {"Authorization": f"Bearer {tokens if isinstance(tokens, str) else tokens['access_token']}"}
