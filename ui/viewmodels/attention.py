"""What the person looks at: a record whose words were on screen for a moment is no longer new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from pfclient.chart.section import Section
    from pfclient.people import PersonId
    from pfclient.session import Session
    from ui.base.tasks import TaskScope


class Attention(QObject):
    """Tells the session what was looked at in the chart of one person.

    Args:
        tasks: Those of the page's view-model.
        parent: The page.
    """

    def __init__(self, session: Session, person: PersonId, tasks: TaskScope, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._id, self._tasks = session, person, tasks

    def seen(self, shown: Section, key: str) -> None:
        """The person has looked at a record of a section as it is shown."""
        self._tasks.start(f"seen {key}", self._looked(shown, key), "drop")

    async def _looked(self, shown: Section, key: str) -> None:
        # Where it says something else by now it is still new; the page shows that, and asks again.
        await self._session.looking.looked(self._id, shown, {key})
