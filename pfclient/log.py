"""The program's own log: event ids and safe typed fields, never a name, value, token, address or foreign words."""

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum, unique
from itertools import count

_LOGGER = logging.getLogger("pfclient")
_SEQUENCE = count(1)
_LOUD_LIBRARIES = ("httpx", "httpcore", "h11", "hpack", "keyring", "secretstorage", "jeepney", "asyncio")
_LARGEST_NUMBER = 2**53

Field = bool | int | float | Enum | type | None


@unique
class Event(Enum):
    """Everything this program may write into its log."""

    REPLY = "gateway.reply"
    CALL_FAILED = "gateway.failed"
    CALL_REPEATED = "gateway.repeated"
    SIGN_IN_RENEWED = "oauth.renewed"
    SIGN_IN_ENDED = "oauth.ended"
    KEYRING = "vault.keyring"
    VAULT = "vault.file"
    CATEGORY = "sync.category"
    PEOPLE = "sync.people"
    WOKEN = "sync.woken"
    PAUSED = "sync.paused"
    HELD = "sync.held"
    RESTORED = "sync.restored"
    KIOSK_SHOWN = "kiosk.shown"
    KIOSK_ENDED = "kiosk.ended"
    KIOSK_LOST = "kiosk.lost"
    KIOSK_CLOSED = "kiosk.closed"


def _safe(value: Field) -> object:
    if isinstance(value, type):
        return value.__name__
    if isinstance(value, Enum):
        return value.name.lower()
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float) and abs(value) <= _LARGEST_NUMBER:
        return round(value, 4)
    raise TypeError("a log field is a number, a flag, an enum member or a class")


def line(event: Event, fields: Mapping[str, Field], *, at: datetime, number: int) -> str:
    """One event as one line of JSON.

    Raises:
        TypeError: A field is of a type that could carry somebody's words.
    """
    safe = {name: _safe(value) for name, value in fields.items()}
    return json.dumps({"at": at.isoformat(timespec="milliseconds"), "n": number, "event": event.value, **safe})


def note(event: Event, **fields: Field) -> None:
    """Write one event."""
    _LOGGER.info("%s", line(event, fields, at=datetime.now(UTC), number=next(_SEQUENCE)))


def hush_libraries() -> None:
    """Stop libraries from writing addresses and headers: httpx logs whole URLs at INFO."""
    for name in _LOUD_LIBRARIES:
        logging.getLogger(name).setLevel(logging.WARNING)
