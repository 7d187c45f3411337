"""No account reads another's chart by any route: every type, every way of asking, every kind of caller."""

import re

import pytest
from starlette.routing import Route

from portal.rules.record_types import READABLE, SEARCHABLE
from portal.store.charts import revoke_charts, unlink_chart
from tests.support import canaries
from tests.support.canaries import entry_id
from tests.support.foreign_charts import CALLERS, COMBINED, FAR, FORMER, NEAR, OWN, STRANGER, cases
from tests.support.portal import PortalUnderTest
from tests.support.sign_in import add_account, bearer, link, sign_in

HIDDEN = re.compile(rb"CANARY-(NEAR|FAR)|zz-(?:near|far)-[a-z]+", re.IGNORECASE)

OWN_REFERENCE = re.compile(rb'"reference": ?"[A-Za-z]+/zz-[a-z]+-[a-z]+"')
"""The bare addresses the poisoned entries of one's own chart hold; another's entry would come with its marks."""


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    """A stranger with a chart of their own, poisoned; three who once had NEAR's; and the two who have theirs."""
    portal = PortalUnderTest(tmp_path_factory.mktemp("foreign"))
    poison = canaries.poisoned(OWN, NEAR) + canaries.poisoned(OWN, FAR)
    canaries.load(portal, canaries.chart(NEAR), "Lakeview")
    canaries.load(portal, canaries.chart(FAR), "Bayside")
    canaries.load(portal, canaries.chart(OWN) + poison, "Lakeview")
    ids = {name: add_account(portal, name, f"{name}@example.org") for name in (*CALLERS[:-1], NEAR, FAR)}
    portal.chart_ids = {name: link(portal, ids[name], name) for name in (NEAR, FAR)}
    for name in (STRANGER, *FORMER):
        link(portal, ids[name], OWN, "other")
    formerly = {
        name: link(portal, ids[name], NEAR, "other", until="2026-03-09" if name == "expired" else "") for name in FORMER
    }
    with portal.database.write() as connection:
        revoke_charts(connection, NEAR)
        unlink_chart(connection, account_id=ids["unlinked"], chart_id=formerly["unlinked"])
    link(portal, ids[NEAR], NEAR)
    yield portal
    portal.close()


@pytest.fixture(scope="module")
def signed_in():
    """Callers to their Authorization header, signed in once."""
    return {"nobody": {}}


async def header_of(portal, client, signed_in, name):
    if name not in signed_in:
        signed_in[name] = bearer(await sign_in(client, name))
    return signed_in[name]


async def ask(client, case, header):
    return await client.request(
        case.method,
        case.path,
        params=list(case.params),
        data=dict(case.posted or ()),
        headers={**header, **case.headers},
    )


def leaks(case, answer):
    """Marks and ids of another's chart in an answer that the question did not contain."""
    whole = OWN_REFERENCE.sub(b"", answer.content) + repr(answer.headers.raw).encode()
    return [hit[0] for hit in HIDDEN.finditer(whole) if hit[0] not in case.told()]


def test_the_matrix_is_as_large_as_was_promised():
    every = list(cases())
    assert len(every) >= 1000
    assert {case.path.removeprefix("/fhir").strip("/").partition("/")[0] for case in every} >= {"", *READABLE}


@pytest.mark.parametrize("caller", CALLERS)
async def test_no_question_gets_a_byte_of_anothers_chart(portal, signed_in, caller):
    wrong = []
    async with portal.client() as client:
        header = await header_of(portal, client, signed_in, caller)
        for case in (each for each in cases() if each.caller == caller):
            answer = await ask(client, case, header)
            if leaks(case, answer) or answer.status_code >= 500 or answer.status_code == 304:
                wrong.append((case, answer.status_code, leaks(case, answer)))
    assert not wrong


