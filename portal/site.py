"""What `serve` leaves in the data directory so that every other command finds the same portal."""

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.store.database import Database

_FILE = "portal.json"


class SiteError(Exception):
    """One clear sentence for the person at the command line."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where a portal is reached and where it keeps its records; "" where the directory does not say."""

    base_url: str = ""
    database_url: str = ""

    def __repr__(self) -> str:
        return "Site(…)"


def read_site(data: Path) -> Site:
    """What `serve` wrote into `data`, or an empty site.

    Raises:
        SiteError: The file is there but is not what `serve` writes.
    """
    try:
        values = json.loads((data / _FILE).read_text("utf-8"))
        return Site(str(values["base_url"]), str(values["database_url"]))
    except FileNotFoundError:
        return Site()
    except (OSError, ValueError, KeyError, TypeError) as exc:
        raise SiteError(f"{data / _FILE} cannot be read; start the portal once to write it again.") from exc


def write_site(data: Path, site: Site) -> None:
    """Leave the site in `data`; its URL may hold a password."""
    write_private(data / _FILE, {"base_url": site.base_url, "database_url": site.database_url})


def write_private(path: Path, content: dict[str, Any]) -> None:
    """Write JSON in place of what is there, whole or not at all, for the owner's eyes only."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(content, file)
    fresh.replace(path)


def sqlite_url(data: Path) -> str:
    """The database a portal uses when it is told of no other."""
    return f"sqlite:///{data / 'portal.sqlite3'}"


@contextlib.contextmanager
def opened(data: Path) -> Iterator[tuple[Site, Database]]:
    """The site of a data directory and its database, ready to use; makes the directory on first use."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    site = read_site(data)
    database = Database(site.database_url or sqlite_url(data))
    try:
        database.prepare()
        yield site, database
    finally:
        database.dispose()
