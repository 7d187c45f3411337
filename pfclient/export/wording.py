"""What a copy has to say that no clinic wrote: this room gives the facts, whoever calls it the words."""

from datetime import date, datetime
from typing import Protocol

from pfclient.records.phrases import Telling
from pfclient.records.record import PartialDate, Standing
from pfclient.values import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence about the copy itself: what it does not hold, and as of when.

    Attributes:
        code: Which sentence (`as-of`, `incomplete`, `not-shown`, `outside`, …).
        category: Which section it is about, "" for the whole copy.
        count: How many entries.
        when: As of when.
        reason: Why entries are not shown (`entered-in-error`, …).
        days: First and last day of a copy of a span of dates.
        clinic: Which of several clinics it is about, "" for all.
        is_warning: Whether the reader has to know it before relying on what is there.
    """

    code: str
    category: str = ""
    count: int = 0
    when: datetime | None = None
    reason: str = ""
    days: tuple[date | None, date | None] = (None, None)
    clinic: str = ""
    is_warning: bool = False


class Wording(Protocol):
    """Words in the reader's language."""

    def told(self, told: Telling) -> str:
        """Words of ours, or text as it was sent."""
        ...

    def section(self, category: str) -> str:
        """The name of a section."""
        ...

    def list_title(self, category: str, standing: Standing) -> str:
        """The name of one of its two lists ("Current", "Given", "Upcoming")."""
        ...

    def label(self, category: str, field: str) -> str:
        """The name of a fact; `field` is the record's own name for it."""
        ...

    def status(self, category: str, code: str) -> str:
        """A status in words."""
        ...

    def flag(self, code: str) -> str:
        """A label beside the status in words."""
        ...

    def code(self, field: str, code: str) -> str:
        """A code of any other field in words; "" where it says nothing."""
        ...

    def when(self, when: PartialDate) -> str:
        """A date as partial as it is, with its time of day where one was sent."""
        ...

    def day(self, day: date) -> str:
        """A date of our own."""
        ...

    def number(self, field: str, count: int) -> str:
        """A counted fact ("30 minutes")."""
        ...

    def remark(self, remark: Remark) -> str:
        """A sentence about the copy."""
        ...

    def text(self, code: str, **values: str) -> str:
        """A fixed text of the paper (`printed`, `born`, `continued`, …) with its places filled in."""
        ...
