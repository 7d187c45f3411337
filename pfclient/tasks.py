"""Work that goes on beside whoever began it: each piece has an owner, and an end that is heard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=Hashable)


def loop_runs() -> bool:
    """Whether there is a loop to begin anything on: what a start shows first is shown before there is one."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


class Tasks(Generic[K]):
    """One task for each key; an error nobody expected goes to the loop's last resort."""

    def __init__(self) -> None:
        self._running: dict[K, asyncio.Task[None]] = {}

    def start(self, key: K, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Begin the work, unless work of that key is under way."""
        running = self._running.get(key)
        if running is None or running.done():  # done, and its end is heard in the next turn of the loop only
            task = self._running[key] = asyncio.get_running_loop().create_task(work())
            task.add_done_callback(lambda ended: self._ended(key, ended))

    async def stop(self, wanted: Callable[[K], bool] = lambda _key: True) -> None:
        """End the work of these keys, and wait until it has ended; whoever asks from within goes on."""
        me = asyncio.current_task()
        tasks = [task for key, task in self._running.items() if wanted(key) and task is not me]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _ended(self, key: K, task: asyncio.Task[None]) -> None:
        if self._running.get(key) is task:
            del self._running[key]
        if not task.cancelled() and (error := task.exception()) is not None:
            context = {"message": "work in the background", "exception": error, "task": task}
            task.get_loop().call_exception_handler(context)
