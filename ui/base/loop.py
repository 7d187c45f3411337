"""The one file with qasync: runs asyncio on Qt's event loop, from the first task to an orderly end."""

import asyncio
import contextlib
import contextvars
import signal
import socket
import sys
import threading
from collections.abc import Awaitable, Callable, Iterator
from types import FrameType
from typing import Any

# PySide6 must be there before qasync, which asks for the binding already imported.
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop, QThreadExecutor

from ui.base import first_turns
from ui.base.garbage import Collector
from ui.base.tasks import Reporter
from ui.base.timers import Timers, Turn

STOPPED = 130
"""Exit code of what was asked to stop, as shells have it of Ctrl+C."""
_SHUTDOWN_SECONDS = 5.0
_WORKERS_SECONDS = 1.0


def runner(app: QApplication) -> asyncio.Runner:
    """Returns an asyncio.Runner on the Qt loop of `app`; closing a window never ends it."""
    app.setQuitOnLastWindowClosed(False)
    return asyncio.Runner(loop_factory=lambda: _Loop(app))


async def end_workers() -> None:
    """End the threads that `asyncio.to_thread` has at work once they are through with it; new work begins new ones.

    A thread keeps blocks it has freed to itself, and nobody else can overwrite them before it is gone. Waits for a
    second at most: whatever takes longer ends by itself later.
    """
    loop = asyncio.get_running_loop()
    if isinstance(loop, _Loop):
        await loop.end_workers()


_LATER_SECONDS = 0.01

_TURN_SECONDS = 0.0005
"""How long a thread that reads records may keep the interpreter while the screen waits for it.

Painting goes in and out of Python many times a frame, and may have to wait as long each time; Python's own 5 ms are a
third of a frame.
"""


class _Turn(Turn):
    """A callback that is put off while a task is in the middle of a step.

    Qt may run its events anywhere (a menu or a native dialog does it), also below a task. A second task stepped into
    there is refused by asyncio, and lost: whoever waits for it waits for ever.
    """

    _loop: "_Loop"

    def _run(self) -> None:
        if asyncio.current_task(self._loop) is None:
            super()._run()
        else:
            self._loop.put_off(self)

    def cancel(self) -> None:
        """As asyncio's, and nothing waits for it any more."""
        if not self.cancelled():
            super().cancel()
            self._loop.drop(self)


class _Loop(QEventLoop):  # type: ignore[misc]
    """Qt's loop, with garbage collected on its thread only."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._timer: Timers = Timers()
        self._turn_before = sys.getswitchinterval()
        sys.setswitchinterval(_TURN_SECONDS)
        self._collector = Collector()
        self._workers: QThreadExecutor | None = None
        self._ending: list[tuple[threading.Thread, QThreadExecutor]] = []

    def run_in_executor(self, executor: Any, callback: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:
        """Call `callback` in a thread; None as executor means those of this loop."""
        if executor is None:
            executor = self._workers = self._workers or QThreadExecutor()
        return super().run_in_executor(executor, callback, *args)  # type: ignore[no-any-return]

    async def end_workers(self) -> None:
        """As the function of this name."""
        workers, self._workers = self._workers, None
        if workers is None:
            return
        ended = asyncio.Event()

        def end() -> None:
            workers.shutdown()
            with contextlib.suppress(RuntimeError):  # the loop is closed
                self.call_soon_threadsafe(ended.set)

        thread = threading.Thread(target=end, name="end-workers", daemon=True)
        # Let go of here: whichever thread lets go of the last one deletes QThreads, which are of this thread.
        self._ending = [one for one in self._ending if one[0].is_alive()] + [(thread, workers)]
        thread.start()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(ended.wait(), _WORKERS_SECONDS)

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> asyncio.Handle:
        """Run `callback` after `delay` seconds, never within the step of a task."""
        handle = _Turn(callback, args, self, context)
        self._add_callback(handle, delay)
        return handle

    def put_off(self, turn: asyncio.Handle) -> None:
        """Run a callback a little later."""
        self._add_callback(turn, _LATER_SECONDS)

    def drop(self, turn: Turn) -> None:
        """A callback was cancelled."""
        self._timer.drop(turn)

    def close(self) -> None:
        """End the loop, and hand collection back."""
        self._collector.stop()
        sys.setswitchinterval(self._turn_before)
        for thread, _ in self._ending:
            thread.join()
        if self._workers is not None:
            self._workers.shutdown()
        super().close()


def run(
    app: QApplication,
    main: Callable[[asyncio.Event], Awaitable[int]],
    reporter: Reporter,
    shutdown: Callable[[], Awaitable[None]] | None = None,
    *,
    at_once: bool = False,
) -> int:
    """Runs the program.

    Args:
        app: The application.
        main: Gets the event that is set when the program is asked to stop (Ctrl+C, SIGTERM); returns the exit code.
        reporter: The last resort: told of what nobody caught, in tasks and callbacks.
        shutdown: Awaited at the end, for at most five seconds.
        at_once: `main` is unattended and does not look whether it is asked to stop: it is cancelled where it is.

    Returns:
        The exit code of `main`, or `STOPPED` where it was cancelled.
    """
    with runner(app) as active:
        return active.run(_whole(main, reporter, shutdown, at_once=at_once))


async def _whole(
    main: Callable[[asyncio.Event], Awaitable[int]],
    reporter: Reporter,
    shutdown: Callable[[], Awaitable[None]] | None,
    *,
    at_once: bool,
) -> int:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: _report(context, reporter))
    stop, whole = asyncio.Event(), asyncio.current_task()

    def ask() -> None:
        if at_once and whole is not None and not stop.is_set():
            whole.cancel()
        stop.set()

    with _signals(lambda: loop.call_soon(ask)):
        try:
            first_turns.end()
            return await main(stop)
        except asyncio.CancelledError:
            if at_once and stop.is_set():
                return STOPPED
            raise
        finally:
            if shutdown is not None:
                await _bounded(shutdown(), reporter)


def _report(context: dict[str, Any], reporter: Reporter) -> None:
    error = context.get("exception")
    reporter(error if isinstance(error, BaseException) else RuntimeError(str(context.get("message", ""))))


async def _bounded(work: Awaitable[None], reporter: Reporter) -> None:
    try:
        await asyncio.wait_for(work, _SHUTDOWN_SECONDS)
    except Exception as error:  # noqa: BLE001 - the program is ending; what failed is told, not raised
        reporter(error)


@contextlib.contextmanager
def _signals(stop: Callable[[], object]) -> Iterator[None]:
    """Hears SIGINT and SIGTERM although Qt's loop sits in C++: the wake-up socket brings Python back to life."""
    receiver, sender = socket.socketpair()
    receiver.setblocking(False)
    sender.setblocking(False)
    notifier = QSocketNotifier(receiver.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: receiver.recv(64))

    def handle(_number: int, _frame: FrameType | None) -> None:
        stop()

    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, handle) for number in numbers]
    old = signal.set_wakeup_fd(sender.fileno())
    try:
        yield
    finally:
        signal.set_wakeup_fd(old)
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)
        notifier.setEnabled(False)
        receiver.close()
        sender.close()
