"""Reading FHIR grows with the chart and no faster: 1,000, 10,000 and 100,000 resources, time and memory each."""

import gc
import time
import tracemalloc
from collections.abc import Iterator

from bench import charts
from bench.row import Row
from bench.rows.reading import read

NAMES = ("growth.reading-time", "growth.reading-memory")

_SIZES = (1_000, 10_000, 100_000)
_ROUNDS = (12, 4, 2)
_BAR = 1.1


def measure() -> Iterator[Row]:
    """What one resource costs in each chart, held against what it costs in the one of 1,000."""
    documents = [charts.bundle([*charts.surroundings(), *charts.chart(size)]) for size in _SIZES]
    yield _row("growth.reading-time", "µs", 1e6, _turns(documents), "CPU time")
    yield _row("growth.reading-memory", "bytes", 1, [_peak(document) for document in documents], "peak of the heap")


def _row(name: str, unit: str, scale: float, totals: list[float], what: str) -> Row:
    each = [scale * total / size for total, size in zip(totals, _SIZES, strict=True)]
    told = ", ".join(f"{cost:.0f} at {size:,}" for cost, size in zip(each, _SIZES, strict=True))
    worst = max(each[1:])
    return Row(name, worst, unit, each[0], worst / each[0], _BAR, note=f"{what} a resource: {told}")


def _turns(documents: list[bytes]) -> list[float]:
    """The best of several rounds for each size, the sizes in turns."""
    best = [float("inf")] * len(documents)
    for turn in range(max(_ROUNDS)):
        for at, document in enumerate(documents):
            if turn < _ROUNDS[at]:
                best[at] = min(best[at], _seconds(document))
    return best


def _seconds(document: bytes) -> float:
    gc.collect()
    begun = time.process_time()
    kept = read(document)
    taken = time.process_time() - begun
    del kept
    return taken


def _peak(document: bytes) -> float:
    gc.collect()
    tracemalloc.start()
    kept = read(document)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    del kept
    return float(peak)
