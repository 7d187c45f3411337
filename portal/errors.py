"""The portal's refusals, one class a surface (portal-api, Conventions)."""

from collections.abc import Mapping, Sequence
from typing import Any


class Problem(Exception):
    """RFC 9457 problem+json for everything but /fhir and /oauth; `code` is what clients key on."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str = "",
        *,
        field_errors: Sequence[Mapping[str, str]] = (),
        retry_after: int | None = None,
        attempts_remaining: int | None = None,
        **extra: Any,
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.detail = detail
        self.field_errors = list(field_errors)
        self.retry_after = retry_after
        self.attempts_remaining = attempts_remaining
        self.extra = extra


class OAuthError(Exception):
    """RFC 6749 §5.2 error JSON; `extra` carries `auth_session`, `challenge` (first-party apps draft)."""

    def __init__(
        self, error: str, description: str = "", *, status: int = 400, retry_after: int | None = None, **extra: Any
    ) -> None:
        super().__init__(error)
        self.error = error
        self.description = description
        self.status = status
        self.retry_after = retry_after
        self.extra = extra


class FhirError(Exception):
    """OperationOutcome with one issue (FHIR R4 issue-type code)."""

    def __init__(
        self, status: int, code: str, diagnostics: str, *, severity: str = "error", retry_after: int | None = None
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.diagnostics = diagnostics
        self.severity = severity
        self.retry_after = retry_after
