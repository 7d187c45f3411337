"""One section of a chart: its rows, and how much they can be relied on."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from pfclient.chart.changes import NO_NEWS, News
from pfclient.errors import FamilyChartError
from pfclient.records.record import NotShown, Record


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
    """

    key: str
    body: bytes = field(repr=False)
    included: bool = False
