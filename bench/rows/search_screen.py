"""How long the screen stands still while somebody types into the search box and results come and go."""

import asyncio
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from bench.charts import chart
from bench.row import Row, percentile

if TYPE_CHECKING:
    from bench.screen import Screen

NAMES = ("search-stall",)
_LABS = "lab_results"
_COUNT, _FRAME, _ROUNDS = 100_000, 1000 / 60, 5
_QUIET = 20
"""Turns of the loop after which nothing more is painted."""
_TYPED = ("glucose", "hemoglobin", "sugar", "lakeview", "zinc", "zzz", "x")


def measure() -> Iterator[Row]:
    """The longest the screen's thread is held by a key, or by the results that come after it."""
    from bench.screen import on_screen

    found: list[Row] = []
    on_screen(partial(_searching, found))
    yield from found


async def _searching(found: list[Row]) -> None:
    from bench.screen import Screen

    screen = Screen({"Maria": chart(_COUNT, "p0", category=_LABS)}, _LABS)
    await screen.open()
    await screen.session._reading.family.finder._gather(screen.family.people[0].id)
    rounds = [await _round(screen) for _ in range(_ROUNDS)]
    held = [min(each) for each in zip(*rounds, strict=True)]
    await screen.close()
    p95 = percentile(held, 0.95)
    note = (
        f"p95 of the longest wait of the screen, {_COUNT:,} lab results, {len(held)} keys and answers, "
        f"best of {_ROUNDS}; median {statistics.median(held):.1f}, worst {max(held):.1f} ms"
    )
    found.append(Row("search-stall", p95, "ms", None, p95, _FRAME, note=note))


async def _round(screen: "Screen") -> list[float]:
    """Every word typed letter by letter, and its answer."""
    from PySide6.QtTest import QTest

    box, model = screen.view.search.box, screen.family.search
    held: list[float] = []
    for word in _TYPED:
        held += [await _longest(screen, partial(QTest.keyClick, box, letter)) for letter in word]
        held.append(await _longest(screen, partial(model.search, word)))
        box.selectAll()
    await _longest(screen, box.clear)  # back to the page that was open: that is not the search's frame
    return held


async def _longest(screen: "Screen", act: Callable[[], object]) -> float:
    """Milliseconds of the longest turn of the loop until all that an act set off is done and painted."""
    model, longest, quiet = screen.family.search, 0.0, 0
    began = time.perf_counter()
    act()
    while quiet < _QUIET:
        ended = time.perf_counter()
        longest, began = max(longest, ended - began), ended
        await asyncio.sleep(0)
        quiet = 0 if model.tasks.running("search") else quiet + 1
    return longest * 1000
