"""What matters now of one chart, chosen from its sections, with how far each of them is known.

Nothing is left out in silence: what is chosen says how many more there are, and a part without rows says why.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Generic, TypeVar

from pfclient.chart.changes import NO_NEWS
from pfclient.chart.counting import states_nothing
from pfclient.chart.section import Availability, Section
from pfclient.people import PersonId
from pfclient.records.allergies import Allergy
from pfclient.records.appointments import Appointment, has_day, starts
from pfclient.records.catalog import CATEGORIES
from pfclient.records.lab_results import LabResult
from pfclient.records.medications import Medication
from pfclient.records.record import Record
from pfclient.records.severity import dangers_first, is_alarming
from pfclient.values import dataclass

R_co = TypeVar("R_co", bound=Record, covariant=True)
R = TypeVar("R", bound=Record)

RESULTS, MEDICINES = 3, 5
_WITH_VALUES_OF_THEIR_OWN = frozenset({"panel", "report"})
_OUTSIDE = ("far-above", "far-below", "far-abnormal", "above", "below", "abnormal")
_STATED = frozenset({"allergies", "medications"})
_ANSWERED = frozenset({Availability.EMPTY, Availability.LOADED, Availability.OLD})
_GUARDED = frozenset({Availability.EMPTY, Availability.WITHHELD})


class Known(StrEnum):
    """How far a part is known; NONE alone may be read as "none"."""

    READING = "reading"
    SOME = "some"
    STATED = "stated"
    NOT_NOW = "not-now"
    NONE = "none"
    GUARDED = "guarded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Part(Generic[R_co]):
    """What is chosen of one section.

    Attributes:
        rows: The chosen ones, the most important first.
        section: How far all of it can be relied on; without its rows, so that equal parts say equal things.
        known: Rows, or why there are none: on their way, stated by the clinic to be none, nothing that holds now,
            none shared, perhaps held back, not known.
        more: How many others of the same kind hold now.
        statements: What the clinic states of all of it, such as "no known allergies".
        past: Whether it has rows of the past.
        not_shown: How many entries are counted, and not shown as fact.
        fresh: Whether the chosen ones are those the person has not looked at yet.
    """

    rows: tuple[R_co, ...]
    section: Section
    known: Known
    more: int = 0
    statements: tuple[Record, ...] = ()
    past: bool = False
    not_shown: int = 0
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Fresh:
    """What of one section the person has not looked at: how many rows, and the key of the first of them."""

    category: str
    count: int
    first: str


@dataclass(frozen=True, slots=True)
class Glance:
    """One chart at a glance.

    Attributes:
        allergies: All that hold now, the worst first.
        visits: All that are to come, those without a day last.
        results: The few that are new, else the latest; of one day those outside their range first.
        medicines: The first few, all that must not be taken before them.
        private: Whether the portal holds anything of this chart back; then no part tells which.
        fresh: What was not looked at yet, section by section.
    """

    allergies: Part[Allergy]
    visits: Part[Appointment]
    results: Part[LabResult]
    medicines: Part[Medication]
    private: bool = False
    fresh: tuple[Fresh, ...] = ()

    @property
    def alarming(self) -> tuple[Allergy, ...]:
        """The allergies the clinic calls severe, or of high risk."""
        return tuple(row for row in self.allergies.rows if is_alarming(row))


def glance(
    section: Callable[[str], Section],
    noted: Callable[[str], bool] = lambda _category: True,
    *,
    reading: bool = False,
    private: bool = False,
) -> Glance:
    """Look at one chart.

    Args:
        section: Gives the sections of the chart.
        noted: Tells whether there can be news of a section: of others only what is chosen from is read.
        reading: Whether its records are being fetched.
        private: Whether the portal holds anything of it back.
    """

    def part(name: str, choose: Callable[[Section], tuple[Sequence[R], int]]) -> Part[R]:
        found = section(name)
        rows, more = choose(found)
        stated = tuple(filter(states_nothing, found.current)) if name in _STATED else ()
        return Part(
            tuple(rows),
            _bare(found),
            _known(found, rows, stated, reading=reading, private=private),
            more,
            stated,
            past=bool(found.past),
            not_shown=len(found.not_shown),
            fresh=bool(rows) and found.news.has(rows[0].key),
        )

    return Glance(
        part("allergies", _allergies),
        part("appointments", _visits),
        part("lab_results", _results),
        part("medications", _medicines),
        private,
        tuple(filter(None, (_fresh(section(name)) for name in CATEGORIES if noted(name)))),
    )


def coming_up(glances: Mapping[PersonId, Glance]) -> list[tuple[PersonId, Appointment]]:
    """Give everybody's visits that have a day, the soonest first."""
    found = [(person, row) for person, each in glances.items() for row in each.visits.rows if has_day(row)]
    return sorted(found, key=lambda one: starts(one[1].when))


