"""The sync: a first reading against bare requests, a round without news, growth, and the screen meanwhile."""

import asyncio
import time
from collections.abc import Iterator

from bench.page_server import page_server
from bench.row import Paired, Row, percentile
from bench.served import served
from bench.stall import TICK_MS, gaps
from bench.syncs import fetched, opened, token_at
from pfclient.gateway.oauth import Tokens
from pfclient.records.catalog import CATEGORIES
from pfclient.sync.traffic import POLITE

NAMES = (
    "first-sync-1200",
    "nothing-changed-sync",
    "nothing-changed-rows",
    "growth-sync",
    "ui-stall-sync-p99",
    "ui-stall-sync-worst",
)

_ROUNDS = 24
_FAMILY, _EACH = 6, 200
_MOST = 100_000
_SIZES = (1_000, 10_000, _MOST)
_GROWTH_ROUNDS, _OF_SMALL = 3, 10
"""Rounds, and readings of each smaller size in one: they have to take about as long as one of the largest."""


def measure() -> Iterator[Row]:
    """Every row."""
    yield asyncio.run(_first())
    yield from asyncio.run(_unchanged())
    yield _growth()
    yield from _stall()


async def _first() -> Row:
    with served(1, 1200) as portal:
        tokens = await token_at(portal.base_url)
        async with opened(portal.base_url, tokens) as sync:
            await sync.timed()
            searches = [address for address in sync.transport.asked if "_page=" not in address]
            asked, size = len(sync.transport.asked), sync.vault.size(sync.people[0].id)
        subject, floor = [], []
        for _ in range(_ROUNDS):
            floor.append(await fetched(searches, tokens.access, POLITE))
            async with opened(portal.base_url, tokens) as sync:
                subject.append(await sync.timed())
    pair = Paired(tuple(subject), tuple(floor))
    note = (
        f"{size} resources into the encrypted vault, {asked} requests to the portal's own process, best of "
        f"{_ROUNDS}; floor: the same pages, {POLITE} searches at once, decoded"
    )
    return Row("first-sync-1200", pair.value * 1000, "ms", pair.base * 1000, pair.ratio, 1.5, note=note)


async def _unchanged() -> Iterator[Row]:
    with served(_FAMILY, _EACH) as portal:
        async with opened(portal.base_url, await token_at(portal.base_url)) as sync:
            await sync.timed()
            sync.transport.asked.clear()
            sync.vault.rows = 0
            before = sync.on_disk()
            await sync.timed()
            asked = [address for address in sync.transport.asked if "patient=" in address]
            after = sync.on_disk()
            touched = sum(before.get(name) != body for name, body in after.items())
            rows = float(sync.vault.rows + touched)
    share = len(asked) / (_FAMILY * len(CATEGORIES))
    note = f"{_FAMILY} people, {len(CATEGORIES)} categories each, {_EACH} resources each; second round"
    return iter(
        (
            Row("nothing-changed-sync", share, "requests", None, share, 1.0, note=f"a category and person; {note}"),
            Row(
                "nothing-changed-rows",
                rows,
                "rows",
                None,
                rows,
                0.0,
                note=f"records written and erased, files not as before; {note}",
            ),
        )
    )


def _growth() -> Row:
    """Each size as often as the others, for about as long, and in turns: a machine has its moods.

    Of more runs the best is better, and so it is of short ones: for a second there is nothing else to do more often
    than for ten. Of eight readings of 10,000 one after the other the best took 73 µs a resource and all of them 86,
    and the 84 µs of 100,000 beside them are no growth.
    """
    rounds = [[_worked_each(size) for size in _SIZES] for _ in range(_GROWTH_ROUNDS)]
    each = [min(runs) for runs in zip(*rounds, strict=True)]
    ratio = max(each[1] / each[0], each[2] / each[1])
    named = ", ".join(f"{size:,}: {one:.0f}" for size, one in zip(_SIZES, each, strict=True))
    note = f"processor time a resource, the worse of two steps; {named}; lean page server, encrypted vault"
    return Row("growth-sync", each[2], "µs", each[1], ratio, 1.1, note=note)


def _worked_each(size: int) -> float:
    """Microseconds of processor time a resource, over all readings of a round."""
    times = 1 if size == _MOST else _OF_SMALL
    with page_server(size) as address:
        return sum(asyncio.run(_worked(address)) for _ in range(times)) / (times * size) * 1e6


async def _worked(address: str) -> float:
    """Seconds of processor time of one first reading, all threads."""
    async with opened(address, Tokens("token", "refresh", 3600)) as sync:
        begun = time.process_time()
        await sync.engine.refresh()
        worked = time.process_time() - begun
        assert sync.engine.state(sync.people[0].id).error is None
        return worked


def _stall() -> Iterator[Row]:
    with page_server(_MOST) as address:
        found, worked = gaps(address)
    note = (
        f"gaps of a {TICK_MS} ms timer on the app's Qt loop, {_MOST:,} resources into the encrypted vault, the window "
        "open at the list that fills, until its last row is shown; processor time of the window's thread"
    )
    p99, worst = percentile(found, 0.99), max(found)
    yield Row(
        "ui-stall-sync-p99",
        p99,
        "ms",
        None,
        p99,
        16.7,
        note=f"{note} {percentile(worked, 0.99):.1f} ms; {len(found):,} gaps",
    )
    yield Row("ui-stall-sync-worst", worst, "ms", None, worst, 50.0, note=f"{note} {max(worked):.1f} ms")
