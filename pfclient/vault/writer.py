"""One thread that does all writing of a profile, in the order it was asked for."""

import asyncio
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TypeVar

from pfclient.vault.handed_over import handed_over

T = TypeVar("T")
_Job = Callable[[], None]


class Writer:
    """Works off what it is handed; may be asked from any loop.

    The thread is a daemon that is waited for by `close` only: a disk that hangs never keeps the program from ending.
    """

    def __init__(self) -> None:
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()

    async def run(self, work: Callable[[], T]) -> T:
        """Do it in its turn and give what it gives. Work that was handed over is done, waited for or not."""
        answer, perform = handed_over()
        self.post(lambda: perform(work))
        done: T = await answer
        return done

    def post(self, job: _Job) -> None:
        """Have something done in its turn that nobody waits for; it must not raise."""
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="vault", daemon=True)
                self._thread.start()
        self._jobs.put(job)

    async def close(self) -> None:
        """Do what was asked for so far, then end the thread; asked again, it starts anew."""
        with self._starting:
            thread, self._thread = self._thread, None
        if thread is None:
            return
        loop = asyncio.get_running_loop()
        ended = asyncio.Event()

        def last() -> None:
            loop.call_soon_threadsafe(ended.set)

        self._jobs.put(last)
        self._jobs.put(None)
        await ended.wait()
        thread.join()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
