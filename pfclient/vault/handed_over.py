"""What a thread does for a coroutine that waits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

Perform = Callable[[Callable[[], Any]], None]


def handed_over() -> tuple[asyncio.Future[Any], Perform]:
    """What the coroutine awaits, and what the thread calls with the work: whatever comes of it is what is awaited.

    Who stopped waiting is not disturbed, and a loop that is gone by then is no error.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Any] = loop.create_future()

    def settle(value: Any, error: BaseException | None) -> None:
        if answer.done():
            return
        if error is None:
            answer.set_result(value)
        else:
            answer.set_exception(error)

    def perform(work: Callable[[], Any]) -> None:
        value, error = None, None
        try:
            value = work()
        except Exception as exc:  # noqa: BLE001 - whatever it is belongs to who asked
            error = exc
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(settle, value, error)

    return answer, perform
