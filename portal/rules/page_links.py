"""`next` links: opaque, signed, for one account, fifteen minutes (portal-api, Records)."""

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from datetime import datetime, timedelta

import msgspec

from portal.errors import FhirError
from portal.store.times import moment, text

LIFETIME = timedelta(minutes=15)


class Page(msgspec.Struct, array_like=True, frozen=True):
    """Where a search goes on.

    Attributes:
        type: The type in the address, "" for a search of several.
        after: Sort key and stamp of the last entry given.
        total: How many entries matched when the search began.
        as_of: The stamp the search began at.
    """

    account_id: str
    type: str
    parameters: list[tuple[str, str]]
    after: tuple[str, str]
    total: int
    as_of: str
    expires: str = ""


def sign_page(key: bytes, page: Page, now: datetime) -> str:
    """The page as a token that only this portal can have made."""
    payload = msgspec.json.encode(msgspec.structs.replace(page, expires=text(now + LIFETIME)))
    return urlsafe_b64encode(_seal(key, payload) + payload).rstrip(b"=").decode()


def read_page(key: bytes, token: str, *, account_id: str, resource_type: str, now: datetime) -> Page:
    """The page a token stands for.

    Raises:
        FhirError: 400 `value` for a token we did not make or of another type, 403 `forbidden` for another account's,
            410 `expired` after fifteen minutes.
    """
    try:
        raw = urlsafe_b64decode(token.encode("ascii") + b"=" * (-len(token) % 4))
    except (Base64Error, UnicodeEncodeError):
        raw = b""
    if not hmac.compare_digest(raw[:32], _seal(key, raw[32:])):
        raise FhirError(400, "value", "The link is not one of this portal's.")
    page = msgspec.json.decode(raw[32:], type=Page)
    if page.account_id != account_id:
        raise FhirError(403, "forbidden", "The link belongs to another account.")
    if page.type != resource_type:
        raise FhirError(400, "value", "The link is for another type.")
    if now >= moment(page.expires):
        raise FhirError(410, "expired", "The link has expired; search again.")
    return page


def _seal(key: bytes, payload: bytes) -> bytes:
    return hmac.digest(key, payload, hashlib.sha256)
