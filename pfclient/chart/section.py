"""One section of a chart: its rows, and how much they can be relied on."""

from collections.abc import Collection, Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from pfclient.chart.changes import NO_NEWS, News
from pfclient.errors import FamilyChartError
from pfclient.people import Entry, PersonId
from pfclient.records.record import NotShown, Record
from pfclient.values import dataclass


class Availability(StrEnum):
    """What is known of one category (records.md, Missing is not none); only EMPTY may read as "none"."""

    NOT_ASKED = "not-asked"
    NOT_GRANTED = "not-granted"
    NOT_SUPPORTED = "not-supported"
    REFUSED = "refused"
    WITHHELD = "withheld"
    EMPTY = "empty"
    LOADED = "loaded"
    OLD = "old"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Lack:
    """A clinic that did not answer as others of the same person did."""

    clinic: str
    availability: Availability
    as_of: datetime | None = None
    error: FamilyChartError | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """What one of several clinics has of a section.

    Attributes:
        chart: The linked chart.
        section: Its section, as it would be shown alone.
        keys: Keys of its rows to those they have, or are part of, in the whole; only where these are others.
    """

    chart: PersonId
    section: "Section"
    keys: Mapping[str, str] = field(default_factory=dict)

    def own(self, rows: Collection[str]) -> set[str]:
        """Keys, in this chart, of what stands in these rows of the whole."""
        mine = {row.key for row in self.section.rows} - self.keys.keys()
        return mine.intersection(rows) | {key for key, row in self.keys.items() if row in rows}


@dataclass(frozen=True, slots=True)
class Section:
    """One category of one person, ready to be shown.

    Attributes:
        category: Its name (`diagnoses`).
        current: Rows that hold now, newest first (appointments: soonest first).
        past: Rows of the past, newest first.
        not_shown: What is counted but not shown as fact.
        as_of: When the last whole answer came, aware; None when there was none.
        error: Why the last attempt failed, None when it did not.
        complete: False while something of it is known to be missing.
        held: Entries the portal no longer names, too many at once to let go without asking.
        coming: Its rows are kept here, and on their way from the file.
        revision: Changes whenever rows may be others; equal revisions have the very same rows.
        news: What of it the person has not looked at.
        lacks: Of several clinics those of which less is known than of the others.
        sources: Of several clinics what each of them has; none where there is one clinic.
        asunder: Rows that would be one with others, had the person not wanted them apart: the entries they would be
            one of.
    """

    category: str
    availability: Availability
    current: tuple[Record, ...] = ()
    past: tuple[Record, ...] = ()
    not_shown: tuple[NotShown, ...] = ()
    as_of: datetime | None = None
    error: FamilyChartError | None = None
    complete: bool = True
    held: int = 0
    coming: bool = False
    revision: int = 0
    news: News = NO_NEWS
    lacks: tuple[Lack, ...] = ()
    sources: tuple[Source, ...] = ()
    asunder: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)

    @property
    def rows(self) -> tuple[Record, ...]:
        """Current and past together."""
        return self.current + self.past

    @property
    def has_any(self) -> bool:
        """Whether the clinic shared anything of it, be it only what is counted and not shown."""
        return bool(self.current or self.past or self.not_shown or self.held)


@dataclass(frozen=True, slots=True)
class Original:
    """One resource of a category exactly as the clinic sent it, for whoever takes a copy along.

    Attributes:
        key: `Type/id`; `Type/@n` where the clinic gave it no id.
        body: Its JSON bytes, untouched.
        included: Whether it only came along for another's sake.
        portal: Base address of where it came from.
    """

    key: str
    body: bytes = field(repr=False)
    included: bool = False
    portal: str = ""
