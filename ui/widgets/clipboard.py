"""What this program put on the clipboard: secrets that lists of what was copied leave out, and taking it back."""

from collections.abc import Collection, Iterator

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

# What password managers mark their copies with.
_HINT, _SECRET = "x-kde-passwordManagerHint", b"secret"
_NO_SCREEN = frozenset({"offscreen", "minimal"})


def copy_secret(text: str) -> None:
    """Puts a secret on the clipboard."""
    data = QMimeData()
    data.setText(text)
    data.setData(_HINT, _SECRET)
    QGuiApplication.clipboard().setMimeData(data)


def take_back(secrets: Collection[str]) -> None:
    """Empties clipboard and selection where they hold one of these; spaces between groups do not count."""
    clipboard = QGuiApplication.clipboard()
    for mode in _ours(clipboard):
        copied = "".join(clipboard.text(mode).split())
        if any("".join(secret.split()) in copied for secret in secrets):
            clipboard.clear(mode)


def take_everything_back() -> None:
    """Empties clipboard and selection; what another program put there stays."""
    clipboard = QGuiApplication.clipboard()
    for mode in _ours(clipboard):
        clipboard.clear(mode)


def _ours(clipboard: QClipboard) -> Iterator[QClipboard.Mode]:
    # Without a screen no other program can copy, and Qt calls nobody the owner.
    alone = QGuiApplication.platformName() in _NO_SCREEN
    if alone or clipboard.ownsClipboard():
        yield clipboard.Mode.Clipboard
    if clipboard.supportsSelection() and (alone or clipboard.ownsSelection()):
        yield clipboard.Mode.Selection
