"""Two-step verification: switching it on with a first code, and what answers the second step of a sign-in."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from portal.rules import handles, totp
from portal.rules.handles import recovery_code_hash
from portal.rules.sign_in import FORGOTTEN_AFTER, TooManyTries
from portal.store import sign_in_tries, two_step
from portal.store.database import Database
from portal.store.sealed import Seal
from portal.store.sign_in_tries import Delays

DEVICE_LIFETIME = timedelta(days=30)
SESSION_LIFETIME = timedelta(minutes=5)
FRESH = timedelta(minutes=5)
"""How long a sign-in counts as fresh: switching it on or off and new recovery codes want one."""

WRONG_CODES = Delays(free=5, first=timedelta(seconds=30), longest=timedelta(hours=1))
"""Of one account, whatever computer they come from: who gets this far has the password."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was typed at the second step: a code of the app, or one of the recovery codes; the other is ""."""

    otp: str = ""
    recovery_code: str = ""

    def __repr__(self) -> str:
        return "Answer(…)"


def spend_try(database: Database, account_id: str, now: datetime) -> None:
    """Count one answer as wrong, and commit that, before it is looked at: parallel guesses and a crash count too.

    Raises:
        TooManyTries: Before anything is looked at.
    """
    with database.write() as connection:
        keys = {_key(account_id): WRONG_CODES}
        wait = sign_in_tries.spend(connection, keys, now=now, forgotten_after=FORGOTTEN_AFTER)
    if wait > timedelta(0):
        raise TooManyTries(wait)


def is_right(connection: Connection, seal: Seal, account_id: str, answer: Answer, now: datetime) -> bool:
    """Whether the answer is right and was never given before; then it is used up, and no try is held against the next.

    Call `spend_try` first, in a transaction of its own.
    """
    taken = _take(connection, seal, account_id, answer, now)
    if taken:
        sign_in_tries.clear(connection, [_key(account_id)])
    return taken


def switch_on(connection: Connection, seal: Seal, account_id: str, code: str, now: datetime) -> tuple[str, ...] | None:
    """Put the new secret to use; the recovery codes, to be shown once, or None when the code is not of this secret.

    Call `spend_try` first.
    """
    known, digits = two_step.find(connection, account_id), totp.typed_code(code)
    if known is None or known.active or digits is None:
        return None
    step = totp.matching_step(seal.open(known.secret, account_id), digits, now, after=known.last_step)
    if step is None or not two_step.activate(connection, account_id, known.secret, step, now):
        return None
    sign_in_tries.clear(connection, [_key(account_id)])
    return new_recovery_codes(connection, account_id)


def new_recovery_codes(connection: Connection, account_id: str) -> tuple[str, ...]:
    """Ten codes that replace any there were; kept as hashes, so that they can be shown only now."""
    codes = handles.new_recovery_codes()
    two_step.replace_recovery_codes(connection, account_id, [recovery_code_hash(each) for each in codes])
    return codes


def is_asked(connection: Connection, account_id: str, device_token: str, now: datetime) -> bool:
    """Whether a sign-in of this account has a second step: it is on, and this is no computer that is trusted."""
    known = two_step.find(connection, account_id)
    if known is None or not known.active:
        return False
    return not (device_token and two_step.is_trusted(connection, account_id, device_token, now))


def _take(connection: Connection, seal: Seal, account_id: str, answer: Answer, now: datetime) -> bool:
    known = two_step.find(connection, account_id)
    if known is None or not known.active:
        return False
    if answer.recovery_code:
        return two_step.spend_recovery_code(connection, account_id, recovery_code_hash(answer.recovery_code))
    digits = totp.typed_code(answer.otp)
    if digits is None:
        return False
    step = totp.matching_step(seal.open(known.secret, account_id), digits, now, after=known.last_step)
    return step is not None and two_step.take_step(connection, account_id, step)


def _key(account_id: str) -> str:
    return f"two-step\n{account_id}"
