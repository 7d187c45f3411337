"""A day of the calendar in three labelled boxes, for birth dates too; typing never jumps to the next by itself."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.text.translate import tr
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.fields import Field
from ui.widgets.frames import column, line, restyle
from ui.widgets.labels import PlainLabel

PARTS = ("month", "day", "year")


class DayField(Field):
    """Month, day and year, each in its own box.

    Args:
        label: What is asked for.
        hint: Help that stays.
    """

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        words = {"month": tr("Month"), "day": tr("Day"), "year": tr("Year")}
        self.boxes = {part: QLineEdit() for part in PARTS}
        row = line(*(self._box(part, words[part]) for part in PARTS), None, gap=14)
        super().__init__(label, self.boxes["month"], hint=hint, body=row, parent=parent)
        for part, box in self.boxes.items():
            box.setAccessibleName(f"{label}, {words[part]}")
            box.setAccessibleDescription(hint)
            box.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
            box.textChanged.connect(lambda _: self.changed.emit())
            box.returnPressed.connect(self.submitted)

    @property
    def value(self) -> tuple[str, str, str]:
        """Month, day and year as typed, without outer spaces."""
        return (
            self.boxes["month"].text().strip(),
            self.boxes["day"].text().strip(),
            self.boxes["year"].text().strip(),
        )

    def set_value(self, month: str, day: str, year: str) -> None:
        """Fills the boxes."""
        for box, text in zip(self.boxes.values(), (month, day, year), strict=True):
            box.setText(text)

    def set_error(self, text: str, parts: Collection[str] = PARTS) -> None:
        """Shows an error; only the boxes in `parts` (month, day, year) turn red."""
        self._wrong = tuple(parts) if text else ()
        super().set_error(text)
        for box in self.boxes.values():
            box.setAccessibleDescription(self.control.accessibleDescription())

    def set_errors(self, wrong: Mapping[str, str]) -> None:
        """Shows what is wrong with which box; what several share is said once."""
        parts = [part for part in PARTS if part in wrong]
        self.set_error(" ".join(dict.fromkeys(wrong[part] for part in parts)), parts)

    def mark_wrong(self, *, wrong: bool) -> None:
        for part, box in self.boxes.items():
            restyle(box, "state", "error" if wrong and part in self._wrong else "")

    def focus_control(self) -> None:
        """Puts the focus into the first wrong box, or the first one."""
        first = next((part for part in PARTS if part in self._wrong), "month")
        self.boxes[first].setFocus(Qt.FocusReason.OtherFocusReason)

    _wrong: tuple[str, ...] = ()

    def _box(self, part: str, word: str) -> QVBoxLayout:
        box = self.boxes[part]
        box.setMaxLength(4 if part == "year" else 2)
        scaled(box.setFixedWidth, 104 if part == "year" else 72)
        box.setFont(theme().font("body", tabular=True))
        caption = PlainLabel(word)
        caption.setBuddy(box)
        return column(caption, box, gap=6)
