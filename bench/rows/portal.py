"""The portal under load: pages of records per second, and how long the slowest take, against a hello-world."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator

from bench import http_load
from bench.clinic import Clinic, ask, laboratory
from bench.row import Row, percentile

NAMES: tuple[str, ...] = ("portal.pages_per_second", "portal.page_p99")

_RESULTS = 2000
_PAGE = 50
_CONNECTIONS = 16
_REQUESTS = 400
_OF_HELLO = 4
"""Times as many of the floor, so that a round of either takes about as long: of shorter ones the best is better."""
_ROUNDS = 12


def measure() -> Iterator[Row]:
    """Both rows from the same rounds: the floor and the portal in turns, by the same asking process."""
    with laboratory(_RESULTS) as clinic, _hello() as hello:
        pages = http_load.Load(_pages(clinic), clinic.headers, _CONNECTIONS, _REQUESTS)
        floor = http_load.Load([hello], clinic.headers, _CONNECTIONS, _OF_HELLO * _REQUESTS)
        rounds = [(http_load.run(floor), http_load.run(pages)) for _ in range(_ROUNDS)]
    per_second = [max(len(each.latencies) / each.seconds for each in side) for side in zip(*rounds, strict=True)]
    # The slowest of each round, then the calmest round: a neighbour's work is in some of them only.
    slowest = [min(1000 * percentile(each.latencies, 0.99) for each in side) for side in zip(*rounds, strict=True)]
    size = rounds[0][1].size // (_REQUESTS + _CONNECTIONS)
    note = f"{_PAGE} of {_RESULTS} results a page, {size:,} bytes, {_CONNECTIONS} connections, best of {_ROUNDS}"
    floor_rate, rate = per_second
    yield Row(NAMES[0], rate, "pages/s", floor_rate, rate / floor_rate, 0.25, at_least=True, note=note)
    floor_p99, p99 = slowest
    yield Row(NAMES[1], p99, "ms", floor_p99, p99 / floor_p99, 10, note=note)


def _pages(clinic: Clinic) -> list[str]:
    """The address of every page of the search, following `next` once."""
    url = f"{clinic.base_url}/fhir/Observation?patient={clinic.patient}&_count={_PAGE}"
    found = []
    while url:
        found.append(url)
        bundle = ask(url, headers=clinic.headers)
        url = next((each["url"] for each in bundle["link"] if each["relation"] == "next"), "")
    if len(found) != _RESULTS // _PAGE:
        raise http_load.LoadFailed(f"{len(found)} pages of {_RESULTS} results")
    return found


@contextlib.contextmanager
def _hello() -> Iterator[str]:
    with subprocess.Popen([sys.executable, "-m", "bench.hello"], stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().strip() if process.stdout else ""
        finally:
            process.terminate()
