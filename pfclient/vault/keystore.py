"""What the program needs of a key store, as a protocol."""

from typing import Protocol


class KeyStore(Protocol):
    """Small secrets under opaque names. Every call ends within five seconds.

    Raises (every call):
        KeyStoreAbsent, KeyStoreLocked, KeyStoreDismissed, KeyStoreHung: See `pfclient.errors`.
    """

    async def get(self, name: str) -> str | None:
        """The secret kept under the name, None when there is none."""
        ...

    async def set(self, name: str, secret: str) -> None:
        """Keep a secret of at most 1,000 characters."""
        ...

    async def delete(self, name: str) -> None:
        """Remove the secret; no error when there is none."""
        ...
