"""One question answered by choosing one of a few cards."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ui.theme.scaling import scaled
from ui.widgets.card import Card
from ui.widgets.fields import error_row
from ui.widgets.frames import box, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.tab_order import one_stop


class _Choice(QRadioButton):
    """The dot of a card; while it has the focus the ring goes round the card, which is what one answers with."""

    def focus_rect(self) -> QRect:
        """Where the focus ring goes, in this widget's coordinates."""
        card = self.parentWidget()
        return QRect(self.mapFrom(card, QPoint()), card.size()) if card is not None else self.rect()


class RadioCard(Card):
    """A card with a radio button; a click anywhere chooses it.

    Args:
        title: The answer.
        text: What it means.
        icon: Name in `resources/icons`, "" for none.
        extra: Shown on the card while it is chosen.
    """

    def __init__(
        self, title: str, text: str = "", icon: str = "", extra: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        self.radio = _Choice()
        self.radio.setAccessibleName(title)
        self.radio.setAccessibleDescription(text)
        scaled(self.radio.setFixedWidth, 28)
        self._icon = IconLabel(icon or "question", "ink2", 32)
        if not icon:
            self._icon.hide()
        self._extra: QWidget | None = None
        words = column(PlainLabel(title, "h3", wrap=True), gap=3)
        if text:
            words.addWidget(PlainLabel(text, "muted", wrap=True))
        if extra is not None:
            # In a box of its own: a gap in the layout would stay while the extra is hidden.
            self._extra = box(column(extra, gap=0, margins=(0, 10, 0, 4)))
            words.addWidget(self._extra)
            self._extra.hide()
        row = line(self.radio, self._icon, (words, 1), gap=12)
        for part in (self.radio, self._icon):
            row.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        super().__init__(row, "plain", (16, 15, 16, 16), parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.radio.toggled.connect(self._toggled)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.radio.setChecked(True)
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mouseReleaseEvent(event)

    def _toggled(self, chosen: bool) -> None:
        self.set_kind("selected" if chosen else "plain")
        self._icon.set_icon(self._icon.icon, "action" if chosen else "ink2")
        if self._extra is not None:
            self._extra.setVisible(chosen)


class RadioCards(QWidget):
    """A group of radio cards under one question; arrow keys move the choice.

    Args:
        question: What is asked; also the accessible name of the group.
        show_question: Whether the question stands above the cards (not where it is the page's title).
    """

    chosen = Signal(str)

    def __init__(self, question: str, *, show_question: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, RadioCard] = {}
        self._group = QButtonGroup(self)
        self.setAccessibleName(question)
        caption = PlainLabel(question, "strong", wrap=True)
        self._error = PlainLabel("", "error", wrap=True)
        self._error_row = error_row(self._error)
        self._column: QVBoxLayout = column(caption, self._error_row, gap=12)
        self.setLayout(self._column)
        caption.setVisible(show_question)

    def add(self, key: str, title: str, text: str = "", icon: str = "", extra: QWidget | None = None) -> RadioCard:
        """Adds an answer; `extra` shows on the card while it is chosen."""
        card = RadioCard(title, text, icon, extra)
        self.cards[key] = card
        self._group.addButton(card.radio)
        self._column.addWidget(card)
        card.radio.toggled.connect(lambda on: self.chosen.emit(key) if on else None)
        return card

    @property
    def choice(self) -> str:
        """The key of the chosen answer, "" for none."""
        return next((key for key, card in self.cards.items() if card.radio.isChecked()), "")

    def choose(self, key: str) -> None:
        """Chooses an answer; an unknown key chooses nothing."""
        if key in self.cards:
            self.cards[key].radio.setChecked(True)
            one_stop(self._group)

    @property
    def error(self) -> str:
        """The error shown, "" for none."""
        return self._error.text()

    def set_error(self, text: str) -> None:
        """Shows what is wrong above the cards; "" takes it away."""
        self._error.setText(text)
        self._error_row.setVisible(bool(text))

    def focus_control(self) -> None:
        """Puts the focus on the chosen answer, or the first."""
        card = self.cards.get(self.choice) or next(iter(self.cards.values()), None)
        if card is not None:
            card.radio.setFocus(Qt.FocusReason.OtherFocusReason)
