"""How a kiosk says who it is: private_key_jwt with ES256 (RFC 7523, OpenID Connect Core §9), for a one-use ticket."""

import json
import re
import secrets
from datetime import UTC, datetime, timedelta
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey
from joserfc.jws import extract_compact
from sqlalchemy import Connection

from portal.store import kiosks
from portal.store.kiosks import Kiosk

ALGORITHM = "ES256"
SCOPE = "__kiosk"
ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
TICKET_LIFETIME = timedelta(minutes=10)

_LONGEST = timedelta(minutes=5)
_SKEW = timedelta(seconds=60)
_MAX_SIZE = 4096
_ID = re.compile(r"[a-z0-9-]{1,64}")


def new_key() -> tuple[dict[str, Any], str]:
    """A fresh key: the private JWK, for the key file alone, and the public one, for the portal."""
    key = ECKey.generate_key("P-256", {"use": "sig", "alg": ALGORITHM}, private=True)
    key.ensure_kid()
    return dict(key.as_dict(private=True)), json.dumps(key.as_dict(private=False), sort_keys=True)


def kiosk_behind(connection: Connection, assertion: str, audiences: frozenset[str], now: datetime) -> Kiosk | None:
    """The kiosk whose key signed the assertion, which is thereby used up; None when nobody's did.

    Args:
        connection: A write transaction.
        assertion: The JWT, as sent.
        audiences: How a kiosk may name this portal in `aud`.
        now: The present moment.
    """
    named = _claims_unread(assertion).get("iss")
    # Anybody may have written it: what no database takes for text names no kiosk either.
    kiosk = kiosks.get(connection, named) if isinstance(named, str) and _ID.fullmatch(named) else None
    if kiosk is None:
        return None
    try:
        key = ECKey.import_key(json.loads(kiosk.public_key))
        claims = jwt.decode(assertion, key, algorithms=[ALGORITHM]).claims
    except (JoseError, ValueError):
        return None
    expires = _instant(claims.get("exp"))
    jti = claims.get("jti")
    right = claims.get("sub") == kiosk.id and bool(_audience(claims) & audiences)
    if not right or expires is None or not now < expires <= now + _LONGEST + _SKEW:
        return None
    if not isinstance(jti, str) or not 16 <= len(jti) <= 128:
        return None
    return kiosk if kiosks.use_assertion(connection, kiosk.id, jti, now=now, expires=expires) else None


def issue_ticket(connection: Connection, kiosk: Kiosk, now: datetime) -> str:
    """A ticket: opens one visit, asks about the kiosk, shows the staff PIN; and nothing else."""
    ticket = secrets.token_urlsafe(32)
    kiosks.add_ticket(connection, ticket, kiosk.id, now=now, expires=now + TICKET_LIFETIME)
    return ticket


def _claims_unread(assertion: str) -> dict[str, Any]:
    """What the assertion claims, before anybody knows who wrote it: for finding the key to check it with."""
    if len(assertion) > _MAX_SIZE:
        return {}
    try:
        claims = json.loads(extract_compact(assertion.encode("ascii")).payload)
    except (JoseError, ValueError, RecursionError):
        return {}
    return claims if isinstance(claims, dict) else {}


def _audience(claims: dict[str, Any]) -> set[str]:
    said = claims.get("aud")
    return {each for each in (said if isinstance(said, list) else [said]) if isinstance(each, str)}


def _instant(value: Any) -> datetime | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    try:
        return datetime.fromtimestamp(value, UTC)
    except (OverflowError, OSError, ValueError):
        return None
