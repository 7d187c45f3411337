"""Authorization servers that keep to the standards in other ways than ours; as seen, side by side, in three of them."""

import contextlib
import json

import pytest

from pfclient.errors import Incompatible, SessionExpired
from pfclient.gateway.authorized import Authorized
from pfclient.gateway.oauth import OAuth, Proof, Tokens
from pfclient.gateway.reply import JSON, TEXT, Call
from pfclient.gateway.tokens import TokenKeeper
from tests.support.clients import gateway_to
from tests.support.lab import Lab, reply
from tests.unit.gateway.test_tokens import Ticks

OVER = reply(b"Unauthorized", status=401, media=TEXT)
GRANTED = {"token_type": "Bearer", "access_token": "a2", "expires_in": 300}


class Server:
    """Discovery without a revocation endpoint, tokens as told, and a record that wants a token it likes."""

    def __init__(self, *grants, likes="a2", refusal=OVER):
        self.grants = list(grants)
        self.likes = likes.encode()
        self.refusal = refusal
        self.asked = []

    def script(self, request, _writer):
        method, target, _ = request.split(b"\r\n")[0].decode().split(" ")
        self.asked.append((method, target, request.partition(b"\r\n\r\n")[2].decode()))
        if target.endswith("smart-configuration"):
            return reply({"authorization_challenge_endpoint": "/challenge", "token_endpoint": "/token"})
        if target == "/token":
            answer = self.grants.pop(0)
            return answer if isinstance(answer, bytes) else reply(answer)
        return reply() if b"Bearer " + self.likes in request else self.refusal

    def sent(self, target):
        return [body for _, asked, body in self.asked if asked == target]


@contextlib.asynccontextmanager
async def signed_in(server, *, seconds=600, clock=lambda: 0.0, kept=None):
    async def rotated(refresh):
        if kept is not None:
            kept.append(refresh)

    async with Lab(server.script) as lab:
        gateway = gateway_to(lab.url)
        keeper = TokenKeeper(OAuth(gateway), Tokens("a1", "r1", seconds), rotated=rotated, ticks=clock)
        yield Authorized(gateway, keeper)
        await gateway.aclose()


async def test_a_refresh_token_that_is_not_rotated_is_used_again():
    server, kept = Server(GRANTED, GRANTED | {"refresh_token": "r1"}), []
    async with signed_in(server, kept=kept) as account:
        await account.tokens.renewed("a1")
        await account.tokens.renewed("a2")
    assert kept == ["r1", "r1"]
    assert all("refresh_token=r1" in body for body in server.sent("/token"))


async def test_what_a_code_gives_must_hold_a_refresh_token_all_the_same():
    async with Lab(Server(GRANTED).script) as lab:
        gateway = gateway_to(lab.url)
        with pytest.raises(Incompatible):
            await OAuth(gateway).redeem("code", Proof.fresh(), keep=False)
        await gateway.aclose()


async def test_tokens_of_five_minutes_are_renewed_before_each_of_them_ends():
    server, ticks = Server(GRANTED, GRANTED | {"access_token": "a3"}), Ticks()
    async with signed_in(server, seconds=300, clock=ticks) as account:
        for ticks.now, token in ((284.9, "a1"), (285.0, "a2"), (569.9, "a2"), (570.0, "a3")):
            assert await account.tokens.access() == token


@pytest.mark.parametrize(
    "scope", ["user/*.rs openid", "openid", "", None], ids=["another order", "less", "none", "not told"]
)
async def test_scopes_in_another_order_or_fewer_of_them_are_a_sign_in(scope):
    server = Server(GRANTED | {"refresh_token": "r2", "scope": scope})
    async with signed_in(server) as account:
        assert await account.tokens.renewed("a1") == "a2"


async def test_a_sign_in_nobody_can_revoke_is_forgotten_and_nothing_is_asked():
    server = Server()
    async with signed_in(server) as account:
        await account.tokens.revoke()
        with pytest.raises(SessionExpired):
            await account.tokens.access()
    assert [method for method, _, _ in server.asked] == ["GET"]


@pytest.mark.parametrize(
    "refusal", [OVER, reply({"error": "expired"}, status=401, media=JSON)], ids=["in words", "in JSON"]
)
async def test_a_token_that_is_over_is_renewed_however_it_is_told(refusal):
    """Neither comes with a WWW-Authenticate."""
    server = Server(GRANTED, refusal=refusal)
    async with signed_in(server) as account:
        assert (await account.send(Call(reference="fhir/Condition"))).status == 200
    assert len(server.sent("/fhir/Condition")) == 2


async def test_one_record_refused_in_words_with_a_new_token_too_ends_no_sign_in():
    server = Server(GRANTED, likes="never")
    async with signed_in(server) as account:
        with pytest.raises(Incompatible) as caught:
            await account.send(Call(reference="fhir/Condition"))
        assert type(caught.value) is Incompatible
        assert await account.tokens.access() == "a2"


async def test_a_sign_in_page_in_place_of_everything_renews_nothing():
    page = reply(b"<html>Hotel Wi-Fi</html>", status=401, media="text/html")
    server = Server(refusal=page)
    async with signed_in(server) as account:
        with pytest.raises(Incompatible):
            await account.send(Call(reference="fhir/Condition"))
    assert not server.sent("/token")


@pytest.mark.parametrize("status", [400, 401])
async def test_a_refused_renewal_is_the_end_with_either_status(status):
    server = Server(reply(json.dumps({"error": "invalid_grant"}).encode(), status=status, media=JSON))
    async with signed_in(server) as account:
        with pytest.raises(SessionExpired):
            await account.tokens.renewed("a1")
        with pytest.raises(SessionExpired):
            await account.tokens.access()
