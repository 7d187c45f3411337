"""When a record was really looked at: its words on screen, in the window one works in, for two seconds on end."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from pfclient.records.record import Record
from ui.pages.section.list_pane import ListPane
from ui.viewmodels.section import SectionViewModel

LONG_ENOUGH = 2000
"""Milliseconds (design.md §4.3)."""
_MATTERS = frozenset({QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate})


class Gaze(QObject):
    """Waits while a record with news is looked at, and begins again with every other.

    Args:
        page: Where all of it is.
        model: Tells what is news, and when another record may be shown; the page has heard it before.
        rows: Where a record is chosen.
        panes: Those in which a record can be read.
        shown: Gives the record they hold, None for none.

    Attributes:
        timer: Runs while somebody looks.

    Signals:
        seen: Something was looked at long enough: the section as it is shown, and the key of its row.
    """

    seen = Signal(object, str)

    def __init__(
        self,
        page: QWidget,
        model: SectionViewModel,
        rows: ListPane,
        panes: Sequence[QWidget],
        shown: Callable[[], Record | None],
    ) -> None:
        super().__init__(page)
        self._model, self._panes, self._shown = model, tuple(panes), shown
        self._record: Record | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(LONG_ENOUGH)
        self.timer.timeout.connect(self._tell)
        for pane in panes:
            pane.installEventFilter(self)
        for moved in (model.changed, rows.table.row_chosen, rows.found):
            moved.connect(self.look)

    def look(self) -> None:
        """See what is on screen now."""
        record = self._in_sight()
        if record is not self._record:
            self._record = record
            self.timer.stop()
        if record is None:
            self.timer.stop()
        elif not self.timer.isActive():
            self.timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MATTERS:
            self.look()
        return super().eventFilter(watched, event)

    def _in_sight(self) -> Record | None:
        """The record whose words are on screen, where they are news."""
        shown = self._shown()
        if shown is None or not self._model.section.news.has(shown.key):
            return None
        return shown if any(pane.isVisible() and pane.isActiveWindow() for pane in self._panes) else None

    def _tell(self) -> None:
        record, self._record = self._record, None
        if record is not None:
            self.seen.emit(self._model.section, record.key)
