"""Lists at any size: switching people, typing in the filter, scrolling; each until the last frame is painted."""

import statistics
from collections.abc import Iterator
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from bench.charts import chart
from bench.row import Row, percentile

if TYPE_CHECKING:
    from bench.screen import Screen

NAMES = ("switch-person", "filter-keystroke", "scroll-100k")
_FRAME = 16.7
"""Milliseconds: one frame at 60 Hz."""
_LABS = "lab_results"
_FAMILY = ("Maria", "Leo", "Sofia", "Ernesto")
_EACH, _ROUNDS, _MANY = 8_000, 20, 100_000
_TYPED = ("glucose", "hemoglobin a1c", "lakeview", "calcium serum", "ruiz", "99.1", "zinc")
_WHEEL, _STEPS, _ELSEWHERE = 3 * 60, 150, 25


def measure() -> Iterator[Row]:
    """The three rows."""
    from bench.screen import on_screen

    found: list[Row] = []
    on_screen(partial(_switching, found))
    yield from found
    found = []
    on_screen(partial(_large_list, found))
    yield from found


async def _switching(found: list[Row]) -> None:
    """Everybody's list has been opened once, then one goes round and round."""
    from bench.screen import Screen

    charts = {name: chart(_EACH, f"p{place}", category=_LABS) for place, name in enumerate(_FAMILY)}
    screen = Screen(charts, _LABS)
    await screen.open()
    everybody = [one.id for one in screen.family.people]
    opening = [await screen.timed(partial(screen.family.open_person, one)) for one in everybody[1:]]
    rounds = everybody * _ROUNDS
    times = [await screen.timed(partial(screen.family.open_person, one)) for one in rounds]
    await screen.close()
    size = f"{len(everybody)} people, {_EACH:,} lab results each, {len(times)} switches"
    found.append(_row("switch-person", times, f"{size}; the first time {statistics.median(opening):.0f} ms"))


async def _large_list(found: list[Row]) -> None:
    from bench.screen import Screen

    screen = Screen({_FAMILY[0]: chart(_MANY, "p0", category=_LABS)}, _LABS)
    await screen.open()
    found.append(await _typing(screen))
    found.append(await _scrolling(screen))
    await screen.close()


async def _typing(screen: "Screen") -> Row:
    """Words typed and deleted letter by letter; the detail beside the list follows when nobody types any more."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    page = screen.page
    box, times = page.list.filter, []
    for word in _TYPED:
        keys = (*word, *[Qt.Key.Key_Backspace] * len(word))
        times += [await screen.timed(partial(QTest.keyClick, box, key)) for key in keys]
        if page.model.listing.row_count != _MANY:
            raise RuntimeError("the filter did not follow the keys")
    return _row("filter-keystroke", times, f"{_MANY:,} lab results, {len(_TYPED)} words typed and deleted by letter")


async def _scrolling(screen: "Screen") -> Row:
    bar, dice = screen.page.list.table.verticalScrollBar(), Random(1)
    times = []
    for step in range(_STEPS):
        if not step % _ELSEWHERE:
            bar.setValue(dice.randint(0, bar.maximum() // 2))
        by = bar.pageStep() if step % 2 else _WHEEL
        times.append(await screen.timed(partial(bar.setValue, bar.value() + by)))
    return _row("scroll-100k", times, f"{_MANY:,} lab results, {_STEPS} steps of a wheel notch or a page")


def _row(name: str, times: list[float], note: str) -> Row:
    p95 = percentile(times, 0.95)
    said = f"{note}; median {statistics.median(times):.1f}, worst {max(times):.1f} ms"
    return Row(name, p95, "ms", None, p95, _FRAME, note=f"p95 of {said}")
