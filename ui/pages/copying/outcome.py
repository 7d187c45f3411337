"""How far a copy is, and what became of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pfclient.errors import FamilyChartError
from pfclient.export.progress import Progress
from ui.text.errors import words
from ui.text.translate import tr, trn
from ui.viewmodels.copying import CopyViewModel, Saved
from ui.widgets.announcer import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.download_card import DownloadCard
from ui.widgets.frames import column, line


class Outcome(QWidget):
    """The progress with a way to stop it, or the end; nothing before there is a copy."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = DownloadCard()
        self.stop = Button(tr("Stop"), size="small", icon="x")
        self.stop.clicked.connect(self.stopped)
        self._end = Banner("good", "")
        self._told: Saved | FamilyChartError | None = None
        self.setLayout(column(self._card, line(self.stop, None, gap=0), self._end, gap=0))
        for part in (self._card, self.stop, self._end):
            part.hide()

    def show_state(self, model: CopyViewModel) -> None:
        """Show what the view-model holds; an end is said aloud once."""
        working, told = model.progress, model.saved or model.error
        self._card.setVisible(working is not None)
        self.stop.setVisible(working is not None)
        self.setVisible(working is not None or told is not None)
        if working is not None:
            self._show_progress(working)
        self._end.setVisible(told is not None and working is None)
        if told is not None:
            self._show_end(told)
        if told is not self._told:
            self._told = told
            if told is not None:
                announce(self, self._end.accessibleName(), assertive=isinstance(told, FamilyChartError))

    def _show_progress(self, progress: Progress) -> None:
        percent = progress.done * 100 // progress.total if progress.total else None
        self._card.show_download(tr("Making your copy"), "", percent, tr("You can stop at any time. Nothing is lost."))

    def _show_end(self, told: Saved | FamilyChartError) -> None:
        if isinstance(told, FamilyChartError):
            said = words(told)
            self._end.set_kind("warn")
            self._end.set_words(said.title, said.text)
            return
        self._end.set_kind("good")
        if told.path is None:
            text = trn("{n} page was sent to the printer.", "{n} pages were sent to the printer.", told.pages)
            self._end.set_words(text, tr("The printer may keep a copy of its own for a while."))
        else:
            where = tr("“{name}” is in {folder}.", name=told.path.name, folder=str(told.path.parent))
            self._end.set_words(tr("Your copy is saved"), where)
