"""Seconds that only ever go forward, also while the computer sleeps."""

import time

_BOOT_CLOCK: int | None = getattr(time, "CLOCK_BOOTTIME", None)


def seconds() -> float:
    """Give seconds since some moment in the past; no setting of the wall clock moves them.

    A suspended computer counts on where the system can tell: a visit is not kept open by closing a lid.
    """
    return time.monotonic() if _BOOT_CLOCK is None else time.clock_gettime(_BOOT_CLOCK)
