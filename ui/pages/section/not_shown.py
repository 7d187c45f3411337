"""The line below a list that counts what is not shown as fact, and says why when it is opened."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.pages.section.availability import not_shown_words
from ui.text import records
from ui.text.translate import tr, trn
from ui.widgets.frames import clear_layout, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.link_label import LinkLabel

_MISTAKE = "entered-in-error"


class NotShownLine(QWidget):
    """A link that opens a short list of reasons; hidden where everything is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = LinkLabel("")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._toggled)
        icon = IconLabel("info", "link", 18)
        row = line(icon, (self.button, 1), gap=8)
        row.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        self._reasons = column(gap=2, margins=(28, 0, 0, 4))
        self._counts: tuple[tuple[str, int], ...] = ()
        self.setLayout(column(row, self._reasons, gap=2))
        self.hide()

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Show how many entries are not shown, for which reasons."""
        if tuple(counts) == self._counts:
            return
        self._counts = tuple(counts)
        total = sum(count for _, count in counts)
        only_mistakes = [reason for reason, _ in counts] == [_MISTAKE]
        said = _mistakes(total) if only_mistakes else not_shown_words(total)
        self.button.setText(said)
        self.button.setAccessibleName(said)
        self.button.updateGeometry()
        self.setVisible(bool(total))
        self._toggled(self.button.isChecked())

    def _toggled(self, opened: bool) -> None:
        clear_layout(self._reasons)
        state = tr("opened") if opened else tr("closed")
        self.button.setAccessibleDescription(tr("Says why. {state}", state=state))
        if not opened:
            return
        for reason, count in self._counts:
            words = tr("{n} × {reason}", n=count, reason=records.not_shown(reason))
            self._reasons.addWidget(PlainLabel(words, "small", wrap=True))
        remark = tr("These entries are not shown as facts. Ask the clinic if you want to know more.")
        self._reasons.addWidget(PlainLabel(remark, "small", wrap=True))


def _mistakes(count: int) -> str:
    return trn(
        "{n} entry was marked as a mistake by the clinic", "{n} entries were marked as mistakes by the clinic", count
    )
