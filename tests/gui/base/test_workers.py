"""What the threads of `asyncio.to_thread` have freed goes with them, when the lock falls."""

import asyncio
import ctypes
import subprocess
import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication

from pfclient.clearing import clear_freed
from pfclient.kiosk.canaries import Canaries
from ui.base.loop import end_workers, runner
from ui.main import one_heap

_PUT_ASIDE = 200
"""Bytes of a block as a thread of the C library keeps them for itself once they are freed."""
_LINKS = 32
"""Of these the library uses for itself."""


@pytest.mark.skipif(
    sys.platform != "linux", reason="a process looks at itself by /proc: run it on Linux to enable this"
)
def test_what_a_thread_has_freed_and_kept_to_itself_goes_with_it():
    # In a program of its own: in this one, threads of other tests have begun heaps that nobody clears.
    done = subprocess.run([sys.executable, "-m", __name__], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["1", "0"]


async def look_before_and_after():
    canaries, library = Canaries(), ctypes.PyDLL(None)
    library.malloc.restype = ctypes.c_void_p

    def use():
        block = library.malloc(_PUT_ASIDE)
        ctypes.memmove(block + _LINKS, canaries.fresh().encode(), 20)
        library.free(ctypes.c_void_p(block))

    await asyncio.to_thread(use)
    clear_freed()
    print(len(canaries.in_own_memory()))
    await end_workers()
    clear_freed()
    print(len(canaries.in_own_memory()))


async def test_work_goes_on_in_new_threads(qt_loop):
    for _ in range(3):
        assert await asyncio.to_thread(len, "three") == len("three")
        await end_workers()
    await end_workers()
    assert await asyncio.to_thread(len, "three") == len("three")


async def test_work_that_takes_its_time_is_not_cut_off(qt_loop):
    begun, go_on = threading.Event(), threading.Event()

    def work():
        begun.set()
        return go_on.wait(30)

    working = asyncio.ensure_future(asyncio.to_thread(work))
    await asyncio.to_thread(begun.wait, 30)
    await end_workers()
    assert not working.done()
    go_on.set()
    assert await working


if __name__ == "__main__":
    one_heap()
    with runner(QApplication([])) as active:
        active.run(look_before_and_after())
