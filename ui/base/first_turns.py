"""Qt's own loop until the program's stands: the first page is painted before anything that only tasks need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

_put_off: list[Callable[[], object]] | None = None


def begin() -> None:
    """From now on there is a first page to come, and no loop: what wants one is put off."""
    global _put_off  # noqa: PLW0603 - a program starts once
    _put_off = []


def put_off(act: Callable[[], object]) -> bool:
    """Have it done as soon as the program's loop runs; False, and nothing, where there is no waiting for one."""
    if _put_off is None:
        return False
    _put_off.append(act)
    return True


def with_the_loop(act: Callable[[], object]) -> None:
    """Do it now; before the program's loop runs, as soon as it does."""
    if not put_off(act):
        act()


def end() -> None:
    """The program's loop runs: do what was put off, in order."""
    global _put_off
    acts, _put_off = _put_off, None
    for act in acts or ():
        act()


def turn_until(signal: SignalInstance) -> None:
    """Run Qt's loop until a signal comes.

    Below the program's loop this would freeze its tasks; it is for the time before there is one.
    """
    turning = QEventLoop()
    signal.connect(turning.quit)
    turning.exec()
