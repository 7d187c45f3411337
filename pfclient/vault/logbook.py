"""What was opened and copied on this computer, kept with the sign-in; in memory alone where nothing is kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from pfclient.activity import ActKind, Noted
from pfclient.people import PersonId
from pfclient.vault.keeping import Keeping

_KEPT, _MOST = timedelta(days=366), 1000
_ONE_SITTING, _NOTHING_NEW = timedelta(minutes=30), timedelta(minutes=1)


class Logbook:
    """The newest comes first.

    Args:
        keeping: Where it is kept, with what it holds already.
        now: The wall clock, aware UTC.
    """

    def __init__(self, keeping: Keeping, now: Callable[[], datetime]) -> None:
        self._keeping, self._now = keeping, now

    @property
    def noted(self) -> tuple[Noted, ...]:
        """Everything that is remembered."""
        return self._keeping.noted

    async def note(self, person: PersonId, kind: ActKind, what: tuple[str, ...]) -> None:
        """Remember something; what goes on in one sitting is one note, as the portal tells it."""
        now = self._now()
        rest = [each for each in self.noted if now - each.last < _KEPT]
        at = next((at for at, each in enumerate(rest) if _goes_on(each, person, kind, now)), None)
        if at is None:
            rest.insert(0, Noted(person, kind, what, now, now))
        else:
            before = rest.pop(at)
            rest.insert(0, replace(before, what=tuple(sorted({*before.what, *what})), last=now))
            if before.what == rest[0].what and now - before.last < _NOTHING_NEW:
                return
        await self._keeping.notes(tuple(rest[:_MOST]))


def _goes_on(noted: Noted, person: PersonId, kind: ActKind, now: datetime) -> bool:
    return (noted.person, noted.kind) == (person, kind) and timedelta(0) <= now - noted.last < _ONE_SITTING
