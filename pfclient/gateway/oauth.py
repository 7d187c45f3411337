"""Sign-in endpoints: authorization challenge with PKCE, token, refresh, revocation (portal-api, Sign-in and tokens)."""

import base64
import hashlib
import secrets
from dataclasses import field

from pfclient.errors import Incompatible, Offline, TimedOut
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.http import Gateway
from pfclient.gateway.reply import Call
from pfclient.gateway.smart import Endpoints, discover
from pfclient.values import dataclass

CLIENT_ID = "pfclient"
SCOPE = "openid fhirUser offline_access user/*.rs __account"
_LOST = (Offline, TimedOut, Incompatible)


@dataclass(frozen=True, slots=True)
class Proof:
    """A PKCE verifier and its S256 challenge (RFC 7636)."""

    verifier: str = field(repr=False)

    @classmethod
    def fresh(cls) -> "Proof":
        """A new one from the system's randomness: 256 bits, 43 characters."""
        return cls(secrets.token_urlsafe(32))

    @property
    def challenge(self) -> str:
        """base64url(SHA-256(verifier)) without padding."""
        digest = hashlib.sha256(self.verifier.encode("ascii")).digest()
        return base64.urlsafe_b64encode(digest).decode("ascii").rstrip("=")


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the token endpoint gave; `expires_in` seconds from then."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    expires_in: int


class OAuth:
    """The sign-in endpoints of one portal, discovered at the first use.

    Args:
        visit: Token of the visit at a kiosk a sign-in is part of; "" away from one.
    """

    def __init__(self, gateway: Gateway, *, visit: str = "") -> None:
        self._gateway = gateway
        self._visit = visit
        self._endpoints: Endpoints | None = None

    async def endpoints(self, *, once: bool = False) -> Endpoints:
        """Where they are; with `once` a portal that does not answer is not asked again."""
        if self._endpoints is None:
            self._endpoints = await discover(self._gateway, once=once)
        return self._endpoints

    async def challenge(self, username: str, password: str, proof: Proof, *, keep: bool) -> str:
        """Trade user name and password for an authorization code.

        Raises:
            Rejected: `access_denied` for a wrong user name or password; `insufficient_authorization` where the
                portal wants a second step.
        """
        form = {
            "client_id": CLIENT_ID,
            "response_type": "code",
            "scope": SCOPE,
            "code_challenge": proof.challenge,
            "code_challenge_method": "S256",
            "username": username,
            "password": password,
        }
        if keep:
            form["keep"] = "true"
        if self._visit:
            form["visit_token"] = self._visit
        endpoint = (await self.endpoints()).challenge
        reply = await self._gateway.send(Call(method="POST", reference=endpoint, form=form))
        return Fields(decode(reply.body)).text("authorization_code")

    async def redeem(self, code: str, proof: Proof, *, keep: bool) -> Tokens:
        """Trade an authorization code for tokens; a code works once. `keep` asks for 30 days instead of one.

        Raises:
            Rejected: `invalid_grant` where the code is spent or too old.
        """
        form = {"grant_type": "authorization_code", "code": code, "code_verifier": proof.verifier}
        if keep:
            form["keep"] = "true"
        return await self._tokens(form, repeatable=False)

    async def sign_in(self, username: str, password: str, *, keep: bool) -> Tokens:
        """Sign in with user name and password.

        A code is spent even when the reply with the tokens is lost; then there is no harm in asking for another.

        Raises:
            Rejected: `access_denied` for a wrong user name or password.
        """
        proof = Proof.fresh()
        code = await self.challenge(username, password, proof, keep=keep)
        try:
            return await self.redeem(code, proof, keep=keep)
        except _LOST:
            code = await self.challenge(username, password, proof, keep=keep)
            return await self.redeem(code, proof, keep=keep)

    async def renew(self, refresh: str, *, once: bool = False) -> Tokens:
        """Rotate a refresh token; the same rotation may be repeated for 30 s, so a lost reply is asked for again.

        Args:
            refresh: The token to trade in.
            once: The caller asks again himself.

        Raises:
            Rejected: `invalid_grant`: the sign-in is over.
        """
        form = {"grant_type": "refresh_token", "refresh_token": refresh}
        return await self._tokens(form, repeatable=not once, once=once)

    async def revoke(self, token: str) -> None:
        """End the sign-in a token belongs to (RFC 7009)."""
        form = {"token": token, "token_type_hint": "refresh_token", "client_id": CLIENT_ID}
        endpoint = (await self.endpoints()).revocation
        await self._gateway.send(Call(method="POST", reference=endpoint, form=form, accept=(), repeatable=True))

    async def _tokens(self, form: dict[str, str], *, repeatable: bool, once: bool = False) -> Tokens:
        endpoint = (await self.endpoints(once=once)).token
        call = Call(method="POST", reference=endpoint, form={**form, "client_id": CLIENT_ID}, repeatable=repeatable)
        reply = await self._gateway.send(call)
        answer = Fields(decode(reply.body))
        if answer.text("token_type").lower() != "bearer":
            raise Incompatible("token type")
        return Tokens(
            answer.text("access_token"),
            answer.text("refresh_token", "" if self._visit else None),
            answer.number("expires_in"),
        )
