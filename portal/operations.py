"""The contract as a table: every operation the portal offers, what it takes, and every code it refuses with."""

from portal.operation import Operation
from portal.proxy_operations import PROXIES
from portal.recovery_operations import PASSWORD, PASSWORD_RULES, RECOVERY
from portal.two_step_operations import TWO_STEP

_ENDED = ("invitation-used", "invitation-expired", "invitation-revoked")
_SIGNED_OUT = {401: ("unauthorized",), 403: ("insufficient-scope",)}
_OPENING = {
    400: ("invalid-json",),
    401: ("visit-over",),
    404: ("invitation-not-found",),
    410: _ENDED,
    422: ("invalid-request", "idempotency-key-reused"),
    423: ("invitation-locked", "staff-needed"),
    429: ("rate-limited",),
}
_INVITATION = {"invitation_token?": "string", "invitation_code?": "string", "locale?": "string"}

REGISTRATION = (
    Operation(
        "POST", "/enroll/v1/sessions", "Name an invitation by link token or typed code; consumes nothing.",
        {201: "An enrolment session of 30 minutes."}, _OPENING, _INVITATION, creates=True,
    ),
    Operation(
        "POST", "/enroll/v1/challenges", "Ask for a security code by text or call; always the same answer.",
        {202: "A code is on its way, or not."},
        {
            400: ("invalid-json",), 409: ("method-not-available",), 410: ("gone", *_ENDED),
            422: ("invalid-request", "invalid-phone", "invalid-birth-date", "idempotency-key-reused"),
            423: ("invitation-locked",), 429: ("rate-limited", "too-many-sends"),
        },
        {"method": "string", "phone": "string", "birth_date": "string"}, "session", creates=True,
    ),
    Operation(
        "POST", "/enroll/v1/verify", "Prove who one is by PIN or code, and the birth date.",
        {200: "The session is verified."},
        {
            400: ("invalid-json",), 401: ("visit-over",), 410: ("gone", "code-expired", *_ENDED),
            422: (
                "verification-failed", "invalid-request", "invalid-code", "invalid-birth-date",
                "idempotency-key-reused",
            ),
            423: ("invitation-locked", "staff-needed"), 429: ("rate-limited",),
        },
        {"method": "string", "code": "string", "birth_date": "string", "challenge_id?": "string"},
        "session", creates=True,
    ),
    Operation(
        "GET", "/enroll/v1/usernames/{name}", "Whether a user name is free, 20 times a minute.",
        {200: "Available or not, with suggestions."},
        {
            403: ("not-verified",), 410: ("gone", *_ENDED), 422: ("invalid-username",),
            423: ("invitation-locked",), 429: ("rate-limited",),
        },
        proof="session",
    ),
    Operation(
        "POST", "/enroll/v1/account", "Use the invitation up: create an account, or link the chart to one.",
        {201: "Account created and chart linked.", 200: "Chart linked to an existing account."},
        {
            400: ("invalid-json",), 401: ("unauthorized", "visit-over"),
            403: ("not-verified", "insufficient-scope"),
            409: ("username-taken", "already-linked"), 410: ("gone", *_ENDED),
            422: (
                "password-rejected", "answer-too-weak", "invalid-request", "invalid-username", "invalid-email",
                "invalid-question", "invalid-relationship", "terms-required", "idempotency-key-reused",
            ),
            423: ("invitation-locked", "staff-needed"),
        },
        {
            "mode": "string", "username?": "string", "password?": "string", "security_question?": "object",
            "email?": "string", "relationship?": "string", "locale?": "string", "terms_version?": "string",
            "code_challenge?": "string", "authorization_code?": "string", "code_verifier?": "string",
        },
        "either", creates=True,
    ),
    Operation(
        "GET", "/enroll/v1/session", "Where a registration stands, to go on after a crash.",
        {200: "The step, and what was proved."}, {410: ("gone",), 423: ("invitation-locked",)}, proof="session",
    ),
    Operation(
        "DELETE", "/enroll/v1/session", "Give up; the invitation stays open.",
        {204: "The session is over."}, {410: ("gone",)}, proof="session", media_type="",
    ),
)  # fmt: skip

ABOUT = (
    Operation(
        "GET", "/portal/v1/config", "Name, practices, features, password policy, session limits, terms.",
        {200: "The configuration.", 304: "As before."},
    ),
    Operation(
        "GET", "/portal/v1/security-questions", "The questions to choose from.",
        {200: "The questions.", 304: "As before."},
    ),
    Operation("GET", "/portal/v1/terms", "The terms of use.", {200: "Plain text."}, media_type="text/plain"),
    Operation("GET", "/register", "The page behind an invitation's link.", {200: "A page."}, media_type="text/html"),
    Operation("GET", "/recover", "The page behind a recovery's link.", {200: "A page."}, media_type="text/html"),
    Operation("GET", "/register.js", "Its script.", {200: "A script."}, media_type="text/javascript"),
    Operation("GET", "/register.css", "Its style.", {200: "A style sheet."}, media_type="text/css"),
    Operation("GET", "/openapi.json", "This description.", {200: "OpenAPI 3.1."}),
)  # fmt: skip

