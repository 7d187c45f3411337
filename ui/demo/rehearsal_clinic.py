"""The visitors of a rehearsal: invented people whose names, doctors and streets are canaries."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pfclient.kiosk.canaries import Canaries

PRACTICE = "Bayside Heart & Kidney"
LOCATION = "Location/bayside-bayside"


def morning(now: datetime) -> ZoneInfo | None:
    """Give a zone in which the day has just begun: a thousand visits take hours, and all belong to one day.

    None where this computer knows no zones; then a run that lasts beyond midnight ends there.
    """
    ahead = (1 - now.astimezone(UTC).hour + 12) % 24 - 12
    try:
        # POSIX turns the sign round: "Etc/GMT-3" is three hours ahead.
        return ZoneInfo(f"Etc/GMT{-ahead:+d}")
    except (ZoneInfoNotFoundError, OSError):
        return None


@dataclass(frozen=True, slots=True)
class Guest:
    """Whom one rehearsed visit is about: born on a day of their own."""

    number: int

    @property
    def born(self) -> str:
        """YYYY-MM-DD."""
        return f"{1930 + self.number // 336}-{self.number // 28 % 12 + 1:02}-{self.number % 28 + 1:02}"

    @property
    def last4(self) -> str:
        """The last four digits of their telephone."""
        return f"{(self.number * 7919) % 10000:04}"


def write_clinic(path: Path, guests: list[Guest], now: datetime, birds: Canaries) -> None:
    """Write a Bundle with today's appointments of all guests."""
    entries = [{"resource": resource} for guest in guests for resource in _resources(guest, now, birds.fresh)]
    path.write_text(json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries}))


def _resources(guest: Guest, now: datetime, fresh: Callable[[], str]) -> Iterator[dict[str, Any]]:
    key = f"rehearsal-{guest.number}"
    end = now.replace(hour=23, minute=58, second=0, microsecond=0)
    start = min(now + timedelta(minutes=20), end)
    yield {
        "resourceType": "Patient", "id": key, "birthDate": guest.born,
        "name": [{"given": [fresh()], "family": "Canary"}],
        "telecom": [{"system": "phone", "value": f"(555) 555-{guest.last4}"}],
        "address": [{"line": [f"1 {fresh()} Street"], "city": "Port Marlow"}],
    }  # fmt: skip
    actors = [
        {"reference": f"Patient/{key}"},
        {"reference": "Practitioner/bayside-okafor", "display": f"Dr. {fresh()}"},
        {"reference": LOCATION},
    ]
    yield {
        "resourceType": "Appointment", "id": f"{key}-today", "status": "booked",
        "start": start.isoformat(timespec="seconds"),
        "end": (start + timedelta(minutes=30)).isoformat(timespec="seconds"),
        "participant": [{"actor": actor, "status": "accepted"} for actor in actors],
    }  # fmt: skip
