"""Telling the portal of copies made here, also of those made while it could not be told."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from pfclient.errors import Incompatible, PortalError, RateLimited, Refused, ServerFault, SessionExpired
from pfclient.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from pfclient.activity import Untold
    from pfclient.gateway.activity import ActivityApi
    from pfclient.vault.keeping import Keeping


class Telling:
    """One session's.

    Args:
        activity: What is asked of the portal.
        watched: Awaits a call; where the sign-in turns out to be over, the session ends.
        keeping: Keeps what the portal has not been told yet.
    """

    def __init__(
        self, activity: ActivityApi, watched: Callable[[Awaitable[Any]], Awaitable[Any]], keeping: Keeping
    ) -> None:
        self._activity, self._watched, self._keeping = activity, watched, keeping
        self._work: Tasks[str] = Tasks()

    async def tell(self, copy: Untold) -> None:
        """Tell it now; where it cannot be asked, it is told as soon as it answers again."""
        await self._keeping.owe((*self._keeping.untold, copy))
        await self._tell(copy)

    def begin(self) -> None:
        """Tell the rest, beside whatever else goes on."""
        self._work.start("rest", self._rest)

    async def end(self) -> None:
        """Nothing is under way any more."""
        await self._work.stop()

    async def _rest(self) -> None:
        with suppress(SessionExpired):  # told as an event
            for copy in self._keeping.untold:
                if not await self._tell(copy):
                    return

    async def _tell(self, copy: Untold) -> bool:
        """Whether the portal knows of it, or wants to hear nothing of that chart."""
        try:
            await self._watched(self._activity.tell(copy.patient, copy.kind, copy.what, copy.key))
        except SessionExpired:
            raise
        except (RateLimited, ServerFault, Incompatible):
            return False
        except Refused:
            pass
        except PortalError:
            return False
        await self._keeping.owe(tuple(each for each in self._keeping.untold if each != copy))
        return True
