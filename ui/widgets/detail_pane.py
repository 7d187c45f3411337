"""The right side of a page: everything about one record."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from ui.base.cells import Mark
from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.scaling import scaled
from ui.widgets.beside import Beside
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.frames import box, clear_layout, column, flowing, ground, line, rule, scrolled
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.long_text import LongText
from ui.widgets.tab_order import follow


class DetailPane(QWidget):
    """A scrolling column of facts with a footer that stays.

    Args:
        width: px at 100 %, 0 to take what there is.
    """

    def __init__(self, width: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body: QVBoxLayout = column(gap=14)
        self._inner = flowing(column(self._body, None, gap=0, margins=(22, 20, 22, 20)))
        self._unseen = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._inner.show)
        self._area = scrolled(self._inner, "panel", self, patient=True)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._area)
        self._foot: QVBoxLayout = column(gap=8, margins=(22, 12, 22, 14))
        self._footer = box(column(rule(), self._foot, gap=0), "panel")
        self._footer.hide()
        self.setLayout(column((self._area, 1), self._footer, gap=0))
        wide = tokens.layout("detail") if width is None else width
        if wide:
            scaled(self.setFixedWidth, wide)
        self.clear()

    def clear(self) -> None:
        """Takes everything away; whoever was at something in here is left at its top, and nowhere else."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.focus_control()
        self._change: tuple[Mark, tuple[str, ...]] | None = None
        clear_layout(self._body)
        self.set_footer(None)
        self._area.verticalScrollBar().setValue(0)
        self._area.setAccessibleName(tr("Details"))

    @contextmanager
    def filling(self, *, soon: bool = False) -> Iterator[None]:
        """Takes everything away, and shows what is put in its place once all of it is there.

        Put into a column in sight it would be painted one time before, and one time after the last part has found its
        place: a chart is squeezed for a frame.

        Args:
            soon: Whether it is laid out in this turn of the loop and painted in the next one.
        """
        self.clear()
        self._unseen = not self.isVisible()
        self._soon.stop()
        self._inner.hide()
        try:
            yield
        finally:
            if soon:
                self._soon.start()
            else:
                self._inner.show()

    def showEvent(self, event: QShowEvent) -> None:
        """What was put in here while nobody saw it has its place before the first frame: there it would be squeezed."""
        super().showEvent(event)
        if self._unseen:
            self._unseen = False
            for part in (self._inner, self._area.viewport()):
                QCoreApplication.sendPostedEvents(part, QEvent.Type.LayoutRequest)

    def focus_control(self) -> None:
        """Takes the focus: arrow keys scroll, Tab goes on to what can be pressed."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Starts with a title and a line below it."""
        words = column(LongText(title, "h2"), gap=4)
        if subtitle:
            words.addWidget(LongText(subtitle))
        self._body.addLayout(words)
        self._area.setAccessibleName(tr("Details of {title}", title=title))

    def set_head(self, title: str, subtitle: str, marks: Sequence[Mark]) -> None:
        """Starts with a title, one chip beside it, and a line below; several chips have a row of their own."""
        change, marks = self._take_change(marks)
        if len(marks) != 1:
            self.set_title(title, subtitle)
            if marks:
                self._body.addWidget(_chips(marks))
            self.add_list(tr("What changed"), change)
            return
        self._area.setAccessibleName(tr("Details of {title}", title=title))
        chip = Chip(marks[0].text, marks[0].tone, marks[0].icon)
        words = column(Beside(LongText(title, "h2"), chip), gap=4)
        if subtitle:
            words.addWidget(LongText(subtitle))
        self._body.addLayout(words)

    def set_chips(self, marks: Sequence[Mark]) -> None:
        """Adds chips side by side, then a hairline."""
        change, marks = self._take_change(marks)
        if marks:
            self._body.addWidget(_chips(marks))
        self.add_rule()
        self.add_list(tr("What changed"), change)

    def tell_change(self, mark: Mark, lines: Sequence[str]) -> None:
        """Says what the record said before, below the chips that follow."""
        self._change = (mark, tuple(lines))

    def _take_change(self, marks: Sequence[Mark]) -> tuple[Sequence[str], Sequence[Mark]]:
        """The lines to tell, and the chips with the one for them."""
        change, self._change = self._change, None
        return ((), marks) if change is None else (change[1], [*marks, change[0]])

    def add_rule(self) -> None:
        """Adds a hairline."""
        self._body.addWidget(rule())

    def add_heading(self, text: str) -> None:
        """Adds a small title."""
        self._body.addWidget(PlainLabel(text, "h3", wrap=True))

    def add_fact(self, label: str, value: str) -> None:
        """Adds a label with its value; an empty value adds nothing."""
        if value:
            self._body.addLayout(_fact(label, value))

    def add_facts_row(self, facts: Sequence[tuple[str, str]]) -> None:
        """Adds facts side by side; empty ones are left out."""
        shown = [fact for fact in facts if fact[1]]
        if shown:
            self._body.addLayout(line(*((_fact(label, value), 1) for label, value in shown), gap=16))

    def add_text(self, text: str, role: str = "body") -> None:
        """Adds a paragraph."""
        if text:
            self._body.addWidget(LongText(text, role))

    def add_list(self, label: str, items: Sequence[str]) -> None:
        """Adds a label and one line per item."""
        if items:
            lines = column(PlainLabel(label, "small_strong", wrap=True), gap=3)
            for item in items:
                lines.addWidget(LongText(item, label=label))
            self._body.addLayout(lines)

    def add_source(self, first: str, second: str = "") -> None:
        """Adds the card that says who entered it and when."""
        words = column(PlainLabel(first, "strong", wrap=True), gap=0)
        if second:
            words.addWidget(PlainLabel(second, "small", wrap=True))
        row = line(IconLabel("id-card", "ink2", 20), (words, 1), gap=8)
        card = Card(row, "panel", (10, 10, 10, 10))
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._body.addWidget(card)

    def add_widget(self, widget: QWidget) -> None:
        """Adds any widget."""
        self._body.addWidget(widget)

    def set_footer(self, widget: QWidget | None) -> None:
        """Puts a widget at the foot that stays while the rest scrolls; None takes it away."""
        clear_layout(self._foot)
        if widget is not None:
            self._foot.addWidget(widget)
            follow(self._area, widget)
        self._footer.setVisible(widget is not None)


def _chips(marks: Sequence[Mark]) -> QWidget:
    return ground(Flow(*(Chip(mark.text, mark.tone, mark.icon) for mark in marks), gap=8), "clear")


def _fact(label: str, value: str) -> QVBoxLayout:
    name = PlainLabel(label, "small_strong", wrap=True)
    return column(name, LongText(value, label=label, selectable=True), None, gap=2)
