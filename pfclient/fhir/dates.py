"""Dates as partial as they came: never shifted, never completed (FHIR R4 date, dateTime, instant)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, month, day or second.

    Attributes:
        text: Exactly as sent.
        clock: `HH:MM` or `HH:MM:SS` as sent, None for a date without time.
        zone: `Z` or `±HH:MM` as sent, None when there is none.
    """

    text: str
    year: int
    month: int | None = None
    day: int | None = None
    clock: str | None = None
    zone: str | None = None

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """Orders on the start of what is known; the clock compares as sent."""
        return (self.year, self.month or 0, self.day or 0, self.clock or "")
