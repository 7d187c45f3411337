"""The operating system's keyring: one named backend class a platform, none chosen by environment or configuration."""

from __future__ import annotations

import asyncio
import importlib
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import Any, Protocol

from pfclient.errors import KeyStoreAbsent, KeyStoreDismissed, KeyStoreError, KeyStoreHung, KeyStoreLocked
from pfclient.log import Event, note
from pfclient.vault.handed_over import handed_over

SERVICE = "pfclient"
LONGEST_SECRET = 1000
_DEADLINE = 5.0
_PROMPT_SEEN = 0.5
_BACKENDS = {
    "linux": ("keyring.backends.SecretService", "Keyring"),
    "win32": ("keyring.backends.Windows", "WinVaultKeyring"),
    "darwin": ("keyring.backends.macOS", "Keyring"),
}


class Backend(Protocol):
    """The three calls of a `keyring` backend that are used."""

    def get_password(self, service: str, username: str) -> str | None:
        """Read a secret."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Write a secret."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Delete a secret."""
        ...


def trusted_class() -> type:
    """The one backend class trusted on this platform.

    Naming the class keeps keyring from reading `keyringrc.cfg`, entry points and `PYTHON_KEYRING_BACKEND`, any of
    which could put a plaintext or discarding backend in its place.

    Raises:
        KeyStoreAbsent: No class is trusted here, or its parts are not installed.
    """
    module, name = _BACKENDS.get(sys.platform, ("", ""))
    try:
        found = getattr(importlib.import_module(module), name)
    except (ImportError, ValueError, AttributeError) as exc:
        raise KeyStoreAbsent from exc
    if not isinstance(found, type):
        raise KeyStoreAbsent
    return found


def platform_backend() -> Backend:
    """An instance of the trusted class that the environment has not configured."""
    backend: Any = trusted_class()()
    # KEYRING_PROPERTY_* variables end up as attributes of the instance.
    vars(backend).clear()
    if sys.platform == "win32":
        backend.persist = "local machine"
    return backend  # type: ignore[no-any-return]


def read_ahead(service: str, username: str) -> str | None:
    """A secret that lies open, read without the library; None wherever that has to be asked.

    Its import is a quarter of a start, and a start needs one secret (docs/decisions/0011).
    """
    if sys.platform != "linux":
        return None
    with suppress(Exception):  # whatever it is, the library finds out again, and knows what to call it
        from pfclient.vault import secret_service  # noqa: PLC0415 - jeepney is there on Linux only

        return secret_service.read(service, username)
    return None


def _outcome(exc: Exception, seconds: float) -> KeyStoreError:
    """Which of the typed outcomes an exception of keyring or SecretStorage is, by class name: both are optional."""
    names = {cls.__name__ for link in (exc, exc.__cause__) if link is not None for cls in type(link).__mro__}
    if "PromptDismissedException" in names:
        return KeyStoreDismissed()
    if names & {"KeyringLocked", "LockedException"}:
        # The library says "locked" for both: in milliseconds where no prompt came up; nobody closes one as fast.
        return KeyStoreLocked() if seconds < _PROMPT_SEEN else KeyStoreDismissed()
    return KeyStoreAbsent()


class TrustedKeyring:
    """Small secrets in the keyring (see `pfclient.vault.keystore.KeyStore`).

    Args:
        make: Makes the backend, in the calling thread of the first call.
        allowed: Gives the class the backend must be an exact instance of.
        ahead: Reads a secret that lies open without the backend; what it does not find is asked of the backend.
        deadline: Seconds a call may take.
    """

    def __init__(
        self,
        make: Callable[[], Backend] = platform_backend,
        *,
        allowed: Callable[[], type] = trusted_class,
        ahead: Callable[[str, str], str | None] = lambda _service, _username: None,
        deadline: float = _DEADLINE,
    ) -> None:
        self._make = make
        self._allowed = allowed
        self._ahead = ahead
        self._deadline = deadline
        self._hanging: threading.Thread | None = None

    @cached_property
    def _turn(self) -> asyncio.Lock:
        return asyncio.Lock()

    async def get(self, name: str) -> str | None:
        """The secret kept under the name, None when there is none."""
        found = await self._call(lambda: self._ahead(SERVICE, name) or self._open().get_password(SERVICE, name))
        return found if isinstance(found, str) else None

    async def set(self, name: str, secret: str) -> None:
        """Keep a secret; more than 1,000 characters do not fit on every platform and are refused."""
        if len(secret) > LONGEST_SECRET:
            raise KeyStoreAbsent("too long for a keyring")
        await self._call(lambda: self._open().set_password(SERVICE, name, secret))

    async def delete(self, name: str) -> None:
        """Remove the secret; no error when there is none."""

        def remove() -> None:
            backend = self._open()
            if backend.get_password(SERVICE, name) is not None:
                backend.delete_password(SERVICE, name)

        await self._call(remove)

    def _open(self) -> Backend:
        backend = self._make()
        if type(backend) is not self._allowed():
            raise KeyStoreAbsent("not a trusted keyring")
        return backend

    async def _call(self, act: Callable[[], Any]) -> Any:
        async with self._turn:
            if self._hanging is not None and self._hanging.is_alive():
                raise KeyStoreHung
            return await self._in_thread(act)

    async def _in_thread(self, act: Callable[[], Any]) -> Any:
        answer, perform = handed_over()
        started = time.monotonic()

        def typed() -> Any:
            try:
                return act()
            except KeyStoreError:
                raise
            except Exception as exc:  # D-Bus and three platforms raise whatever they like
                raise _outcome(exc, time.monotonic() - started) from exc

        # A daemon thread of its own: an executor would wait for a hung call when the program ends.
        thread = self._hanging = threading.Thread(target=perform, args=(typed,), name="keyring", daemon=True)
        thread.start()
        try:
            async with asyncio.timeout(self._deadline):
                found = await answer
        except TimeoutError as exc:
            note(Event.KEYRING, error=KeyStoreHung)
            raise KeyStoreHung from exc
        except KeyStoreError as exc:
            self._hanging = None
            note(Event.KEYRING, error=type(exc))
            raise
        self._hanging = None
        return found
