"""The demo's dates: written as of one Tuesday, moved by whole weeks to today, so that nothing in it looks stale."""

from datetime import UTC, date, datetime, timedelta

WRITTEN = date(2026, 3, 10)
_WEEK = timedelta(weeks=1)
_OFFSET = "-05:00"


class Calendar:
    """Moves the demo's dates to the present."""

    def __init__(self, now: datetime) -> None:
        self._today = now.astimezone(UTC).date()
        self.weeks = (self._today - WRITTEN) // _WEEK

    def day(self, written: str) -> str:
        """A past date `YYYY-MM-DD`, moved by whole weeks; a year or month alone moves to where its middle falls."""
        year, month, day = (*map(int, written.split("-")), 0, 0)[:3]
        moved = date(year, month or 7, day or 1) + self.weeks * _WEEK
        return moved.isoformat()[: len(written)]

    def coming(self, written: str) -> str:
        """A date ahead of the written today, moved so that it is still ahead, on the same weekday."""
        weeks = -((WRITTEN - self._today) // _WEEK)
        return (date.fromisoformat(written) + weeks * _WEEK).isoformat()

    def at(self, day: str, clock: str) -> str:
        """An instant in the clinic's time zone."""
        return f"{day}T{clock}:00{_OFFSET}"

    def born(self, month: int, day: int, *, age: int) -> date:
        """The birthday of somebody who is `age` today."""
        had_it = (self._today.month, self._today.day) >= (month, day)
        return date(self._today.year - age - (not had_it), month, day)

    def years_ahead(self, years: int) -> str:
        """The last day of the month, some years from now."""
        first_of_next = date(self._today.year + years + self._today.month // 12, self._today.month % 12 + 1, 1)
        return (first_of_next - timedelta(days=1)).isoformat()


def at_age(born: date, months: int, days: int = 3) -> str:
    """The day somebody reached an age in months, and a few days."""
    whole = born.month - 1 + months
    first = date(born.year + whole // 12, whole % 12 + 1, 1)
    return (first + timedelta(days=min(born.day, 28) - 1 + days)).isoformat()
