"""What stands over a list: which rows, how they stand, only some of them, and the filter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.pages.section.topic import Topic
from ui.text.translate import tr
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.viewmodels.arrangement import Choice, Segment
from ui.widgets.check_field import CheckField
from ui.widgets.filter_box import FilterBox
from ui.widgets.frames import line
from ui.widgets.segments import SegmentedControl

_TINY = 300
_FILTER, _NARROW_FILTER, _AROUND, _GAP = 230, 150, 28 + 24, 12


class ListTools(QWidget):
    """Segments of a list, or the ways in which it may stand, with the filter beside or below them.

    Args:
        topic: The category's page.

    Attributes:
        segments: Which rows, or how they stand.
        tick: Whether only some are wanted; None where there is no such choice.
        filter: The filter.
    """

    chosen = Signal(object)

    def __init__(self, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic = topic
        self._choice = Choice()
        name = (
            tr("How {things} stand", things=topic.things)
            if topic.layouts
            else tr("Which {things}", things=topic.things)
        )
        self.segments = SegmentedControl(name)
        self.segments.chosen.connect(self._picked)
        self.tick = CheckField(topic.narrow_words) if topic.narrow is not None else None
        self.filter = FilterBox(
            topic.filter_words or tr("Filter this list"), tr("Filter {things}", things=topic.things)
        )
        self.filter.setFixedWidth(theme().px(_FILTER))
        self._left = line(self.segments, gap=_GAP)
        if self.tick is not None:
            self.tick.changed.connect(self._ticked)
            # Its words are one line: the box stands in the middle of it.
            scaled(self.tick.control.setMinimumHeight, 36)
            self._left.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignVCenter)
        self._left.addStretch(1)
        self._row = line((self._left, 1), self.filter, gap=_GAP, margins=(28, 12, 24, 0))
        self.setLayout(self._row)
        # A short page takes room from the table, never from what is pressed.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_choice(self, counts: dict[Segment, int], choice: Choice) -> None:
        """Show how many rows each list has; where one list holds everything that is shown, there is no choice."""
        self._choice = choice
        if self._topic.layouts:
            self.segments.set_segments(list(self._topic.layouts.items()))
            self.segments.choose(choice.layout)
        else:
            self._show_segments(counts, choice.segment)
        if self.tick is not None and self.tick.checked != choice.narrowed:
            self.tick.set_checked(choice.narrowed)

    def fit(self, room: int, *, height: int) -> None:
        """Put the filter beside or below the rest, for so many px of width and height of the page."""
        px = theme().px
        width = max(0, room - px(_AROUND))  # a page that has yet to get its place is narrower than its margins
        ticking = self.tick.needed + px(_GAP) if self.tick is not None else 0
        self.segments.fit(width)
        self._left.setDirection(_way(self.segments.needed + ticking <= width))
        left = width - self.segments.needed - ticking - px(_GAP)
        beside = left >= px(_NARROW_FILTER if ticking else _FILTER) or not (self.segments.isVisibleTo(self) or ticking)
        self._row.setDirection(_way(beside))
        self.filter.setFixedWidth(min(px(_FILTER), left if beside and ticking else width))
        # Twice the text in a low window: rows are read, the filter is a help.
        self.filter.setVisible(beside or height >= px(_TINY))

    def _show_segments(self, counts: dict[Segment, int], chosen: Segment) -> None:
        words = self._topic.segments
        self.segments.set_segments([(key, f"{words[key]}  {counts[key]}") for key in words])
        self.segments.choose(chosen)
        everything = counts[chosen] == counts[Segment.ALL]
        one_list = not (counts[Segment.CURRENT] and counts[Segment.PAST])
        self.segments.setVisible(not (everything and one_list))

    def _picked(self, key: str) -> None:
        if self._topic.layouts:
            self.chosen.emit(Choice(self._choice.segment, key, self._choice.narrowed))
        else:
            self.chosen.emit(Choice(Segment(key), self._choice.layout, self._choice.narrowed))

    def _ticked(self) -> None:
        narrowed = self.tick is not None and self.tick.checked
        if narrowed != self._choice.narrowed:
            self.chosen.emit(Choice(self._choice.segment, self._choice.layout, narrowed))


def _way(beside: bool) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