def _fresh(section: Section) -> Fresh | None:
    if not section.news.count:
        return None
    first = next((row.key for row in section.rows if section.news.has(row.key)), "")
    return Fresh(section.category, section.news.count, first)


def _bare(section: Section) -> Section:
    as_of = section.as_of if section.availability is Availability.OLD else None
    bare = replace(section, current=(), past=(), not_shown=(), news=NO_NEWS, as_of=as_of, coming=False, revision=0)
    return replace(bare, sources=(), asunder={}) if section.sources else bare


def _known(
    section: Section, rows: Sequence[Record], stated: Sequence[Record], *, reading: bool, private: bool
) -> Known:
    if rows:
        return Known.SOME
    if section.coming or (reading and section.availability not in _ANSWERED | {Availability.WITHHELD}):
        return Known.READING
    if stated:
        return Known.STATED
    if private and section.availability in _GUARDED:
        return Known.GUARDED
    if section.availability is Availability.EMPTY:
        return Known.NONE
    return Known.NOT_NOW if section.availability in _ANSWERED else Known.UNKNOWN


def _allergies(section: Section) -> tuple[Sequence[Allergy], int]:
    real = [row for row in section.current if isinstance(row, Allergy) and not states_nothing(row)]
    return dangers_first(real), 0


def _visits(section: Section) -> tuple[Sequence[Appointment], int]:
    return [row for row in section.current if isinstance(row, Appointment)], 0


def _medicines(section: Section) -> tuple[Sequence[Medication], int]:
    real = dangers_first(row for row in section.current if isinstance(row, Medication) and not states_nothing(row))
    chosen = real[: max(MEDICINES, sum(row.do_not_take for row in real))]
    return chosen, len(real) - len(chosen)


def _results(section: Section) -> tuple[Sequence[LabResult], int]:
    """A day with many results shows those outside their range first; it would look harmless otherwise."""
    chosen: list[LabResult] = []
    more = 0
    new = [row for row in section.current if section.news.has(row.key)] if section.news.count else []
    for day in _by_day(new):
        day.sort(key=_by_reading)
        chosen += day
    if chosen:
        return chosen[:RESULTS], len(chosen[RESULTS:])
    for day in _by_day(section.current):
        day.sort(key=_by_reading)
        room = RESULTS - len(chosen)
        chosen += day[:room]
        more = len(day) - len(day[:room])
        if len(chosen) == RESULTS:
            break
    return chosen, more


def _by_day(rows: Iterable[Record]) -> Iterable[list[LabResult]]:
    """Results of one day together, the latest day first, as long as somebody asks: lists may be very long."""
    day: list[LabResult] = []
    for row in rows:
        if not isinstance(row, LabResult) or (row.kind in _WITH_VALUES_OF_THEIR_OWN and row.members):
            continue  # a panel's results stand in the list themselves
        if day and _day(row) != _day(day[0]):
            yield day
            day = []
        day.append(row)
    if day:
        yield day


def _day(row: Record) -> tuple[int, int, int] | None:
    return row.when.sort_key[:3] if row.when is not None else None


def _by_reading(row: LabResult) -> int:
    readings = [row.measure.reading, *(part.measure.reading for part in row.components)]
    return min(_OUTSIDE.index(each) if each in _OUTSIDE else len(_OUTSIDE) for each in readings)
