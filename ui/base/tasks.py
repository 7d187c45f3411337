"""Who owns a coroutine a screen started, and where its exception goes.

The first page is made before there is a loop to run any on, and does not wait for asyncio.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ui.base.first_turns import put_off

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Coroutine

    from PySide6.QtCore import QObject

Reporter: TypeAlias = Callable[[BaseException], None]
Policy: TypeAlias = Literal["replace", "drop"]


class TaskScope:
    """The coroutines one screen or view-model started: one per key, cancelled with their owner.

    Args:
        owner: When it is destroyed, every task is cancelled.
        reporter: Told of every exception except cancellation.
    """

    def __init__(self, owner: QObject, reporter: Reporter) -> None:
        self._reporter = reporter
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._closed = False
        owner.destroyed.connect(self.close)

    def start(
        self,
        key: str,
        work: Coroutine[Any, Any, None],
        policy: Policy = "replace",
        ended: Callable[[], object] | None = None,
    ) -> bool:
        """Runs `work` on the running loop; before the program has one, as soon as it does.

        Args:
            key: Names the kind of work; at most one task per key runs.
            work: The coroutine; closed unrun where it is not started.
            policy: `replace` cancels a running one (reads), `drop` keeps it and refuses the new one (writes).
            ended: Called when it has ended however it did; cancelled before its first step, `work` itself does nothing.

        Returns:
            Whether the work was started.
        """
        if put_off(lambda: self.start(key, work, policy, ended)):
            return True
        import asyncio  # noqa: PLC0415 - who has work for a loop has one by now

        running = self._tasks.get(key)
        if self._closed or (running is not None and not running.done() and policy == "drop"):
            work.close()
            return False
        if running is not None:
            running.cancel()
        task = asyncio.get_running_loop().create_task(work, name=key)
        self._tasks[key] = task
        task.add_done_callback(lambda done: self._ended(key, done, ended))
        return True

    def running(self, key: str) -> bool:
        """Whether work of this key is under way."""
        task = self._tasks.get(key)
        return task is not None and not task.done()

    def cancel(self, key: str) -> None:
        """Cancels the work of one key, if any."""
        task = self._tasks.get(key)
        if task is not None:
            task.cancel()

    def cancel_all(self) -> None:
        """Cancels everything under way; the scope stays usable."""
        for task in tuple(self._tasks.values()):
            if not task.get_loop().is_closed():
                task.cancel()

    def close(self) -> None:
        """Cancels everything and starts nothing more."""
        self._closed = True
        self.cancel_all()

    async def drained(self) -> None:
        """Waits until nothing of this scope runs any more."""
        import asyncio  # noqa: PLC0415 - as above

        while self._tasks:
            await asyncio.wait(tuple(self._tasks.values()))
            await asyncio.sleep(0)

    def _ended(self, key: str, task: asyncio.Task[None], ended: Callable[[], object] | None) -> None:
        if self._tasks.get(key) is task:
            del self._tasks[key]
        if ended is not None and not self._closed:
            ended()
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            self._reporter(error)
