"""The code of the second step: six digits of an authenticator app, or a backup code in their place (01d, 10b)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.digits_field import CodeField
from ui.widgets.fields import Field, TextField
from ui.widgets.frames import column
from ui.widgets.link_label import LinkLabel

_WIDTH, _LETTERS = 360, 64


class SecondCode(QWidget):
    """Two boxes, one of them shown; what was typed in the other is still there when the person comes back to it.

    Args:
        backup: A backup code is asked for at first.

    Signals:
        switched: The other one is shown now.
        submitted: Enter was pressed in it.
        changed: Something was typed.
    """

    switched = Signal()
    submitted = Signal()
    changed = Signal()

    def __init__(self, *, backup: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = CodeField(tr("Code"), hint=tr("The code changes every 30 seconds."))
        self._digits.edit.setFont(theme().font("h2", weight=400, tabular=True))
        self._letters = TextField(
            tr("Backup code"), hint=tr("16 letters from the list you kept. Each code works once."), width=_WIDTH
        )
        self._letters.edit.setMaxLength(_LETTERS)
        self._letters.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhPreferUppercase | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._backup = backup
        self.setLayout(column(self._digits, self._letters, gap=0))
        for each in (self._digits, self._letters):
            each.submitted.connect(self.submitted)
            each.changed.connect(self.changed)
        (self._digits if backup else self._letters).hide()

    @property
    def backup(self) -> bool:
        """Whether a backup code is asked for."""
        return self._backup

    @property
    def text(self) -> str:
        """What is typed in the box that is shown."""
        return self._shown.edit.text().strip()

    @property
    def field(self) -> Field:
        """The box that is shown."""
        return self._shown

    @property
    def other_words(self) -> str:
        """What leads to the other one is called."""
        return tr("Use a code from your app") if self._backup else tr("Use a backup code")

    @property
    def _shown(self) -> CodeField | TextField:
        return self._letters if self._backup else self._digits

    def set_text(self, text: str) -> None:
        """Fills the box that is shown."""
        self._shown.set_text(text)

    def select(self) -> None:
        """What is typed next takes the place of what stands there; nothing is lost before."""
        self._shown.edit.selectAll()

    def focus_control(self) -> None:
        """Takes the focus."""
        self.field.focus_control()

    def switch(self) -> None:
        """Shows the other one."""
        self.field.set_error("")
        self._shown.hide()
        self._backup = not self._backup
        self._shown.show()
        self.switched.emit()
        self.focus_control()


def link_to_other(code: SecondCode) -> LinkLabel:
    """A link that leads from the one kind of code to the other."""
    link = LinkLabel(code.other_words)
    link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    link.activated.connect(code.switch)
    code.switched.connect(lambda: link.set_words(code.other_words))
    return link
