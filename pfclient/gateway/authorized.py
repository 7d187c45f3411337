"""Calls made as the signed-in account: the token is attached to each, and renewed once when it is refused."""

from dataclasses import replace

from pfclient.errors import SessionExpired
from pfclient.gateway.http import Gateway
from pfclient.gateway.reply import Call, Reply
from pfclient.gateway.tokens import TokenKeeper


class Authorized:
    """A gateway with a sign-in."""

    def __init__(self, gateway: Gateway, tokens: TokenKeeper) -> None:
        self._gateway = gateway
        self.tokens = tokens

    @property
    def gateway(self) -> Gateway:
        """The gateway itself."""
        return self._gateway

    async def send(self, call: Call) -> Reply:
        """Make the call with the account's token.

        Raises:
            SessionExpired: The portal refuses even a token it just gave.
        """
        token = await self.tokens.access()
        try:
            return await self._send(call, token)
        except SessionExpired:
            return await self._send(call, await self.tokens.renewed(token))

    async def _send(self, call: Call, token: str) -> Reply:
        return await self._gateway.send(replace(call, headers={**call.headers, "Authorization": f"Bearer {token}"}))
