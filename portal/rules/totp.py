"""One-time codes of an authenticator app (RFC 6238: six digits, SHA-1, steps of thirty seconds).

`pyotp` makes secrets, codes and URIs; its own check is not used, for it takes the same code twice.
"""

import base64
import hmac
import re
from collections.abc import Iterator
from datetime import datetime

from pyotp import TOTP, random_base32

DIGITS = 6
STEP_S = 30

_SPACES = re.compile(r"[ \-]")


def new_secret() -> bytes:
    """A secret to share with one person's app: 160 bits, as RFC 4226 §4 (R6) recommends."""
    return base64.b32decode(random_base32())


def shown_secret(secret: bytes) -> str:
    """The secret as it is typed into an app: base32 without padding."""
    return base64.b32encode(secret).decode("ascii").rstrip("=")


def otpauth_uri(secret: bytes, *, issuer: str, holder: str) -> str:
    """What a QR code tells an app."""
    return _totp(secret).provisioning_uri(name=holder, issuer_name=issuer)


def step_of(now: datetime) -> int:
    """The number of the step a moment lies in (RFC 6238 §4.2)."""
    return int(now.timestamp()) // STEP_S


def code_at(secret: bytes, step: int) -> str:
    """The code of a step (RFC 4226 §5.3)."""
    return _totp(secret).generate_otp(step)


def typed_code(text: str) -> str | None:
    """The six digits in a code as typed (ASCII, spaces and hyphens allowed), or None when it cannot be one."""
    digits = _SPACES.sub("", text)
    return digits if len(digits) == DIGITS and digits.isascii() and digits.isdigit() else None


def matching_step(secret: bytes, code: str, now: datetime, *, after: int) -> int | None:
    """The step whose code it is: the present one, the one before or the next, and later than `after`; else None.

    A step on either side makes up for a clock that is half a minute off (RFC 6238 §5.2). Every candidate is compared,
    so that the time taken tells nothing.
    """
    found = [step for step, right in _compared(secret, code, step_of(now)) if right and step > after]
    return found[0] if found else None


def _compared(secret: bytes, code: str, present: int) -> Iterator[tuple[int, bool]]:
    for step in (present, present - 1, present + 1):
        yield step, hmac.compare_digest(code_at(secret, step), code)


def _totp(secret: bytes) -> TOTP:
    return TOTP(shown_secret(secret), digits=DIGITS, interval=STEP_S)
