"""Words for every error of the core: what happened, and what to do next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pfclient import errors
from ui.text import refusals
from ui.text.message import Message
from ui.text.translate import tr, trn


@dataclass(frozen=True, slots=True)
class _Words:
    """English words as they are looked up; translated when used."""

    title: str
    text: str
    action: str = ""

    def message(self) -> Message:
        return Message(tr(self.title), tr(self.text), tr(self.action) if self.action else "")


_AGAIN = "Try again"
_CLASSES: Mapping[type[BaseException], _Words] = {
    errors.FamilyChartError: _Words("Something went wrong", "Nothing was changed. Try again in a moment.", _AGAIN),
    errors.PortalError: _Words(
        "We could not reach your records", "Nothing was changed. Try again in a moment.", _AGAIN
    ),
    errors.Offline: _Words(
        "You are offline", "We could not connect. Check that this computer is on the internet, then try again.", _AGAIN
    ),
    errors.TimedOut: _Words(
        "This is taking too long", "The doctor’s office did not answer in time. Wait a minute, then try again.", _AGAIN
    ),
    errors.SessionExpired: _Words(
        "Your sign-in has ended", "This keeps your records safe. Sign in again to go on.", "Sign in"
    ),
    errors.Refused: _Words(
        "The doctor’s office said no", "Nothing was changed. Try again, or call the office for help.", _AGAIN
    ),
    errors.NotAllowed: _Words("You may not open this", "Ask your doctor to provide access to your health records."),
    errors.NotFound: _Words(
        "This is not there any more",
        "It may have been moved or taken away. Update your records, then look again.",
        "Update now",
    ),
    errors.Gone: _Words(
        "This has ended", "It can no longer be used. Start again, or call your doctor’s office.", "Start again"
    ),
    errors.RateLimited: _Words("Too many tries", "Wait a little, then try again.", _AGAIN),
    errors.Rejected: _Words("That did not work", "Check what you entered, then try again.", _AGAIN),
    errors.ServerFault: _Words(
        "The doctor’s office has a problem",
        "It is not your fault, and nothing was changed. Try again in a few minutes.",
        _AGAIN,
    ),
    errors.Incompatible: _Words(
        "We did not understand the answer",
        "The address may not belong to a doctor’s office we can work with. Check it, or call the office.",
        _AGAIN,
    ),
    errors.UnsafeAddress: _Words(
        "This address is not safe",
        "We did not connect, to protect your records. Check the address, or call the office.",
    ),
    errors.KeyStoreError: _Words(
        "This computer could not keep your sign-in safe",
        "You can still read your records. You will sign in again next time.",
    ),
    errors.KeyStoreAbsent: _Words(
        "This computer has no safe place for your sign-in",
        "You can still read your records. We keep nothing here, so you will sign in again next time.",
    ),
    errors.KeyStoreLocked: _Words(
        "This computer’s safe for passwords is locked",
        "You can still read your records. To stay signed in, unlock the safe and sign in again.",
    ),
    errors.KeyStoreDismissed: _Words(
        "You closed the question about your passwords",
        "You can still read your records. We keep nothing here, so you will sign in again next time.",
    ),
    errors.KeyStoreHung: _Words(
        "This computer’s safe for passwords does not answer",
        "You can still read your records. We keep nothing here, so you will sign in again next time.",
    ),
    errors.KeyStoreWiped: _Words(
        "Your saved sign-in is gone", "Something removed it from this computer. Sign in again to go on.", "Sign in"
    ),
    errors.VaultError: _Words(
        "This computer could not keep your records",
        "You can read them while you are online. Try again in a moment.",
        _AGAIN,
    ),
    errors.VaultFull: _Words(
        "This computer’s disk is full",
        "You can read what is saved here. Make some room on the disk: updating goes on by itself.",
        _AGAIN,
    ),
    errors.VaultUnwritable: _Words(
        "This computer’s disk cannot be written",
        "You can read what is saved here. Updating goes on by itself when the disk works again.",
        _AGAIN,
    ),
    errors.VaultDamaged: _Words(
        "The records saved on this computer were damaged",
        "We put them aside and get them again from your doctor’s office. Nothing is lost there.",
    ),
    errors.VaultNewer: _Words(
        "A newer Family Chart saved these records", "Open the newer version, or install it again. Nothing was changed."
    ),
    errors.VaultBusy: _Words(
        "Family Chart is already open", "Go on in the window that is open, or close it and try again.", _AGAIN
    ),
    errors.Unreadable: _Words(
        "We could not read this", "What came was damaged. Update your records, or call your doctor’s office.", _AGAIN
    ),
}
_UNKNOWN = _Words("Something went wrong in this program", "Nothing was changed. Close Family Chart and open it again.")


def covered() -> frozenset[type[BaseException]]:
    """Returns the error classes that have words of their own."""
    return frozenset(_CLASSES)


def words(error: BaseException) -> Message:
    """Returns what to say about an error: what happened, and what to do next.

    Args:
        error: Any exception; one that is not ours gets general words, never its own text.
    """
    if isinstance(error, errors.RateLimited):
        return _wait(error)
    if isinstance(error, errors.Refused):
        known = refusals.words(error.code)
        if known is not None:
            return _with_tries(known, error)
    for kind in type(error).__mro__:
        if kind in _CLASSES:
            return _CLASSES[kind].message()
    return _UNKNOWN.message()


def _with_tries(message: Message, error: errors.Refused) -> Message:
    left = error.attempts_remaining if isinstance(error, errors.Rejected) else None
    if not left:
        return message
    tries = trn("You have {n} try left.", "You have {n} tries left.", left)
    return replace(message, text=f"{message.title}. {tries} {message.text}".replace(".. ", ". "))


def _wait(error: errors.RateLimited) -> Message:
    known = refusals.words(error.code)
    general = known if known is not None and error.code != "rate-limited" else None
    if general is not None:
        return general
    message = _CLASSES[errors.RateLimited].message()
    return replace(message, text=waiting(error.retry_after))


def waiting(seconds: float) -> str:
    """Returns how long to wait, in whole seconds or minutes, rounded up."""
    whole = max(1, -(-int(seconds * 1000) // 1000))
    if whole < 60:
        return trn("Wait {n} second, then try again.", "Wait {n} seconds, then try again.", whole)
    minutes = -(-whole // 60)
    return trn("Wait {n} minute, then try again.", "Wait {n} minutes, then try again.", minutes)
