"""One load: unit after unit into the database, what waits for its patient last."""

import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import IO

from portal.clock import Clock
from portal.loading.report import Report
from portal.loading.sources import RawEntry, UnreadableFileError, files_in, units_of
from portal.loading.unit import Target, load_unit
from portal.store.database import Database
from portal.store.patients import upsert_practice

DEFAULT_PRACTICE = "Family Practice"
_RETRY = 500

Progress = Callable[[Path, int, int], None]


def load_files(
    database: Database,
    clock: Clock,
    paths: Sequence[Path],
    *,
    practice: str = DEFAULT_PRACTICE,
    progress: Progress = lambda _file, _done, _all: None,
) -> Report:
    """Load every file under the paths for one practice; what is good is kept, the rest reported.

    One unit (a Bundle, or a thousand lines) is one transaction, so a load that is stopped leaves whole units.
    `progress` is told the file, the bytes done and all bytes.
    """
    report = Report()
    with database.write() as connection:
        into = _Into(database, clock.now(), upsert_practice(connection, name=practice), report)
    files = files_in(paths)
    sizes = [path.stat().st_size if path.is_file() else 0 for path in files]
    with tempfile.TemporaryFile("w+b") as waiting:
        for number, path in enumerate(files):
            progress(path, sum(sizes[:number]), sum(sizes))
            _load_file(into, path, waiting)
        _load_waiting(into, waiting)
    if files:
        progress(files[-1], sum(sizes), sum(sizes))
    return report


def load_entries(
    database: Database, clock: Clock, entries: Sequence[RawEntry], *, practice: str, phone: str = ""
) -> Report:
    """Load entries that are already in memory (the demo clinic)."""
    report = Report(files=1)
    with database.write() as connection:
        practice_id = upsert_practice(connection, name=practice, phone=phone)
    _load_last(_Into(database, clock.now(), practice_id, report), "memory", entries)
    return report


@dataclass(frozen=True, slots=True)
class _Into:
    database: Database
    now: datetime
    practice_id: str
    report: Report

    def unit(self, file: str, entries: Sequence[RawEntry]) -> list[RawEntry]:
        """Load one unit in a transaction of its own and return what waits for its patient."""
        with self.database.write() as connection:
            return load_unit(Target(connection, self.now, self.practice_id, self.report, file), entries)


def _load_file(into: _Into, path: Path, waiting: IO[bytes]) -> None:
    report = into.report
    report.files += 1
    try:
        for unit in units_of(path):
            for entry in into.unit(path.name, unit):
                waiting.write(_spooled(path.name, entry))
    except UnreadableFileError as error:
        report.unreadable += 1
        report.refuse(path.name, "file", str(error))


def _load_waiting(into: _Into, waiting: IO[bytes]) -> None:
    # In a bulk export the Conditions may come before the Patients they are about.
    waiting.seek(0)
    lines = iter(waiting)
    while batch := list(islice(lines, _RETRY)):
        for name, entries in _by_file(batch):
            _load_last(into, name, entries)


def _load_last(into: _Into, file: str, entries: Sequence[RawEntry]) -> None:
    for entry in into.unit(file, entries):
        into.report.refuse(
            file, entry.where, "is about a patient who is not here, or whose id several patients here share"
        )


def _by_file(batch: Sequence[bytes]) -> Iterator[tuple[str, list[RawEntry]]]:
    files: dict[str, list[RawEntry]] = {}
    for line in batch:
        name, where, full_url, body = json.loads(line)
        files.setdefault(name, []).append(RawEntry(where, full_url, body=body.encode("utf-8", "surrogateescape")))
    yield from files.items()


def _spooled(name: str, entry: RawEntry) -> bytes:
    fields = (name, entry.where, entry.full_url, entry.body.decode("utf-8", "surrogateescape"))
    return json.dumps(fields).encode() + b"\n"
