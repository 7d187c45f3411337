"""Idempotency keys that live until it is certain what became of their call."""

import hashlib
import json
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from pfclient.errors import RateLimited, Refused, ServerFault


class Keys:
    """One key per act: the same act tried again after a lost reply carries the same key, a new act a new one."""

    def __init__(self) -> None:
        self._open: dict[str, str] = {}

    @contextmanager
    def key_for(self, reference: str, body: Mapping[str, object], *, once: bool = False) -> Iterator[str]:
        """The key to send with this body; it is forgotten when the portal has said yes or no.

        With `once` the act can succeed only once: after a yes, too, asking again carries the same key.
        """
        act = hashlib.sha256(f"{reference}\n{json.dumps(body, sort_keys=True)}".encode()).hexdigest()
        key = self._open.setdefault(act, secrets.token_urlsafe(24))
        try:
            yield key
        except (ServerFault, RateLimited):
            raise
        except Refused:
            self._open.pop(act, None)
            raise
        if not once:
            self._open.pop(act, None)
