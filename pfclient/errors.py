"""The one error tree: facts about what went wrong; the words for people live in `ui/text`.

FamilyChartError
├── PortalError                 something about the portal or the way to it
│   ├── Offline                 no connection could be made
│   ├── TimedOut                it did not answer in time, or too slowly
│   ├── SessionExpired          the sign-in is over; sign in again
│   ├── Refused                 an error status with a stable `code`
│   │   ├── NotAllowed          403: this account may not
│   │   ├── NotFound            404
│   │   ├── Gone                410
│   │   ├── RateLimited         429: `retry_after` seconds
│   │   ├── Rejected            the portal understood and said no: stable `code`, `fields`, `attempts_remaining`
│   │   └── ServerFault         5xx
│   ├── Incompatible            the answer is not what a portal says (HTML, bad JSON, too big, cut short)
│   ├── UnsafeAddress           another origin, a bad certificate, plain http beyond loopback
│   └── SetBack                 its server holds older versions than it once gave: an earlier copy took its place
├── KeyStoreError               the operating system's keyring
│   ├── KeyStoreAbsent          there is none (or only one that is not trusted)
│   ├── KeyStoreLocked          it is there but locked
│   ├── KeyStoreDismissed       the person closed its prompt
│   ├── KeyStoreHung            no answer within five seconds
│   └── KeyStoreWiped           what was kept there is no longer there
├── VaultError                  the encrypted files on this computer
│   ├── VaultFull               no room is left on the disk, or on this account's share of it
│   ├── VaultUnwritable         the disk cannot be written: read-only, not ours, failing
│   ├── VaultDamaged            a file is not what was written: set aside, and fetched again
│   ├── VaultNewer              a newer version of this program wrote it: left as it is
│   ├── VaultBusy               another window of this program has them open
│   ├── VaultLocked             they open with the PIN of the app lock: `left` tries, `wrong` after one that was not it
│   └── PinSpent                too many wrong PINs: what was kept is destroyed, sign in again
├── CopyError                   a copy of the records in a file or on paper
│   ├── CopyStopped             the person stopped it
│   ├── CopyExists              a file of that name is there already, and nobody agreed to replace it
│   ├── CopyFull                no room is left where it was to go
│   ├── CopyUnwritable          that place cannot be written: read-only, not ours, gone
│   ├── NoPrinter               this computer has no printer
│   └── PrintFailed             the printer could not be used
├── KioskError                  a waiting-room screen cannot be started
│   ├── KioskKeyUnusable        its key file: `why` is missing, open-to-others, not-a-key, another-portal, cannot-sign
│   └── KioskUnsafe             it would not be safe to let visitors use it here: `findings`
└── Unreadable                  bytes that are not JSON we accept
"""

from collections.abc import Mapping


class FamilyChartError(Exception):
    """Root of every error this program raises on purpose."""


class PortalError(FamilyChartError):
    """Something about the portal, or the way to it."""


class Offline(PortalError):
    """No connection could be made."""


class TimedOut(PortalError):
    """The portal did not answer in time, or too slowly."""


class SessionExpired(PortalError):
    """The sign-in is over."""


