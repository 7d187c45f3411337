"""One piece of work that goes on for as long as somebody is signed in."""

import asyncio
from collections.abc import Callable, Coroutine


class Background:
    """Owns the task of the work; an error nobody expected goes to the loop's last resort.

    Args:
        work: Begins the work; called once.
    """

    def __init__(self, work: Callable[[], Coroutine[None, None, None]]) -> None:
        self._work = work
        self._task: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Begin the work; again is no matter."""
        if self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._work())
            self._task.add_done_callback(_ended)

    async def end(self) -> None:
        """End the work, unless it is the work that asks."""
        task = self._task
        if task is not None and task is not asyncio.current_task():
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def _ended(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        task.get_loop().call_exception_handler({"message": "work in the background", "exception": error, "task": task})
