"""What holds for every request: wire forms of refusals, ids, caching, limits, hosts; and the description of it all."""

import pytest
from starlette.routing import Route

from portal.app import create_app
from portal.errors import FhirError, OAuthError, Problem
from portal.middleware import ExpectedHost
from portal.routes.openapi import description
from portal.settings import Settings
from portal.store import times
from tests.support.clock import FakeClock


def mounted(portal):
    found = set()
    for route in portal.app.routes:
        found |= {(method, route.path.replace(":path}", "}")) for method in route.methods - {"HEAD"}}
    return found


def test_the_description_names_exactly_what_is_mounted(portal):
    described = {(method.upper(), path) for path, methods in description("")["paths"].items() for method in methods}
    assert described == mounted(portal)


async def test_the_description_is_served_with_the_callers_address(portal):
    async with portal.client() as client:
        document = (await client.get("/openapi.json")).json()
    assert document["openapi"] == "3.1.0"
    assert document["servers"] == [{"url": portal.base_url}]
    verify = document["paths"]["/enroll/v1/verify"]["post"]
    assert "verification-failed" in verify["responses"]["422"]["description"]
    assert verify["requestBody"]["content"]["application/json"]["schema"]["required"] == [
        "method",
        "code",
        "birth_date",
    ]


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/nothing", "application/problem+json"),
        ("/enroll/v1/nothing", "application/problem+json"),
        ("/oauth/nothing", "application/json"),
        ("/fhir/Nothing", "application/fhir+json"),
    ],
)
async def test_unknown_addresses_are_refused_in_the_form_of_their_surface(portal, path, media_type):
    async with portal.client() as client:
        answer = await client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == media_type
    body = answer.json()
    assert body.get("code") == "not-found" or body.get("error") or body["issue"][0]["code"] == "not-found"


async def test_the_wrong_method_is_told_which_is_right(portal):
    async with portal.client() as client:
        answer = await client.get("/enroll/v1/verify")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"
    assert answer.json()["code"] == "method-not-allowed"


async def test_every_answer_has_an_id_of_its_own_and_is_not_stored(portal):
    async with portal.client() as client:
        answers = [await client.get(path) for path in ("/nothing", "/enroll/v1/session", "/register", "/fhir/Patient")]
    assert len({answer.headers["x-request-id"] for answer in answers}) == 4
    assert {answer.headers["cache-control"] for answer in answers} == {"no-store"}


@pytest.mark.parametrize(
    ("path", "limit"), [("/enroll/v1/sessions", 64 * 1024), ("/fhir/Patient/_search", 1024 * 1024)]
)
async def test_bodies_up_to_the_limit_are_read_and_one_byte_more_is_not(portal, path, limit):
    async with portal.client() as client:
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if path.startswith("/fhir") else {}
        assert (await client.post(path, content=b" " * limit, headers=kind)).status_code != 413
        for body in (b" " * (limit + 1), _chunks(limit + 1)):
            answer = await client.post(path, content=body, headers=kind)
            assert answer.status_code == 413


