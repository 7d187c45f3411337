"""Until when somebody has to wait who tried too often."""

from datetime import datetime, timedelta

from pfclient.errors import RateLimited


def try_again_at(trouble: object, now: datetime) -> datetime | None:
    """Give the whole minute from which on another try is taken, None where nobody has to wait.

    It is told in hours and minutes, so it is never too early.
    """
    if not isinstance(trouble, RateLimited):
        return None
    moment = now + timedelta(seconds=trouble.retry_after)
    whole = moment.replace(second=0, microsecond=0)
    return whole if whole == moment else whole + timedelta(minutes=1)
