"""How far a copy is, and that it may be stopped: written by the thread that makes it, read by the screen."""

from threading import Event

from pfclient.errors import CopyStopped


class Progress:
    """Counts the steps of one copy.

    Attributes:
        done: Steps taken so far.
        total: Steps there are, 0 where nobody knows yet.
    """

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self._stopped = Event()

    def stop(self) -> None:
        """End the copy at its next step."""
        self._stopped.set()

    def expect(self, total: int) -> None:
        """Begin to count anew, up to `total`."""
        self.done, self.total = 0, total

    def step(self) -> None:
        """One more is done.

        Raises:
            CopyStopped: The person stopped the copy.
        """
        self.done += 1
        self.check()

    def check(self) -> None:
        """Go on, unless the copy was stopped.

        Raises:
            CopyStopped: The person stopped the copy.
        """
        if self._stopped.is_set():
            raise CopyStopped
