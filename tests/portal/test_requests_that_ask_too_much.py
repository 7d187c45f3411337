"""Requests that are too big or ask for too much at once are refused at once, in the words of their surface."""

import pytest

from tests.support.sign_in import add_account, bearer, link, sign_in


@pytest.fixture
def mine(portal):
    patient = portal.add_patient()
    link(portal, add_account(portal), patient)
    return patient


async def searched(client, mine, **parameters):
    headers = bearer(await sign_in(client))
    return await client.post("/fhir/Condition/_search", data={"patient": mine, **parameters}, headers=headers)


@pytest.mark.parametrize("name", ["_id", "code", "status", "category", "clinical-status"])
@pytest.mark.parametrize(("number", "status"), [(200, 200), (201, 400), (50_000, 400)])
async def test_a_search_takes_two_hundred_alternatives_at_most(portal, mine, name, number, status):
    async with portal.client() as client:
        answer = await searched(client, mine, **{name: ",".join(f"x{each}" for each in range(number))})
    assert answer.status_code == status
    if status == 400:
        assert answer.json()["issue"][0]["code"] == "too-costly"


@pytest.mark.parametrize("name", ["date", "_lastUpdated", "category", "_include", "_id", "unheard-of"])
@pytest.mark.parametrize(("number", "status"), [(99, 200), (100, 400)])
async def test_a_search_takes_a_hundred_parameters_at_most(portal, mine, name, number, status):
    value = {"date": "ge2020", "_lastUpdated": "ge2020", "_include": "Condition:recorder"}.get(name, "x")
    async with portal.client() as client:
        answer = await searched(client, mine, **{name: [value] * number})
    assert answer.status_code == status


@pytest.mark.parametrize(
    ("path", "media", "member"),
    [
        ("/oauth/token", "application/json", "error"),
        ("/enroll/v1/sessions", "application/problem+json", "code"),
        ("/fhir/Condition/_search", "application/fhir+json", "issue"),
    ],
)
async def test_a_body_of_unannounced_length_is_refused_in_the_words_of_its_surface(portal, mine, path, media, member):
    async def endless():
        for _ in range(200):
            yield b"x" * 8192

    kind = "application/json" if path.startswith("/enroll") else "application/x-www-form-urlencoded"
    async with portal.client() as client:
        headers = {"Content-Type": kind, **bearer(await sign_in(client))}
        answer = await client.post(path, content=endless(), headers=headers)
    assert answer.status_code == 413
    assert answer.headers["content-type"] == media
    assert member in answer.json()
