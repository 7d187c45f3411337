"""Signing in by user name or e-mail and password, with rising delays instead of a lock a stranger could turn."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import Connection

from portal.rules.brakes import SIGN_IN
from portal.rules.passwords import verify_secret
from portal.store import accounts, sign_in_tries
from portal.store.accounts import Account
from portal.store.database import Database
from portal.store.sign_in_tries import Delays

FROM_ONE_PLACE = Delays(free=5, first=timedelta(seconds=30), longest=timedelta(hours=1))
"""For one name from one network address: a stranger elsewhere does not make the account's holder wait."""

FROM_ANYWHERE = Delays(free=100, first=timedelta(seconds=30), longest=timedelta(minutes=5))
"""For one name from all addresses together: slows a guess spread over many computers, and stays bearable."""

FORGOTTEN_AFTER = timedelta(hours=24)
"""A name without a wrong try for so long starts afresh."""


class TooManyTries(Exception):
    """This name has to wait, whatever the password.

    Attributes:
        retry_after: Whole seconds.
    """

    def __init__(self, wait: timedelta) -> None:
        super().__init__()
        self.retry_after = ceil(wait.total_seconds())


def sign_in(database: Database, name: str, password: str, *, source: str, now: datetime) -> Account | None:
    """The account, or None for an unknown name as for a wrong password, after the same work.

    The try is counted and committed before the password is looked at, so that parallel guesses and a crash count too.

    Raises:
        Problem: 429 `rate-limited`, this address has to wait, whatever the name; before anything is looked at.
        TooManyTries: This name has to, also before.
    """
    keys = _keys(name, source)
    with database.write() as connection:
        # Brakes before tries, as in a recovery: else two that tidy up at one moment each wait for the other.
        SIGN_IN.take(connection, source, now)
        wait = sign_in_tries.spend(connection, keys, now=now, forgotten_after=FORGOTTEN_AFTER)
        if wait > timedelta(0):
            # Raised in here, so that nothing was taken. Who has to wait is not looked for: how long the refusal takes
            # tells nothing of the name.
            raise TooManyTries(wait)
        account = accounts.find_by_sign_in_name(connection, name)
    if not verify_secret(account.password_hash if account else None, password) or account is None:
        return None
    with database.write() as connection:
        SIGN_IN.give_back(connection, source, now)
        sign_in_tries.clear(connection, keys)
    return account


def forgive(connection: Connection, names: Iterable[str], source: str) -> None:
    """Wrong passwords of these names are forgotten: here, and those counted over all addresses."""
    for name in names:
        sign_in_tries.clear(connection, _keys(name, source))


def tries_key(name: str) -> str:
    """What was typed as a name, as tries with it are counted: however it is spelled, and in one line.

    What else a count is of stands on a line of its own, so that nobody types a name that is another's count.
    """
    return accounts.sign_in_key(name).replace("\n", " ")


def _keys(name: str, source: str) -> dict[str, Delays]:
    key = tries_key(name)
    return {f"{key}\n{source}": FROM_ONE_PLACE, key: FROM_ANYWHERE}