DISCOVERY = (
    Operation("GET", "/fhir/.well-known/smart-configuration", "SMART App Launch 2.2.", {200: "The configuration."}),
    Operation("GET", "/.well-known/oauth-authorization-server", "RFC 8414.", {200: "The metadata."}),
    Operation("GET", "/.well-known/openid-configuration", "OpenID Connect Discovery.", {200: "The metadata."}),
    Operation("GET", "/.well-known/jwks.json", "Keys that sign id_tokens.", {200: "A JWK set."}),
    Operation(
        "GET", "/fhir/metadata", "The CapabilityStatement.", {200: "A CapabilityStatement."},
        media_type="application/fhir+json",
    ),
)  # fmt: skip

SIGN_IN = (
    Operation(
        "POST", "/oauth/challenge", "User name and password, then a code where it is asked for: an authorization code.",
        {200: "The code; a `device_token` too where `trust_device` came with the second step."},
        {
            400: (
                "access_denied", "insufficient_authorization", "invalid_request", "invalid_scope", "invalid_session",
                "unauthorized_client", "unsupported_response_type",
            ),
            401: ("invalid_client",), 429: ("temporarily_unavailable",),
        },
        {
            "client_id": "string", "response_type?": "string", "scope?": "string", "code_challenge?": "string",
            "code_challenge_method?": "string", "username?": "string", "password?": "string", "keep?": "boolean",
            "visit_token?": "string", "device_token?": "string", "auth_session?": "string", "otp?": "string",
            "recovery_code?": "string", "trust_device?": "boolean",
        },
        form=True,
    ),
    Operation(
        "POST", "/oauth/token", "A code or a refresh token for a pair of tokens; a kiosk's assertion for a ticket.",
        {200: "The tokens."},
        {
            400: ("invalid_grant", "invalid_request", "invalid_scope", "unsupported_grant_type"),
            401: ("invalid_client",),
        },
        {
            "grant_type": "string", "client_id?": "string", "code?": "string", "code_verifier?": "string",
            "refresh_token?": "string", "scope?": "string", "keep?": "boolean", "client_assertion_type?": "string",
            "client_assertion?": "string",
        },
        form=True,
    ),
    Operation(
        "POST", "/oauth/revoke", "End a sign-in (RFC 7009).", {200: "It has ended."},
        {400: ("invalid_request",), 401: ("invalid_client",)}, {"token": "string", "client_id": "string"}, form=True,
        media_type="",
    ),
    Operation(
        "POST", "/oauth/introspect", "What a token stands for (RFC 7662).", {200: "Active or not."},
        {400: ("invalid_request",), 401: ("invalid_token",)}, {"token": "string"}, "bearer", form=True,
    ),
)  # fmt: skip

ACCOUNT = (
    Operation("GET", "/account/v1/me", "The account holder.", {200: "Name and address.", 304: "As before."},
              {**_SIGNED_OUT, 404: ("not-found",)}, proof="bearer"),
    Operation("GET", "/account/v1/charts", "Every linked chart, revoked ones too.",
              {200: "The charts.", 304: "As before."}, _SIGNED_OUT, proof="bearer"),
    Operation("POST", "/account/v1/charts", "Name the invitation to another chart while signed in.",
              {201: "An enrolment session of 30 minutes."}, _OPENING | _SIGNED_OUT, _INVITATION, "bearer",
              creates=True),
    Operation("DELETE", "/account/v1/charts/{chart_id}", "Take a chart off the account.", {204: "Done."},
              {**_SIGNED_OUT, 404: ("not-found",)}, proof="bearer", media_type=""),
    Operation("GET", "/account/v1/activity", "What was done with a chart, or by this account; the newest first.",
              {200: "The entries."},
              {**_SIGNED_OUT, 403: ("insufficient-scope", "forbidden"), 422: ("invalid-request",)},
              proof="bearer", query=("patient", "from", "to", "action")),
    Operation(
        "POST", "/account/v1/activity", "The program printed or saved a copy of a chart.", {201: "It is recorded."},
        {
            400: ("invalid-json",), **_SIGNED_OUT, 403: ("insufficient-scope", "forbidden"),
            422: ("invalid-request", "idempotency-key-reused"),
        },
        {"patient": "string", "action": "string", "what?": "object"}, "bearer", creates=True,
    ),
)  # fmt: skip

