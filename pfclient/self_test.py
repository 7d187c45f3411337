"""The core's part of `pfclient self-test`: encryption, keyring, secure connections, and what is kept meanwhile.

Sentences are for whoever installs the program, in English as all command lines are.
"""

import asyncio
import secrets
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from pfclient.errors import FamilyChartError, KeyStoreError, VaultError
from pfclient.gateway.trust import trust
from pfclient.values import dataclass
from pfclient.vault import cipher
from pfclient.vault.faults import translated
from pfclient.vault.folder import Folder
from pfclient.vault.keyring import TrustedKeyring

Verdict = Literal["ok", "absent", "failed"]
_SECRET = "told to nobody"  # noqa: S105 - written to be looked for


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found; "absent" is a computer without it, which the program can live with."""

    name: str
    verdict: Verdict
    told: str


async def findings() -> tuple[Finding, ...]:
    """Check what the core stands on; every check says something, whatever happens to the others."""
    return (encryption(), _connections(), await keyring())


def _write(path: Path, key: bytes, text: str) -> None:
    connection = cipher.connect(path, key, cipher.Journal.SINGLE)
    with translated(connection):
        connection.execute("CREATE TABLE note (text)")
        connection.execute("INSERT INTO note VALUES (?)", (text,))
        connection.close()


def encryption(write: Callable[[Path, bytes, str], None] = _write) -> Finding:
    """Write a file as the program does, and look whether it can be read without its key, and with it.

    Args:
        write: Writes a text into the table `note` of a file under a key.
    """
    name = "Encryption"
    try:
        with tempfile.TemporaryDirectory() as folder:
            _write_and_read(Path(folder) / "file", write)
    except (FamilyChartError, OSError) as error:
        return Finding(name, "failed", f"A file cannot be written encrypted: {_said(error)}.")
    return Finding(name, "ok", "A file was written, was unreadable without its key, and was read with it.")


def _write_and_read(path: Path, write: Callable[[Path, bytes, str], None]) -> None:
    """Raises VaultError where a file could be read without its key, or could not be read with it."""
    cipher.assert_engine()
    key = secrets.token_bytes(cipher.KEY_BYTES)
    path.touch(mode=0o600)
    write(path, key, _SECRET)
    cipher.assert_unreadable(path)
    if _SECRET.encode() in path.read_bytes():
        raise VaultError("it lies there in the clear")
    if _opens(path, secrets.token_bytes(cipher.KEY_BYTES)):
        raise VaultError("another key opens it")
    connection = cipher.connect(path, key, cipher.Journal.SINGLE)
    with translated(connection):
        found = connection.execute("SELECT text FROM note").fetchall()
        connection.close()
    if found != [(_SECRET,)]:
        raise VaultError("what was written did not come back")


def _opens(path: Path, key: bytes) -> bool:
    try:
        cipher.connect(path, key, cipher.Journal.SINGLE).close()
    except VaultError:
        return False
    return True


def _connections() -> Finding:
    name = "Secure connections"
    try:
        found = trust()
    except (FamilyChartError, OSError) as error:
        return Finding(name, "failed", f"No secure connection can be made: {_said(error)}.")
    if not found.strict:
        return Finding(name, "failed", "Certificates would not be checked.")
    if not found.authorities:
        return Finding(name, "failed", "No certificate authority is trusted; install the system's CA certificates.")
    return Finding(name, "ok", f"{found.library}; {found.authorities} certificate authorities are trusted.")


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__


async def keyring(make: Callable[[], TrustedKeyring] = TrustedKeyring) -> Finding:
    """Write, read and delete a secret under a name of its own."""
    name = "Keyring"
    store, item, secret = make(), f"self-test-{secrets.token_hex(8)}", secrets.token_hex(32)
    try:
        await store.set(item, secret)
        found = await store.get(item)
        await store.delete(item)
        left = await store.get(item)
    except KeyStoreError as error:
        kind = type(error).__name__.removeprefix("KeyStore").lower()
        return Finding(name, "absent", f"The keyring is {kind}: nothing is kept on this computer, and the app says so.")
    if found != secret or left is not None:
        return Finding(name, "failed", "What was written did not come back, or did not go away again.")
    return Finding(name, "ok", "A secret was written, read and deleted.")


class Kept:
    """Looks again and again at what the program keeps while it runs.

    Args:
        profile: The program's directory.
        expected: Whether encrypted files are to be there at some time: there is a keyring for their key.
    """

    _PAUSE_SECONDS = 0.25

    def __init__(self, profile: Path, *, expected: bool) -> None:
        self._profile = profile
        self._needles: tuple[bytes, ...] = ()
        self._expected = expected
        self._seen = False
        self._readable = ""

    def look_for(self, name: str) -> None:
        """Take it that this name of somebody in the records, too, must never be readable there."""
        self._needles += tuple(name.encode(code) for code in ("utf-8", "utf-16-le"))

    async def watch(self) -> None:
        """Look until cancelled."""
        while True:
            await asyncio.to_thread(self.look)
            await asyncio.sleep(self._PAUSE_SECONDS)

    def look(self) -> None:
        """Look once."""
        self._seen = self._seen or Folder(self._profile).exists()
        for path in self._profile.rglob("*"):
            try:
                content = path.read_bytes() if path.is_file() else b""
            except OSError:  # gone meanwhile
                continue
            if any(needle in content for needle in self._needles):
                self._readable = path.name

    @property
    def finding(self) -> Finding:
        """What was seen."""
        name = "What is kept"
        if self._readable:
            return Finding(name, "failed", f"A patient’s name could be read in the file {self._readable}.")
        if self._seen != self._expected:
            told = (
                "Nothing was kept although there is a keyring." if self._expected else "Files were kept without a key."
            )
            return Finding(name, "failed", told)
        kept = "Records were kept in encrypted files" if self._expected else "Nothing was kept without a keyring"
        return Finding(name, "ok", f"{kept}; no patient’s name could be read in any file.")
