"""Where everything is and what works: SMART configuration, RFC 8414, OpenID Connect, keys, CapabilityStatement."""

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.rules.capabilities import capability_statement
from portal.rules.clients import known_scopes
from portal.store.signing_key import ALGORITHM, signing_key
from portal.wire import base_url, json_answer

# Public and the same for everybody, but addresses may move with the next start.
_PUBLIC = {"Cache-Control": "public, max-age=300"}


async def smart_configuration(request: Request) -> Response:
    """SMART App Launch 2.2 §2; without `/oauth/authorize` no launch is claimed."""
    capabilities = ["client-public", "permission-user", "permission-offline", "permission-v2", "sso-openid-connect"]
    return json_answer({**_endpoints(base_url(request)), "capabilities": capabilities}, headers=_PUBLIC)


async def authorization_server(request: Request) -> Response:
    """RFC 8414, with the member of draft-ietf-oauth-first-party-apps."""
    return json_answer(_endpoints(base_url(request)), headers=_PUBLIC)


async def openid_configuration(request: Request) -> Response:
    """OpenID Connect Discovery §3; what an authorization endpoint would need is left out with it."""
    answer = {
        **_endpoints(base_url(request)),
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": [ALGORITHM],
        "claims_supported": ["iss", "sub", "aud", "iat", "exp", "auth_time", "fhirUser"],
    }
    return json_answer(answer, headers=_PUBLIC)


async def jwks(request: Request) -> Response:
    """The public half of the key that signs ID tokens (RFC 7517)."""
    key = await run_in_threadpool(signing_key, request.app.state.portal.settings.data)
    return json_answer({"keys": [key.as_dict(private=False)]}, headers=_PUBLIC)


async def metadata(request: Request) -> Response:
    """What the FHIR surface understands."""
    answer = json_answer(capability_statement(base_url(request)), headers=_PUBLIC)
    answer.headers["Content-Type"] = "application/fhir+json"
    return answer


def _endpoints(base: str) -> dict[str, Any]:
    return {
        "issuer": base,
        "jwks_uri": f"{base}/.well-known/jwks.json",
        "authorization_challenge_endpoint": f"{base}/oauth/challenge",
        "token_endpoint": f"{base}/oauth/token",
        "revocation_endpoint": f"{base}/oauth/revoke",
        "introspection_endpoint": f"{base}/oauth/introspect",
        "token_endpoint_auth_methods_supported": ["none"],
        "revocation_endpoint_auth_methods_supported": ["none"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "response_types_supported": ["code"],
        "code_challenge_methods_supported": ["S256"],
        "scopes_supported": list(known_scopes()),
    }


ROUTES = [
    Route("/fhir/.well-known/smart-configuration", smart_configuration, methods=["GET"]),
    Route("/.well-known/oauth-authorization-server", authorization_server, methods=["GET"]),
    Route("/.well-known/openid-configuration", openid_configuration, methods=["GET"]),
    Route("/.well-known/jwks.json", jwks, methods=["GET"]),
    Route("/fhir/metadata", metadata, methods=["GET"]),
]
