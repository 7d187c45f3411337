"""The key that signs ID tokens, kept in the data directory."""

import functools
from pathlib import Path

from joserfc.jwk import RSAKey

from portal.store.key_file import key_file

ALGORITHM = "RS256"
FILE = "id-token-key.pem"
"""Its name in the data directory."""


@functools.cache
def signing_key(data: Path) -> RSAKey:
    """The portal's RSA key, with its thumbprint (RFC 7638) as `kid`."""
    return _read(key_file(data / FILE, lambda: RSAKey.generate_key(2048).as_pem(private=True)))


@functools.cache
def _read(pem: bytes) -> RSAKey:
    key = RSAKey.import_key(pem, {"use": "sig", "alg": ALGORITHM})
    key.ensure_kid()
    return key
