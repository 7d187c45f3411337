"""Credentials go to the portal and nobody else: redirects, page links, endpoints, cookies, proxies."""

import json

import pytest

from pfclient.errors import Incompatible, UnsafeAddress
from pfclient.gateway.fhir import FhirApi
from pfclient.gateway.reply import FHIR, Call
from pfclient.gateway.smart import discover
from tests.support.clients import authorized, gateway_to, outcome
from tests.support.lab import Lab, head, reply


def searchset(*links):
    return {"resourceType": "Bundle", "type": "searchset", "link": [{"relation": "next", "url": url} for url in links]}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308, 300, 305, 399])
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_redirect_to_another_origin_is_not_followed(status, method):
    async with Lab(reply()) as foreign, Lab(reply(status=status, location=f"{foreign.url}/x")) as portal:
        call = Call(method=method, reference="x", headers={"Authorization": "Bearer canary"})
        with pytest.raises(UnsafeAddress):
            await outcome(gateway_to(portal.url), call)
        assert foreign.heard == []
        assert len(portal.heard) == 1


async def test_a_redirect_within_the_portal_is_not_followed_either():
    async with Lab(reply(status=302, location="/y")) as portal:
        with pytest.raises(Incompatible):
            await outcome(gateway_to(portal.url))
        assert len(portal.heard) == 1


@pytest.mark.parametrize("form", ["{url}/fhir/Condition?page=2", "//127.0.0.1:{port}/fhir/x", "http://localhost:{port}/x",
                                  "http://127.1:{port}/x", "http://x@127.0.0.1:{port}/x"])  # fmt: skip
async def test_a_next_link_to_another_origin_gets_no_request_and_no_token(form):
    async with Lab(reply()) as foreign:
        link = form.format(url=foreign.url, port=foreign.port)
        async with Lab(reply(searchset(link), media=FHIR)) as portal:
            gateway = gateway_to(portal.url)
            with pytest.raises(UnsafeAddress):
                async for _ in FhirApi(authorized(gateway)).search("Condition", (("patient", "a"),)):
                    pass
            await gateway.aclose()
            assert foreign.heard == []
            assert len(portal.heard) == 1
            assert b"Bearer canary" in portal.heard[0]


@pytest.mark.parametrize("field", ["authorization_challenge_endpoint", "token_endpoint", "revocation_endpoint"])
async def test_a_sign_in_endpoint_elsewhere_is_refused(field):
    async with Lab(reply()) as foreign:

        def script(_request, _writer):
            names = ("authorization_challenge_endpoint", "token_endpoint", "revocation_endpoint")
            return reply({name: f"{foreign.url if name == field else portal.url}/oauth/x" for name in names})

        async with Lab(script) as portal:
            gateway = gateway_to(portal.url)
            with pytest.raises(UnsafeAddress):
                await discover(gateway)
            await gateway.aclose()
        assert foreign.heard == []


async def test_page_links_in_a_circle_end():
    async with Lab(reply(searchset("/fhir/Condition?page=2"), media=FHIR)) as portal:
        gateway = gateway_to(portal.url)
        with pytest.raises(Incompatible):
            async for _ in FhirApi(authorized(gateway)).search("Condition", ()):
                pass
        await gateway.aclose()
        assert len(portal.heard) == 2


async def test_pages_without_end_stop_at_a_thousand():
    count = 0

    def script(_request, _writer):
        nonlocal count
        count += 1
        body = json.dumps(searchset(f"/fhir/Condition?page={count}")).encode()
        return head(content_type=FHIR, content_length=len(body)) + body

    async with Lab(script) as portal:
        gateway = gateway_to(portal.url)
        with pytest.raises(Incompatible):
            async for _ in FhirApi(authorized(gateway)).search("Condition", ()):
                pass
        await gateway.aclose()
        assert len(portal.heard) == 1000


async def test_cookies_are_never_sent_back():
    async with Lab(reply(set_cookie="session=canary; Path=/")) as portal:
        gateway = gateway_to(portal.url)
        await gateway.send(Call(reference="x"))
        await gateway.send(Call(reference="x"))
        await gateway.aclose()
        assert not any(b"cookie" in request.lower() for request in portal.heard)


async def test_proxies_and_key_logs_of_the_environment_are_ignored(monkeypatch, tmp_path):
    async with Lab(reply()) as proxy, Lab(reply()) as portal:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.setenv("NO_PROXY", "")
        monkeypatch.setenv("HOME", str(tmp_path))
        (tmp_path / ".netrc").write_text("machine 127.0.0.1 login maria password canary")
        await outcome(gateway_to(portal.url), Call(reference="x"))
        assert proxy.heard == []
        assert b"authorization" not in portal.heard[0].lower()
