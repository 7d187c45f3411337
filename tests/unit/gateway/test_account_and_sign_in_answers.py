"""Odd answers of the account, sign-in and registration surfaces: read with care or refused, never believed blindly."""

from datetime import date

import pytest

from pfclient.errors import Incompatible, NotFound, SessionExpired, UnsafeAddress
from pfclient.gateway.account import AccountApi
from pfclient.gateway.config import portal_info
from pfclient.gateway.enrolment import PortalEnrolment
from pfclient.gateway.fhir import FhirApi
from pfclient.gateway.oauth import OAuth, Proof
from pfclient.gateway.reply import PROBLEM, TEXT
from pfclient.gateway.smart import discover
from pfclient.people import ChartStatus, Relationship
from tests.support.clients import authorized, gateway_to
from tests.support.lab import Lab, reply

CHART = {"chart_id": "c1", "patient": "Patient/1", "display": "Leo", "relationship": "child", "status": "active"}


class Surface:
    """A portal of canned answers by path; a list is answered one after another."""

    def __init__(self, **answers):
        self.answers = answers
        self.asked = []

    def script(self, request, _writer):
        method, target, _ = request.split(b"\r\n")[0].decode().split(" ")
        path = target.partition("?")[0].strip("/").replace("/", "_").replace("-", "_").replace(".", "_")
        self.asked.append((method, target))
        if path == "fhir__well_known_smart_configuration" and path not in self.answers:
            names = ("authorization_challenge_endpoint", "token_endpoint", "revocation_endpoint")
            ends = ("challenge", "token", "revoke")
            return reply({name: f"/oauth/{end}" for name, end in zip(names, ends, strict=True)})
        answer = self.answers.get(path, reply({"code": "not-found"}, status=404, media=PROBLEM))
        return answer.pop(0) if isinstance(answer, list) else answer


async def use(surface, act):
    async with Lab(surface.script) as lab:
        gateway = gateway_to(lab.url)
        try:
            return await act(gateway)
        finally:
            await gateway.aclose()


async def charts(*entries):
    surface = Surface(account_v1_charts=reply(entries[0] if entries == ({},) else list(entries)))
    return await use(surface, lambda gateway: AccountApi(authorized(gateway)).charts())


@pytest.mark.parametrize("status", ["revoked", "expired", "suspended", ""])
async def test_a_status_nobody_knows_opens_no_chart(status):
    [chart] = await charts({**CHART, "status": status})
    assert chart.connection.status is (ChartStatus.EXPIRED if status == "expired" else ChartStatus.REVOKED)


@pytest.mark.parametrize(("said", "read"), [("child", Relationship.CHILD), ("cousin", Relationship.OTHER), ("", None)])
async def test_a_relationship_nobody_knows_is_another_one(said, read):
    [chart] = await charts({**CHART, "relationship": said})
    assert chart.relationship is (read or Relationship.OTHER)


@pytest.mark.parametrize("practice", [{"name": "Lakeview", "phone": "555"}, "Lakeview"])
async def test_a_practice_is_a_name_or_an_object(practice):
    [chart] = await charts({**CHART, "practice": practice, "practice_phone": "555"})
    assert (chart.connection.practice, chart.connection.practice_phone) == ("Lakeview", "555")


async def test_access_has_categories_and_a_last_day():
    [chart] = await charts({**CHART, "access": {"categories": ["diagnoses"], "until": "2027-01-31"}})
    assert chart.connection.access.categories == ("diagnoses",)
    assert chart.connection.access.until == date(2027, 1, 31)


@pytest.mark.parametrize("entry", [{**CHART, "access": {"until": "soon"}}, {**CHART, "chart_id": None}, 5, None, {}])
async def test_a_list_of_charts_that_cannot_be_read_says_nothing_about_anybody(entry):
    with pytest.raises(Incompatible):
        await charts(entry)


async def test_unlinking_names_the_chart_safely():
    surface = Surface()
    with pytest.raises(NotFound):
        await use(surface, lambda gateway: AccountApi(authorized(gateway)).unlink("c 1"))
    assert surface.asked == [("DELETE", "/account/v1/charts/c%201")]
    with pytest.raises(UnsafeAddress):
        await use(surface, lambda gateway: AccountApi(authorized(gateway)).unlink("../me"))


CONFIG = {"name": "Lakeview", "practices": [{"name": "Lakeview", "phone": "555"}]}
QUESTIONS = reply({"items": [{"id": "pet", "text": "Your first pet?"}]})


async def test_a_portal_without_terms_has_none_and_the_usual_policy():
    surface = Surface(portal_v1_config=reply(CONFIG), portal_v1_security_questions=QUESTIONS)
    info = await use(surface, portal_info)
    assert (info.name, info.phone, info.terms.text, info.policy.min_length) == ("Lakeview", "555", "", 8)


