"""The key that signs ID tokens: made at first need, kept in the data directory, readable by its owner alone."""

import functools
import os
import secrets
from pathlib import Path

from joserfc.jwk import RSAKey

ALGORITHM = "RS256"
_FILE = "id-token-key.pem"


@functools.cache
def signing_key(data: Path) -> RSAKey:
    """The portal's RSA key, with its thumbprint (RFC 7638) as `kid`."""
    path = data / _FILE
    if not path.exists():
        _create(path)
    key = RSAKey.import_key(path.read_bytes(), {"use": "sig", "alg": ALGORITHM})
    key.ensure_kid()
    return key


def _create(path: Path) -> None:
    """Write a new key whole or not at all; the first of several workers wins."""
    draft = path.with_name(f"{_FILE}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(RSAKey.generate_key(2048).as_pem(private=True))
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
