"""Sign-in endpoints: authorization challenge with PKCE, token, refresh, revocation (portal-api, Sign-in and tokens)."""

import base64
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import field

from pfclient.errors import Incompatible, Offline, SecondStepAsked, TimedOut
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


@dataclass(frozen=True, slots=True)
class Finished:
    """What came of it.

    Attributes:
        device: What this computer may show instead of a code for thirty days, "" unless it was asked to be trusted.
    """

    tokens: Tokens
    device: str = field(default="", repr=False)


class OAuth:
    """The sign-in endpoints of one portal, discovered at the first use.

    Args:
        visit: Token of the visit at a kiosk a sign-in is part of; "" away from one.
        computer: Gives the name made up for this computer, by which the portal knows it again.

    Attributes:
        half_signed_in: The newest sign-in that waits for a code, None when none does.
    """

    def __init__(self, gateway: Gateway, *, visit: str = "", computer: Callable[[], str] = str) -> None:
        self._gateway = gateway
        self._visit = visit
        self._computer = computer
        self._endpoints: Endpoints | None = None
        self.half_signed_in: HalfSignedIn | None = None

    async def endpoints(self, *, once: bool = False) -> Endpoints:
        """Where they are; with `once` a portal that does not answer is not asked again."""
        if self._endpoints is None:
            self._endpoints = await discover(self._gateway, once=once)
        return self._endpoints

    async def challenge(self, username: str, password: str, proof: Proof, *, keep: bool, device: str = "") -> str:
        """Trade user name and password for an authorization code; `device` is what a trusted computer was given.

        Raises:
            Rejected: `access_denied` for a wrong user name or password.
            SecondStepAsked: Right, and the portal wants a code too.
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
        if device:
            form["device_token"] = device
        if self._visit:
            form["visit_token"] = self._visit
        endpoint = (await self.endpoints()).challenge
        reply = await self._gateway.send(Call(method="POST", reference=endpoint, form=form))
        return Fields(decode(reply.body)).text("authorization_code")

    async def second_step(self, session: str, code: str, *, backup: bool, trust: bool) -> tuple[str, str]:
        """Trade the code of a second step for an authorization code; with it what a trusted computer is given, or "".

        Raises:
            SecondStepAsked, Rejected, RateLimited: As `HalfSignedIn.finish`.
        """
        form = {"client_id": CLIENT_ID, "auth_session": session, "recovery_code" if backup else "otp": code}
        if trust:
            form["trust_device"] = "true"
        if self._visit:
            form["visit_token"] = self._visit
        endpoint = (await self.endpoints()).challenge
        answer = Fields(decode((await self._gateway.send(Call(method="POST", reference=endpoint, form=form))).body))
        return answer.text("authorization_code"), answer.text("device_token", "")

    async def redeem(self, code: str, proof: Proof, *, keep: bool) -> Tokens:
        """Trade an authorization code for tokens; a code works once. `keep` asks for 30 days instead of one.

        Raises:
            Rejected: `invalid_grant` where the code is spent or too old.
        """
        form = {"grant_type": "authorization_code", "code": code, "code_verifier": proof.verifier}
        if keep:
            form["keep"] = "true"
        if computer := self._computer():
            form["computer"] = computer
        return await self._tokens(form, repeatable=False)

    async def sign_in(self, username: str, password: str, *, keep: bool, device: str = "") -> Tokens:
        """Sign in with user name and password.

        A code is spent even when the reply with the tokens is lost; then there is no harm in asking for another.

        Raises:
            Rejected: `access_denied` for a wrong user name or password.
            SecondStepAsked: Right, and the portal wants a code too: `half_signed_in` takes it.
        """
        self.half_signed_in = None
        proof = Proof.fresh()
        try:
            code = await self.challenge(username, password, proof, keep=keep, device=device)
        except SecondStepAsked as asked:
            self.half_signed_in = HalfSignedIn(self, proof, asked.session, keep=keep)
            raise
        try:
            return await self.redeem(code, proof, keep=keep)
        except _LOST:
            code = await self.challenge(username, password, proof, keep=keep, device=device)
            return await self.redeem(code, proof, keep=keep)

    async def renew(self, refresh: str, *, once: bool = False) -> Tokens:
        """Rotate a refresh token; the same rotation may be repeated for 30 s, so a lost reply is asked for again.

        A portal that does not rotate says nothing of a refresh token (RFC 6749 §6): the old one stays.

        Args:
            refresh: The token to trade in.
            once: The caller asks again himself.

        Raises:
            Rejected: `invalid_grant`: the sign-in is over.
        """
        form = {"grant_type": "refresh_token", "refresh_token": refresh}
        return await self._tokens(form, repeatable=not once, once=once, kept=refresh)

    async def revoke(self, token: str) -> None:
        """End the sign-in a token belongs to (RFC 7009); a portal that cannot be told lets it run out."""
        endpoint = (await self.endpoints()).revocation
        if not endpoint:
            return
        form = {"token": token, "token_type_hint": "refresh_token", "client_id": CLIENT_ID}
        await self._gateway.send(Call(method="POST", reference=endpoint, form=form, accept=(), repeatable=True))

    async def _tokens(
        self, form: dict[str, str], *, repeatable: bool, once: bool = False, kept: str | None = None
    ) -> Tokens:
        endpoint = (await self.endpoints(once=once)).token
        call = Call(method="POST", reference=endpoint, form={**form, "client_id": CLIENT_ID}, repeatable=repeatable)
        reply = await self._gateway.send(call)
        answer = Fields(decode(reply.body))
        if answer.text("token_type").lower() != "bearer":
            raise Incompatible("token type")
        return Tokens(
            answer.text("access_token"),
            answer.text("refresh_token", "" if self._visit else kept),
            answer.number("expires_in"),
        )


class HalfSignedIn:
    """A sign-in whose user name and password were right, until a code finishes it.

    Remembers what the second call needs of the first: the portal's name for it, and the proof of the code.
    """

    def __init__(self, oauth: OAuth, proof: Proof, session: str, *, keep: bool) -> None:
        self._oauth = oauth
        self._proof = proof
        self._session = session
        self._keep = keep

    async def finish(self, code: str, *, backup: bool, trust: bool) -> Finished:
        """Send the code and redeem what it gives.

        It may be called again after a wrong code. When the reply with the tokens is lost, the code is spent all the
        same: then the person begins again, with the next code of their app.

        Args:
            code: As typed: six digits of the app, or a backup code.
            backup: It is a backup code.
            trust: Do not ask again on this computer for thirty days.

        Raises:
            SecondStepAsked: `wrong`: it is not, or no longer, right.
            Rejected: `invalid_session`: too late, begin again.
            RateLimited: Five were wrong; it will take a while.
        """
        given, device = await self._oauth.second_step(self._session, code, backup=backup, trust=trust)
        return Finished(await self._oauth.redeem(given, self._proof, keep=self._keep), device)
