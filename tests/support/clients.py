"""The real gateway, for laboratories."""

import time

from pfclient.gateway.authorized import Authorized
from pfclient.gateway.budgets import Budgets
from pfclient.gateway.http import Gateway
from pfclient.gateway.oauth import OAuth, Tokens
from pfclient.gateway.reply import Call
from pfclient.gateway.retry import Retry
from pfclient.gateway.tokens import TokenKeeper

QUICK = Budgets(deadline=1.5, window=0.4)
"""For answers that never come: a computer that is busy may need this long for one that does."""

ONCE = Retry(lambda low, high: 0.0, attempts=1)


def gateway_to(base, **options):
    options = {"retry": ONCE, **options}
    return Gateway(base, **options)


async def outcome(gateway, call=None):
    try:
        return await gateway.send(call or Call(reference="x", headers={"Authorization": "Bearer canary"}))
    finally:
        await gateway.aclose()


def authorized(gateway):
    async def rotated(_):
        return None

    return Authorized(
        gateway, TokenKeeper(OAuth(gateway), Tokens("canary", "refresh", 600), rotated=rotated, ticks=time.monotonic)
    )
