"""What the portal says of itself is true: every address answers, and nothing is claimed that does not work."""

import pytest
from starlette.routing import Route

from portal.rules.record_types import SEARCHABLE
from tests.support.sign_in import SCOPE, add_account, bearer, link, sign_in

DOCUMENTS = (
    "/fhir/.well-known/smart-configuration",
    "/.well-known/oauth-authorization-server",
    "/.well-known/openid-configuration",
)


@pytest.mark.parametrize("path", DOCUMENTS)
async def test_each_document_is_json_names_its_issuer_and_claims_no_launch(portal, path):
    async with portal.client() as client:
        answer = await client.get(path)
    found = answer.json()
    assert answer.headers["content-type"] == "application/json"
    assert found["issuer"] == portal.base_url
    assert found["grant_types_supported"] == ["authorization_code", "refresh_token"]
    assert found["code_challenge_methods_supported"] == ["S256"]
    assert found["token_endpoint_auth_methods_supported"] == ["none"]
    assert set(found["scopes_supported"]) == set(SCOPE.split())
    assert "authorization_endpoint" not in found
    assert "registration_endpoint" not in found


async def test_smart_capabilities_are_those_that_work(portal):
    async with portal.client() as client:
        found = (await client.get(DOCUMENTS[0])).json()
    assert set(found["capabilities"]) == {
        "client-public",
        "permission-user",
        "permission-offline",
        "permission-v2",
        "sso-openid-connect",
    }


@pytest.mark.parametrize("path", DOCUMENTS)
async def test_every_address_it_names_answers(portal, path):
    async with portal.client() as client:
        found = (await client.get(path)).json()
        for name, address in found.items():
            if name.endswith("_endpoint"):
                answer = await client.post(address, data={})
                assert answer.status_code in {400, 401}, name
                assert answer.json()["error"] in {"invalid_request", "invalid_token"}, name
        keys = (await client.get(found["jwks_uri"])).json()["keys"]
    assert [(key["kty"], key["alg"], key["use"]) for key in keys] == [("RSA", "RS256", "sig")]
    assert keys[0]["kid"]


async def test_a_public_address_is_used_where_one_is_set(tmp_path):
    from tests.support.portal import PortalUnderTest

    portal = PortalUnderTest(tmp_path, public_url="https://portal.example.org/")
    async with portal.client(headers={"host": "portal.example.org"}) as client:
        found = (await client.get(DOCUMENTS[0])).json()
    portal.close()
    assert found["issuer"] == "https://portal.example.org"
    assert found["token_endpoint"] == "https://portal.example.org/oauth/token"


async def statement(client):
    return (await client.get("/fhir/metadata")).json()


async def test_the_capability_statement_tells_old_clients_where_tokens_are(portal):
    async with portal.client() as client:
        answer = await client.get("/fhir/metadata")
        found = answer.json()
    assert answer.headers["content-type"] == "application/fhir+json"
    assert (found["resourceType"], found["fhirVersion"], found["kind"]) == ("CapabilityStatement", "4.0.1", "instance")
    extension = found["rest"][0]["security"]["extension"][0]["extension"]
    assert {"url": "token", "valueUri": f"{portal.base_url}/oauth/token"} in extension


async def test_it_lists_exactly_the_types_and_interactions_that_are_routed(portal):
    async with portal.client() as client:
        found = await statement(client)
    claimed = {
        (resource["type"], each["code"])
        for resource in found["rest"][0]["resource"]
        for each in resource["interaction"]
    }
    paths = [route.path.split("/") for route in portal.app.routes if isinstance(route, Route)]
    fhir = [path[2:] for path in paths if path[:2] == ["", "fhir"] and "".join(path[2:3])[:1].isupper()]
    served = {(path[0], "search-type" if len(path) == 1 else "read") for path in fhir if path[1:] != ["_search"]}
    assert claimed == served
    assert found["rest"][0]["interaction"] == [{"code": "search-system"}]
    assert ["", "fhir"] in paths


async def test_every_parameter_it_lists_for_all_types_is_understood_for_all_of_them_at_once(portal):
    link(portal, add_account(portal), portal.add_patient())
    values = {"date": "ge2020-01-01", "reference": "maria-alvarez", "token": "x"}
    async with portal.client() as client:
        headers = {**bearer(await sign_in(client)), "prefer": "handling=strict"}
        listed = (await statement(client))["rest"][0]["searchParam"]
        for parameter in listed:
            asked = {"patient": "maria-alvarez", parameter["name"]: values[parameter["type"]]}
            asked["_type"] = ",".join(SEARCHABLE)
            answer = await client.get("/fhir", params=asked, headers=headers)
            assert answer.status_code == 200, (parameter, answer.text)
        refused = await client.get("/fhir", params={**asked, "intent": "order"}, headers=headers)
    assert {each["name"] for each in listed} == {"_type", "patient", "subject", "_id", "_lastUpdated", "date", "status"}
    assert refused.status_code == 400


async def test_every_search_parameter_it_lists_is_understood_and_others_are_not(portal):
    link(portal, add_account(portal), portal.add_patient())
    values = {"date": "ge2020-01-01", "reference": "maria-alvarez", "token": "x"}
    async with portal.client() as client:
        headers = {**bearer(await sign_in(client)), "prefer": "handling=strict"}
        for resource in (await statement(client))["rest"][0]["resource"]:
            for parameter in resource.get("searchParam", ()):
                asked = {"patient": "maria-alvarez"} if resource["type"] != "Patient" else {}
                asked[parameter["name"]] = values[parameter["type"]]
                answer = await client.get(f"/fhir/{resource['type']}", params=asked, headers=headers)
                assert answer.status_code == 200, (resource["type"], parameter, answer.text)
            for include in resource.get("searchInclude", ()):
                asked = {"patient": "maria-alvarez"} if resource["type"] != "Patient" else {}
                answer = await client.get(
                    f"/fhir/{resource['type']}", params={**asked, "_include": include}, headers=headers
                )
                assert answer.status_code == 200, include
        unknown = await client.get("/fhir/Goal", params={"patient": "maria-alvarez", "shoe-size": "9"}, headers=headers)
    assert unknown.status_code == 400
