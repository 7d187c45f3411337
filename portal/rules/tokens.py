"""The life of tokens: a code becomes a family, a refresh token becomes the next pair, a second use ends the family.

A refresh token's successors are HMACs of a random seed under the token itself. Only the seed and the hashes are stored,
so a repeat after a lost reply (or a hundred parallel ones) gives the very same pair, and the database alone gives none.
"""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from portal.rules.codes import verifier_matches
from portal.rules.devices import SCREEN, UNKNOWN, Device, meet
from portal.store import kiosk_visits, tokens
from portal.store.database import Database
from portal.store.tokens import Code, Grant, Refresh

ACCESS_LIFETIME = timedelta(minutes=10)
SIGNED_IN = timedelta(hours=24)
KEPT_SIGNED_IN = timedelta(days=30)
REPEAT_WINDOW = timedelta(seconds=30)


class ScopeExceeded(Exception):
    """A refresh asked for more than was granted (RFC 6749 §6)."""


@dataclass(frozen=True, slots=True)
class Issued:
    """One pair of tokens; `refresh_token` is "" where offline access was not granted."""

    access_token: str
    refresh_token: str
    scope: str
    expires_in: int
    account_id: str
    client_id: str

    def __repr__(self) -> str:
        return "Issued(…)"


def redeem(
    database: Database,
    code: str,
    *,
    verifier: str,
    client_id: str,
    now: datetime,
    device: Device = UNKNOWN,
    keep: bool = False,
) -> Issued | None:
    """Exchange a code for the first pair of a new family; None when it is not to be had.

    The sign-in is kept for longer where that was asked for with the code, or is now.

    A second use ends the family the first one gave (RFC 6749 §4.1.2), also when it comes late.
    """
    with database.write() as connection:
        known = tokens.find_code(connection, code)
        if known is None or known.client_id != client_id or not verifier_matches(verifier, known.code_challenge):
            return None
        if known.family_id:
            tokens.end_family(connection, known.family_id)
            return None
        if now >= known.expires:
            return None
        end = now + (KEPT_SIGNED_IN if keep or known.keep else SIGNED_IN)
        bound = kiosk_visits.visit_of_code(connection, code)
        if bound is not None:
            if bound.ended or now >= bound.expires:
                return None
            end, device = bound.expires, Device(SCREEN)
        family = _begun(connection, known, now=now, end=end, device=device)
        tokens.spend_code(connection, code, family.family_id)
        if bound is not None:
            kiosk_visits.bind_family(connection, code, family.family_id)
        pair = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        return _store_pair(connection, pair, family, family.scope, now)


def rotate(database: Database, token: str, *, client_id: str, scope: str, now: datetime) -> Issued | None:
    """Exchange a refresh token for the next pair; None when it is not to be had.

    Within 30 seconds of the exchange the same token gives the same pair again, as long as nobody went on from there.
    Any other second use means that two hold the token: the family ends.

    Raises:
        ScopeExceeded: `scope` names more than was granted.
    """
    with database.write() as connection:
        known = tokens.find_refresh(connection, token, now)
        if known is None or known.family.client_id != client_id:
            return None
        narrowed = _narrowed(known.family, scope)
        if known.rotated is None:
            seed = secrets.token_hex(32)
            tokens.mark_rotated(connection, token, seed=seed, now=now)
            tokens.use_family(connection, known.family.family_id, now)
            return _store_pair(connection, _successors(token, seed), known.family, narrowed, now)
        again = _repeated(connection, token, known, now)
        if again is None:
            tokens.end_family(connection, known.family.family_id)
        return again


def _begun(connection: Connection, code: Code, *, now: datetime, end: datetime, device: Device) -> Grant:
    """A new family, as its code grants; the holder is told of a device the account has not met."""
    owner = {"account_id": code.account_id, "client_id": code.client_id, "scope": code.scope}
    meet(connection, code.account_id, device, now)
    family_id = tokens.start_family(connection, **owner, now=now, expires=end, device=device.kind)
    return Grant(**owner, family_id=family_id, expires=end)


def _repeated(connection: Connection, token: str, known: Refresh, now: datetime) -> Issued | None:
    if known.rotated is None or now - known.rotated > REPEAT_WINDOW:
        return None
    access, refresh = _successors(token, known.seed)
    successor = tokens.find_refresh(connection, refresh, now)
    grant = tokens.live_access(connection, access, now)
    if successor is None or successor.rotated is not None or grant is None:
        return None
    return _issued((access, refresh), grant, grant.expires, now)


def _successors(token: str, seed: str) -> tuple[str, str]:
    return _derived(token, seed, "access"), _derived(token, seed, "refresh")


def _derived(token: str, seed: str, use: str) -> str:
    made = hmac.digest(token.encode("utf-8", "surrogatepass"), f"{seed} {use}".encode("ascii"), hashlib.sha256)
    return base64.urlsafe_b64encode(made).rstrip(b"=").decode("ascii")


def _store_pair(connection: Connection, pair: tuple[str, str], family: Grant, scope: str, now: datetime) -> Issued:
    access, refresh = pair
    end = min(now + ACCESS_LIFETIME, family.expires)
    tokens.add_access(connection, access, family_id=family.family_id, scope=scope, now=now, expires=end)
    if "offline_access" not in family.scope.split():
        refresh = ""
    else:
        tokens.add_refresh(connection, refresh, family.family_id)
    narrowed = Grant(family.account_id, family.client_id, scope, family.family_id, end)
    return _issued((access, refresh), narrowed, end, now)


def _issued(pair: tuple[str, str], grant: Grant, end: datetime, now: datetime) -> Issued:
    seconds = int((end - now).total_seconds())
    return Issued(*pair, grant.scope, seconds, grant.account_id, grant.client_id)


def _narrowed(family: Grant, asked: str) -> str:
    """The asked part of the granted scope, all of it when nothing particular is asked."""
    granted = family.scope.split()
    wanted = asked.split() or granted
    if not set(wanted) <= set(granted):
        raise ScopeExceeded
    return " ".join(scope for scope in granted if scope in wanted)
