"""`next` links: opaque, signed, for one account, fifteen minutes (portal-api, Records)."""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from datetime import datetime, timedelta
from hashlib import blake2b

import msgspec

from portal.errors import FhirError
from portal.store.times import text

LIFETIME = timedelta(minutes=15)

_SEAL = 32


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
    parameters: tuple[tuple[str, str], ...]
    after: tuple[str, str]
    total: int
    as_of: str
    expires: str = ""


_PAGE = msgspec.json.Decoder(Page)


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
    if not hmac.compare_digest(raw[:_SEAL], _seal(key, raw[_SEAL:])):
        raise FhirError(400, "value", "The link is not one of this portal's.")
    page = _PAGE.decode(raw[_SEAL:])
    if page.account_id != account_id:
        raise FhirError(403, "forbidden", "The link belongs to another account.")
    if page.type != resource_type:
        raise FhirError(400, "value", "The link is for another type.")
    if text(now) >= page.expires:
        raise FhirError(410, "expired", "The link has expired; search again.")
    return page


def _seal(key: bytes, payload: bytes) -> bytes:
    # Keyed BLAKE2 (RFC 7693 §2.9) is as good a seal as an HMAC, and for so few bytes many times as fast.
    return blake2b(payload, key=key, digest_size=_SEAL).digest()
