"""Birth dates as they travel: `YYYY-MM-DD`, ASCII, real, between 1900 and today."""

import re
from datetime import date, datetime, timedelta

from portal.wire import field_problem

_EARLIEST = date(1900, 1, 1)
_AHEAD = timedelta(hours=14)


def checked_birth_date(text: str, now: datetime) -> str:
    """The date, when it can be somebody's birth date; "today" is judged where the day begins first.

    Raises:
        Problem: 422 `invalid-birth-date`.
    """
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = None
        if day is not None and _EARLIEST <= day <= (now + _AHEAD).date():
            return text
    raise field_problem("invalid-birth-date", "birth_date", "The date of birth is not a date.")
