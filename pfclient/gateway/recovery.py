"""A forgotten user name or password (portal-api, Recovery): `pfclient.flows.recovery_ports.RecoveryDesk`."""

from collections.abc import Mapping

from pfclient.flows.ports import Challenge, Method, PortalInfo
from pfclient.flows.recovery_ports import Proved, Ways
from pfclient.gateway.config import password_policy, portal_info
from pfclient.gateway.fields import Fields, decode
from pfclient.gateway.http import Gateway
from pfclient.gateway.idempotency import Keys
from pfclient.gateway.reply import Call

_PASSWORD = "recovery/v1/password"  # noqa: S105 - an address


class PortalRecovery:
    """Holds the link's token, and the keys that make a lost reply harmless."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._keys = Keys()
        self._token = ""

    async def info(self) -> PortalInfo:
        """Name, phone, policy."""
        return await portal_info(self._gateway)

    async def send_names(self, email: str) -> None:
        """Have the user names of an e-mail address sent to it."""
        await self._asked("POST", "recovery/v1/username", {"email": email})

    async def send_link(self, username: str) -> None:
        """Have the link to a new password sent to the account's address."""
        await self._asked("POST", "recovery/v1/sessions", {"username": username})

    async def open(self, token: str) -> Ways:
        """Show the link's token."""
        self._token = token
        call = Call(reference="recovery/v1/session", headers=self._shown())
        return _ways(Fields(decode((await self._gateway.send(call)).body)))

    async def send_code(self, method: str) -> Challenge:
        """Ask for a code by sms or voice."""
        answer = await self._asked("POST", "recovery/v1/challenges", {"method": method})
        return Challenge(
            answer.text("challenge_id"),
            answer.number("expires_in"),
            answer.number("resend_after"),
            answer.number("sends_remaining"),
        )

    async def answer(self, answer: str, birth_date: str) -> Proved:
        """Prove it by the answer to the security question and a date of birth."""
        return await self._verified({"method": "question", "answer": answer, "birth_date": birth_date})

    async def type_code(self, method: str, code: str, challenge_id: str) -> Proved:
        """Prove it by the code."""
        return await self._verified({"method": method, "code": code, "challenge_id": challenge_id})

    async def choose(self, password: str) -> None:
        """Put the new password in place; the link is spent by it, so only the same key is told again that it was."""
        body = {"password": password}
        with self._keys.key_for(_PASSWORD, body, once=True) as key:
            call = Call(method="PUT", reference=_PASSWORD, accept=(), json=body, key=key, headers=self._shown())
            await self._gateway.send(call)
        self._token = ""

    async def _verified(self, body: Mapping[str, object]) -> Proved:
        return _proved(await self._asked("POST", "recovery/v1/verify", body))

    async def _asked(self, method: str, reference: str, body: Mapping[str, object]) -> Fields:
        with self._keys.key_for(reference, body) as key:
            call = Call(method=method, reference=reference, json=body, key=key, headers=self._shown())
            return Fields(decode((await self._gateway.send(call)).body))

    def _shown(self) -> dict[str, str]:
        return {"Recovery-Token": self._token} if self._token else {}


def _ways(answer: Fields) -> Ways:
    methods = tuple(Method(item.text("id"), item.words("hint", "")) for item in answer.each("methods"))
    return Ways(
        methods=tuple(method for method in methods if method.id in {"question", "sms", "voice"}),
        question=answer.inner("question").words("text", ""),
        given=answer.inner("patient").words("given", ""),
        proved=_proved(answer) if answer.text("step") == "password" else None,
    )


def _proved(answer: Fields) -> Proved:
    return Proved(answer.text("username"), password_policy(answer.inner("password_policy")))
