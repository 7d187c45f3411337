"""The portal's own words, its questions and terms, in the language that is spoken now."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from pfclient.flows import enrolling
from pfclient.flows.ports import Enrolment, PortalInfo
from pfclient.flows.registration import Registration


class PortalWords(QObject):
    """Asks for them again after a change of the language.

    Signals:
        changed: They are others now.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._newer: tuple[PortalInfo, PortalInfo] | None = None

    async def ask(self, state: Registration, enrolment: Enrolment) -> None:
        """Have what the portal said before said once more; where it cannot be asked, its words stay as they are."""
        before = state.info
        info = await enrolling.reworded(state, enrolment)
        if before is not None and info is not None:
            self._newer = (before, info)

    def newest(self, state: Registration) -> Registration:
        """Give the state with the newest words: an answer that was under way still carries those of before."""
        if self._newer is None or state.info is not self._newer[0]:
            return state
        return replace(state, info=self._newer[1])
