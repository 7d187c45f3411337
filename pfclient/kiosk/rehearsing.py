"""The ways a visit is made to end in a rehearsal, and the short times it is given for that."""

from enum import StrEnum

from pfclient.flows.kiosk_visit import Ending
from pfclient.kiosk.policy import Limits

LIMITS = Limits(idle=6.0, cover=2.0, cap=24.0, done=1.0)
"""A rehearsal waits for idle and cap as a visit does, only not as long."""

PLANTED = 300
"""How many canaries one visitor holds before the visit ends."""


class Way(StrEnum):
    """A way to end; each is judged by itself."""

    DONE = "done"
    START_OVER = "start-over"
    IDLE = "idle"
    HARD_CAP = "hard-cap"
    PORTAL_GONE = "portal-gone"
    CRASH = "crash"
    KILL = "kill"
    HANG = "hang"


ENDS_AS = {
    Way.DONE: Ending.DONE,
    Way.START_OVER: Ending.START_OVER,
    Way.IDLE: Ending.IDLE,
    Way.HARD_CAP: Ending.HARD_CAP,
    Way.PORTAL_GONE: Ending.PORTAL_GONE,
    Way.CRASH: Ending.CRASHED,
    Way.KILL: Ending.KILLED,
    Way.HANG: Ending.HUNG,
}
"""How the supervisor must see each of them end."""
