"""The secrets an invitation consists of: how they are made, typed back, and looked up."""

import hashlib
import re
import secrets

CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""Twenty letters without vowels (no words by accident) and without Y, which older eyes take for V."""

_PIN_DIGITS = 8
_CODE_DIGITS = 6
_RECOVERY_CODES = 10


def new_link_token() -> str:
    """A link token of 192 bits, safe in a URL fragment."""
    return secrets.token_urlsafe(24)


def new_session_token() -> str:
    """An enrolment session handle of 256 bits."""
    return secrets.token_urlsafe(32)


def new_invitation_code() -> str:
    """Eight letters as printed on the letter, `XXXX-XXXX`; names an invitation, proves nothing."""
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(8))
    return f"{letters[:4]}-{letters[4:]}"


def new_pin() -> str:
    """A PIN of eight digits, without the space it is shown with."""
    return f"{secrets.randbelow(10**_PIN_DIGITS):0{_PIN_DIGITS}}"


def new_security_code() -> str:
    """A security code of six digits."""
    return f"{secrets.randbelow(10**_CODE_DIGITS):0{_CODE_DIGITS}}"


def shown_pin(pin: str) -> str:
    """The PIN as people read it: `1234 5678`."""
    return f"{pin[:4]} {pin[4:]}"


def typed_invitation_code(text: str) -> str | None:
    """The eight letters in a code as typed (any case, spaces, hyphens), or None when it cannot be one."""
    letters = re.sub(r"[\s\-–]", "", text).upper()
    return letters if re.fullmatch(f"[{CODE_LETTERS}]{{8}}", letters) else None


def typed_digits(text: str, method: str) -> str | None:
    """The digits of a PIN or security code as typed (ASCII only, spaces and hyphens allowed), or None."""
    digits = re.sub(r"[ \-]", "", text)
    wanted = _PIN_DIGITS if method == "pin" else _CODE_DIGITS
    return digits if len(digits) == wanted and digits.isascii() and digits.isdigit() else None


def fingerprint(secret: str) -> str:
    """SHA-256 in hex: how a secret with enough entropy of its own is kept."""
    return hashlib.sha256(secret.encode()).hexdigest()


def new_recovery_codes() -> tuple[str, ...]:
    """An account's recovery codes: ten."""
    return tuple(new_recovery_code() for _ in range(_RECOVERY_CODES))


def new_recovery_code() -> str:
    """A recovery code of 69 bits, in groups that can be read out: `XXXX-XXXX-XXXX-XXXX`."""
    groups = ("".join(secrets.choice(CODE_LETTERS) for _ in range(4)) for _ in range(4))
    return "-".join(groups)


def recovery_code_hash(typed: str) -> str:
    """How a recovery code is kept and looked up, however it was typed."""
    return fingerprint(re.sub(r"[\s\-–]", "", typed).upper())
