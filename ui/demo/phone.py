"""The authenticator app on the demo's phone: told a key once, it shows a code for now (RFC 6238)."""

import base64
import hmac
import struct
import time

_STEP = 30
_DIGITS = 6


class Phone:
    """Knows one key.

    Args:
        key: As a screen shows it, in groups.
    """

    def __init__(self, key: str) -> None:
        bare = key.replace(" ", "")
        self._secret = base64.b32decode(bare + "=" * (-len(bare) % 8))

    def code(self, steps: int = 0) -> str:
        """The code of now, or of so many half minutes away."""
        counter = int(time.time() // _STEP) + steps
        # SHA-1 is what RFC 4226 says and what every app does.
        digest = hmac.digest(self._secret, struct.pack(">Q", counter), "sha1")
        offset = digest[-1] & 15
        (number,) = struct.unpack_from(">I", digest, offset)
        return str((number & 0x7FFFFFFF) % 10**_DIGITS).zfill(_DIGITS)
