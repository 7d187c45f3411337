"""A birth date as three boxes, Month Day Year, and what can be wrong with each of them."""

from collections.abc import Iterable
from dataclasses import field
from datetime import date

from pfclient.flows.flow import Problem
from pfclient.values import dataclass

EARLIEST_YEAR = 1900
"""A year below it is a slip of the finger."""

PARTS = ("month", "day", "year")


@dataclass(frozen=True, slots=True)
class BirthDate:
    """What stands in the three boxes, as typed."""

    month: str = field(default="", repr=False)
    day: str = field(default="", repr=False)
    year: str = field(default="", repr=False)

    def parts(self) -> dict[str, str]:
        """Give the typed parts without the spaces round them."""
        return {"month": self.month.strip(), "day": self.day.strip(), "year": self.year.strip()}


def problems(typed: BirthDate, today: date) -> dict[str, Problem]:
    """Tell which boxes are wrong; boxes that share a problem share its words.

    Args:
        typed: The three boxes.
        today: A date after it has not happened yet; today itself is a newborn's birth date.
    """
    parts = typed.parts()
    missing = [name for name in PARTS if not parts[name]]
    if len(missing) == len(PARTS):
        return dict.fromkeys(PARTS, Problem("dob-empty"))
    if missing:
        return dict.fromkeys(missing, Problem("dob-part", part=" and ".join(missing)))
    if not all(text.isascii() and text.isdigit() for text in parts.values()):
        return _not_real(name for name in PARTS if not (parts[name].isascii() and parts[name].isdigit()))
    if len(parts["year"]) != 4:
        return {"year": Problem("dob-year")}
    return _calendar_problems(parts, today)


def _calendar_problems(parts: dict[str, str], today: date) -> dict[str, Problem]:
    if int(parts["year"]) < EARLIEST_YEAR:
        return {"year": Problem("dob-year-real")}
    if not 1 <= int(parts["month"]) <= 12:
        return _not_real(("month",))
    try:
        typed = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    except ValueError:
        return _not_real(("month", "day"))
    return dict.fromkeys(PARTS, Problem("dob-future")) if typed > today else {}


def _not_real(names: Iterable[str]) -> dict[str, Problem]:
    return dict.fromkeys(names, Problem("dob-real"))


def iso(typed: BirthDate) -> str:
    """Give `YYYY-MM-DD`, the way a birth date travels; only for boxes without problems."""
    parts = typed.parts()
    return f"{parts['year']}-{int(parts['month']):02d}-{int(parts['day']):02d}"
