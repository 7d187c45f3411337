"""A sheet over a scrim: a question inside the window, answered before going on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.base.async_dialog import AsyncDialog
from ui.theme import tokens
from ui.theme.scaling import scaled
from ui.theme.theme import theme
from ui.widgets.announcer import announce
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.frames import Item, column, line
from ui.widgets.labels import PlainLabel


class Sheet(AsyncDialog):
    """A card in the middle of the window; Tab stays on it, Esc dismisses it.

    Args:
        host: The window it lies over.
        title: The question.
        text: What it means.
        buttons: Key, words and variant of each button, from left to right.
        safe: Key of the button that has the focus at first.
        content: More than text, between text and buttons.
    """

    def __init__(
        self,
        host: QWidget,
        title: str,
        text: str,
        buttons: Sequence[tuple[str, str, str]],
        *,
        safe: str,
        content: QWidget | None = None,
    ) -> None:
        self._host = host.window()
        super().__init__(self._host)
        self._before: QWidget | None = None
        self._called = ""
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.buttons = {key: Button(words, variant) for key, words, variant in buttons}
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _=False, key=key: self.settle(key))
        self._safe = safe
        items: list[Item] = [PlainLabel(title, "h2", wrap=True)]
        if text:
            items.append(PlainLabel(text, wrap=True))
        if content is not None:
            items.append(content)
        items += [6, line(None, *self.buttons.values(), gap=10)]
        self.card = Card(column(*items, gap=10), "sheet", (24, 22, 24, 22))
        scaled(self.card.setMaximumWidth, tokens.layout("dialog"))
        self.card.setMinimumWidth(min(theme().px(tokens.layout("dialog")), self._host.width() - 64))
        middle = line(None, self.card, None, gap=0, margins=(24, 24, 24, 24))
        self.setLayout(column(None, middle, None, gap=0))

    def appear(self) -> None:
        self._before = QApplication.focusWidget()
        self._called = self._before.accessibleName() if self._before is not None else ""
        self._host.installEventFilter(self)
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()
        self.buttons[self._safe].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.accessibleName()} {self.accessibleDescription()}".strip(), assertive=True)

    def vanish(self) -> None:
        if not isValid(self):  # the window is gone, and the question with it
            return
        self._host.removeEventFilter(self)
        super().vanish()
        before = self._living()
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _living(self) -> QWidget | None:
        """What had the focus; where the page below was built anew meanwhile, what is called the same there."""
        if self._before is None:
            return None
        if isValid(self._before) and self._before.isVisible():
            return self._before
        others = (one for one in self._host.findChildren(QWidget) if _can_be_tabbed_to(one))
        return next((one for one in others if self._called and one.accessibleName() == self._called), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forth: bool) -> bool:
        """Keeps Tab on the sheet."""
        inside = [part for part in self.findChildren(QWidget) if _can_be_tabbed_to(part)]
        if not inside:
            return True
        now = QApplication.focusWidget()
        place = inside.index(now) if now in inside else -1
        inside[(place + (1 if forth else -1)) % len(inside)].setFocus(
            Qt.FocusReason.TabFocusReason if forth else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("scrim"))
        painter.end()


def _can_be_tabbed_to(part: QWidget) -> bool:
    return part.isVisible() and part.isEnabled() and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
