"""Where an account is signed in, as its portal lists it."""

from datetime import datetime
from enum import StrEnum

from pfclient.values import dataclass


class DeviceKind(StrEnum):
    """What kind of device somebody signs in with; `SCREEN` a clinic's check-in screen."""

    WINDOWS = "windows"
    MAC = "mac"
    LINUX = "linux"
    ANDROID = "android"
    IOS = "ios"
    SCREEN = "screen"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class SignedInPlace:
    """One sign-in, or one computer that is not asked for a code (`is_trust`); moments are aware UTC.

    Attributes:
        last_used: To within some ten minutes; None for trust, and where the portal does not say.
        expires: When it ends by itself.
        is_current: It is the sign-in that asks.
    """

    id: str
    is_trust: bool
    device: DeviceKind
    created: datetime
    last_used: datetime | None
    expires: datetime
    is_current: bool
