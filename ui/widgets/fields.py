"""A form field: label, hint, error and control, in that order, tied together for eyes and ears."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ui.text.translate import tr
from ui.theme.scaling import scaled
from ui.widgets.frames import Part, box, column, line, restyle
from ui.widgets.labels import IconLabel, PlainLabel


def error_row(words: QLabel) -> QWidget:
    """Returns the hidden row that shows an error: the icon, and the words."""
    icon = IconLabel("warning-circle", "alert", 20, "fill")
    row = line(icon, (words, 1), gap=6)
    row.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
    holder = box(row)
    holder.hide()
    return holder


class Field(QWidget):
    """Any control with its label above it; the error stands between hint and control.

    Args:
        label: What is asked for; also the control's accessible name.
        control: What takes the focus.
        hint: Help that stays; joined with the error into the control's accessible description.
        optional: Adds "(optional)" to the label.
        width: Fixed width of the control in px at 100 %, 0 to fill.
        body: What is laid out in place of the control where that is only part of it.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        hint: str = "",
        optional: bool = False,
        width: int = 0,
        body: Part | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label, self.control, self.hint = label, control, hint
        self._caption = PlainLabel(tr("{label} (optional)", label=label) if optional else label, "strong", wrap=True)
        self._caption.setBuddy(control)
        self._hint = PlainLabel(hint, "muted", wrap=True)
        # Only ever hidden here: a widget without a parent that is made visible flashes up as a window.
        if not hint:
            self._hint.hide()
        self._error = PlainLabel("", "error", wrap=True)
        self._error_row = error_row(self._error)
        control.setAccessibleName(label)
        control.setAccessibleDescription(hint)
        if width:
            scaled(control.setFixedWidth, width)
        part: Part = body if body is not None else control
        self._column = column(self._caption, self._hint, self._error_row, 4, gap=5)
        if isinstance(part, QWidget):
            side = Qt.AlignmentFlag.AlignLeft if width else Qt.AlignmentFlag(0)
            self._column.addWidget(part, 0, side)
        else:
            self._column.addLayout(part)
        self.setLayout(self._column)

    @property
    def error(self) -> str:
        """The error shown, "" when there is none."""
        return self._error.text()

    def set_error(self, text: str) -> None:
        """Shows an error above the control and marks the wrong box; "" takes it away."""
        self._error.setText(text)
        self._error_row.setVisible(bool(text))
        self.control.setAccessibleDescription(" ".join(part for part in (text, self.hint) if part))
        self.mark_wrong(wrong=bool(text))

    def mark_wrong(self, *, wrong: bool) -> None:
        """Gives the control its red border; fields of several boxes mark the wrong one only."""
        restyle(self.control, "state", "error" if wrong else "")

    def focus_control(self) -> None:
        """Puts the focus where typing is wanted."""
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)


class TextField(Field):
    """One line of text.

    Args:
        label: What is asked for.
        hint: Help that stays.
        width: Fixed width in px at 100 %, 0 to fill.
        optional: Adds "(optional)".
        placeholder: An example, never the only help.
    """

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        width: int = 0,
        optional: bool = False,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.edit = QLineEdit()
        super().__init__(label, self.edit, hint=hint, optional=optional, width=width, parent=parent)
        self.edit.setPlaceholderText(placeholder)
        self.edit.textChanged.connect(lambda _: self.changed.emit())
        self.edit.returnPressed.connect(self.submitted)

    @property
    def text(self) -> str:
        """What stands in the box, without outer spaces."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Fills the box."""
        self.edit.setText(text)
