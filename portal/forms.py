"""Reading the form bodies of the OAuth endpoints."""

from urllib.parse import parse_qsl

from starlette.requests import Request

from portal.errors import OAuthError

_MEDIA_TYPE = "application/x-www-form-urlencoded"


async def oauth_form(request: Request) -> dict[str, str]:
    """The body's members; empty ones count as absent (RFC 6749 §3.2).

    Raises:
        OAuthError: 400 `invalid_request` for another media type, for what is not text (the databases' NUL included), or
            a member sent twice.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _MEDIA_TYPE:
        raise OAuthError("invalid_request", f"The body must be {_MEDIA_TYPE}.")
    try:
        pairs = parse_qsl((await request.body()).decode("ascii"), strict_parsing=False, errors="strict")
    except ValueError as exc:
        raise OAuthError("invalid_request", "The body is not a form.") from exc
    if any("\0" in value for _, value in pairs):
        raise OAuthError("invalid_request", "The body is not text.")
    form = dict(pairs)
    if len(form) != len(pairs):
        raise OAuthError("invalid_request", "A parameter was sent twice.")
    return form


def required(form: dict[str, str], name: str) -> str:
    """One member.

    Raises:
        OAuthError: 400 `invalid_request` when it is absent.
    """
    try:
        return form[name]
    except KeyError:
        raise OAuthError("invalid_request", f"{name} is needed.") from None


def flag(form: dict[str, str], name: str) -> bool:
    """A member that is either `true` or absent."""
    return form.get(name) == "true"
