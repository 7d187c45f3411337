"""Qt's own loop until the program's stands: the first page is painted before anything that only tasks need."""

from PySide6.QtCore import QEventLoop, SignalInstance


def turn_until(signal: SignalInstance) -> None:
    """Run Qt's loop until a signal comes.

    Below the program's loop this would freeze its tasks; it is for the time before there is one.
    """
    turning = QEventLoop()
    signal.connect(turning.quit)
    turning.exec()
