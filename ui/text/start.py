"""Words for what keeps the program from opening the records kept here: before sign-in nothing can be read yet."""

from collections.abc import Mapping

from pfclient import errors
from ui.text.errors import words
from ui.text.message import LaterMessage, Message

_CLASSES: Mapping[type[BaseException], LaterMessage] = {
    errors.VaultError: LaterMessage(
        "The records saved on this computer cannot be opened",
        "Try again, or sign in to get them from your doctor’s office.",
    ),
    errors.VaultFull: LaterMessage(
        "This computer’s disk is full", "Make some room on the disk, then try again. Nothing was changed."
    ),
    errors.VaultDamaged: LaterMessage(
        "The records saved on this computer were damaged",
        "Sign in again: we get them from your doctor’s office. Nothing is lost there.",
    ),
}
_AS_EVER = (errors.VaultNewer, errors.VaultBusy, errors.VaultLocked, errors.PinSpent)


def words_at_start(error: errors.FamilyChartError) -> Message:
    """Returns what to say on a page before sign-in.

    Args:
        error: Why the kept account could not be opened.
    """
    if not isinstance(error, _AS_EVER):
        for kind in type(error).__mro__:
            if kind in _CLASSES:
                return _CLASSES[kind].message()
    return words(error)
