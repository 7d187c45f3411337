"""Authorization codes: what a successful sign-in or enrolment hands out, to be redeemed once with the PKCE verifier."""

import base64
import hashlib
import re
import secrets
from datetime import datetime, timedelta

from sqlalchemy import Connection

from portal.store import tokens

CODE_LIFETIME = timedelta(seconds=60)

_S256 = re.compile(r"[A-Za-z0-9_-]{43}")
_VERIFIER = re.compile(r"[A-Za-z0-9._~-]{43,128}")


def issue_authorization_code(
    connection: Connection,
    *,
    account_id: str,
    client_id: str,
    scope: str,
    code_challenge: str,
    now: datetime,
    keep: bool = False,
    lifetime: timedelta = CODE_LIFETIME,
) -> str:
    """A new code, bound to the S256 challenge; only its hash is stored.

    Args:
        connection: A write transaction.
        account_id: Who signed in.
        client_id: The client that will redeem it.
        scope: What was granted, space-separated.
        code_challenge: PKCE S256 challenge (RFC 7636), already checked with `is_code_challenge`.
        now: The present moment.
        keep: "Keep me signed in on this computer".
        lifetime: Until it can no longer be redeemed.
    """
    code = secrets.token_urlsafe(32)
    tokens.purge(connection, now)
    tokens.add_code(
        connection,
        code,
        account_id=account_id,
        client_id=client_id,
        scope=scope,
        code_challenge=code_challenge,
        keep=keep,
        expires=now + lifetime,
    )
    return code


def is_code_challenge(text: str) -> bool:
    """Whether the text can be an S256 challenge: 43 letters of base64url."""
    return _S256.fullmatch(text) is not None


def verifier_matches(verifier: str, challenge: str) -> bool:
    """Whether the verifier is the one behind the challenge (RFC 7636 §4.6)."""
    if not _VERIFIER.fullmatch(verifier):
        return False
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    made = base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")
    return secrets.compare_digest(made, challenge)
