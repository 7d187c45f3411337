"""Words for every error of the core: what happened, and what to do next."""

from collections.abc import Mapping
from dataclasses import replace

from pfclient import errors
from ui.text import refusals
from ui.text.message import LaterMessage, Message
from ui.text.translate import later, trn

_AGAIN = later("Try again")
_CLASSES: Mapping[type[BaseException], LaterMessage] = {
    errors.FamilyChartError: LaterMessage(
        "Something went wrong", "Nothing was changed. Try again in a moment.", _AGAIN
    ),
    errors.PortalError: LaterMessage(
        "We could not reach your records", "Nothing was changed. Try again in a moment.", _AGAIN
    ),
    errors.Offline: LaterMessage(
        "You are offline", "We could not connect. Check that this computer is on the internet, then try again.", _AGAIN
    ),
    errors.TimedOut: LaterMessage(
        "This is taking too long", "The doctor’s office did not answer in time. Wait a minute, then try again.", _AGAIN
    ),
    errors.SessionExpired: LaterMessage(
        "Your sign-in has ended", "This keeps your records safe. Sign in again to go on.", "Sign in"
    ),
    errors.Refused: LaterMessage(
        "The doctor’s office said no", "Nothing was changed. Try again, or call the office for help.", _AGAIN
    ),
    errors.NotAllowed: LaterMessage(
        "You may not open this", "Ask your doctor to provide access to your health records."
    ),
    errors.NotFound: LaterMessage(
        "This is not there any more",
        "It may have been moved or taken away. Update your records, then look again.",
        "Update now",
    ),
    errors.Gone: LaterMessage(
        "This has ended", "It can no longer be used. Start again, or call your doctor’s office.", "Start again"
    ),
    errors.RateLimited: LaterMessage("Too many tries", "Wait a little, then try again.", _AGAIN),
    errors.Rejected: LaterMessage("That did not work", "Check what you entered, then try again.", _AGAIN),
    errors.SecondStepAsked: LaterMessage("One more step is needed", "Enter the code of your authenticator app."),
    errors.ServerFault: LaterMessage(
        "The doctor’s office has a problem",
        "It is not your fault, and nothing was changed. Try again in a few minutes.",
        _AGAIN,
    ),
    errors.Incompatible: LaterMessage(
        "We did not understand the answer",
        "The address may not belong to a doctor’s office we can work with. Check it, or call the office.",
        _AGAIN,
    ),
    errors.UnsafeAddress: LaterMessage(
        "This address is not safe",
        "We did not connect, to protect your records. Check the address, and this computer’s date and time, or call "
        "the office.",
    ),
    errors.SetBack: LaterMessage(
        "Your doctor’s office went back to an earlier copy of its records",
        "What it no longer has stays here until you decide. Call the office if something is missing.",
    ),
    errors.KeyStoreError: LaterMessage(
        "This computer could not keep your sign-in safe",
        "You can still read your records. You will sign in again next time.",
    ),
    errors.KeyStoreAbsent: LaterMessage(
        "This computer has no safe place for your sign-in",
        "You can still read your records. We keep nothing here, so you will sign in again next time.",
    ),
    errors.KeyStoreLocked: LaterMessage(
        "This computer’s safe for passwords is locked",
        "You can still read your records. To stay signed in, unlock the safe and sign in again.",
    ),
    errors.KeyStoreDismissed: LaterMessage(
        "You closed the question about your passwords",
        "You can still read your records. We keep nothing here, so you will sign in again next time.",
    ),
    errors.KeyStoreHung: LaterMessage(
        "This computer’s safe for passwords does not answer",
        "You can still read your records. We keep nothing here, so you will sign in again next time.",
    ),
    errors.KeyStoreWiped: LaterMessage(
        "Your saved sign-in is gone", "Something removed it from this computer. Sign in again to go on.", "Sign in"
    ),
    errors.VaultError: LaterMessage(
        "This computer could not keep your records",
        "You can read them while you are online. Try again in a moment.",
        _AGAIN,
    ),
    errors.VaultFull: LaterMessage(
        "This computer’s disk is full",
        "You can read what is saved here. Make some room on the disk: updating goes on by itself.",
        _AGAIN,
    ),
    errors.VaultUnwritable: LaterMessage(
        "This computer’s disk cannot be written",
        "You can read what is saved here. Updating goes on by itself when the disk works again.",
        _AGAIN,
    ),
    errors.VaultDamaged: LaterMessage(
        "The records saved on this computer were damaged",
        "We put them aside and get them again from your doctor’s office. Nothing is lost there.",
    ),
    errors.VaultNewer: LaterMessage(
        "A newer Family Chart saved these records", "Open the newer version, or install it again. Nothing was changed."
    ),
    errors.VaultBusy: LaterMessage(
        "Family Chart is already open", "Go on in the window that is open, or close it and try again.", _AGAIN
    ),
    errors.VaultLocked: LaterMessage("Family Chart is locked", "Type your app PIN to open your records."),
    errors.PinSpent: LaterMessage(
        "Too many tries",
        "Sign in with your username and password. We get your records again from your doctor’s office.",
        "Sign in",
    ),
    errors.CopyError: LaterMessage(
        "We could not make this copy", "Nothing was saved, and your records are as they were. Try again.", _AGAIN
    ),
    errors.CopyStopped: LaterMessage("You stopped this", "Nothing was saved. Start again whenever you like."),
    errors.CopyExists: LaterMessage(
        "There is a file of this name already", "We left it as it is. Choose another name, or replace it."
    ),
    errors.CopyFull: LaterMessage(
        "There is no room for this file", "Nothing was saved. Make some room there, or choose another place.", _AGAIN
    ),
    errors.CopyUnwritable: LaterMessage(
        "We cannot save in that place", "Nothing was saved. Choose another folder, such as Documents.", _AGAIN
    ),
    errors.NoPrinter: LaterMessage(
        "No printer is set up on this computer", "Save a copy instead. You can print that file anywhere."
    ),
    errors.PrintFailed: LaterMessage(
        "The printer did not take this", "Check that it is on and has paper, or save a PDF and print that.", _AGAIN
    ),
    errors.KioskError: LaterMessage(
        "The waiting-room screen could not start",
        "Nobody can use it now. Put right what is named above, then start it again.",
    ),
    errors.KioskKeyUnusable: LaterMessage(
        "This key file cannot be used",
        "It must be what “portal kiosk add” printed, in a file only this user can read. If it is lost, make another.",
    ),
    errors.KioskUnsafe: LaterMessage(
        "This computer is not safe for a waiting-room screen",
        "Visitors could leave something behind here. Put right what is named above, then start it again.",
    ),
    errors.Unreadable: LaterMessage(
        "We could not read this", "What came was damaged. Update your records, or call your doctor’s office.", _AGAIN
    ),
}
_UNKNOWN = LaterMessage(
    "Something went wrong in this program", "Nothing was changed. Close Family Chart and open it again."
)


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
