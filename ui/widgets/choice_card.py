"""A big card that leads somewhere: the first-run page is made of them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.card import Card
from ui.widgets.frames import column, line
from ui.widgets.labels import IconLabel, PlainLabel


class ChoiceCard(QAbstractButton):
    """A card that is one button: icon, title, one line, and a caret that says it leads on.

    Args:
        title: What happens; also the accessible name.
        text: Why one would choose it; the accessible description.
        icon: Name in `resources/icons`.
        emphasised: The likely choice, tinted.
    """

    activated = Signal()

    def __init__(
        self, title: str, text: str, icon: str, *, emphasised: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rest = "selected" if emphasised else "plain"
        words = column(PlainLabel(title, "h2", wrap=True), PlainLabel(text, "muted", wrap=True), gap=2)
        row = line(
            IconLabel(icon, "action", 30, "fill" if emphasised else "regular"),
            (words, 1),
            IconLabel("caret-right", "ink2", 24),
            gap=18,
        )
        self._card = Card(row, self._rest, (22, 16, 16, 16))
        # The button takes the clicks; the card under it only paints.
        self._card.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)
        self.clicked.connect(self.activated)

    def enterEvent(self, event: QEnterEvent) -> None:
        if self._rest == "plain":
            self._card.set_kind("hover")
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._card.set_kind(self._rest)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card paints itself."""
