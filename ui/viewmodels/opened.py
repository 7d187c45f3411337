"""Remembers which charts were opened on this computer, for whoever asks who has seen what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from pfclient.people import Person
    from pfclient.session import Session
    from ui.base.tasks import TaskScope


class Charts(Protocol):
    """What is looked at of the charts."""

    session: Session
    tasks: TaskScope
    changed: Any

    @property
    def current(self) -> Person | None:
        """Whose chart is open."""
        ...

    @property
    def section(self) -> str:
        """Which section of it."""
        ...

    @property
    def readable(self) -> bool:
        """Whether it may be read."""
        ...


class Opened(QObject):
    """Notes every section of a chart that comes on screen and may be read.

    Args:
        family: The charts.
        owner: Whose life this shares.
    """

    def __init__(self, family: Charts, owner: QObject) -> None:
        super().__init__(owner)
        self._family = family
        self._last: object = None
        family.changed.connect(self._note)
        self._note()  # what is on screen already: it may be left before anything changes

    def _note(self) -> None:
        family = self._family
        current, section = family.current, family.section
        here = (current.id, section) if current is not None and family.readable else None
        if here == self._last:
            return
        self._last = here
        if here is not None:
            family.tasks.start(f"opened {section} of {here[0]}", family.session.desk.opened(*here), "drop")
