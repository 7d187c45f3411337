"""What slows and stops guessing at a kiosk: five lookups in five minutes, ten invitations an hour, five staff PINs.

Counted in the database, so that neither a restart nor a second worker gives anybody more tries.
"""

from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import Connection

from portal.errors import Problem
from portal.rules.passwords import verify_secret
from portal.store import kiosks
from portal.store.database import Database
from portal.store.kiosks import Kiosk

LOOKUPS = 5
LOOKUP_WINDOW = timedelta(minutes=5)
INVITATIONS = 10
INVITATION_WINDOW = timedelta(hours=1)
PIN_TRIES = 5
PIN_WAIT = timedelta(minutes=15)


def staff_needed() -> Problem:
    """The kiosk is locked until staff unlock it."""
    return Problem(423, "staff-needed", "Please see the front desk. Staff have to unlock this screen.")


def spend_lookup(database: Database, kiosk: Kiosk, now: datetime) -> int:
    """Use up one lookup, in a transaction of its own, before anything is compared; returns what takes it back.

    Raises:
        Problem: 429 `rate-limited`, 423 `staff-needed`.
    """
    with database.write() as connection:
        kiosks.lock(connection, kiosk.id)
        require_unlocked(connection, kiosk.id)
        kiosks.forget_failures(connection, now - INVITATION_WINDOW)
        count, first = kiosks.failures(connection, kiosk.id, "lookup", now - LOOKUP_WINDOW)
        if count >= LOOKUPS and first is not None:
            wait = max(1, ceil((first + LOOKUP_WINDOW - now).total_seconds()))
            raise Problem(429, "rate-limited", "Please see the front desk.", retry_after=wait)
        return kiosks.add_failure(connection, kiosk.id, "lookup", now)


def require_unlocked(connection: Connection, kiosk_id: str) -> None:
    """The kiosk is there and not locked.

    Raises:
        Problem: 423 `staff-needed`.
    """
    kiosk = kiosks.get(connection, kiosk_id)
    if kiosk is None or kiosk.staff_needed:
        raise staff_needed()


def take_invitation(connection: Connection, kiosk_id: str, now: datetime) -> int:
    """Count an invitation as failed at this kiosk before it is looked at; returns what takes it back.

    Args:
        connection: A write.
        kiosk_id: Where it was typed.
        now: The present moment.

    Raises:
        Problem: 423 `staff-needed`, also while as many as may fail are looked at.
    """
    kiosks.lock(connection, kiosk_id)
    require_unlocked(connection, kiosk_id)
    if _invitations_failed(connection, kiosk_id, now) >= INVITATIONS:
        raise staff_needed()
    return kiosks.add_failure(connection, kiosk_id, "invitation", now)


def lock_after_failures(connection: Connection, kiosk_id: str, now: datetime) -> None:
    """An invitation did fail at this kiosk; the tenth within an hour locks it. `connection` is a write."""
    kiosks.lock(connection, kiosk_id)
    if _invitations_failed(connection, kiosk_id, now) >= INVITATIONS:
        kiosks.set_staff_needed(connection, kiosk_id, needed=True)


def _invitations_failed(connection: Connection, kiosk_id: str, now: datetime) -> int:
    return kiosks.failures(connection, kiosk_id, "invitation", now - INVITATION_WINDOW)[0]


def check_pin(database: Database, kiosk: Kiosk, pin: str, now: datetime) -> None:
    """Check the staff PIN, for which `unlock` is to be called. The try is spent before the PIN is looked at.

    Raises:
        Problem: 422 `wrong-pin` with the tries left, 423 `pin-locked` with `retry_after`.
    """
    with database.write() as connection:
        left = kiosks.spend_pin_try(connection, kiosk.id, most=PIN_TRIES, wait=PIN_WAIT, now=now)
    if isinstance(left, timedelta):
        raise _pin_locked(left)
    if verify_secret(kiosk.pin_hash, pin):
        return
    if left == 0:
        raise _pin_locked(PIN_WAIT)
    raise Problem(422, "wrong-pin", "That is not the PIN of this screen.", attempts_remaining=left)


def unlock(connection: Connection, kiosk: Kiosk) -> None:
    """The PIN was right: nothing that was tried at the kiosk counts any more. `connection` is a write transaction."""
    kiosks.clear_pin_tries(connection, kiosk.id)
    kiosks.set_staff_needed(connection, kiosk.id, needed=False)


def _pin_locked(wait: timedelta) -> Problem:
    seconds = max(1, ceil(wait.total_seconds()))
    return Problem(423, "pin-locked", "Too many tries. Please wait before the next one.", retry_after=seconds)
