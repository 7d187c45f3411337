"""Timers of the program's loop: one for what waits, and none for what no longer does."""

import asyncio

from PySide6.QtCore import QAbstractEventDispatcher

from ui.base import loop


def run(qapp, main):
    told = []
    assert loop.run(qapp, main, told.append) == 0
    assert told == []


def running():
    return len(QAbstractEventDispatcher.instance().registeredTimers(asyncio.get_running_loop()._timer))


def test_a_limit_that_is_kept_leaves_no_timer(qapp):
    async def main(stop):
        before = running()
        for _ in range(5):
            async with asyncio.timeout(30):
                await asyncio.sleep(0)
        assert running() == before
        waits = asyncio.get_running_loop().call_later(30, stop.set)
        assert running() == before + 1
        waits.cancel()
        waits.cancel()
        assert running() == before
        return 0

    run(qapp, main)


def test_what_was_cancelled_is_not_called_and_what_was_not_is_called_in_its_order(qapp):
    async def main(stop):
        called, there = [], asyncio.get_running_loop()
        there.call_later(0.02, stop.set)
        there.call_later(0.01, called.append, "later")
        gone = there.call_soon(called.append, "never")
        there.call_soon(called.append, "soon")
        gone.cancel()
        await stop.wait()
        assert called == ["soon", "later"]
        return 0

    run(qapp, main)


def test_who_is_cancelled_after_its_time_takes_nobody_elses_timer(qapp):
    async def main(stop):
        there, ran = asyncio.get_running_loop(), asyncio.Event()
        fired = there.call_soon(ran.set)
        await ran.wait()
        other = there.call_later(0.01, stop.set)
        fired.timer = other.timer  # as Qt gives numbers anew
        fired.cancel()
        await asyncio.wait_for(stop.wait(), 5)
        return 0

    run(qapp, main)


def test_what_ends_a_wait_may_cancel_what_comes_at_the_same_moment(qapp):
    async def main(stop):
        called, there = [], asyncio.get_running_loop()
        turns = [there.call_later(0.01, lambda place=place: act(place)) for place in range(3)]

        def act(place):
            called.append(place)
            for turn in turns:
                turn.cancel()

        there.call_later(0.05, stop.set)
        await stop.wait()
        assert len(called) == 1
        return 0

    run(qapp, main)
