"""When a child comes of age, also where the birth date is known in part: nobody is grown up who may not be yet."""

from calendar import monthrange
from datetime import date, timedelta

OF_AGE = 18
"""Years, where a practice says nothing else (`patients.proxy_until` may end others' access earlier)."""

_LEAP_DAY = 2, 29


def last_day_of_childhood(birth_date: str) -> str:
    """The day before the birthday of majority, `YYYY-MM-DD`; "" where nothing is known of the birth date.

    Of a year, or a year and a month (R4 §2.24.0.1, `date`), the last day they can mean counts.
    """
    try:
        born = _last_day_meant(birth_date)
        # Whoever was born on February 29 comes of age on March 1 (as most states have it).
        birthday = born.replace(year=born.year + OF_AGE) if (born.month, born.day) != _LEAP_DAY else None
        return ((birthday or date(born.year + OF_AGE, 3, 1)) - timedelta(days=1)).isoformat()
    except ValueError:
        return ""


def is_of_age(birth_date: str, today: str) -> bool:
    """Whether somebody is grown up for certain on that day, `YYYY-MM-DD`; who nothing is known of is not."""
    return "" < last_day_of_childhood(birth_date) < today


def _last_day_meant(birth_date: str) -> date:
    year, month, day = (int(part) for part in f"{birth_date}-0-0".split("-")[:3])
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])
