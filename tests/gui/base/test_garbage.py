"""While the loop runs, garbage is collected on its thread and on no other."""

import asyncio
import gc
import threading
import weakref

import pytest

from ui.base import garbage
from ui.base.garbage import Collector


class Knot:
    """In a cycle with itself, so that only the collector frees it; notes the thread that did."""

    def __init__(self, freed):
        self.myself = self
        weakref.finalize(self, lambda: freed.append(threading.current_thread()))


def allocate():
    for _ in range(200_000):
        _ = [[]]
    return [[number] for number in range(50_000)]


@pytest.fixture
def nothing_aside(qapp, monkeypatch):
    """As in the program, where nobody has set anything aside before; afterwards what stays is again."""
    gc.unfreeze()
    monkeypatch.setattr(garbage, "_ASIDE", garbage._Aside())
    yield
    gc.unfreeze()
    gc.collect()
    gc.freeze()


async def test_a_worker_that_allocates_frees_nothing_of_ours(qt_loop):
    freed = []
    Knot(freed)
    await asyncio.get_running_loop().run_in_executor(None, allocate)
    assert not freed
    collector = Collector()
    collector.collect_all()  # the loop's own may have set it aside
    collector.stop()
    assert freed == [threading.main_thread()]


def test_what_is_due_is_collected_by_pythons_own_thresholds(qapp):
    collector = Collector()
    try:
        gc.collect()
        assert collector.collect_due() == 0
        freed = []
        Knot(freed)
        kept = [[number] for number in range(5_000)]
        assert collector.collect_due() >= 1
        assert freed
        assert kept
    finally:
        collector.stop()
    assert gc.isenabled()


def test_many_new_objects_are_set_aside_and_looked_through_when_it_is_quiet(nothing_aside):
    collector = Collector()
    try:
        freed = []
        Knot(freed)
        records = allocate()
        assert collector.collect_due() == 0
        assert gc.get_freeze_count() > len(records)
        assert not freed
        assert collector.collect_all() >= 1
        assert freed
        assert gc.get_freeze_count() > len(records)
        fresh = Knot(freed)
        gc.freeze()
        del fresh
    finally:
        collector.stop()
    assert len(freed) == 2


def test_what_comes_page_by_page_is_set_aside_before_it_is_too_much_to_walk(nothing_aside):
    collector = Collector()
    try:
        gc.collect()
        pages = []
        for _ in range(4):
            pages.append([[number] for number in range(5_000)])
            collector.collect_due()
        assert gc.get_freeze_count() > 3 * 5_000
        young = [one for generation in (0, 1, 2) for one in gc.get_objects(generation)]
        assert len(young) < 3 * 5_000
        assert pages
    finally:
        collector.stop()


def test_where_somebody_has_set_aside_what_stays_nothing_is_added_to_it(nothing_aside):
    gc.freeze()
    before = gc.get_freeze_count()
    collector = Collector()
    freed = []
    try:
        records = allocate()
        Knot(freed)
        collector.collect_due()
        assert gc.get_freeze_count() <= before
        assert records
    finally:
        collector.stop()
    assert freed
    assert 0 < gc.get_freeze_count() <= before
