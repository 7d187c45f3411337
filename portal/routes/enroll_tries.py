"""What slows guessing at invitations and proofs: the brake on a network, and on the kiosk it is typed at.

Counted as failed before it is looked at, and given back when it was not, so that guesses side by side count too.
"""

from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request

from portal.routes.enroll_session import portal_of
from portal.rules import kiosk_brakes
from portal.rules.brakes import REGISTRATION
from portal.store import kiosks
from portal.store.kiosk_visits import Visit
from portal.wire import client_of


@dataclass(frozen=True, slots=True)
class Guess:
    """One that is counted.

    Attributes:
        at: When.
        kiosk_id: Where it was typed, "" away from a kiosk.
        failure: What takes it back there.
    """

    at: datetime
    kiosk_id: str = ""
    failure: int = 0


def check(request: Request) -> None:
    """Refuse who may not guess any more. Synchronous.

    Raises:
        Problem: 429 `rate-limited`.
    """
    portal = portal_of(request)
    with portal.database.read() as connection:
        REGISTRATION.check(connection, client_of(request), portal.clock.now())


def take(request: Request, visit: Visit | None) -> Guess:
    """Count one as failed; `visit` is the one it is made in, if any. Synchronous.

    Raises:
        Problem: 429 `rate-limited`, 423 `staff-needed`.
    """
    portal = portal_of(request)
    now = portal.clock.now()
    with portal.database.write() as connection:
        REGISTRATION.take(connection, client_of(request), now)
        if visit is None:
            return Guess(now)
        return Guess(now, visit.kiosk_id, kiosk_brakes.take_invitation(connection, visit.kiosk_id, now))


def failed(request: Request, guess: Guess) -> None:
    """It did fail: so many of them lock a kiosk. Synchronous."""
    if guess.kiosk_id:
        with portal_of(request).database.write() as connection:
            kiosk_brakes.lock_after_failures(connection, guess.kiosk_id, guess.at)


def give_back(request: Request, guess: Guess) -> None:
    """It did not fail. Synchronous."""
    with portal_of(request).database.write() as connection:
        REGISTRATION.give_back(connection, client_of(request), guess.at)
        if guess.kiosk_id:
            kiosks.take_back(connection, guess.failure)