_VISIT_OVER = {401: ("visit-over",), 403: ("forbidden",)}

KIOSK = (
    Operation(
        "GET", "/kiosk/v1/self", "Whose waiting-room screen this is, what it offers, whether the clinic is open.",
        {200: "The screen; nothing about a patient."}, {401: ("ticket-invalid",)}, proof="bearer",
    ),
    Operation(
        "POST", "/kiosk/v1/visits", "Begin a visit with a one-use ticket; whatever is not found is answered alike.",
        {201: "A visit token of 15 minutes, and the masked appointment of today."},
        {
            400: ("invalid-json",), 401: ("ticket-invalid",), 403: ("closed", "not-offered"), 404: ("see-front-desk",),
            422: ("invalid-request", "invalid-birth-date", "invalid-phone", "idempotency-key-reused"),
            423: ("staff-needed",), 429: ("rate-limited",),
        },
        {"ticket": "string", "by": "string", "birth_date?": "string", "phone_last4?": "string"}, creates=True,
    ),
    Operation(
        "POST", "/kiosk/v1/visits/{id}/corrections", "Something is not right: a task for the desk; nothing is edited.",
        {201: "The desk has a task; the same field again is the same task."},
        {400: ("invalid-json",), **_VISIT_OVER, 422: ("invalid-request",)},
        {"field": "string", "note?": "string"}, "bearer",
    ),
    Operation(
        "POST", "/kiosk/v1/visits/{id}/end", "The visit is over: its token is dead.", {204: "It is over."},
        _VISIT_OVER, proof="bearer", media_type="",
    ),
    Operation(
        "POST", "/kiosk/v1/staff", "The staff PIN of this screen: unlock it, or let it end.", {204: "It was right."},
        {
            400: ("invalid-json",), 401: ("ticket-invalid",), 422: ("invalid-request", "wrong-pin"),
            423: ("pin-locked",),
        },
        {"pin": "string"}, "bearer", media_type="",
    ),
    Operation(
        "POST", "/fhir/Appointment/{id}/$check-in", "The patient of this visit is here.",
        {200: "Parameters: the status `arrived`, and the area where to sit."},
        {401: ("login",), 403: ("forbidden",), 422: ("business-rule",)}, proof="bearer",
        media_type="application/fhir+json",
    ),
)  # fmt: skip

SEARCHED_TYPES = (
    "AllergyIntolerance", "Appointment", "CarePlan", "CareTeam", "Condition", "DiagnosticReport", "Encounter", "Goal",
    "Immunization", "MedicationRequest", "MedicationStatement", "Observation", "Patient", "Procedure",
)  # fmt: skip
READ_TYPES = (
    *SEARCHED_TYPES, "Location", "Medication", "Organization", "Practitioner", "PractitionerRole", "Provenance",
)  # fmt: skip


def record_operations() -> tuple[Operation, ...]:
    """Search and read for each type of resource the portal gives out, and the search of several types at once."""
    seen = {401: ("login",), 403: ("forbidden",), 429: ("throttled",)}
    asked = seen | {400: ("required", "value", "not-supported", "too-costly"), 406: ("not-supported",)}
    asked[410] = ("expired",)
    fhir = "application/fhir+json"
    found = []
    for name in ("", *SEARCHED_TYPES):
        bundle = {200: "A searchset Bundle.", 304: "As before."}
        path, what = f"/fhir/{name}".rstrip("/"), name or "several types (`_type`)"
        found.append(Operation("GET", path, f"Search {what}.", bundle, asked, proof="bearer", media_type=fhir))
        by_form = Operation(
            "POST", f"{path}/_search", f"Search {what}, by form.", bundle, asked | {415: ("not-supported",)},
            proof="bearer", form=True, media_type=fhir,
        )  # fmt: skip
        found.append(by_form)
    gone = seen | {404: ("not-found",), 410: ("deleted",)}
    for name in READ_TYPES:
        one = {200: f"One {name}.", 304: "As before."}
        read = Operation("GET", f"/fhir/{name}/{{id}}", f"Read one {name}.", one, gone, proof="bearer", media_type=fhir)
        found.append(read)
    return tuple(found)


def operations() -> dict[str, tuple[Operation, ...]]:
    """Every operation, by topic."""
    return {
        "Registration": REGISTRATION,
        "About this portal": ABOUT,
        "Discovery": DISCOVERY,
        "Sign-in": SIGN_IN,
        "Recovery": RECOVERY,
        "Account": (*ACCOUNT, *PROXIES, PASSWORD_RULES, PASSWORD),
        "Two-step verification": TWO_STEP,
        "Records": record_operations(),
        "Kiosk": KIOSK,
    }
