"""One question answered by ticking any of several statements."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.check_field import CheckField
from ui.widgets.fields import error_row
from ui.widgets.flow import Flow
from ui.widgets.frames import column
from ui.widgets.labels import PlainLabel

_GAP = 8


class _Box(CheckField):
    """As wide as it is told to be at least, so that several stand in columns."""

    wide = 0

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), self.wide), hint.height())


class CheckList(QWidget):
    """Tick boxes in as many columns as there is room for, all as wide as the widest.

    Args:
        question: What is asked; also the accessible name of the group.
        choices: Key and text of each.
    """

    changed = Signal()

    def __init__(self, question: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(question)
        self.boxes = {key: _Box(text) for key, text in choices}
        for box in self.boxes.values():
            box.changed.connect(self.changed)
        widest = max((box.needed for box in self.boxes.values()), default=0)
        for box in self.boxes.values():
            box.wide = widest
        self._error = PlainLabel("", "error", wrap=True)
        self._error_row = error_row(self._error)
        caption = PlainLabel(question, "strong", wrap=True)
        self.setLayout(column(caption, self._error_row, Flow(*self.boxes.values(), gap=_GAP), gap=8))

    @property
    def ticked(self) -> tuple[str, ...]:
        """The keys of what is ticked, in order."""
        return tuple(key for key, box in self.boxes.items() if box.checked)

    def tick(self, keys: Collection[str]) -> None:
        """Ticks these, and no others."""
        for key, box in self.boxes.items():
            box.set_checked(key in keys)

    @property
    def error(self) -> str:
        """The error shown, "" for none."""
        return self._error.text()

    def set_error(self, text: str) -> None:
        """Shows what is wrong above the boxes; "" takes it away."""
        self._error.setText(text)
        self._error_row.setVisible(bool(text))

    def focus_control(self) -> None:
        """Puts the focus on the first box."""
        for box in self.boxes.values():
            box.focus_control()
            return