@pytest.mark.parametrize("owner", [NEAR, FAR])
async def test_the_owner_does_see_every_one_of_those_marks(portal, signed_in, owner):
    async with portal.client() as client:
        header = await header_of(portal, client, signed_in, owner)
        for kind in SEARCHABLE:
            answer = await client.get(f"/fhir/{kind}", params={"patient": owner}, headers=header)
            assert canaries.mark(owner) in answer.text, kind
        for types in COMBINED:
            answer = await client.get("/fhir", params={"_type": ",".join(types), "patient": owner}, headers=header)
            found = {each["resource"]["resourceType"]: each for each in answer.json()["entry"]}
            assert set(found) == set(types)
            assert all(canaries.mark(owner) in str(each) for each in found.values())
        for kind in READABLE - {"Patient", "Provenance"}:
            answer = await client.get(f"/fhir/{kind}/{entry_id(owner, kind)}", headers=header)
            assert canaries.mark(owner) in answer.text, kind


@pytest.mark.parametrize("caller", [STRANGER, "unlinked"])
@pytest.mark.parametrize("patient", [NEAR, FAR])
async def test_another_patient_and_entry_look_like_absent_ones(portal, signed_in, caller, patient):
    def essence(answer):
        headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
        return answer.status_code, answer.content, headers

    async with portal.client() as client:
        header = await header_of(portal, client, signed_in, caller)
        for kind in sorted(READABLE):
            theirs = patient if kind == "Patient" else entry_id(patient, kind)
            foreign = await client.get(f"/fhir/{kind}/{theirs}", headers=header)
            absent = await client.get(f"/fhir/{kind}/none", headers=header)
            assert essence(foreign) == essence(absent), kind
            assert foreign.status_code == (403 if kind == "Patient" else 404)
        for kind in SEARCHABLE:
            foreign = await client.get(f"/fhir/{kind}", params={"patient": patient}, headers=header)
            absent = await client.get(f"/fhir/{kind}", params={"patient": "none"}, headers=header)
            assert essence(foreign) == essence(absent), kind
            assert foreign.status_code == 403
        for types in COMBINED:
            kinds = {"_type": ",".join(types)}
            foreign = await client.get("/fhir", params={**kinds, "patient": patient}, headers=header)
            absent = await client.get("/fhir", params={**kinds, "patient": "none"}, headers=header)
            assert essence(foreign) == essence(absent), types
            assert foreign.status_code == 403


async def test_a_next_link_is_good_for_its_own_account_while_the_chart_is_open(portal):
    holder = add_account(portal, "holder", "holder@example.org")
    chart_id = link(portal, holder, FAR, "other")
    async with portal.client() as client:
        header = bearer(await sign_in(client, "holder"))
        # Two entries are needed for a second page.
        extra = {**canaries.chart(FAR)[6], "id": "zz-far-condition2"}
        canaries.load(portal, [extra], "Bayside")
        first = await client.get("/fhir/Condition", params={"patient": FAR, "_count": "1"}, headers=header)
        onward = next(each["url"] for each in first.json()["link"] if each["relation"] == "next")
        assert canaries.mark(FAR) in (await client.get(onward, headers=header)).text
        stranger = bearer(await sign_in(client, STRANGER))
        stolen = await client.get(onward, headers=stranger)
        bare = await client.get(onward)
        with portal.database.write() as connection:
            unlink_chart(connection, account_id=holder, chart_id=chart_id)
        after = await client.get(onward, headers=header)
    assert [each.status_code for each in (stolen, bare, after)] == [403, 401, 403]
    assert not [hit for each in (stolen, bare, after) for hit in HIDDEN.findall(each.content)]


async def sessions_of(portal, client, signed_in, owners):
    """The ids of these people's sign-ins."""
    listed = [await header_of(portal, client, signed_in, owner) for owner in owners]
    answers = [await client.get("/account/v1/sessions", headers=header) for header in listed]
    return [each["id"] for answer in answers for each in answer.json()["items"]]


