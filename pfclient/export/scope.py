"""Which entries a copy holds: those of a span of dates, with in doubt an entry more rather than one less."""

from collections.abc import Iterable
from datetime import date

from pfclient.records.record import PartialDate, Record, Standing
from pfclient.values import dataclass

LASTING = frozenset({"diagnoses", "medications", "allergies", "care_plans"})
"""Categories whose current entries hold now, whenever they began; those of others happen once."""

_BEGINS = ("when", "started", "since", "recorded", "issued")
_ENDS = ("ended", "until")


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both of them in it; None leaves that side open."""

    first: date | None = None
    last: date | None = None

    @property
    def is_everything(self) -> bool:
        """Whether no entry is outside."""
        return self.first is None and self.last is None

    def holds(self, begin: date | None, end: date | None) -> bool:
        """Whether anything from `begin` to `end` lies in it; what is not known reaches as far as it can."""
        if self.first is not None and end is not None and end < self.first:
            return False
        return self.last is None or begin is None or begin <= self.last


ALL_DATES = Span()


@dataclass(frozen=True, slots=True)
class Kept:
    """The rows of one list that are in a copy.

    Attributes:
        rows: They themselves, in their order.
        outside: How many were left out because their dates are others.
        undated: How many of the rows have no date, and are in because nobody can tell.
    """

    rows: tuple[Record, ...] = ()
    outside: int = 0
    undated: int = 0


def kept(category: str, rows: Iterable[Record], span: Span) -> Kept:
    """Sort out what a copy holds. Of a partial date (`1970`) every day counts that it can mean.

    A current entry of a lasting category (a diagnosis, a medicine) is in whenever it began; one that is over
    and has no end date stands at the dates it has.
    """
    if span.is_everything:
        return Kept(tuple(rows))
    inside: list[Record] = []
    outside = undated = 0
    for row in rows:
        if any(span.holds(*_days(category, one)) for one in (row, *row.alike)):
            inside.append(row)
            undated += not _dated(row)
        else:
            outside += 1
    return Kept(tuple(inside), outside, undated)


def _days(category: str, row: Record) -> tuple[date | None, date | None]:
    begins, ends = _known(row, _BEGINS), _known(row, _ENDS)
    begin = min((when.first_day() for when in begins), default=None)
    if ends:
        return begin, max(when.last_day() for when in ends)
    if category in LASTING and row.standing is Standing.CURRENT:
        return begin, None
    return begin, max((when.last_day() for when in begins), default=None)


def _dated(row: Record) -> bool:
    return bool(_known(row, _BEGINS) or _known(row, _ENDS))


def _known(row: Record, names: Iterable[str]) -> list[PartialDate]:
    found = (getattr(row, name, None) for name in names)
    known = [when for when in found if when is not None]
    return [when.on_the_wall() for when in known] if row.local_times else known
