"""Five wrong tries per invitation, for ever: a try is spent, and committed, before the secret is looked at."""

from sqlalchemy import Connection, select, update

from portal.rules.lifetimes import MAX_TRIES
from portal.store.database import Database
from portal.store.schema import invitations


def spend(database: Database, invitation_id: str) -> int | None:
    """Use up one try in a transaction of its own; how many are left, or None when there was none to use.

    The count never depends on what comes after: a process killed while it compares has spent the try all the same.
    """
    here = invitations.c.id == invitation_id
    with database.write() as connection:
        taken = connection.execute(
            update(invitations)
            .where(here, invitations.c.status == "open", invitations.c.tries < MAX_TRIES)
            .values(tries=invitations.c.tries + 1)
        )
        if taken.rowcount != 1:
            return None
        used = connection.execute(select(invitations.c.tries).where(here)).scalar_one()
    return MAX_TRIES - int(used)


def give_back(connection: Connection, invitation_id: str) -> None:
    """The try was a right one: it does not count."""
    connection.execute(
        update(invitations)
        .where(invitations.c.id == invitation_id, invitations.c.tries > 0)
        .values(tries=invitations.c.tries - 1)
    )
