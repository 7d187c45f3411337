"""Hearing a session without being told of every step of a reading."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from pfclient.people import PersonId
from pfclient.session import Event, Listener, Session, SyncChanged, SyncPhase

_EVERY_MS = 50
"""Parts of charts come in within milliseconds of each other; whoever fills a window at each fills nothing else."""


def heard_in_steps(session: Session, hear: Listener, parent: QObject) -> Callable[[], None]:
    """Have a listener hear every event of a session, of each person's steps only the last in a twentieth of a second.

    That a reading begins, ends or fails is told at once.

    Args:
        session: Who tells.
        hear: The listener.
        parent: Whose it is.

    Returns:
        What ends it.
    """
    steps = _Steps(hear, parent)
    stop = session.subscribe(steps.take)

    def end() -> None:
        stop()
        steps.stop()

    return end


class _Steps(QTimer):
    def __init__(self, hear: Listener, parent: QObject) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(_EVERY_MS)
        self._hear = hear
        self._last: dict[PersonId | None, SyncChanged] = {}
        self.timeout.connect(self._tell)

    def take(self, event: Event) -> None:
        if isinstance(event, SyncChanged) and event.state.phase is SyncPhase.RUNNING and event.state.done:
            self._last[event.person] = event
            if not self.isActive():
                self.start()
            return
        if isinstance(event, SyncChanged):
            self._last.pop(event.person, None)  # what comes after it is over
        self._hear(event)

    def _tell(self) -> None:
        steps, self._last = self._last, {}
        for step in steps.values():
            self._hear(step)
