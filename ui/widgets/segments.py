"""A few choices side by side of which one is on: Current, Past, All."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.widgets.direction import is_right_to_left
from ui.widgets.frames import clear_layout, column, line, restyle
from ui.widgets.tab_order import follow

_BETWEEN = 6
"""px between two rows."""


class SegmentedControl(QWidget):
    """The control; Left and Right move the choice, Tab leaves.

    Args:
        name: What is chosen, the accessible name of the group.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._rows = column(gap=_BETWEEN)
        self._laid: tuple[tuple[str, ...], ...] = ()
        self.setLayout(self._rows)

    def set_segments(self, segments: Sequence[tuple[str, str]]) -> None:
        """Shows these choices (key, text); the choice is kept where its key stays."""
        before = self.current
        if list(self.buttons) == [key for key, _ in segments]:
            for key, text in segments:
                self._name(self.buttons[key], text)
            return
        clear_layout(self._rows)
        self.buttons = {}
        for key, text in segments:
            self._add(key, text)
        self._lay_out((tuple(self.buttons),))
        follow(self, *self.buttons.values())
        self.choose(before if before in self.buttons else next(iter(self.buttons), ""))

    @property
    def needed(self) -> int:
        """The px they need side by side."""
        return sum(button.sizeHint().width() for button in self.buttons.values())

    def fit(self, width: int) -> None:
        """Puts them into as many rows as so many px of width take, each as full as it can be."""
        rows: list[list[str]] = []
        left = 0
        for key, button in self.buttons.items():
            needed = button.sizeHint().width()
            if not rows or needed > left:
                rows.append([])
                left = width
            rows[-1].append(key)
            left -= needed
        self._lay_out(tuple(map(tuple, rows)))

    @property
    def current(self) -> str:
        """The key of the choice, "" for none."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Chooses without a signal."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)
        self._one_tab_stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        onwards = -1 if is_right_to_left() else 1
        step = {Qt.Key.Key_Left: -onwards, Qt.Key.Key_Right: onwards}.get(Qt.Key(event.key()))
        keys = list(self.buttons)
        if step is None or self.current not in keys:
            super().keyPressEvent(event)
            return
        place = min(max(keys.index(self.current) + step, 0), len(keys) - 1)
        self.buttons[keys[place]].setFocus(Qt.FocusReason.TabFocusReason)
        self.buttons[keys[place]].click()

    def _lay_out(self, rows: tuple[tuple[str, ...], ...]) -> None:
        if rows == self._laid and self._rows.count():
            return
        self._laid = rows
        while (row := self._rows.takeAt(0)) is not None:
            while (inner := row.layout()) is not None and inner.takeAt(0) is not None:
                pass  # the buttons stay
        for keys in rows:
            self._rows.addLayout(line(*(self.buttons[key] for key in keys), *([None] if len(rows) > 1 else []), gap=0))
            for place, key in enumerate(keys):
                restyle(self.buttons[key], "segment", _place(place, len(keys)))

    def _add(self, key: str, text: str) -> None:
        button = QPushButton()
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name(button, text)
        self.buttons[key] = button
        self._group.addButton(button)
        button.clicked.connect(lambda: self._clicked(key))

    def _clicked(self, key: str) -> None:
        self._one_tab_stop()
        self.chosen.emit(key)

    def _one_tab_stop(self) -> None:
        for button in self.buttons.values():
            on = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    @staticmethod
    def _name(button: QPushButton, text: str) -> None:
        button.setText(text)
        button.setAccessibleName(" ".join(text.split()))


def _place(place: int, count: int) -> str:
    """Where it stands from the left, which is where the style of its edges is told from."""
    if count == 1:
        return "only"
    at = count - 1 - place if is_right_to_left() else place
    return "first" if at == 0 else "last" if at == count - 1 else "middle"