async def test_the_account_surface_tells_a_stranger_nothing_and_obeys_them_in_nothing(portal, signed_in):
    async with portal.client() as client:
        header = await header_of(portal, client, signed_in, STRANGER)
        for path in ("me", "charts", "activity", "mfa/totp", "sessions", "proxies"):
            answer = await client.get(f"/account/v1/{path}", headers=header)
            assert answer.status_code == 200
            assert not HIDDEN.search(answer.content)
        for chart_id in portal.chart_ids.values():
            assert (await client.delete(f"/account/v1/charts/{chart_id}", headers=header)).status_code == 404
            for method in ("DELETE", "PATCH"):
                path, body = f"/account/v1/proxies/{chart_id}", {"categories": ["diagnoses"]}
                assert (await client.request(method, path, json=body, headers=header)).status_code == 404
        for session_id in await sessions_of(portal, client, signed_in, (NEAR, FAR)):
            assert (await client.delete(f"/account/v1/sessions/{session_id}", headers=header)).status_code == 404
        for owner in (NEAR, FAR):
            theirs = await header_of(portal, client, signed_in, owner)
            body = {"patient": f"Patient/{owner}", "email": "somebody@example.org", "relationship": "parent"}
            assert (await client.post("/account/v1/proxies", json=body, headers=header)).status_code == 404
            sent = (await client.post("/account/v1/proxies", json=body, headers=theirs)).json()["id"]
            path = f"/account/v1/proxies/invitations/{sent}"
            assert (await client.delete(path, headers=header)).status_code == 404
            assert (await client.delete(path, headers=theirs)).status_code == 204
            token = theirs["Authorization"].removeprefix("Bearer ")
            told = await client.post("/oauth/introspect", data={"token": token}, headers=header)
            assert told.json() == {"active": False}
            listed = (await client.get("/account/v1/charts", headers=theirs)).json()
            assert [chart["status"] for chart in listed] == ["active"]


async def test_an_invitation_tells_nobody_who_it_is_for_before_the_proof(portal, signed_in):
    invited = portal.invite(NEAR, email="somebody@example.org", relationship="other")
    async with portal.client() as client:
        header = await header_of(portal, client, signed_in, STRANGER)
        opened = await client.post("/account/v1/charts", json={"invitation_token": invited.token}, headers=header)
        session = {**header, "Enrollment-Session": opened.json()["enrollment_session"]}
        guess = {"method": "pin", "code": "00000000", "birth_date": "1980-01-01"}
        answers = [
            opened,
            await client.get("/enroll/v1/session", headers=session),
            await client.post("/enroll/v1/verify", json=guess, headers=session),
            await client.get("/enroll/v1/usernames/canary", headers=session),
            await client.post("/enroll/v1/account", json={"mode": "link"}, headers=session),
            await client.get("/fhir/Condition", params={"patient": NEAR}, headers=session),
        ]
    assert [each.status_code for each in answers] == [201, 200, 422, 403, 403, 403]
    assert not [each.text for each in answers if HIDDEN.search(each.content)]


def test_every_route_about_people_was_asked(portal):
    asked = {case.path for case in cases()} | {
        *(f"/account/v1/{path}" for path in ("me", "password", "charts", "activity", "charts/x")),
        *(
            f"/account/v1/{path}"
            for path in ("sessions", "sessions/x", "proxies", "proxies/x", "proxies/invitations/x")
        ),
        *(f"/account/v1/mfa/{path}" for path in ("totp", "totp/activate", "recovery-codes")),
        *(f"/enroll/v1/{path}" for path in ("sessions", "session", "verify", "usernames/x", "account", "challenges")),
        *(f"/oauth/{path}" for path in ("challenge", "token", "revoke", "introspect")),
        "/fhir/metadata",
        "/fhir/.well-known/smart-configuration",
    }
    surfaces = ("/fhir", "/account", "/enroll", "/oauth")
    routes = [route for route in portal.app.routes if isinstance(route, Route) and route.path.startswith(surfaces)]
    missed = [route.path for route in routes if not any(route.path_regex.match(path) for path in asked)]
    assert not missed
