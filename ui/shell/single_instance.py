"""One window per person and profile: a second start hands its link over, raises the first, and ends."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

MAX_BYTES = 1024
_WAIT_MS = 2000
_RAISE = b"raise\n"
_LINK = b"link "
_ANSWER = b"ok\n"


class SingleInstance(QObject):
    """The running program's door for later starts.

    Args:
        profile: Instances with another profile are other programs.
        runtime: Directory for the socket, the system's own for this user unless told.

    Signals:
        raised: Another start wants this window to come to the front.
        link_received: Another start was given this link; not checked yet.
    """

    raised = Signal()
    link_received = Signal(str)

    def __init__(self, profile: Path, runtime: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = socket_path(profile, runtime)
        self._server: QLocalServer | None = None

    def listen(self) -> bool:
        """Open the door; False when it could not be opened (the program works without it)."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - the first frame does not wait for it

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._welcome)
        # Nobody answered on it, or we would not be here: what lies there is left from a crash.
        QLocalServer.removeServer(self._path)
        if not server.listen(self._path):
            server.deleteLater()
            return False
        self._server = server
        return True

    def close(self) -> None:
        """Shut the door."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _welcome(self) -> None:
        while self._server is not None and (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            caller.disconnected.connect(caller.deleteLater)
            self._hear(caller)

    def _hear(self, caller: QLocalSocket) -> None:
        if caller.bytesAvailable() > MAX_BYTES:
            caller.abort()
            return
        if not caller.canReadLine():
            return
        message = bytes(caller.readLine(MAX_BYTES + 1).data())
        if message == _RAISE:
            self._answer(caller)
            self.raised.emit()
        elif message.startswith(_LINK) and message.endswith(b"\n") and message.isascii():
            self._answer(caller)
            self.raised.emit()
            self.link_received.emit(message[len(_LINK) :].decode("ascii").strip())
        else:
            caller.abort()

    @staticmethod
    def _answer(caller: QLocalSocket) -> None:
        caller.write(_ANSWER)
        caller.flush()
        caller.disconnectFromServer()


def hand_over(profile: Path, link: str, runtime: Path | None = None) -> bool:
    """Give the link to the program that runs already, and bring its window to the front.

    Args:
        profile: Which program is meant.
        link: What this start was given, "" for nothing.
        runtime: As for `SingleInstance`.

    Returns:
        Whether one is running and has heard; this start has then nothing left to do.
    """
    message = _LINK + link.encode("ascii", "ignore") + b"\n" if link else _RAISE
    if len(message) > MAX_BYTES or message.count(b"\n") != 1:
        message = _RAISE
    path = socket_path(profile, runtime)
    if os.name != "nt" and not _is_answered(path):  # a pipe of Windows has no file to look for
        return False
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - most starts find nobody there

    door = QLocalSocket()
    door.connectToServer(path)
    if not door.waitForConnected(_WAIT_MS):
        return False
    door.write(message)
    door.flush()
    heard = door.canReadLine() or door.waitForReadyRead(_WAIT_MS)
    answer = door.readAll().data()
    door.abort()
    return heard and answer == _ANSWER


def _is_answered(path: str) -> bool:
    """Whether somebody listens; what a crash left lies there just so, and Qt's network is much to ask it with."""
    if not Path(path).exists():
        return False
    import socket  # noqa: PLC0415 - most starts find no file

    with socket.socket(socket.AF_UNIX) as door:
        door.setblocking(False)
        # Whoever has too many callers to take another one at once is there.
        return door.connect_ex(path) in {0, errno.EAGAIN, errno.EINPROGRESS}


def socket_path(profile: Path, runtime: Path | None = None) -> str:
    """Give where the door of a profile's program is; its directory belongs to this user alone."""
    named = os.fsencode(profile.expanduser().resolve())
    # Qt's digest costs no import; hashlib brings OpenSSL's.
    mark = bytes(QCryptographicHash.hash(named, QCryptographicHash.Algorithm.Sha256).toHex().data()).decode()[:16]
    if os.name == "nt":
        return f"pfclient-{mark}"
    return str(_private(runtime or _runtime()) / f"{mark}.socket")


def _runtime() -> Path:
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if given:
        return Path(given) / "pfclient"
    import tempfile  # noqa: PLC0415 - a desktop session gives one

    return Path(tempfile.gettempdir()) / f"pfclient-{os.getuid()}"


def _private(directory: Path) -> Path:
    """Make the directory for this user alone.

    Raises:
        PermissionError: It is there, and somebody else could put something into it.
    """
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = directory.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise PermissionError("the directory for the program's socket belongs to somebody else")
    if stat.S_IMODE(found.st_mode) != 0o700:
        directory.chmod(0o700)
    return directory
