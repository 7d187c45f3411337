"""Secrets that have to be read again: sealed with a key that lies beside the database, not in it."""

import functools
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from portal.store.key_file import key_file

_FILE = "two-step-key"
_NONCE = 12


class BrokenSealError(Exception):
    """What was sealed cannot be read: another key, or changed."""


class Seal:
    """Seals and opens with the portal's key; `owner` is bound in, so that no row can be given to somebody else."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def close(self, plain: bytes, owner: str) -> bytes:
        """Nonce and sealed text."""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._cipher.encrypt(nonce, plain, owner.encode())

    def open(self, sealed: bytes, owner: str) -> bytes:
        """What was sealed for this owner.

        Raises:
            BrokenSealError: It was not, or not with this key.
        """
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], owner.encode())
        except (InvalidTag, ValueError) as exc:
            raise BrokenSealError from exc


@functools.cache
def seal(data: Path) -> Seal:
    """The seal of the portal that keeps its files there."""
    return Seal(key_file(data / _FILE, lambda: AESGCM.generate_key(256)))
