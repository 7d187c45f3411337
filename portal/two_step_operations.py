"""The part of the contract about two-step verification and sign-ins."""

from portal.operation import Operation

_SIGNED_OUT = {401: ("unauthorized",), 403: ("insufficient-scope",)}
_STALE = {401: ("unauthorized",), 403: ("fresh-sign-in-required", "insufficient-scope")}

TWO_STEP = (
    Operation("GET", "/account/v1/mfa/totp", "Whether it is on.", {200: "On or off, and the recovery codes left."},
              _SIGNED_OUT, proof="bearer"),
    Operation(
        "POST", "/account/v1/mfa/totp", "A new secret, not in use before `activate`.",
        {201: "The secret, and the URI for a QR code."}, {**_SIGNED_OUT, 404: ("not-found",), 409: ("already-on",)},
        proof="bearer",
    ),
    Operation(
        "POST", "/account/v1/mfa/totp/activate", "The first code: from now on sign-in asks for one.",
        {200: "Ten recovery codes, shown this once."},
        {
            400: ("invalid-json",), **_SIGNED_OUT, 404: ("not-found", "not-set-up"), 409: ("already-on",),
            422: ("invalid-request", "idempotency-key-reused", "wrong-code"), 429: ("rate-limited",),
        },
        {"code": "string"}, "bearer", creates=True,
    ),
    Operation(
        "DELETE", "/account/v1/mfa/totp", "Switch it off, with a sign-in of the last five minutes.",
        {204: "It is off; no computer is trusted any more."}, {**_STALE, 404: ("not-found", "not-set-up")},
        proof="bearer", media_type="",
    ),
    Operation(
        "POST", "/account/v1/mfa/recovery-codes", "Ten new recovery codes, with a sign-in of the last five minutes.",
        {201: "The codes, shown this once; the old ones are void."},
        {**_STALE, 404: ("not-found",), 422: ("idempotency-key-reused",)}, proof="bearer", creates=True,
    ),
    Operation("GET", "/account/v1/sessions", "Live sign-ins and trusted computers.", {200: "The newest first."},
              _SIGNED_OUT, proof="bearer"),
    Operation("DELETE", "/account/v1/sessions", "End every other sign-in, and trust in every computer.", {204: "Done."},
              _SIGNED_OUT, proof="bearer", media_type=""),
    Operation("DELETE", "/account/v1/sessions/{session_id}", "End a sign-in, or trust in a computer.", {204: "Done."},
              {**_SIGNED_OUT, 404: ("not-found",)}, proof="bearer", media_type=""),
)  # fmt: skip
