"""The program's loop: exit code, signals, last-resort handler, bounded shutdown."""

import asyncio
import os
import signal

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ui.base import loop


@pytest.fixture
def told():
    return []


def test_the_exit_code_is_that_of_main(qapp, told):
    async def main(stop):
        return 3

    assert loop.run(qapp, main, told.append) == 3


def test_closing_the_last_window_does_not_end_the_program(qapp, told, qtbot):
    async def main(stop):
        window = QWidget()
        window.show()
        gone = asyncio.Event()
        window.destroyed.connect(gone.set)
        window.close()
        # Deleted after the close, and after whatever the close has asked of the program.
        window.deleteLater()
        await asyncio.wait_for(gone.wait(), 5)
        return 0

    assert loop.run(qapp, main, told.append) == 0
    assert not QApplication.quitOnLastWindowClosed()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_asks_the_program_to_stop(qapp, told, number):
    before = signal.getsignal(number)

    async def main(stop):
        os.kill(os.getpid(), number)
        await asyncio.wait_for(stop.wait(), 5)
        return 0

    assert loop.run(qapp, main, told.append) == 0
    assert signal.getsignal(number) == before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_at_once_what_looks_at_nothing(qapp, told, number):
    ended = []

    async def main(stop):
        try:
            os.kill(os.getpid(), number)
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append("in order")
        return 0

    assert loop.run(qapp, main, told.append, at_once=True) == loop.STOPPED
    assert ended == ["in order"]
    assert not told


def test_what_cancels_itself_was_not_asked_to_stop(qapp, told):
    async def main(stop):
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        loop.run(qapp, main, told.append, at_once=True)


def test_what_nobody_caught_in_a_callback_is_told(qapp, told):
    async def main(stop):
        asyncio.get_running_loop().call_exception_handler({"message": "x", "exception": ValueError("y")})
        asyncio.get_running_loop().call_exception_handler({"message": "only words"})
        return 0

    loop.run(qapp, main, told.append)
    assert [str(error) for error in told] == ["y", "only words"]


def test_shutdown_runs_even_after_an_error(qapp, told):
    closed = []

    async def main(stop):
        raise ValueError("x")

    async def shutdown():
        closed.append(1)

    with pytest.raises(ValueError, match="x"):
        loop.run(qapp, main, told.append, shutdown)
    assert closed == [1]


def test_a_shutdown_that_fails_is_told_and_does_not_hang(qapp, told, monkeypatch):
    monkeypatch.setattr(loop, "_SHUTDOWN_SECONDS", 0.05)

    async def main(stop):
        return 0

    async def shutdown():
        await asyncio.Event().wait()

    assert loop.run(qapp, main, told.append, shutdown) == 0
    assert [type(error) for error in told] == [TimeoutError]


async def test_a_task_is_not_lost_where_another_lets_qt_run_its_events(qt_loop):
    begun, ended = asyncio.Event(), asyncio.Event()

    async def other():
        begun.set()
        for _ in range(3):
            await asyncio.sleep(0)
        ended.set()

    task = asyncio.get_running_loop().create_task(other())
    await begun.wait()
    for _ in range(20):
        QApplication.processEvents()
    assert not ended.is_set()
    await asyncio.wait_for(task, 5)
