"""The part of the contract about forgotten and changed passwords."""

from portal.operation import Operation

_LINK = {410: ("recovery-ended",), 423: ("recovery-locked",)}

RECOVERY = (
    Operation(
        "POST", "/recovery/v1/username", "Send an e-mail address its user names; always the same answer.",
        {202: "A letter is on its way, or not."},
        {400: ("invalid-json",), 422: ("invalid-request", "idempotency-key-reused"), 429: ("rate-limited",)},
        {"email": "string"}, creates=True,
    ),
    Operation(
        "POST", "/recovery/v1/sessions", "Send an account's address a link to a new password; always the same answer.",
        {202: "A link of one hour is on its way, or not."},
        {400: ("invalid-json",), 422: ("invalid-request", "idempotency-key-reused"), 429: ("rate-limited",)},
        {"username": "string"}, creates=True,
    ),
    Operation(
        "GET", "/recovery/v1/session", "What the holder of a link can prove themselves with.",
        {200: "The step, the question, and where codes go."}, _LINK, proof="recovery",
    ),
    Operation(
        "POST", "/recovery/v1/challenges", "Send a security code to the phone number on record.",
        {202: "The code is on its way."},
        {
            400: ("invalid-json",), 409: ("method-not-available",), **_LINK,
            422: ("invalid-request", "idempotency-key-reused"), 429: ("rate-limited", "too-many-sends"),
        },
        {"method": "string"}, "recovery", creates=True,
    ),
    Operation(
        "POST", "/recovery/v1/verify", "Prove who one is: the answer and a date of birth, or the code.",
        {200: "The user name, and the rules for the new password."},
        {
            400: ("invalid-json",), 409: ("method-not-available",), 410: ("recovery-ended", "code-expired"),
            422: (
                "verification-failed", "invalid-request", "invalid-code", "invalid-birth-date",
                "idempotency-key-reused",
            ),
            423: ("recovery-locked",), 429: ("rate-limited",),
        },
        {
            "method": "string", "answer?": "string", "birth_date?": "string", "code?": "string",
            "challenge_id?": "string",
        },
        "recovery", creates=True,
    ),
    Operation(
        "PUT", "/recovery/v1/password", "The new password: every sign-in ends, and nobody is signed in.",
        {204: "Done; the account's holder is told."},
        {
            400: ("invalid-json",), 403: ("not-verified",), **_LINK,
            422: ("password-rejected", "invalid-request", "idempotency-key-reused"),
        },
        {"password": "string"}, "recovery", creates=True, media_type="",
    ),
)  # fmt: skip

PASSWORD_RULES = Operation(
    "GET", "/account/v1/password", "The rules for a new password of this account.", {200: "The password policy."},
    {401: ("unauthorized",), 403: ("insufficient-scope",), 404: ("not-found",)}, proof="bearer",
)  # fmt: skip

PASSWORD = Operation(
    "POST", "/account/v1/password", "A new password for the present one; every other sign-in ends.",
    {204: "Done; the account's holder is told."},
    {
        400: ("invalid-json",), 401: ("unauthorized",), 403: ("insufficient-scope",), 404: ("not-found",),
        422: ("invalid-request", "wrong-password", "password-rejected"), 429: ("rate-limited",),
    },
    {"current_password": "string", "new_password": "string"}, "bearer", media_type="",
)  # fmt: skip
