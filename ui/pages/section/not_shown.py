"""The line below a list that counts what is not shown as fact, and says why when it is opened."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from pfclient.records.record import NotShown
from ui.pages.section.availability import not_shown_words
from ui.text import records
from ui.text.translate import tr, trn
from ui.theme.theme import theme
from ui.widgets.frames import clear_layout, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.link_label import LinkLabel

_MISTAKE = "entered-in-error"
_MOST_NAMES = 10
_ABOVE_ICON = 4


class NotShownLine(QWidget):
    """A link that opens a short list of reasons; hidden where everything is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = LinkLabel("")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._toggled)
        # The icon stands beside the middle of the first line, however many there are.
        above = None if theme().least_target else _ABOVE_ICON
        icon = column(above, IconLabel("info", "link", 18), None, gap=0)
        row = line(icon, (self.button, 1), gap=8)
        self._reasons = column(gap=2, margins=(28, 0, 0, 4))
        self._counts: tuple[tuple[str, int], ...] = ()
        self._entries: Callable[[], Sequence[NotShown]] = tuple
        self.setLayout(column(row, self._reasons, gap=2))
        self.hide()

    def show_counts(self, counts: Sequence[tuple[str, int]], entries: Callable[[], Sequence[NotShown]] = tuple) -> None:
        """Show how many entries are not shown, for which reasons.

        Args:
            counts: Reasons, and how many entries each stands for.
            entries: Gives the entries themselves, for when the line is opened.
        """
        self._entries = entries
        if tuple(counts) == self._counts:
            if self.button.isChecked():
                self._toggled(opened=True)
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
            self._reasons.addWidget(PlainLabel(self._names(reason), "small", wrap=True))
        remark = tr("These entries are not shown as facts. Ask the clinic if you want to know more.")
        self._reasons.addWidget(PlainLabel(remark, "small", wrap=True))

    def _names(self, reason: str) -> str:
        """What the clinic's own system calls the entries: so that one can ask for exactly these."""
        names = [source for entry in self._entries() if entry.reason == reason for source in entry.sources[:1]]
        told = ", ".join(map(_seen, names[:_MOST_NAMES]))
        if len(names) > _MOST_NAMES:
            return trn(
                "Called {names} and {n} more by the clinic’s system",
                "Called {names} and {n} more by the clinic’s system",
                len(names) - _MOST_NAMES,
                names=told,
            )
        return tr("Called {names} by the clinic’s system", names=told) if told else ""


def _seen(name: str) -> str:
    """A name without signs nobody sees, such as those that turn a text round."""
    return "".join(sign for sign in name if sign.isprintable())


def _mistakes(count: int) -> str:
    return trn(
        "{n} entry was marked as a mistake by the clinic", "{n} entries were marked as mistakes by the clinic", count
    )