async def _chunks(size):
    yield b" " * (size - 1)
    yield b" "


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.1.5:8000", "", "[::1"])
async def test_a_page_elsewhere_cannot_reach_a_loopback_portal_under_its_own_name(portal, host):
    async with portal.client() as client:
        answer = await client.get("/portal/v1/config", headers={"Host": host})
    assert answer.status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:80", "LOCALHOST:1"])
async def test_loopback_names_reach_it(portal, host):
    async with portal.client() as client:
        assert (await client.get("/portal/v1/config", headers={"Host": host})).status_code == 200


@pytest.mark.parametrize(
    ("settings", "host", "passes"),
    [
        ({"host": "0.0.0.0"}, "clinic.example.org", True),
        ({"public_url": "https://clinic.example.org"}, "clinic.example.org", True),
        ({"public_url": "https://clinic.example.org"}, "other.example.org", False),
    ],
)
async def test_a_public_portal_answers_to_its_public_name(tmp_path, settings, host, passes):
    reached = []

    async def app(*_arguments):
        reached.append(host)

    async def ignore(_message):
        pass

    scope = {"type": "http", "path": "/", "headers": [(b"host", host.encode())], "method": "GET"}
    await ExpectedHost(app, settings=Settings(data=tmp_path, **settings))(scope, None, ignore)
    assert bool(reached) == passes


async def test_an_unforeseen_error_is_a_plain_500_and_its_words_are_logged_nowhere(portal, caplog):
    async def broken(_request):
        raise RuntimeError("Maria Alvarez 1985-02-11")

    portal.app.router.routes.append(Route("/oauth/broken", broken))
    async with portal.client() as client:
        answer = await client.get("/oauth/broken")
    assert (answer.status_code, answer.json()["error"]) == (500, "server_error")
    (entry,) = caplog.records
    assert answer.headers["x-request-id"] in entry.getMessage()
    assert "RuntimeError at test_app.py" in entry.getMessage()
    assert "Maria" not in caplog.text


async def test_each_kind_of_refusal_takes_its_wire_form(portal):
    refusals = {
        "/a": Problem(429, "slow-down", "Wait.", retry_after=7, attempts_remaining=2, reasons=["x"]),
        "/oauth/b": OAuthError("access_denied", status=401, retry_after=3, auth_session="s"),
        "/fhir/c": FhirError(401, "login", "Sign in."),
    }
    for path, refusal in refusals.items():
        portal.app.router.routes.append(Route(path, _raising(refusal)))
    async with portal.client() as client:
        problem, oauth, fhir = [await client.get(path) for path in refusals]
    assert problem.headers["retry-after"] == "7"
    assert problem.json() == {
        "type": "about:blank",
        "title": "Too Many Requests",
        "status": 429,
        "detail": "Wait.",
        "code": "slow-down",
        "retry_after": 7,
        "attempts_remaining": 2,
        "reasons": ["x"],
    }
    assert oauth.json() == {"error": "access_denied", "auth_session": "s"}
    assert oauth.headers["www-authenticate"].startswith("Bearer")
    assert fhir.json()["issue"] == [{"severity": "error", "code": "login", "diagnostics": "Sign in."}]
    assert fhir.headers["www-authenticate"].startswith("Bearer")


def _raising(refusal):
    async def endpoint(_request):
        raise refusal

    return endpoint


async def test_the_configuration_tells_policy_terms_and_practices_and_is_read_again_by_etag(portal):
    portal.add_patient()
    async with portal.client() as client:
        answer = await client.get("/portal/v1/config")
        again = await client.get("/portal/v1/config", headers={"If-None-Match": answer.headers["etag"]})
        terms = await client.get(answer.json()["terms"]["url"], headers={"Accept-Language": "es-MX,en;q=0.5"})
        questions = await client.get("/portal/v1/security-questions", headers={"Accept-Language": "es"})
    body = answer.json()
    assert body["practices"] == [{"name": "Lakeview Family Medicine", "phone": "(555) 010-0100"}]
    assert body["password_policy"]["min_length"] == 8
    assert again.status_code == 304
    assert terms.text.startswith("Condiciones de uso")
    assert all("¿" in item["text"] for item in questions.json()["items"])


async def test_the_register_page_runs_only_its_own_script_and_never_sees_the_token(portal):
    async with portal.client() as client:
        page = await client.get("/register", headers={"Accept-Language": "es"})
        script = await client.get("/register.js")
        style = await client.get("/register.css")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert page.headers["referrer-policy"] == "no-referrer"
    assert '<html lang="es">' in page.text
    assert "http" not in page.text.replace("https://", "http").replace("<!doctype html>", "")
    assert "location.hash" in script.text
    assert script.headers["content-type"].startswith("text/javascript")
    assert style.headers["content-type"].startswith("text/css")


def test_an_application_with_an_impossible_mail_server_does_not_start(tmp_path):
    with pytest.raises(ValueError, match="mail server"):
        create_app(Settings(data=tmp_path, smtp_url="nonsense"), FakeClock())


def test_times_are_written_at_one_width_and_read_back():
    now = FakeClock().now()
    assert times.text(now) == "2026-03-10T15:00:00.000000Z"
    assert times.moment(times.text(now)) == now
    with pytest.raises(ValueError, match="time zone"):
        times.text(now.replace(tzinfo=None))
