"""How fresh what is on screen is: reading, up to date, offline, or failed."""

from datetime import datetime
from enum import StrEnum

from pfclient.errors import FamilyChartError, Offline, TimedOut
from pfclient.people import ChartStatus, PersonId
from pfclient.session import Session, SyncPhase, SyncState
from pfclient.values import dataclass


class Freshest(StrEnum):
    """The four looks of the chip in the top bar."""

    BUSY = "busy"
    OK = "ok"
    OFFLINE = "offline"
    FAILED = "failed"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Freshness:
    """What the top bar and the bar under the band say.

    Attributes:
        as_of: When the open chart was last read in full, aware; None when never.
        done: Charts read in this run.
        total: Charts to read.
        percent: How much of all of it is in, the parts of charts under way included.
        error: Why the last run that ended failed, None when it did not.
    """

    kind: Freshest
    as_of: datetime | None = None
    done: int = 0
    total: int = 0
    percent: int = 0
    error: FamilyChartError | None = None


def freshness(session: Session, person: PersonId | None) -> Freshness:
    """Give how fresh a person's chart is, with the progress over everybody's; of nobody's in particular, the oldest."""
    states = [session.sync_state(one.id) for one in session.people if one.connection.status is ChartStatus.ACTIVE]
    listing = session.sync_state()
    mine = session.sync_state(person) if person is not None else min(states, key=_freshness, default=listing)
    running = sum(state.phase is SyncPhase.RUNNING for state in states)
    done, total = len(states) - running, len(states)
    # While it is tried again the old trouble stays said: it is over only when the portal has answered.
    error = next((state.error for state in (listing, mine) if state.error is not None), None)
    if running or listing.phase is SyncPhase.RUNNING:
        percent = int(100 * sum(map(_share, states)) / total) if running and total else 0
        return Freshness(Freshest.BUSY, mine.as_of, done if running else 0, total, percent, error)
    if error is None:
        return Freshness(Freshest.OK if mine.as_of else Freshest.NEVER, mine.as_of, done, total)
    kind = Freshest.OFFLINE if unreachable(error) else Freshest.FAILED
    return Freshness(kind, mine.as_of, done, total, error=error)


def _freshness(state: SyncState) -> tuple[bool, float]:
    """What failed stands before what did not, what was never read before what was."""
    return state.error is None, state.as_of.timestamp() if state.as_of is not None else 0.0


def _share(state: SyncState) -> float:
    """How much of one person's reading is in."""
    if state.phase is not SyncPhase.RUNNING:
        return 1.0
    return state.done / state.total if state.total else 0.0


def unreachable(error: FamilyChartError) -> bool:
    """Whether the portal could not be asked at all, rather than answering with trouble."""
    return isinstance(error, Offline | TimedOut)
