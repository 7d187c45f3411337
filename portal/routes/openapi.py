"""The portal's description of itself, OpenAPI 3.1, made from the table of operations."""

import re
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from portal.operation import Operation
from portal.operations import operations
from portal.wire import base_url, json_answer

_VERSION = "1.0"
_ERRORS = {
    "problem": ("application/problem+json", {"$ref": "#/components/schemas/Problem"}),
    "oauth": ("application/json", {"$ref": "#/components/schemas/OAuthError"}),
    "fhir": ("application/fhir+json", {"$ref": "#/components/schemas/OperationOutcome"}),
}
_SESSION = {"name": "Enrollment-Session", "in": "header", "required": True, "schema": {"type": "string"}}
_RECOVERY = {"name": "Recovery-Token", "in": "header", "required": True, "schema": {"type": "string"}}
_KEY = {"name": "Idempotency-Key", "in": "header", "required": False, "schema": {"type": "string", "maxLength": 255}}


async def openapi(request: Request) -> Response:
    """The description."""
    return json_answer(description(base_url(request)), headers={"Cache-Control": "no-cache"})


def description(base: str) -> dict[str, Any]:
    """The whole document, for a portal at this address."""
    paths: dict[str, dict[str, Any]] = {}
    for tag, found in operations().items():
        for operation in found:
            paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation, tag)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Patient portal", "version": _VERSION},
        "servers": [{"url": base}],
        "paths": paths,
        "components": {"schemas": _SCHEMAS, "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}},
    }


def _operation(operation: Operation, tag: str) -> dict[str, Any]:
    described: dict[str, Any] = {"tags": [tag], "summary": operation.summary, "responses": _responses(operation)}
    parameters: list[dict[str, Any]] = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in re.findall(r"{(\w+)}", operation.path)
    ]
    parameters += [
        {"name": name, "in": "query", "required": False, "schema": {"type": "string"}} for name in operation.query
    ]
    if operation.proof in {"session", "either"}:
        parameters.append(_SESSION)
    if operation.proof == "recovery":
        parameters.append(_RECOVERY)
    if operation.creates:
        parameters.append(_KEY)
    if parameters:
        described["parameters"] = parameters
    if operation.proof in {"bearer", "either"}:
        described["security"] = [{"bearer": []}] if operation.proof == "bearer" else [{"bearer": []}, {}]
    if operation.body:
        media_type = "application/x-www-form-urlencoded" if operation.form else "application/json"
        described["requestBody"] = {"required": True, "content": {media_type: {"schema": _body(operation)}}}
    return described


def _body(operation: Operation) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {name.rstrip("?"): {"type": kind} for name, kind in operation.body.items()},
        "required": [name for name in operation.body if not name.endswith("?")],
    }


def _responses(operation: Operation) -> dict[str, Any]:
    responses: dict[str, Any] = {}
    for status, meaning in operation.success.items():
        responses[str(status)] = {"description": meaning}
        if operation.media_type and status not in {204, 304}:
            responses[str(status)]["content"] = {operation.media_type: {}}
    surface = operation.path.split("/")[1]
    media_type, schema = _ERRORS.get(surface, _ERRORS["problem"])
    for status, codes in operation.refusals.items():
        described = {"description": ", ".join(codes), "content": {media_type: {"schema": schema}}}
        if status == 429:
            described["headers"] = {"Retry-After": {"schema": {"type": "integer"}}}
        responses[str(status)] = described
    return responses


_TEXT = {"type": "string"}
_SCHEMAS: dict[str, Any] = {
    "Problem": {
        "type": "object",
        "description": "RFC 9457; `code` is stable, `detail` is for people.",
        "required": ["type", "title", "status", "detail", "code"],
        "properties": {
            "type": _TEXT,
            "title": _TEXT,
            "status": {"type": "integer"},
            "detail": _TEXT,
            "code": _TEXT,
            "field_errors": {
                "type": "array",
                "items": {"type": "object", "properties": {"field": _TEXT, "code": _TEXT, "message": _TEXT}},
            },
            "retry_after": {"type": "integer"},
            "attempts_remaining": {"type": "integer"},
            "by": {"type": "string", "enum": ["practice", "patient"]},
            "reasons": {"type": "array", "items": _TEXT},
        },
    },
    "OAuthError": {
        "type": "object",
        "description": "RFC 6749 §5.2.",
        "required": ["error"],
        "properties": {"error": _TEXT, "error_description": _TEXT},
    },
    "OperationOutcome": {
        "type": "object",
        "description": "FHIR R4.",
        "required": ["resourceType", "issue"],
        "properties": {"resourceType": {"const": "OperationOutcome"}, "issue": {"type": "array"}},
    },
}

ROUTES = [Route("/openapi.json", openapi, methods=["GET"])]
