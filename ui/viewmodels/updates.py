"""How the reading of each person's chart stands, for the list behind the chip in the top bar."""

from enum import StrEnum

from pfclient.errors import FamilyChartError
from pfclient.people import ChartStatus, Person
from pfclient.session import SyncPhase
from pfclient.values import dataclass
from ui.viewmodels.family import FamilyViewModel


class UpdateKind(StrEnum):
    """Where one person's chart stands."""

    READING = "reading"
    WAITING = "waiting"
    UP_TO_DATE = "up-to-date"
    FAILED = "failed"
    NEVER = "never"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class ChartUpdate:
    """One person's line.

    Attributes:
        error: Why the last reading failed; while it is tried again it stays said.
        done: Parts of the running reading that are in; of `total`, 0 where that is not known.
    """

    person: Person
    kind: UpdateKind
    error: FamilyChartError | None = None
    done: int = 0
    total: int = 0


def updates(family: FamilyViewModel) -> tuple[ChartUpdate, ...]:
    """Give a line for everybody, in the order of the tabs."""
    # First the portal is asked whose charts there are; until then nobody's has been asked for.
    waits = family.session.sync_state().phase is SyncPhase.RUNNING
    return tuple(_update(family, person, waits=waits) for person in family.people)


def _update(family: FamilyViewModel, person: Person, *, waits: bool) -> ChartUpdate:
    if person.connection.status is not ChartStatus.ACTIVE:
        return ChartUpdate(person, UpdateKind.CLOSED)
    state = family.session.sync_state(person.id)
    if state.phase is SyncPhase.RUNNING:
        return ChartUpdate(person, UpdateKind.READING, state.error, state.done, state.total)
    if state.error is not None:
        return ChartUpdate(person, UpdateKind.FAILED, state.error)
    if waits:
        return ChartUpdate(person, UpdateKind.WAITING)
    return ChartUpdate(person, UpdateKind.UP_TO_DATE if state.as_of else UpdateKind.NEVER)
