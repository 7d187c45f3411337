"""A loop whose time is driven: sleeping takes no time, and everything due happens in order."""

import asyncio
import selectors
from datetime import UTC, datetime, timedelta


class _Skipping(selectors.BaseSelector):
    """Where nothing is ready, moves the loop's time to the next thing due instead of waiting."""

    def __init__(self, loop):
        self._loop = loop
        self._inner = selectors.DefaultSelector()

    def select(self, timeout=None):
        ready = self._inner.select(0)
        if not ready and timeout is None:
            raise AssertionError("everybody waits, and nothing will ever happen")
        if not ready and timeout > 0:
            self._loop.seconds += timeout
        return ready

    def register(self, fileobj, events, data=None):
        return self._inner.register(fileobj, events, data)

    def unregister(self, fileobj):
        return self._inner.unregister(fileobj)

    def modify(self, fileobj, events, data=None):
        return self._inner.modify(fileobj, events, data)

    def get_map(self):
        return self._inner.get_map()

    def close(self):
        self._inner.close()


class VirtualLoop(asyncio.SelectorEventLoop):
    """asyncio without waiting; nothing in it may use sockets of others."""

    def __init__(self, start=datetime(2026, 3, 10, 15, 0, tzinfo=UTC)):
        self.seconds = 0.0
        self._start = start
        super().__init__(_Skipping(self))
        self._clock_resolution = 1e-9

    def time(self):
        return self.seconds

    def run_in_executor(self, executor, func, *args):
        """Work for a thread is done on the spot: a thread would take time of the other kind."""
        done = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as error:  # noqa: BLE001 - whatever it is belongs to who asked
            done.set_exception(error)
        return done

    def now(self):
        """The wall clock that goes with it."""
        return self._start + timedelta(seconds=self.seconds)


async def passed(seconds):
    """So much time goes by."""
    await asyncio.sleep(seconds)


def run(main):
    """Run a coroutine function, given the loop, to its end."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main(runner.get_loop()))


def shifted(moment, seconds):
    """A start of the wall clock that makes it jump."""
    return moment + timedelta(seconds=seconds)
