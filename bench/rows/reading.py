"""Reading FHIR: the bytes of whole charts to the rows of every category, against decoding the same bytes untyped."""

import gzip
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bench import charts
from bench.row import Row, in_turns
from pfclient.fhir.bundles import split
from pfclient.fhir.references import Resolver
from pfclient.fhir.resources import Entry
from pfclient.records.catalog import CATEGORIES
from pfclient.records.context import Context
from pfclient.records.reading import read_entries

NAMES = ("reading.chart",)

_SYNTHEA = Path(__file__).resolve().parents[3] / "shared" / "data" / "synthea"
_LIMIT = 512 * 1024 * 1024
_ROUNDS = 9


def measure() -> Iterator[Row]:
    """Whole charts: split, then every category read; what no category is of (claims, bills) stays unread."""
    documents, source = _documents()
    rows = sum(read(document) for document in documents)
    pair = in_turns(lambda: _seconds(documents, read), lambda: _seconds(documents, msgspec.json.decode), _ROUNDS)
    size = sum(map(len, documents)) / 1e6
    yield Row(
        "reading.chart",
        1000 * pair.value,
        "ms",
        1000 * pair.base,
        pair.base / pair.value,
        0.7,
        at_least=True,
        note=f"{source}, {size:.1f} MB, {rows} rows; floor: msgspec.json.decode; ratio is speed",
    )


def read(document: bytes) -> int:
    """One chart from bytes to the rows of all categories, the way a chart's sections are read; how many rows."""
    entries = split(document, limit=_LIMIT).entries
    context = Context(Resolver(entries), charts.NOW, patient=_patient(entries), clinic="Lakeview Family Medicine")
    by_type: dict[str, list[Entry]] = {}
    for entry in entries:
        by_type.setdefault(entry.type, []).append(entry)
    count = 0
    for category in CATEGORIES.values():
        mine = [entry for kind in category.types for entry in by_type.get(kind, ())]
        rows = read_entries(category, mine, context)
        count += len(rows.current) + len(rows.past)
    return count


def _documents() -> tuple[list[bytes], str]:
    """Ten synthetic people's charts where the data stands beside the repository, else one generated chart."""
    files = sorted(_SYNTHEA.glob("*.json.gz"))
    if files:
        return [gzip.decompress(file.read_bytes()) for file in files], f"{len(files)} Synthea charts"
    return [charts.bundle([*charts.surroundings(), *charts.chart(5000)])], "a generated chart of 5,000"


def _patient(entries: tuple[Entry, ...]) -> str:
    return next(entry.key for entry in entries if entry.type == "Patient")


def _seconds(documents: list[bytes], one: object) -> float:
    assert callable(one)
    begun = time.perf_counter()
    for document in documents:
        one(document)
    return time.perf_counter() - begun
