"""The one event filter of a visitor's process: the others stand behind it, and hear only what they are there for."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject


class Hearing(Protocol):
    """An event filter that says what it hears."""

    HEARS: frozenset[QEvent.Type]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the event ends here."""
        ...


class Gate(QObject):
    """An event filter for the whole application.

    Every event of every widget comes by here. Most are layout and paint, which nobody behind hears: each costs one
    look, and not one for every filter.

    Args:
        behind: Asked in this order, until one of them takes the event.
    """

    def __init__(self, behind: Sequence[Hearing], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._behind = tuple(behind)
        self._heard = frozenset().union(*(one.HEARS for one in self._behind))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in self._heard:
            return False
        return any(kind in one.HEARS and one.eventFilter(watched, event) for one in self._behind)
