"""Reading FHIR: the bytes of whole charts to the rows of every category, against decoding the same bytes untyped."""

import gzip
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from bench import charts
from bench.row import Row, in_turns
from pfclient.fhir.bundles import split
from pfclient.fhir.references import Resolver
from pfclient.fhir.resources import Entry
from pfclient.records.catalog import CATEGORIES
from pfclient.records.context import Context
from pfclient.records.reading import Rows, read_entries

NAMES = ("reading.chart", "reading.generated")

_SYNTHEA = Path(__file__).resolve().parents[3] / "shared" / "data" / "synthea"
_LIMIT = 512 * 1024 * 1024
_ROUNDS = 9
_READ = {name: one for name, one in CATEGORIES.items() if name != "vitals"}
"""A portal tells vital signs from lab results; here every Observation is read once, as the latter."""


def measure() -> Iterator[Row]:
    """Whole charts: split, then every category read; what no category is of (claims, bills) stays unread.

    A chart of our own has no claims to skip and other records: where it stands in, the row says so.
    """
    name, documents, source = _documents()
    rows = sum(len(one.current) + len(one.past) for document in documents for one in read(document))
    pair = in_turns(lambda: _seconds(documents, read), lambda: _seconds(documents, msgspec.json.decode), _ROUNDS)
    size = sum(map(len, documents)) / 1e6
    yield Row(
        name,
        1000 * pair.value,
        "ms",
        1000 * pair.base,
        pair.base / pair.value,
        0.7,
        at_least=True,
        note=f"{source}, {size:.1f} MB, {rows} rows; floor: msgspec.json.decode; ratio is speed",
        instead_of="" if name == NAMES[0] else NAMES[0],
    )


def read(document: bytes) -> list[Rows]:
    """One chart from bytes to the rows of all categories, the way a chart's sections are read."""
    entries = split(document, limit=_LIMIT).entries
    context = Context(Resolver(entries), charts.NOW, patient=_patient(entries), clinic="Lakeview Family Medicine")
    by_type: dict[str, list[Entry]] = {}
    for entry in entries:
        by_type.setdefault(entry.type, []).append(entry)
    mine = {name: [one for kind in each.types for one in by_type.get(kind, ())] for name, each in _READ.items()}
    return [read_entries(category, mine[name], context) for name, category in _READ.items()]


def _documents() -> tuple[str, list[bytes], str]:
    """Name of the row, and synthetic people's charts where they stand beside the checkout, else one of our own."""
    files = sorted(_SYNTHEA.glob("*.json.gz"))
    if files:
        return "reading.chart", [gzip.decompress(file.read_bytes()) for file in files], f"{len(files)} Synthea charts"
    own = charts.bundle([*charts.surroundings(), *charts.chart(5000)])
    return "reading.generated", [own], "no Synthea charts beside the checkout: a generated chart of 5,000"


def _patient(entries: tuple[Entry, ...]) -> str:
    return next(entry.key for entry in entries if entry.type == "Patient")


def _seconds(documents: list[bytes], one: Callable[[bytes], object]) -> float:
    """CPU time of all documents, one after the other; what was made of one is dropped before the next is begun.

    Kept to the end, ten charts of dictionaries would keep the garbage collector busy with the floor's own leavings.
    """
    taken = 0.0
    for document in documents:
        begun = time.process_time()
        made = one(document)
        taken += time.process_time() - begun
        del made
    return taken
