"""What stands in place of a chart that may not be read (any more), or where there is none."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pfclient.people import Person
from ui.text.translate import tr
from ui.widgets.frames import column, ground

if TYPE_CHECKING:
    from ui.widgets.state_pane import StatePane


class ClosedChart(QWidget):
    """One sentence, and nothing of the chart."""

    add_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "page")

    @cached_property
    def pane(self) -> StatePane:
        """What says it; made when there is something to say."""
        from ui.widgets.state_pane import StatePane  # noqa: PLC0415 - see above

        pane = StatePane()
        pane.retry.connect(self.add_pressed)
        self.setLayout(column((pane, 1), gap=0))
        return pane

    def show_person(self, person: Person | None) -> None:
        """Show why there is nothing to read."""
        if person is None:
            text = tr("Add a person with the invitation from their doctor’s office.")
            self.pane.show_empty(tr("There is no chart in this account"), text, "folder-open")
            self.pane.button.set_words(tr("Add a person"))
            self.pane.button.set_icon("user-plus")
            self.pane.button.show()
        else:
            from ui.text.access import closed_words  # noqa: PLC0415 - most charts are open

            self.pane.show_empty(*closed_words(person), "lock")
