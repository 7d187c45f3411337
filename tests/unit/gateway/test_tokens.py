"""Renewing a sign-in: once however many ask, again where the reply was lost, never in a way that looks like theft."""

import asyncio
import contextlib
from urllib.parse import parse_qs

import pytest

from pfclient.errors import Offline, SessionExpired, TimedOut
from pfclient.gateway.budgets import Budgets
from pfclient.gateway.oauth import OAuth, Tokens
from pfclient.gateway.tokens import TokenKeeper
from tests.support.clients import gateway_to
from tests.support.lab import Lab, reply


def granted(access, refresh):
    return reply({"token_type": "Bearer", "access_token": access, "refresh_token": refresh, "expires_in": 600})


NEW = granted("a2", "r2")
OVER = reply({"error": "invalid_grant"}, status=400)
SILENCE, HANGS_UP = "silence", "hangs up"
USUAL = Budgets()
IMPATIENT = Budgets(deadline=6, window=1.5)
"""For silence; long enough for the next answer of a computer that is busy."""


class TokenEndpoint:
    """A portal that answers renewals one after another as it was told, and waits for `gate` before each."""

    def __init__(self, *outcomes):
        self.outcomes = list(outcomes)
        self.tokens = []
        self.revoked = []
        self.begun = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()

    async def script(self, request, writer):
        target = request.split(b" ")[1]
        form = {name: values[0] for name, values in parse_qs(request.partition(b"\r\n\r\n")[2].decode()).items()}
        if target.endswith(b"smart-configuration"):
            names = ("authorization_challenge_endpoint", "token_endpoint", "revocation_endpoint")
            writer.write(reply({name: f"/{name}" for name in names}))
        elif target == b"/revocation_endpoint":
            self.revoked.append(form["token"])
            writer.write(reply(b"", media="text/plain"))
        else:
            self.tokens.append(form["refresh_token"])
            self.begun.set()
            await self.gate.wait()
            await self._answer(writer)

    async def _answer(self, writer):
        outcome = self.outcomes.pop(0)
        if outcome is SILENCE:
            await asyncio.sleep(30)
        elif outcome is HANGS_UP:
            writer.close()
        else:
            writer.write(outcome)


class Ticks:
    """Seconds that pass when told; `step` more at every look."""

    def __init__(self, step=0.0):
        self.now = 0.0
        self.step = step

    def __call__(self):
        self.now += self.step
        return self.now


@contextlib.asynccontextmanager
async def keeper(endpoint, ticks=None, kept=None, budgets=USUAL):
    async def rotated(refresh):
        if kept is not None:
            kept.append(refresh)

    async with Lab(endpoint.script) as lab:
        gateway = gateway_to(lab.url, budgets=budgets)
        yield TokenKeeper(OAuth(gateway), Tokens("a1", "r1", 600), rotated=rotated, ticks=ticks or Ticks())
        await gateway.aclose()


@pytest.mark.parametrize(("now", "token"), [(584.9, "a1"), (585.0, "a2")])
async def test_a_token_is_renewed_fifteen_seconds_before_its_end(now, token):
    ticks, kept = Ticks(), []
    async with keeper(TokenEndpoint(NEW), ticks, kept) as tokens:
        ticks.now = now
        assert await tokens.access() == token
    assert kept == (["r2"] if token == "a2" else [])


async def test_a_hundred_who_ask_share_one_renewal_and_one_who_leaves_spoils_nothing():
    endpoint = TokenEndpoint(NEW)
    endpoint.gate.clear()
    async with keeper(endpoint) as tokens:
        asking = [asyncio.ensure_future(tokens.renewed("a1")) for _ in range(100)]
        await endpoint.begun.wait()
        asking[0].cancel()
        endpoint.gate.set()
        assert await asyncio.gather(*asking[1:]) == ["a2"] * 99
        assert await tokens.renewed("a1") == "a2"
    assert endpoint.tokens == ["r1"]


async def test_who_leaves_in_the_middle_of_a_renewal_keeps_the_new_token_and_leaves_nothing_running():
    endpoint, kept = TokenEndpoint(NEW), []
    endpoint.gate.clear()
    async with keeper(endpoint, kept=kept) as tokens:
        asking = asyncio.ensure_future(tokens.renewed("a1"))
        await endpoint.begun.wait()
        asking.cancel()
        asyncio.get_running_loop().call_later(0.05, endpoint.gate.set)
        before = asyncio.all_tasks()
        await tokens.end()
        assert kept == ["r2"]
        with pytest.raises(SessionExpired):
            await tokens.access()
        assert not [task for task in asyncio.all_tasks() & before if "_renew" in repr(task)]


async def test_a_renewal_that_takes_for_ever_is_given_up_at_the_end():
    endpoint, kept = TokenEndpoint(NEW), []
    endpoint.gate.clear()
    async with keeper(endpoint, kept=kept) as tokens:
        asking = asyncio.ensure_future(tokens.renewed("a1"))
        await endpoint.begun.wait()
        asking.cancel()
        await tokens.end(patience=0.05)
        assert kept == []
        assert not [task for task in asyncio.all_tasks() if "_renew" in repr(task)]
        endpoint.gate.set()


async def test_a_refused_renewal_ends_the_sign_in():
    async with keeper(TokenEndpoint(OVER)) as tokens:
        with pytest.raises(SessionExpired):
            await tokens.renewed("a1")
        with pytest.raises(SessionExpired):
            await tokens.access()


async def test_a_renewal_that_was_not_heard_is_tried_again_with_the_same_token():
    endpoint = TokenEndpoint(SILENCE, NEW)
    async with keeper(endpoint, budgets=IMPATIENT) as tokens:
        assert await tokens.renewed("a1") == "a2"
    assert endpoint.tokens == ["r1", "r1"]


@pytest.mark.parametrize(("step", "tries"), [(29.9, 2), (30.0, 1)])
async def test_after_thirty_seconds_a_repeat_would_look_like_theft(step, tries):
    ticks = Ticks()
    endpoint = TokenEndpoint(SILENCE, SILENCE)
    async with keeper(endpoint, ticks, budgets=IMPATIENT) as tokens:
        ticks.step = step
        with pytest.raises(TimedOut):
            await tokens.renewed("a1")
    assert len(endpoint.tokens) == tries


async def test_an_unreachable_portal_leaves_the_sign_in_as_it_was():
    async with keeper(TokenEndpoint(HANGS_UP, NEW)) as tokens:
        with pytest.raises(Offline):
            await tokens.renewed("a1")
        assert await tokens.renewed("a1") == "a2"


async def test_a_revoked_sign_in_is_forgotten_and_revoking_twice_does_nothing():
    endpoint = TokenEndpoint()
    async with keeper(endpoint) as tokens:
        await tokens.revoke()
        await tokens.revoke()
        with pytest.raises(SessionExpired):
            await tokens.access()
    assert endpoint.revoked == ["r1"]


async def test_forgotten_tokens_sign_nobody_in():
    async with keeper(TokenEndpoint()) as tokens:
        tokens.forget()
        with pytest.raises(SessionExpired):
            await tokens.renewed("a1")
