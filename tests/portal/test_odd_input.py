"""Input nobody's client sends: refused in words, never an internal error."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.sign_in import add_account, bearer, link, sign_in

NAMES = (
    "client_id", "response_type", "scope", "code_challenge", "code_challenge_method", "username", "password", "keep",
    "grant_type", "code", "code_verifier", "refresh_token", "token", "visit_token", "device_token", "auth_session",
    "otp", "recovery_code", "trust_device", "client_assertion", "client_assertion_type",
)  # fmt: skip
KNOWN = ("pfclient", "code", "S256", "user/*.rs", "x" * 43, "maria", "authorization_code", "refresh_token", "true", "")
ODD = st.one_of(
    st.sampled_from(KNOWN), st.text(max_size=40), st.sampled_from(("\0", "a\0b", "\ud7ff", "🙂", "é" * 200))
)


@pytest.mark.parametrize("odd", ["%00", "a%00b", "%ff", "%F0%9F%99%82", "%ED%A0%80", "'", "%25", "x" * 3000])
async def test_an_odd_id_or_value_is_refused_or_finds_nothing(portal, odd):
    link(portal, add_account(portal), portal.add_patient())
    mine = "/fhir/Condition?patient=maria-alvarez"
    paths = (
        f"/fhir/Condition/{odd}",
        f"/fhir/Patient/{odd}",
        f"/fhir/Condition?patient={odd}",
        f"/fhir/Condition?_page={odd}",
        f"/fhir/Patient?_id={odd}",
        *(f"{mine}&{name}={odd}" for name in ("_id", "code", "status", "category", "date", "_lastUpdated", "_include")),
        f"/enroll/v1/usernames/{odd}",
        f"/{odd}",
    )
    async with portal.client() as client:
        header = bearer(await sign_in(client))
        answers = [await client.get(path, headers=header) for path in paths]
        paths = [f"/account/v1/{listed}/{odd}" for listed in ("charts", "sessions")]
        answers += [await client.delete(path, headers=header) for path in paths]
    assert not [(str(answer.request.url), answer.status_code) for answer in answers if answer.status_code >= 500]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(form=st.dictionaries(st.sampled_from(NAMES), ODD), raw=st.binary(max_size=60))
def test_odd_forms_are_refused_in_oauths_words(portal, form, raw):
    import asyncio

    async def ask():
        async with portal.client() as client:
            for path in ("challenge", "token", "revoke", "introspect"):
                answers = [await client.post(f"/oauth/{path}", data=form)]
                kind = {"content-type": "application/x-www-form-urlencoded"}
                answers.append(await client.post(f"/oauth/{path}", content=raw, headers=kind))
                for answer in answers:
                    if (path, answer.status_code) == ("revoke", 200):
                        # RFC 7009 §2.2: an unknown token is as good as revoked.
                        continue
                    assert answer.status_code in {400, 401, 429}, (path, answer.text)
                    assert answer.json()["error"]

    asyncio.run(ask())
