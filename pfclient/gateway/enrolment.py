"""One registration attempt against one portal (portal-api, Registration): `pfclient.flows.ports.Enrolment`."""

from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import quote

from pfclient.errors import PortalError, Rejected, SessionExpired, UnsafeAddress
from pfclient.flows.ports import Challenge, Enrolled, Invitation, Method, NewAccount, PortalInfo, Verified
from pfclient.gateway.account import practice_of
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.config import portal_info
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.http import Gateway
from pfclient.gateway.idempotency import Keys
from pfclient.gateway.oauth import OAuth, Proof, Tokens
from pfclient.gateway.opened import OpenedAccount
from pfclient.gateway.reply import Call
from pfclient.people import Relationship

_ACCOUNT = "enroll/v1/account"


class PortalEnrolment:
    """Holds the enrolment session, the keys that make a lost reply harmless, and what signs in afterwards.

    Args:
        signed_in: The account the chart is linked to; None for a new account or one opened by user name.
        visit: Token of the visit at a kiosk this is part of; "" away from one.
    """

    def __init__(self, gateway: Gateway, oauth: OAuth, *, signed_in: Authorized | None, visit: str = "") -> None:
        self._gateway = gateway
        self._oauth = oauth
        self._signed_in = signed_in
        self._keys = Keys()
        self._session = ""
        self._at_kiosk = {"Kiosk-Visit": visit} if visit else {}
        self._proof = Proof.fresh()
        self._code = ""
        self._account = OpenedAccount(oauth)
        self._adopted: Tokens | None = None

    @property
    def portal(self) -> str:
        """Base address of the portal."""
        return self._gateway.origin.base

    @property
    def username(self) -> str:
        """User name of the account that was created or opened; "" before."""
        return self._account.credentials[0]

    async def info(self) -> PortalInfo:
        """Name, policy, terms, questions."""
        return await portal_info(self._gateway)

    async def open(self, *, token: str = "", code: str = "") -> Invitation:
        """Name the invitation by link token or typed code."""
        body = {"invitation_token": token} if token else {"invitation_code": code}
        answer = await self._post("enroll/v1/sessions", {**body, "locale": self._gateway.language})
        self._session = answer.text("enrollment_session")
        practice = answer.inner("practice")
        methods = tuple(Method(item.text("id"), item.words("hint", "")) for item in answer.each("methods"))
        by_patient = answer.text("by", "practice") == "patient"
        return Invitation(practice.words("name"), practice.words("phone", ""), methods, by_patient)

    async def send_code(self, method: str, phone: str, birth_date: str) -> Challenge:
        """Ask for a code by sms or voice."""
        body = {"method": method, "phone": phone, "birth_date": birth_date}
        answer = await self._post("enroll/v1/challenges", body)
        return Challenge(
            answer.text("challenge_id"),
            answer.number("expires_in"),
            answer.number("resend_after"),
            answer.number("sends_remaining"),
        )

    async def verify(self, method: str, code: str, birth_date: str, challenge_id: str = "") -> Verified:
        """Prove identity with PIN or code, and the birth date."""
        body = {"method": method, "code": code, "birth_date": birth_date}
        if challenge_id:
            body["challenge_id"] = challenge_id
        # Without a key: a wrong PIN sent twice would cost two of the five tries.
        call = Call(method="POST", reference="enroll/v1/verify", json=body, headers=self._session_header())
        answer = Fields(decode((await self._gateway.send(call)).body))
        patient = answer.inner("patient")
        return Verified(
            given=patient.words("given", ""),
            family_initial=patient.words("family_initial", ""),
            username_suggestion=answer.words("username_suggestion", ""),
            relationship_required=answer.flag("relationship_required", default=False),
            existing_account_hint=answer.flag("existing_account_hint", default=False),
        )

    async def username_available(self, username: str) -> bool:
        """Whether the user name is free."""
        reference = f"enroll/v1/usernames/{quote(username, safe='')}"
        try:
            reply = await self._gateway.send(Call(reference=reference, headers=self._session_header()))
        except UnsafeAddress as exc:
            # Slashes and dots that an address cannot carry cannot be a user name either.
            raise Rejected("invalid-username", fields={"username": "invalid-username"}) from exc
        return Fields(decode(reply.body)).flag("available", default=False)

    async def create(self, account: NewAccount) -> Enrolled:
        """Make the account; the code that signs in is kept for `sign_in`."""
        body = {
            "mode": "create",
            "username": account.username,
            "password": account.password,
            "security_question": {"id": account.question_id, "answer": account.answer},
            "email": account.email,
            "relationship": _said(account.relationship),
            "locale": self._gateway.language,
            "terms_version": account.terms_version,
            "code_challenge": self._proof.challenge,
            "code_challenge_method": "S256",
        }
        answer = await self._post(_ACCOUNT, body)
        self._code = answer.text("authorization_code", "")
        self._account.credentials = (account.username, account.password)
        return _enrolled(answer)

    async def link(
        self,
        relationship: Relationship | None,
        *,
        username: str = "",
        password: str = "",
        code: str = "",
        backup: bool = False,
        keep: bool = False,
    ) -> Enrolled:
        """Add the chart to the signed-in account, or to the one the credentials open."""
        body = {"mode": "link", "relationship": _said(relationship)}
        if not username:
            return _enrolled(await self._post(_ACCOUNT, body))

        async def opened() -> str:
            return await self._account.open(username, password, code=code, backup=backup, keep=keep)

        try:
            return _enrolled(await self._post(_ACCOUNT, body, access=await opened()))
        except SessionExpired:
            self._account.tokens = None
            return _enrolled(await self._post(_ACCOUNT, body, access=await opened()))

    async def abandon(self) -> None:
        """Give up without burning the invitation; best effort, the session ends by itself."""
        await self._account.drop()
        headers = self._session_header()
        self.forget()
        if headers:
            call = Call(method="DELETE", reference="enroll/v1/session", accept=(), headers=headers)
            with suppress(PortalError):
                await self._gateway.send(call)

    async def sign_in(self, *, keep: bool) -> Tokens:
        """The tokens of the account that was created or opened; the same ones until `forget`.

        The code that came with the account is good for a minute and once. Where it is too old, or its reply was
        lost, the password just typed signs in instead.

        Raises:
            Rejected: `access_denied`: nothing was created or opened here.
        """
        if self._adopted is None:
            account = self._account
            username, password = account.credentials
            if not username:
                raise Rejected("access_denied", status=400)
            tokens = await self._redeemed(keep=keep) or (account.tokens if account.keep is keep else None)
            if tokens is None:
                tokens = await self._oauth.sign_in(username, password, keep=keep)
                await account.drop()
            account.tokens, self._adopted = None, tokens
        return self._adopted

    def forget(self) -> None:
        """Drop every secret: the session stands on its own now."""
        self._session, self._code, self._adopted = "", "", None
        self._account.forget()

    async def _redeemed(self, *, keep: bool) -> Tokens | None:
        code, self._code = self._code, ""
        if not code:
            return None
        try:
            return await self._oauth.redeem(code, self._proof, keep=keep)
        except PortalError:
            return None

    def _session_header(self) -> dict[str, str]:
        named = {"Enrollment-Session": self._session} if self._session else {}
        return {**named, **self._at_kiosk}

    async def _post(self, reference: str, body: Mapping[str, object], *, access: str = "") -> Fields:
        headers = self._session_header()
        if access:
            headers["Authorization"] = f"Bearer {access}"
        body = {name: value for name, value in body.items() if value is not None}
        with self._keys.key_for(reference, body, once=reference == _ACCOUNT) as key:
            call = Call(method="POST", reference=reference, json=body, key=key, headers=headers)
            as_account = reference == _ACCOUNT and self._signed_in is not None and not access
            send = self._signed_in.send if as_account and self._signed_in else self._gateway.send
            return Fields(decode((await send(call)).body))


def _enrolled(answer: Fields) -> Enrolled:
    chart = answer.inner("linked_chart")
    return Enrolled(chart.words("display", ""), practice_of(chart)[0], chart.text("chart_id", ""))


def _said(relationship: Relationship | None) -> str | None:
    return None if relationship is None else relationship.value
