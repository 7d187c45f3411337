"""Corners of registration: what never shows itself, what is bounded, and what a token must be allowed to do."""

import json

import pytest

from portal.middleware import BodyLimit, LastResort, RequestMark
from portal.rules.handles import new_recovery_code
from portal.rules.invitations import Invited
from portal.rules.proofs import FreshCode, Proof
from portal.rules.redemption import NewAccount, ReadyAccount
from portal.rules.usernames import suggestions
from portal.site import Site, SiteError, read_site, write_site
from portal.store.deliveries import Letter
from portal.store.idempotency import Repeatable
from portal.words.invitation_mail import MailFacts
from portal.words.paper_letter import LetterFacts
from tests.support import sign_in
from tests.support.enrolling import verified
from tests.support.portal import PortalUnderTest

SECRET = "canary-1234"


@pytest.mark.parametrize(
    "kind", [Invited, FreshCode, Proof, NewAccount, ReadyAccount, Letter, Repeatable, MailFacts, LetterFacts, Site]
)
def test_what_holds_a_secret_does_not_print_it(kind):
    shown = {"invitation_id", "kind"}
    whole = kind(**{name: "shown" if name in shown else SECRET for name in kind.__dataclass_fields__})
    assert SECRET not in repr(whole)


def test_a_short_name_is_offered_longer_ones():
    assert suggestions("al@example.org", lambda _name: True) == ["al.chart", "al.chart2", "al.chart3"]
    assert suggestions("maria", lambda _name: False) == []
    assert all(len(name) <= 128 for name in suggestions("m" * 128, lambda _name: True))


def test_recovery_codes_can_be_read_out():
    codes = [new_recovery_code() for _ in range(50)]
    assert len(set(codes)) == 50
    assert {len(code) for code in codes} == {19}


async def test_a_challenge_without_the_account_scope_links_nothing(portal):
    sign_in.add_account(portal)
    proof = sign_in.Proof()
    async with portal.client() as client:
        asked = await sign_in.ask_code(client, proof, scope="openid user/*.rs")
        walk = await verified(client, portal.invite(portal.add_patient()))
        body = {
            "mode": "link",
            "relationship": "self",
            "authorization_code": asked.json()["authorization_code"],
            "code_verifier": proof.verifier,
        }
        answer = await walk.account(body)
    assert (answer.status_code, answer.json()["code"]) == (403, "insufficient-scope")


async def test_a_key_too_long_to_keep_is_refused(portal):
    invited = portal.invite(portal.add_patient())
    body = {"invitation_token": invited.token}
    async with portal.client() as client:
        longest = await client.post("/enroll/v1/sessions", json=body, headers={"Idempotency-Key": "k" * 255})
        longer = await client.post("/enroll/v1/sessions", json=body, headers={"Idempotency-Key": "k" * 256})
    assert (longest.status_code, longer.status_code) == (201, 400)


@pytest.mark.parametrize("value", ["\x00", "a\x00b", "\ud800"])
async def test_text_that_is_no_text_is_refused_and_never_reaches_the_database(portal, value):
    body = json.dumps({"invitation_token": value})
    async with portal.client() as client:
        answer = await client.post("/enroll/v1/sessions", content=body)
    assert answer.status_code in {400, 422}


async def test_a_challenge_by_an_unknown_method_is_refused(portal):
    async with portal.client() as client:
        walk = await verified(client, portal.invite(portal.add_patient()))
        answer = await walk.challenge("pigeon")
    assert (answer.status_code, answer.json()["field_errors"][0]["field"]) == (422, "method")


@pytest.mark.parametrize("layer", [RequestMark, BodyLimit, LastResort])
async def test_what_is_not_http_passes_every_layer(layer):
    seen = []

    async def app(scope, _receive, _send):
        seen.append(scope["type"])

    await layer(app)({"type": "lifespan"}, None, None)
    assert seen == ["lifespan"]


async def test_an_answer_that_breaks_off_in_the_middle_is_not_made_whole(caplog):
    async def app(_scope, _receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise RuntimeError(SECRET)

    sent = []

    async def send(message):
        sent.append(message["type"])

    with pytest.raises(ConnectionAbortedError):
        await LastResort(app)({"type": "http", "path": "/"}, None, send)
    assert sent == ["http.response.start"]
    assert SECRET not in caplog.text


async def test_an_error_outside_a_request_is_not_swallowed():
    async def app(_scope, _receive, _send):
        raise RuntimeError("no database")

    with pytest.raises(RuntimeError):
        await LastResort(app)({"type": "lifespan"}, None, None)


async def test_an_announced_length_that_is_no_number_is_refused(portal):
    async with portal.client() as client:
        answer = await client.post("/oauth/token", content=b"x", headers={"Content-Length": "lots"})
    assert (answer.status_code, answer.json()["error"]) == (413, "invalid_request")


def test_the_address_file_is_whole_or_absent(tmp_path):
    assert read_site(tmp_path) == Site()
    write_site(tmp_path, Site("http://127.0.0.1:1", "sqlite://"))
    assert read_site(tmp_path) == Site("http://127.0.0.1:1", "sqlite://")
    assert [path.name for path in tmp_path.iterdir()] == ["portal.json"]
    (tmp_path / "portal.json").write_text("[]")
    with pytest.raises(SiteError, match="start the portal once"):
        read_site(tmp_path)


async def test_behind_a_proxy_every_address_begins_with_the_public_one(tmp_path):
    portal = PortalUnderTest(tmp_path / "portal", public_url="https://clinic.example.org/records/")
    async with portal.client(headers={"Host": "clinic.example.org"}) as client:
        config = (await client.get("/portal/v1/config")).json()
        document = (await client.get("/openapi.json")).json()
    portal.close()
    assert config["terms"]["url"] == "https://clinic.example.org/records/portal/v1/terms"
    assert document["servers"] == [{"url": "https://clinic.example.org/records"}]
