"""The part of the contract about others' access to the account holder's own chart."""

from portal.operation import Operation

_SIGNED_OUT = {401: ("unauthorized",), 403: ("insufficient-scope",)}
_NOT_THERE = {**_SIGNED_OUT, 404: ("not-found",)}

PROXIES = (
    Operation(
        "GET", "/account/v1/proxies", "Who else can open the account holder's own chart, and who is invited to it.",
        {200: "All of them, and the limits."}, _SIGNED_OUT, proof="bearer",
    ),
    Operation(
        "PATCH", "/account/v1/proxies/{proxy_id}", "What one of them may see from now on, and until when; at once.",
        {200: "The access as it is now."},
        {
            400: ("invalid-json",), **_NOT_THERE, 422: ("invalid-categories", "invalid-until"), 429: ("rate-limited",),
        },
        {"categories?": "array", "until?": "string"}, "bearer",
    ),
    Operation(
        "DELETE", "/account/v1/proxies/{proxy_id}", "End one of them at once.", {204: "Done."}, _NOT_THERE,
        proof="bearer", media_type="",
    ),
    Operation(
        "POST", "/account/v1/proxies", "Invite somebody by e-mail; the same answer whoever has the address.",
        {201: "The invitation, with its PIN and code this once."},
        {
            400: ("invalid-json",), **_NOT_THERE, 403: ("insufficient-scope", "not-allowed"),
            409: ("too-many-invitations",),
            422: (
                "invalid-request", "invalid-email", "invalid-relationship", "invalid-categories", "invalid-until",
                "idempotency-key-reused",
            ),
            429: ("rate-limited",),
        },
        {
            "patient": "string", "email": "string", "relationship": "string", "categories?": "array",
            "until?": "string", "locale?": "string",
        },
        "bearer", creates=True,
    ),
    Operation(
        "DELETE", "/account/v1/proxies/invitations/{invitation_id}", "Take back an invitation that nobody used.",
        {204: "Done."}, _NOT_THERE, proof="bearer", media_type="",
    ),
)  # fmt: skip
