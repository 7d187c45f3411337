"""A password or other secret: hidden until Show, paste allowed, nothing trimmed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.text.translate import tr
from ui.theme.scaling import scaled
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.frames import line


class SecretField(Field):
    """One secret with a Show/Hide button beside it.

    Args:
        label: What is asked for.
        hint: Help that stays.
        width: Fixed width of the box in px at 100 %, 0 to fill.
    """

    shown_changed = Signal(bool)

    def __init__(self, label: str, *, hint: str = "", width: int = 0, parent: QWidget | None = None) -> None:
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.reveal = Button(tr("Show"), icon="eye", name=tr("Show {label}", label=label))
        items = (self.edit, self.reveal, None) if width else ((self.edit, 1), self.reveal)
        super().__init__(label, self.edit, hint=hint, body=line(*items, gap=8), parent=parent)
        if width:
            scaled(self.edit.setFixedWidth, width)
        self.reveal.clicked.connect(self._toggle)
        self.edit.textChanged.connect(lambda _: self.changed.emit())
        self.edit.returnPressed.connect(self.submitted)

    @property
    def text(self) -> str:
        """The secret exactly as typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Fills the box; "" clears it and hides it again."""
        self.edit.setText(text)
        if not text:
            self.show_secret(shown=False)

    def show_secret(self, *, shown: bool) -> None:
        """Makes the secret readable or not."""
        mode = QLineEdit.EchoMode
        self.edit.setEchoMode(mode.Normal if shown else mode.Password)
        if shown:
            self.reveal.set_words(tr("Hide"), tr("Hide {label}", label=self.label))
        else:
            self.reveal.set_words(tr("Show"), tr("Show {label}", label=self.label))
        self.reveal.set_icon("eye-slash" if shown else "eye")
        self.shown_changed.emit(shown)

    def _toggle(self) -> None:
        self.show_secret(shown=self.edit.echoMode() is QLineEdit.EchoMode.Password)
