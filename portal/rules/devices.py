"""Which kind of device somebody signs in with, and whether the account has met it: a new one is told to the holder."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection

from portal.store import accounts, computers, deliveries
from portal.words.device_mail import NOTICE_LIFETIME, new_device_mail

SCREEN = "screen"
"""A clinic's check-in screen."""

# The first that occurs: a phone's browser names another system too (RFC 9110 §10.1.5 leaves the form free).
_KINDS = (
    ("android", ("Android",)),
    ("ios", ("iPhone", "iPad")),
    ("windows", ("Windows",)),
    ("mac", ("Macintosh", "Mac OS X")),
    ("linux", ("Linux", "X11")),
)
_JUST_MADE = timedelta(hours=1)
_LONGEST_NAME = 128


@dataclass(frozen=True, slots=True)
class Device:
    """What is known of the device a sign-in comes from.

    Attributes:
        kind: `windows`, `mac`, `linux`, `android`, `ios`, `screen`, or "" where it does not say.
        name: What the program on it made up to be known by, "" where it does not say; never kept as it is.
    """

    kind: str = ""
    name: str = field(default="", repr=False)


UNKNOWN = Device()


def device_of(user_agent: str, name: str = "") -> Device:
    """The device a request comes from; a name that is too long to be one is none."""
    kind = next((kind for kind, marks in _KINDS if any(mark in user_agent for mark in marks)), "")
    return Device(kind, name if len(name) <= _LONGEST_NAME else "")


def meet(connection: Connection, account_id: str, device: Device, now: datetime) -> bool:
    """A sign-in begins on this device; whether the holder is told of it by e-mail. In a write transaction, before it.

    Nothing is said of the device an account was made on, nor of one it was signed in on before. One that gives no name
    is new every time: it may be anybody's.
    """
    known = bool(device.name) and computers.see(connection, account_id, device.name, now)
    # Ended sign-ins are forgotten in the end, so that having none says nothing of an older account.
    if known or computers.is_first_sign_in(connection, account_id, made_since=now - _JUST_MADE):
        return False
    account = accounts.get(connection, account_id)
    if account is None:
        return False
    letter = new_device_mail(device.kind, account.email, account.locale)
    deliveries.enqueue(connection, letter, now=now, lapses=now + NOTICE_LIFETIME)
    return True
