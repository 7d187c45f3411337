"""What the core is told from outside, and what it can say before anything is opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pfclient.values import dataclass

if TYPE_CHECKING:
    from pfclient.records.phrases import Tongues
    from pfclient.vault.keystore import KeyStore


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of the last account on this computer; no secrets.

    Attributes:
        portal: Base address of the portal.
        username: "" until `Core.resume` has opened what is kept, where the name lies.
    """

    portal: str
    username: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the core is told from outside.

    Attributes:
        profile: Directory of everything that is kept; made on the first write with 0700.
        portal: The portal's address where it is known beforehand, else "".
        locale: Language of e-mails and texts, a BCP 47 tag.
        keyring: Key store to use; None for the platform's own keyring.
        transport: An httpx transport to use instead of the network (tests), None for the network.
        extra_roots: PEM certificates trusted besides the system's.
        now: The wall clock, aware UTC.
        tongues: The languages words of ours in the records are told in; English alone unless told.
    """

    profile: Path
    portal: str = ""
    locale: str = "en"
    keyring: KeyStore | None = None
    transport: Any = None
    extra_roots: str = ""
    now: Callable[[], datetime] = _utc_now
    tongues: Tongues | None = None