@pytest.mark.parametrize("body", [b"\xff\xfe", None])
async def test_terms_that_cannot_be_read_are_not_shown(body):
    config = reply({**CONFIG, "terms": {"version": "1", "url": "/terms"}})
    terms = reply(body, media=TEXT) if body else reply(b"<html>", media="text/html")
    surface = Surface(portal_v1_config=config, portal_v1_security_questions=QUESTIONS, terms=terms)
    with pytest.raises(Incompatible):
        await use(surface, portal_info)


async def test_terms_elsewhere_are_not_fetched():
    config = reply({**CONFIG, "terms": {"version": "1", "url": "https://evil.example/terms"}})
    surface = Surface(portal_v1_config=config, portal_v1_security_questions=QUESTIONS)
    with pytest.raises(UnsafeAddress):
        await use(surface, portal_info)


async def test_what_is_no_portal_has_no_configuration():
    with pytest.raises(Incompatible):
        await use(Surface(), portal_info)
    surface = Surface(fhir__well_known_smart_configuration=reply({"code": "x"}, status=404, media=PROBLEM))
    with pytest.raises(Incompatible):
        await use(surface, discover)


@pytest.mark.parametrize(
    "tokens",
    [
        {"token_type": "DPoP", "access_token": "a", "refresh_token": "r", "expires_in": 600},
        {"token_type": "Bearer", "access_token": "a", "expires_in": 600},
        {"token_type": "Bearer", "refresh_token": "r", "expires_in": 600},
        {"token_type": "Bearer", "access_token": "a", "refresh_token": "r", "expires_in": -1},
        [],
    ],
)
async def test_tokens_of_another_kind_are_refused(tokens):
    surface = Surface(oauth_token=reply(tokens))
    with pytest.raises(Incompatible):
        await use(surface, lambda gateway: OAuth(gateway).redeem("code", Proof.fresh(), keep=True))


TOKENS = {"token_type": "bearer", "access_token": "a", "refresh_token": "r", "expires_in": 600}
REFUSED = reply({"code": "unauthorized"}, status=401, media=PROBLEM)
LINKED = reply({"linked_chart": {"display": "Leo", "practice": {"name": "Lakeview"}}})


def opened(**answers):
    code = reply({"authorization_code": "code"})
    return Surface(oauth_challenge=code, oauth_token=reply(TOKENS), **answers)


async def test_linking_signs_in_again_once_where_its_token_is_too_old():
    surface = opened(enroll_v1_account=[REFUSED, LINKED])

    async def link(gateway):
        enrolment = PortalEnrolment(gateway, OAuth(gateway), signed_in=None)
        return await enrolment.link(Relationship.CHILD, username="maria", password="x")

    enrolled = await use(surface, link)
    assert (enrolled.display, enrolled.practice) == ("Leo", "Lakeview")
    assert [target for _, target in surface.asked].count("/oauth/challenge") == 2


async def test_linking_that_is_refused_twice_is_an_ended_sign_in():
    surface = opened(enroll_v1_account=REFUSED)

    async def link(gateway):
        enrolment = PortalEnrolment(gateway, OAuth(gateway), signed_in=None)
        await enrolment.link(None, username="maria", password="x")

    with pytest.raises(SessionExpired):
        await use(surface, link)


async def test_another_user_name_revokes_the_first_sign_in_and_giving_up_the_second():
    surface = opened(enroll_v1_account=LINKED, oauth_revoke=reply(b"", media="text/plain"))

    async def link(gateway):
        enrolment = PortalEnrolment(gateway, OAuth(gateway), signed_in=None)
        await enrolment.link(None, username="maria", password="x")
        await enrolment.link(None, username="other", password="y")
        assert enrolment.username == "other"
        await enrolment.abandon()
        assert enrolment.username == ""

    await use(surface, link)
    assert [target for _, target in surface.asked].count("/oauth/revoke") == 2


async def test_giving_up_is_quiet_with_a_portal_that_fails():
    surface = opened(enroll_v1_sessions=reply({"enrollment_session": "s", "practice": {"name": "Lakeview"}}))

    async def leave(gateway):
        enrolment = PortalEnrolment(gateway, OAuth(gateway), signed_in=None)
        await enrolment.open(code="ABCD-EFGH")
        await enrolment.abandon()

    await use(surface, leave)
    assert surface.asked[-1] == ("DELETE", "/enroll/v1/session")


async def test_a_page_that_is_no_json_is_incompatible():
    surface = Surface(fhir_Condition=reply(b"{", media="application/fhir+json"))

    async def read(gateway):
        async for _ in FhirApi(authorized(gateway)).search("Condition", ()):
            pass

    with pytest.raises(Incompatible):
        await use(surface, read)
