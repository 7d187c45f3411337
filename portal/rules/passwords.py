"""What makes a password acceptable, and how secrets (passwords, PINs, security answers) are hashed and checked."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

MIN_CONTEXT = 3
"""Shorter names (Al, Jo) stand inside too many good passwords to be refused."""

# OWASP's Argon2id floor. More memory would let a handful of parallel sign-ins exhaust a small clinic's server.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)

# A hash, made with the same cost, of a secret nobody kept: checking it costs what checking a real one costs.
_NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$p+x1bNdUAX8bHfwkdzZ+mg$PPL8FBxQe3Ig2B/B7i9IAU4Iw36alSFZ1gZMs8ugSH8"

work_listeners: list[Callable[[str], None]] = []
"""Told `hash` or `verify` at each Argon2id run, so that equal work can be counted rather than timed."""


@dataclass(frozen=True, slots=True)
class PasswordPolicy:
    """A practice's password rules, as published in `config`; lengths in Unicode code points after NFC."""

    min_length: int = 8
    max_length: int = 128
    uppercase: bool = True
    number_or_symbol: bool = True


PATIENT_FUSION = PasswordPolicy()
NIST = PasswordPolicy(min_length=15, uppercase=False, number_or_symbol=False)
POLICIES = {"default": PATIENT_FUSION, "nist": NIST}


def policy_of(name: str, *, second_step: bool = False) -> PasswordPolicy:
    """The rules called so; NIST SP 800-63B asks for 15 characters of a password that stands alone, else for 8."""
    rules = POLICIES[name]
    return replace(rules, min_length=8) if rules is NIST and second_step else rules


def reasons_against(
    password: str, *, username: str = "", email: str = "", names: Sequence[str] = (), policy: PasswordPolicy
) -> tuple[str, ...]:
    """Every reason why the policy refuses the password, in a fixed order; empty means it is accepted.

    Args:
        password: As typed.
        username: The account's user name.
        email: The account's e-mail address; its part before the @ counts by itself too.
        names: Given and family names of the patient.
        policy: The practice's rules.

    Returns:
        Codes: too-short, too-long, no-uppercase, no-number-or-symbol, too-common, contains-context.
    """
    text = unicodedata.normalize("NFC", password)
    found = {
        "too-short": len(text) < policy.min_length,
        "too-long": len(text) > policy.max_length,
        "no-uppercase": policy.uppercase and not any(letter.isupper() for letter in text),
        "no-number-or-symbol": policy.number_or_symbol and not any(_number_or_symbol(letter) for letter in text),
        "too-common": text.lower() in _common_passwords(),
        "contains-context": _contains_context(text, (username, email, email.partition("@")[0], *names)),
    }
    return tuple(code for code, applies in found.items() if applies)


def hash_secret(text: str) -> str:
    """A salted Argon2id hash of the secret's NFC form."""
    _tell("hash")
    return _HASHER.hash(_bytes(text))


def verify_secret(hash: str | None, text: str) -> bool:  # noqa: A002 - the word of the trade
    """Whether the secret is the one hashed; without a hash (nobody has that name) False, after the same work."""
    _tell("verify")
    try:
        _HASHER.verify(hash or _NOBODY, _bytes(text))
    except (VerificationError, InvalidHashError):
        return False
    return hash is not None


def _tell(work: str) -> None:
    for listener in work_listeners:
        listener(work)


def _bytes(text: str) -> bytes:
    # JSON can carry half a surrogate pair; it must be wrong, not an internal error.
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")


def _number_or_symbol(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "NPS"


def _common_passwords() -> dict[str, int]:
    # Imported late: the lists are a megabyte that only registration needs.
    from zxcvbn.frequency_lists import FREQUENCY_LISTS  # noqa: PLC0415
    from zxcvbn.matching import build_ranked_dict  # noqa: PLC0415

    if not _COMMON:
        _COMMON.update(build_ranked_dict(FREQUENCY_LISTS["passwords"]))
    return _COMMON


_COMMON: dict[str, int] = {}


def _contains_context(text: str, context: Sequence[str]) -> bool:
    folded = _folded(text)
    words = (_folded(part) for phrase in context for part in (phrase, *phrase.split()))
    return any(len(word) >= MIN_CONTEXT and word in folded for word in words)


def _folded(text: str) -> str:
    """Case- and accent-blind: José is in JOSE1234."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).strip()
