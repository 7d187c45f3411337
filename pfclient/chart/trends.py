"""Results of one test over time: which of them are comparable, each with its own value, range and flag."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import msgspec

from pfclient.chart.measured import measured
from pfclient.fhir.concepts import is_shared
from pfclient.records.lab_readings import OUTSIDE
from pfclient.records.lab_results import LabResult
from pfclient.records.lab_values import Measure
from pfclient.records.record import PartialDate, Record, Standing

EARLY = frozenset({"preliminary", "partial"})
"""Statuses of a value that may yet change."""

_DAY_MINUTES = 24 * 60
_TO_BREAK = re.compile(r"([./])")
_LITRES = frozenset({"l", "dl", "cl", "ml", "ul", "µl", "nl", "pl", "fl"})

Comparable = tuple[str, str, str, str]
"""What results must share to stand on one line: test, unit, method, and the clinic where the test has no code."""


class Point(msgspec.Struct, frozen=True, gc=False):
    """One result on the line.

    Attributes:
        record: The result itself, for its words.
        when: Its date, as partial as it came.
        number: Its value; where only one side is known, the number it lies beyond.
        day: Days since the year 1, at the start of what is known of the date; its clock counts as it was sent.
        comparator: `<`, `<=`, `>=` or `>` for a value of which only one side is known, "" for an exact one.
    """

    record: LabResult
    when: PartialDate
    number: Decimal
    day: float
    comparator: str = ""

    @property
    def measure(self) -> Measure:
        """Its value, range and flag, exactly as sent."""
        return self.record.measure

    @property
    def is_outside(self) -> bool:
        """Whether it lies outside its own range, or the lab marked it."""
        return self.record.measure.reading in OUTSIDE

    @property
    def is_early(self) -> bool:
        """Whether the lab may still change it."""
        return self.record.status in EARLY


@dataclass(frozen=True)
class Series:
    """Comparable results of one test, oldest first.

    Attributes:
        test: Identity of the test.
        unit: What people read after each value, "" for none.
        points: The results.
    """

    test: str
    unit: str
    points: tuple[Point, ...]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {point.record.key: at for at, point in enumerate(self.points)}

    @property
    def is_line(self) -> bool:
        """Whether there are the two results a line needs."""
        return len(self.points) > 1

    @property
    def outside(self) -> int:
        """How many of them lie outside their own range."""
        return sum(point.is_outside for point in self.points)

    def place(self, key: str) -> int:
        """Where a result stands, -1 where it is none of these."""
        return self._places.get(key, -1)

    def before(self, key: str) -> Point | None:
        """The comparable result before this one, None where there is none."""
        at = self.place(key)
        return self.points[at - 1] if at > 0 else None

    def until(self, key: str, most: int) -> "Series":
        """The last results up to and with this one, `most` of them."""
        end = self.place(key) + 1
        return Series(self.test, self.unit, self.points[max(0, end - most) : end])

    def last_years(self, years: int) -> "Series":
        """The results of so many years before the latest one, and that one."""
        if not self.points:
            return self
        latest = self.points[-1].when
        first = days(PartialDate("", max(1, latest.year - years), latest.month, min(latest.day or 1, 28)))
        return Series(self.test, self.unit, tuple(point for point in self.points if point.day >= first))


class Trends:
    """The series of one section's results, each made when it is first asked for.

    Results are comparable where test and unit are the same, and the method where it is told. A test known by a code is
    the same in every clinic and lab, since each result brings its own range along; one that has only a name, or a code
    of nobody's system, is the same within one clinic at most. No unit is converted. The parts of a panel kept in one
    entry (a blood pressure) are results of their own.

    Args:
        rows: The section's rows, in any order. What is no result, cancelled, undated or no number makes no point.
    """

    def __init__(self, rows: Iterable[Record]) -> None:
        self._tests: dict[str, list[LabResult]] = {}
        for row in rows:
            if row.standing is not Standing.CURRENT:
                continue
            if isinstance(row, LabResult) and not row.components:  # nearly all
                self._add(row)
            else:
                for each in measured(row):
                    self._add(each)
        self._made: dict[str, dict[Comparable, Series]] = {}
        self._codes: dict[str, dict[str, str]] = {}
        self._units: dict[str, str] = {}

    def _add(self, row: LabResult) -> None:
        if row.kind != "report" and row.test:
            self._tests.setdefault(row.test, []).append(row)

    @property
    def tests(self) -> tuple[str, ...]:
        """Identities of every test that has results."""
        return tuple(self._tests)

    def prepare(self) -> None:
        """Make every series now, and know where each result stands in it; in whichever thread."""
        for test in self._tests:
            for series in self.all_of(test):
                series.place("")

    def all_of(self, test: str) -> tuple[Series, ...]:
        """Every series of a test: one, unless its unit, method or clinic changed."""
        return tuple(self._series(test).values())

    def series(self, row: LabResult) -> Series:
        """The results a result is comparable with, itself among them where it is a number; possibly none."""
        found = self._series(row.test).get(self._comparable(row)) if row.test in self._tests else None
        return found or Series(row.test, row.measure.unit, ())

    def apart(self, row: LabResult) -> int:
        """How many other results of the same test stand on no line with this one: other unit, method, or no number."""
        others = {other.key for other in self._tests.get(row.test, ())}
        return len(others - {point.record.key for point in self.series(row).points} - {row.key})

    def _series(self, test: str) -> dict[Comparable, Series]:
        made = self._made.get(test)
        if made is None:
            self._codes[test] = self._codes_by_text(self._tests[test])
            sorted_out: dict[Comparable, list[Point]] = {}
            for row in self._tests[test]:
                point = _point(row)
                if point is not None:
                    sorted_out.setdefault(self._comparable(row), []).append(point)
            made = self._made[test] = {key: _in_order(test, points) for key, points in sorted_out.items()}
        return made

    def _comparable(self, row: LabResult) -> Comparable:
        measure = row.measure
        unit = self._unit(measure.unit_code)
        if not unit:
            said = self._unit(measure.unit)
            unit = self._codes[row.test].get(said, said)
        return row.test, unit, row.method.casefold(), "" if is_shared(row.test) else row.clinic

    def _codes_by_text(self, rows: Sequence[LabResult]) -> dict[str, str]:
        """The unit code that goes with a unit's text in this test, where it is always the same one."""
        found: dict[str, set[str]] = {}
        for text, code in {(row.measure.unit, row.measure.unit_code) for row in rows if row.measure.unit_code}:
            found.setdefault(self._unit(text), set()).add(self._unit(code))
        return {text: next(iter(codes)) for text, codes in found.items() if len(codes) == 1}

    def _unit(self, text: str) -> str:
        """A unit as it compares; the few of a chart are looked at once."""
        unit = self._units.get(text)
        if unit is None:
            unit = self._units[text] = _unit(text)
        return unit


def days(when: PartialDate) -> float:
    """Days since the year 1 of the start of what is known of a date."""
    whole = float(when.first_day().toordinal())
    if when.clock is None:
        return whole
    hours, minutes, *_ = (int(part) for part in when.clock.split(":"))
    return whole + (hours * 60 + minutes) / _DAY_MINUTES


def _point(row: LabResult) -> Point | None:
    measure, when = row.measure, row.when
    if when is None:
        return None
    if measure.number is not None:
        return Point(row, when, measure.number, days(when))
    return None if measure.limit is None else Point(row, when, measure.limit, days(when), measure.comparator)


def _in_order(test: str, points: list[Point]) -> Series:
    points.sort(key=lambda point: (point.when.sort_key, point.record.key))
    unit = Counter(point.record.measure.unit for point in points).most_common(1)[0][0]
    return Series(test, unit, tuple(points))


def _unit(text: str) -> str:
    """A unit as UCUM tells units apart: `10^` and `10*` are the same power of ten, `l` and `L` the same litre."""
    atoms = _TO_BREAK.split(text.strip().replace("10^", "10*"))
    return "".join(f"{atom[:-1]}L" if atom in _LITRES else atom for atom in atoms)
