"""Reading JSON bodies, writing JSON answers, and the address a caller reached us by."""

import ipaddress
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from portal.errors import Problem
from portal.settings import Settings

MAX_FIELD = 4096
_SITE = 64


async def json_object(request: Request) -> dict[str, Any]:
    """The body as a JSON object; fields nobody asks for are simply never looked at.

    Raises:
        Problem: 400 `invalid-json` when it is not an object.
    """
    try:
        value = msgspec.json.decode(await request.body())
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as exc:
        raise Problem(400, "invalid-json", "The request body is not valid JSON.") from exc
    if not isinstance(value, dict):
        raise Problem(400, "invalid-json", "The request body must be a JSON object.")
    return value


def text_field(body: Mapping[str, Any], name: str, *, required: bool = True) -> str:
    """One text field, as sent; an absent optional one is "".

    Raises:
        Problem: 422 `invalid-request`, naming the field, when it is missing, not text, or absurdly long.
    """
    value = body.get(name)
    if value is None and not required:
        return ""
    if not isinstance(value, str) or len(value) > MAX_FIELD or (required and not value.strip()):
        raise field_problem("invalid-request", name, f"{name} is needed.")
    if any(0xD800 <= ord(letter) <= 0xDFFF or letter == "\0" for letter in value):
        raise field_problem("invalid-request", name, f"{name} holds characters that are not text.")
    return value


def field_problem(code: str, field: str, message: str) -> Problem:
    """A 422 that names the one field it is about."""
    return Problem(422, code, message, field_errors=[{"field": field, "code": code, "message": message}])


def json_answer(payload: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A JSON answer."""
    return Response(msgspec.json.encode(payload), status, headers, media_type="application/json")


def base_url(request: Request) -> str:
    """Where this caller reaches the portal, without a trailing slash: the public address where one is set."""
    return address(request.app.state.portal.settings, request.scope)


def address(settings: Settings, scope: Scope) -> str:
    """The same, for who has the settings at hand."""
    if settings.public_url:
        return settings.public_url.rstrip("/")
    return _origin(scope["scheme"], header(scope, b"host") or Request(scope).url.netloc)


@lru_cache(maxsize=256)
def _origin(scheme: str, host: str) -> str:
    # Whatever follows a slash is no part of where we are reached.
    return f"{scheme}://{urlsplit(f'//{host}').netloc}"


def header(scope: Scope, name: bytes) -> str:
    """The first header of that name, in lower case, "" when there is none; without the ado of looking it up by text."""
    for key, value in scope["headers"]:
        if key == name:
            return str(value, "latin-1")
    return ""


def client_of(request: Request) -> str:
    """The caller's network, as the key of the brakes: an IPv4 address, or the 64 bits that one site has of IPv6.

    Whoever has one address of IPv6 has 2^64 of them (RFC 4291 §2.5.4).
    """
    return network_of(request.client.host) if request.client else ""


@lru_cache(maxsize=256)
def network_of(host: str) -> str:
    """`client_of` an address as it is written; whatever is none stands for itself."""
    try:
        said = ipaddress.ip_address(host)
    except ValueError:
        return host
    if isinstance(said, ipaddress.IPv4Address):
        return str(said)
    if said.ipv4_mapped is not None:
        return str(said.ipv4_mapped)
    return str(ipaddress.ip_network((int(said), _SITE), strict=False))


def every_header(scope: Scope, name: bytes) -> list[str]:
    """All headers of that name, in lower case."""
    return [str(value, "latin-1") for key, value in scope["headers"] if key == name]


@lru_cache(maxsize=256)
def surface_of(path: str) -> str:
    """Which wire form errors take for this path: `fhir`, `oauth` or `problem`."""
    first = urlsplit(path).path.strip("/").split("/", 1)[0]
    return first if first in {"fhir", "oauth"} else "problem"
