"""Each refusal in the wire form of its surface: problem+json, OAuth JSON, OperationOutcome."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, cast

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from portal.errors import FhirError, OAuthError, Problem
from portal.wire import surface_of


def problem_response(_request: Request, exc: Exception) -> Response:
    """RFC 9457."""
    exc = cast(Problem, exc)
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": _title(exc.status),
        "status": exc.status,
        "detail": exc.detail,
        "code": exc.code,
    }
    if exc.field_errors:
        body["field_errors"] = exc.field_errors
    if exc.retry_after is not None:
        body["retry_after"] = exc.retry_after
    if exc.attempts_remaining is not None:
        body["attempts_remaining"] = exc.attempts_remaining
    body.update(exc.extra)
    headers = {"WWW-Authenticate": 'Bearer realm="portal"'} if exc.status == 401 else {}
    return _response(exc.status, body, "application/problem+json", exc.retry_after, headers)


def oauth_response(_request: Request, exc: Exception) -> Response:
    """RFC 6749 §5.2; 401 names the scheme to use (RFC 6750 §3)."""
    exc = cast(OAuthError, exc)
    body: dict[str, Any] = {"error": exc.error}
    if exc.description:
        body["error_description"] = exc.description
    body.update(exc.extra)
    headers = {"Pragma": "no-cache"}
    if exc.status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="portal"'
    return _response(exc.status, body, "application/json", exc.retry_after, headers)


def fhir_response(_request: Request, exc: Exception) -> Response:
    """An OperationOutcome with one issue."""
    exc = cast(FhirError, exc)
    issue = {"severity": exc.severity, "code": exc.code, "diagnostics": exc.diagnostics}
    headers = {"WWW-Authenticate": 'Bearer realm="portal"'} if exc.status == 401 else {}
    body = {"resourceType": "OperationOutcome", "issue": [issue]}
    return _response(exc.status, body, "application/fhir+json", exc.retry_after, headers)


def http_response(request: Request, exc: Exception) -> Response:
    """The router's own 404 and 405, in the words of the surface."""
    exc = cast(HTTPException, exc)
    response = refusal(request, exc.status_code)
    for name, value in (exc.headers or {}).items():
        response.headers[name] = value
    return response


def refusal(request: Request, status: int) -> Response:
    """A bare status (404, 405, 413, 500 …) in the wire form of the request's surface."""
    surface = surface_of(request.scope["path"])
    code, fhir_code = _CODES.get(status, ("refused", "processing"))
    if surface == "fhir":
        return fhir_response(request, FhirError(status, fhir_code, _title(status)))
    if surface == "oauth":
        error = "server_error" if status >= 500 else "invalid_request"
        return oauth_response(request, OAuthError(error, _title(status), status=status))
    return problem_response(request, Problem(status, code, _title(status)))


_CODES = {
    400: ("invalid-request", "invalid"),
    404: ("not-found", "not-found"),
    405: ("method-not-allowed", "not-supported"),
    413: ("body-too-large", "too-long"),
    421: ("misdirected", "security"),
    500: ("server-error", "exception"),
}


def _title(status: int) -> str:
    return HTTPStatus(status).phrase


def _response(
    status: int, body: Any, media_type: str, retry_after: int | None, headers: Mapping[str, str] | None = None
) -> Response:
    response = Response(msgspec.json.encode(body), status, headers, media_type=media_type)
    if retry_after is not None:
        response.headers["Retry-After"] = str(retry_after)
    return response