class Refused(PortalError):
    """The portal answered with an error status.

    Args:
        code: The stable `code` of the problem document (portal-api, Conventions), or "" where there was none.
        status: HTTP status.
        by: Who sent the invitation that is over, `practice` or `patient`; "" where it is about none.
    """

    def __init__(self, code: str = "", *, status: int = 0, by: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.by = by


class NotAllowed(Refused):
    """403: this account may not."""


class NotFound(Refused):
    """404."""


class Gone(Refused):
    """410."""


class RateLimited(Refused):
    """429: wait `retry_after` seconds."""

    def __init__(self, code: str = "", *, status: int = 429, retry_after: float = 30.0) -> None:
        super().__init__(code, status=status)
        self.retry_after = retry_after


class Rejected(Refused):
    """The portal understood and said no.

    Args:
        code: Stable problem code, such as `username-taken`.
        status: HTTP status.
        fields: Field name to stable code, from `field_errors`.
        attempts_remaining: Tries left, where the portal says so.
        reasons: Policy reasons (password-rejected).
        by: As above.
    """

    def __init__(
        self,
        code: str,
        *,
        status: int = 422,
        fields: Mapping[str, str] | None = None,
        attempts_remaining: int | None = None,
        reasons: tuple[str, ...] = (),
        by: str = "",
    ) -> None:
        super().__init__(code, status=status, by=by)
        self.fields = dict(fields or {})
        self.attempts_remaining = attempts_remaining
        self.reasons = reasons


class SecondStepAsked(Rejected):
    """User name and password were right; the portal wants a code too (portal-api, Sign-in and tokens).

    Args:
        code: The portal's word for it.
        session: What names the half-done sign-in in the next call; a secret, good for some minutes.
        backup: Whether one of the backup codes is taken as well.
        wrong: A code was given, and it is not, or no longer, right.
    """

    def __init__(
        self,
        code: str = "insufficient_authorization",
        *,
        session: str = "",
        backup: bool = True,
        wrong: bool = False,
    ) -> None:
        super().__init__(code, status=400)
        self.session = session
        self.backup = backup
        self.wrong = wrong


class ServerFault(Refused):
    """5xx; `retry_after` seconds where the portal said so."""

    def __init__(self, code: str = "", *, status: int = 500, retry_after: float | None = None) -> None:
        super().__init__(code, status=status)
        self.retry_after = retry_after


class Incompatible(PortalError):
    """The answer is not what a portal says."""


class UnsafeAddress(PortalError):
    """Another origin, a bad certificate, or plain http beyond loopback."""


class SetBack(PortalError):
    """The portal holds older versions than it once gave: its server was set back to an earlier copy."""


class KeyStoreError(FamilyChartError):
    """The operating system's keyring could not be used."""


class KeyStoreAbsent(KeyStoreError):
    """There is no keyring, or only one that is not trusted."""


class KeyStoreLocked(KeyStoreError):
    """The keyring is locked."""


class KeyStoreDismissed(KeyStoreError):
    """The person closed the keyring's prompt."""


class KeyStoreHung(KeyStoreError):
    """The keyring did not answer within five seconds."""


class KeyStoreWiped(KeyStoreError):
    """What was kept in the keyring is no longer there."""


class VaultError(FamilyChartError):
    """The encrypted files on this computer could not be used."""


class VaultFull(VaultError):
    """No room is left on the disk, or on this account's share of it."""


class VaultUnwritable(VaultError):
    """The disk cannot be written: read-only, not ours, or failing."""


class VaultDamaged(VaultError):
    """A file is not what was written there: cut, garbled, or an older copy."""


class VaultNewer(VaultError):
    """A newer version of this program wrote the file; it is left as it is."""


class VaultBusy(VaultError):
    """Another running copy of this program has the files open."""


class VaultLocked(VaultError):
    """The files open with the PIN of the app lock.

    Args:
        left: How many tries are left.
        name: Who is signed in, as it may be shown while locked: mostly dots.
        wrong: A PIN was given, and it is not the right one.
    """

    def __init__(self, left: int = 5, *, name: str = "", wrong: bool = False) -> None:
        super().__init__("locked")
        self.left = left
        self.name = name
        self.wrong = wrong


class PinSpent(VaultError):
    """Too many wrong PINs: what was kept on this computer is destroyed; it is still at the portal."""


class CopyError(FamilyChartError):
    """A copy of the records could not be made; nothing is left of it."""


class CopyStopped(CopyError):
    """The person stopped the copy."""


class CopyExists(CopyError):
    """A file of that name is there already, and nobody agreed to replace it."""


class CopyFull(CopyError):
    """No room is left where the copy was to go."""


class CopyUnwritable(CopyError):
    """The place chosen for the copy cannot be written: read-only, not ours, or gone."""


class NoPrinter(CopyError):
    """This computer has no printer."""


class PrintFailed(CopyError):
    """The printer could not be used."""


class KioskError(FamilyChartError):
    """A waiting-room screen could not be started."""


class KioskKeyUnusable(KioskError):
    """The key file is not one a kiosk can use; `why` is a stable code."""

    def __init__(self, why: str = "missing") -> None:
        super().__init__(why)
        self.why = why


class KioskUnsafe(KioskError):
    """It would not be safe to let visitors use this computer; `findings` are stable codes."""

    def __init__(self, findings: tuple[str, ...] = ()) -> None:
        super().__init__(" ".join(findings))
        self.findings = findings


class Unreadable(FamilyChartError):
    """Bytes that are not JSON we accept; `why` is a stable code, never content."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
