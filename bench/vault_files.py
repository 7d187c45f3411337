"""A vault on disk as the app has it, and the same file without a key: subject and floor of the vault's rows."""

import asyncio
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Self

import apsw

from bench.charts import Resources
from pfclient.chart.chart import Chart
from pfclient.chart.search import Search
from pfclient.chart.section import Section
from pfclient.gateway.fhir import PAGE_SIZE
from pfclient.people import PersonId
from pfclient.records.phrases import EnglishOnly
from pfclient.vault import person_rows
from pfclient.vault.cipher import Journal, connect
from pfclient.vault.folder import Folder
from pfclient.vault.index_file import IndexFile
from pfclient.vault.migrations.steps import PERSON
from pfclient.vault.shelf import Shelf, read_shelves, write_shelf
from pfclient.vault.store import FileVault
from pfclient.vault.upgrade import build
from pfclient.vault.vault import StoredResource, Words
from pfclient.vault.writer import Writer

MARIA = PersonId("p#1")
CATEGORY = "lab_results"
_KEY = bytes(range(32))


def stored(resources: Resources) -> list[StoredResource]:
    """Generated records as the sync hands them over."""
    return [StoredResource(key, body, updated="2026-03-01T08:00:00Z") for key, body in resources]


def pages(resources: Sequence[StoredResource]) -> Iterator[Sequence[StoredResource]]:
    """As many at a time as the portal is asked for."""
    size = int(PAGE_SIZE)
    return (resources[start : start + size] for start in range(0, len(resources), size))


class OpenVault:
    """A `FileVault` in an empty directory, or one filled before; every call gives the seconds it took."""

    def __init__(self, place: Path, *, again: bool = False) -> None:
        if not again:
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
        self._folder = Folder(place)
        self._folder.prepare()
        self._writer = Writer()
        path = self._folder.path("index")
        self._index = IndexFile.open(path, _KEY) if again else IndexFile.make(path, _KEY, {})
        self._vault = FileVault(self._folder, self._index, self._writer, _nothing)
        self._search = Search(self._vault, _nobody, _unread, EnglishOnly())
        self._runner = asyncio.Runner()
        self._runner.run(self._vault.open())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._runner.run(self._vault.wipe())
        self._runner.run(self._writer.close())
        self._runner.close()
        self._index.close()

    def fill(self, person: PersonId, resources: Sequence[StoredResource]) -> float:
        """Write them page by page, as a first sync does."""

        async def fill() -> float:
            began = time.perf_counter()
            for page in pages(resources):
                await self._vault.put(person, CATEGORY, page)
            return time.perf_counter() - began

        return self._runner.run(fill())

    def index(self, person: PersonId, words: Iterable[Words]) -> None:
        """Make records findable."""
        self._runner.run(self._vault.index(person, CATEGORY, words))

    def read(self, person: PersonId) -> float:
        """Read everything."""
        began = time.perf_counter()
        self._vault.resources(person, CATEGORY)
        return time.perf_counter() - began

    def open(self, person: PersonId) -> float:
        """Open the file once more and take its states into memory."""
        entry = self._index.entries()[person]
        began = time.perf_counter()
        connection = connect(self._folder.path(entry.name), entry.key, Journal.CACHE)
        read_shelves(connection)
        took = time.perf_counter() - began
        connection.close()
        return took

    def search(self, text: str, people: Sequence[PersonId]) -> float:
        """One keystroke: the words as typed, and other words for them."""
        began = time.perf_counter()
        self._search.look(text, people)
        return time.perf_counter() - began


async def _nothing() -> None:
    """Nobody's key is erased here."""


def _nobody(person: PersonId) -> Chart:
    """There are words here, and no charts."""
    raise KeyError(person)


async def _unread(person: PersonId, category: str) -> Section:
    raise KeyError(person, category)


class PlainFile:
    """The same tables and statements in a file without a key, on the thread that asks."""

    def __init__(self, path: Path) -> None:
        self._path = path
        for one in path.parent.glob(f"{path.name}*"):
            one.unlink()
        self._connection = self._connected()
        build(self._connection, PERSON)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def fill(self, resources: Sequence[StoredResource]) -> float:
        """Write them page by page, a transaction each."""
        shelf = Shelf(1)
        began = time.perf_counter()
        for page in pages(resources):
            held = person_rows.known(self._connection, shelf, [one.key for one in page])
            self._connection.execute("BEGIN IMMEDIATE")
            shelf = person_rows.write(self._connection, shelf, page, held)
            write_shelf(self._connection, CATEGORY, shelf, {})
            self._connection.execute("COMMIT")
        return time.perf_counter() - began

    def read(self) -> float:
        """Read everything."""
        began = time.perf_counter()
        person_rows.resources(self._connection, Shelf(1))
        return time.perf_counter() - began

    def open(self) -> float:
        """Open the file once more and read its states."""
        began = time.perf_counter()
        connection = self._connected()
        read_shelves(connection)
        took = time.perf_counter() - began
        connection.close()
        return took

    def _connected(self) -> apsw.Connection:
        connection = apsw.Connection(str(self._path))
        for pragma, value in (("journal_mode", "wal"), ("synchronous", "normal"), ("secure_delete", "on")):
            connection.pragma(pragma, value)
        connection.pragma("temp_store", "memory")
        return connection
