"""Words for a sign-in that is not kept although the person asked for it: what stands in the way, and what it means."""

from collections.abc import Mapping

from pfclient import errors
from ui.text.errors import words
from ui.text.message import LaterMessage, Message

_VAULT: Mapping[type[BaseException], LaterMessage] = {
    errors.VaultError: LaterMessage(
        "This computer could not keep your sign-in",
        "You can still read your records. You will sign in again next time.",
    ),
    errors.VaultFull: LaterMessage(
        "Your sign-in was not saved: this computer’s disk is full",
        "You can still read your records. Until there is room on the disk, you will sign in again each time.",
    ),
    errors.VaultUnwritable: LaterMessage(
        "Your sign-in was not saved: this computer’s disk cannot be written",
        "You can still read your records. You will sign in again next time.",
    ),
    errors.VaultNewer: LaterMessage(
        "A newer Family Chart keeps records on this computer",
        "You can read your records here too, but this older one keeps nothing. You will sign in again next time.",
    ),
    errors.VaultBusy: LaterMessage(
        "Family Chart is open twice",
        "You can read your records here too, but only the first one keeps anything on this computer.",
    ),
}


def words_not_kept(error: errors.FamilyChartError) -> Message:
    """Returns what to say while somebody is signed in.

    Args:
        error: Why the sign-in is not kept; the keyring's words speak of it already, the disk's speak of records.
    """
    if isinstance(error, errors.VaultError):
        return next(_VAULT[kind] for kind in type(error).__mro__ if kind in _VAULT).message()
    return words(error)
