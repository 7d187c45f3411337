"""How far the reading of a person's records is."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from pfclient.errors import FamilyChartError
from pfclient.values import dataclass


class SyncPhase(StrEnum):
    """What the reading of one person's records is doing."""

    IDLE = "idle"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SyncState:
    """Where the reading stands.

    Attributes:
        phase: FAILED when at least one category ended in an error; the others may still be new.
        as_of: When the portal last answered in full, aware UTC; None when it never did.
        error: The first error of the last run, None when there was none.
        done: Parts (categories) of the running reading that are in; of `total`.
        restored: The portal holds older versions than it once gave: its server seems to have been set back to a
            backup. What vanished with that is kept until the person agrees; known for this run of the program.
    """

    phase: SyncPhase = SyncPhase.IDLE
    as_of: datetime | None = None
    error: FamilyChartError | None = None
    done: int = 0
    total: int = 0
    restored: bool = False


def together(states: Sequence[SyncState]) -> SyncState:
    """Where the reading of somebody's charts at several clinics stands, as of one; never of none."""
    if len(states) == 1:
        return states[0]
    phases = {one.phase for one in states}
    order = (SyncPhase.RUNNING, SyncPhase.FAILED, SyncPhase.IDLE, SyncPhase.DONE)
    dates = [one.as_of for one in states if one.as_of is not None]
    running = [one for one in states if one.phase is SyncPhase.RUNNING]
    return SyncState(
        next(phase for phase in order if phase in phases),
        min(dates) if len(dates) == len(states) else None,
        next((one.error for one in states if one.error is not None), None),
        sum(one.done for one in running),
        sum(one.total for one in running),
        any(one.restored for one in states),
    )
