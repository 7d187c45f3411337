"""Short numbers that are read off a letter or a phone: PIN and security code; spaces do not matter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme.theme import theme
from ui.widgets.fields import Field
from ui.widgets.frames import line


class DigitsField(Field):
    """A number of a known length in one box.

    Args:
        label: What is asked for.
        digits: How many digits it has.
        hint: Help that stays.
        width: Width of the box in px at 100 %.
        beside: What stands at the right of the box, such as the button that goes on.
    """

    completed = Signal()

    def __init__(
        self,
        label: str,
        digits: int,
        *,
        hint: str = "",
        width: int = 200,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.edit = QLineEdit()
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        body = line(self.edit, beside, None, gap=12) if beside is not None else None
        super().__init__(label, self.edit, hint=hint, width=width, body=body, parent=parent)
        self.length = digits
        # Room for spaces and dashes between groups, so that a pasted "1234 5678" is not cut.
        self.edit.setMaxLength(digits * 3)
        self.edit.setFont(theme().font("body", tabular=True))
        self.edit.textChanged.connect(self._typed)
        self.edit.returnPressed.connect(self.submitted)

    @property
    def digits(self) -> str:
        """The ASCII digits typed, without spaces, dashes or anything else."""
        return "".join(sign for sign in self.edit.text() if sign in "0123456789")

    @property
    def text(self) -> str:
        """What was typed, without spaces and dashes; letters stay, so that they can be called wrong."""
        return "".join(self.edit.text().split()).replace("-", "")

    def set_text(self, text: str) -> None:
        """Fills the box."""
        self.edit.setText(text)

    def _typed(self) -> None:
        self.changed.emit()
        if len(self.digits) == self.length:
            self.completed.emit()


class PinField(DigitsField):
    """The PIN on the doctor's letter: eight digits."""

    def __init__(self, label: str, *, hint: str = "", digits: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(label, digits, hint=hint, width=200, parent=parent)


class CodeField(DigitsField):
    """The code sent to a phone: six digits."""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        digits: int = 6,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, digits, hint=hint, width=220, beside=beside, parent=parent)
        self.edit.setProperty("sz", "large")


class AppPinField(DigitsField):
    """The PIN somebody chose for this computer: four to eight digits that nobody looking on can read."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, 8, hint=hint, width=200, parent=parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhPreferNumbers | Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        )
        self.edit.setProperty("sz", "large")
        self.edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
