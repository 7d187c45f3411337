"""Asking the portal for everybody's records, as often as the person wants it and never twice at a time."""

from contextlib import suppress

from pfclient.errors import PortalError
from pfclient.session import Session
from ui.base.tasks import TaskScope


class Asking:
    """One request under way; asked for again meanwhile, it is done once more afterwards.

    Args:
        session: The signed-in session.
        tasks: Whose work it is.
    """

    def __init__(self, session: Session, tasks: TaskScope) -> None:
        self._session, self._tasks = session, tasks
        self._again = False

    def ask(self) -> None:
        """Ask now, or once more when the request under way is done."""
        self._again = not self._tasks.start("refresh", self._refresh(), "drop")

    def stop(self) -> None:
        """End the request under way, and any asked for after it."""
        self._again = False
        self._tasks.start("stop", self._session.stop_reading(), "drop")

    async def _refresh(self) -> None:
        # The end of the sign-in arrives as an event; anything else stands in the state of the reading.
        with suppress(PortalError):
            await self._session.refresh()
            while self._again:
                self._again = False
                await self._session.refresh()
