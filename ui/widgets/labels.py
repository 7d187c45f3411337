"""Words and small pictures: the one label class, and icons that stand beside words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.text.together import NO_BREAK, parted, unparted
from ui.theme.theme import theme
from ui.widgets.direction import direction_of, facing, is_right_to_left, leading
from ui.widgets.frames import restyle

_LAID_OUT = Qt.WidgetAttribute.WA_Resized
_SPARE = 3
"""px that parts of px take where words are broken into lines."""


class PlainLabel(QLabel):
    """Text that can never become markup, whoever wrote it.

    Args:
        text: What to show, as it is.
        role: display, h1, h2, h3, body, strong, small, small_strong, muted, error, number or band.
        wrap: Whether long text goes on in the next line.
        tone: Colour other than the role's: good, warn, alert, info, action, ink, ink2, disabled or offline.
        name: Accessible name where it differs from the text.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        *,
        wrap: bool = False,
        tone: str = "",
        name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._as_given = self._name_heard = self._kept = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)
        if is_right_to_left():
            # Words of a clinic that run from the left begin at the same side as ours.
            self.setAlignment(leading())
        if name is not None:
            self.setAccessibleName(name)

    def text(self) -> str:
        """Returns what is said, as it was given."""
        return self._as_given

    def setText(self, text: str) -> None:
        kept = unparted(text)
        self._kept = kept if NO_BREAK in kept and self.wordWrap() else ""
        super().setText(self._fitting() if self._kept and self.testAttribute(_LAID_OUT) else kept)
        if self.accessibleName() == self._name_heard:  # else somebody gave it a name
            self._name_heard = "" if kept == text else text
            self.setAccessibleName(self._name_heard)
        self._as_given = text
        if is_right_to_left():
            # Where it stands is told apart from that, above.
            self.setLayoutDirection(direction_of(text))

    def set_tone(self, tone: str) -> None:
        """Changes the colour by its meaning."""
        restyle(self, "tone", tone)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest word: what belongs together needs room of its own only where there is some."""
        hint = super().minimumSizeHint()
        if not self._kept:
            return hint
        across = self.fontMetrics().horizontalAdvance
        widest = max(map(across, self._kept.replace(NO_BREAK, " ").split())) + _SPARE
        return QSize(min(hint.width(), widest), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._kept and (fitting := self._fitting()) != super().text():
            super().setText(fitting)

    def _fitting(self) -> str:
        """What belongs together and is wider than the label is parted after all: else it would be cut."""
        width, across = self.contentsRect().width(), self.fontMetrics().horizontalAdvance
        return parted(self._kept, lambda piece: across(piece) > width)


class OneLine(PlainLabel):
    """Wants one line, and wraps where there is less room than that; a label that wraps would want two at once."""

    def __init__(self, text: str = "", role: str = "body", *, least: int = 0) -> None:
        super().__init__(text, role, wrap=True)
        self._least = least

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + _SPARE
        return QSize(width, max(self.heightForWidth(width), theme().px(self._least)))


class IconLabel(QLabel):
    """A decorative icon: screen readers pass over it, the words beside it say the same.

    Args:
        icon: Name in `resources/icons`.
        color: Colour token, or a colour.
        size: px at 100 % text.
        weight: regular, bold or fill.
    """

    def __init__(
        self,
        icon: str,
        color: str | QColor = "ink",
        size: int = 20,
        weight: str = "regular",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.icon = icon
        self._color, self._size, self._weight = color, size, weight
        self._draw()
        theme().changed.connect(self._draw)

    def set_icon(self, icon: str, color: str | QColor | None = None, weight: str | None = None) -> None:
        """Shows another icon."""
        self.icon = icon
        self._color = color or self._color
        self._weight = weight or self._weight
        self._draw()

    def sizeHint(self) -> QSize:
        return theme().icon_size(self._size)

    def _draw(self) -> None:
        self.setFixedSize(theme().icon_size(self._size))
        self.setPixmap(theme().pixmap(facing(self.icon), self._color, self._size, self._weight))
