"""Calls made as the signed-in account: the token is attached to each, and renewed once when it is refused."""

from dataclasses import replace

from pfclient.errors import Incompatible, SessionExpired
from pfclient.gateway.budgets import OddRefusal
from pfclient.gateway.http import Gateway
from pfclient.gateway.reply import Call, Reply
from pfclient.gateway.tokens import TokenKeeper


class Authorized:
    """A gateway with a sign-in.

    Args:
        once: Nothing is repeated here, the renewal of tokens included (but for a reply that was lost).
    """

    def __init__(self, gateway: Gateway, tokens: TokenKeeper, *, once: bool = False) -> None:
        self._gateway = gateway
        self._once = once
        self.tokens = tokens

    @property
    def unrepeated(self) -> "Authorized":
        """The same sign-in for somebody who paces and repeats calls himself: the sync."""
        return Authorized(self._gateway, self.tokens, once=True)

    @property
    def gateway(self) -> Gateway:
        """The gateway itself."""
        return self._gateway

    async def send(self, call: Call) -> Reply:
        """Make the call with the account's token.

        Raises:
            SessionExpired: The portal refuses even a token it just gave.
            Incompatible: The same, in no form of a portal's.
        """
        token = await self.tokens.access(once=self._once)
        try:
            return await self._send(call, token)
        except (SessionExpired, OddRefusal):
            pass
        try:
            return await self._send(call, await self.tokens.renewed(token, once=self._once))
        except OddRefusal as error:
            raise Incompatible("refused in plain words") from error

    async def _send(self, call: Call, token: str) -> Reply:
        headers = {**call.headers, "Authorization": f"Bearer {token}"}
        return await self._gateway.send(replace(call, headers=headers, once=call.once or self._once))
