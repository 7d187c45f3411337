"""Two-step verification on a test portal: an authenticator app of our own, set-up, and the second step."""

import base64
import hashlib
import hmac
import struct

from tests.support.sign_in import PASSWORD, Proof, ask_code, bearer, redeem, sign_in

TOTP = "/account/v1/mfa/totp"


class Authenticator:
    """An app on a phone: told a secret once, it shows a code for any moment. Made from RFC 4226, not the portal's."""

    def __init__(self, shown_secret):
        padded = shown_secret + "=" * (-len(shown_secret) % 8)
        self._secret = base64.b32decode(padded)

    def code(self, moment, steps=0):
        """The code shown at the moment, or so many steps of thirty seconds away from it."""
        counter = int(moment.timestamp() // 30) + steps
        digest = hmac.new(self._secret, struct.pack(">Q", counter), hashlib.sha1).digest()
        offset = digest[19] & 15
        (number,) = struct.unpack(">I", digest[offset : offset + 4])
        return str((number & 0x7FFFFFFF) % 1_000_000).zfill(6)


async def set_up(portal, client, tokens=None):
    """Switch it on for maria; the app and the ten recovery codes. A step is used up, so the clock moves on."""
    tokens = tokens or await sign_in(client)
    begun = await client.post(TOTP, headers=bearer(tokens))
    assert begun.status_code == 201, begun.text
    app = Authenticator(begun.json()["secret"])
    body = {"code": app.code(portal.clock.now())}
    done = await client.post(f"{TOTP}/activate", json=body, headers=bearer(tokens))
    assert done.status_code == 200, done.text
    portal.clock.advance(seconds=60)
    return app, done.json()["recovery_codes"]


async def state(client, tokens):
    """Whether it is on, since when, and how many recovery codes are left."""
    return (await client.get(TOTP, headers=bearer(tokens))).json()


async def first_step(client, proof=None, **changes):
    """User name and password; the `auth_session` that waits for the second step."""
    asked = await ask_code(client, proof or Proof(), **changes)
    assert asked.status_code == 400, asked.text
    assert asked.json()["error"] == "insufficient_authorization"
    return asked.json()["auth_session"]


async def second_step(client, session, **answer):
    """The answer: otp=…, recovery_code=…, trust_device="true"."""
    return await client.post("/oauth/challenge", data={"client_id": "pfclient", "auth_session": session, **answer})


async def sign_in_with(client, password=PASSWORD, **answer):
    """Both steps and the token endpoint; the token answer."""
    proof = Proof()
    session = await first_step(client, proof, password=password)
    answered = await second_step(client, session, **answer)
    assert answered.status_code == 200, answered.text
    return (await redeem(client, answered.json()["authorization_code"], proof)).json()


async def trusting(portal, client, app):
    """Sign in and have the computer trusted; its device token, and the token answer."""
    proof = Proof()
    answered = await second_step(
        client, await first_step(client, proof), otp=app.code(portal.clock.now()), trust_device="true"
    )
    assert answered.json()["device_expires_in"] == 30 * 24 * 3600
    tokens = (await redeem(client, answered.json()["authorization_code"], proof)).json()
    return answered.json()["device_token"], tokens
