"""The push button in all its variants."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme.theme import theme
from ui.widgets.direction import facing, is_right_to_left

_ICON_COLORS = {
    "primary": "on_action",
    "danger": "alert",
    "link": "link",
    "problem": "alert",
    "offline": "offline_ink",
}
_ICON_SIZE = 20
_ICON_GAP = 8


class Button(QPushButton):
    """A button that says what it does.

    Args:
        text: A verb on a thing. The accessible name unless `name` is given.
        variant: default, primary (one per screen), quiet, link, danger, problem, offline (on the offline bar), or
            on_band (on a person's colour).
        size: control, small or large.
        icon: Name in `resources/icons`.
        icon_after: Puts the icon behind the text.
        name: Accessible name, where buttons look alike ("Open Leo's chart").
    """

    def __init__(
        self,
        text: str,
        variant: str = "default",
        *,
        size: str = "control",
        icon: str = "",
        icon_after: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._has_pale = icon, False
        self._after = icon_after
        self.setText(text.replace("&", "&&"))
        self.setProperty("variant", variant)
        self.setProperty("sz", size)
        self.setAccessibleName(name or text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if icon_after:
            forwards = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if forwards else Qt.LayoutDirection.LeftToRight)
        self._draw()
        theme().changed.connect(self._draw)

    def set_icon(self, icon: str) -> None:
        """Shows another icon, "" for none."""
        self._icon = icon
        self._draw()

    def set_words(self, text: str, name: str = "") -> None:
        """Changes text and accessible name together."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(name or text)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, in a dialog or not."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange and not self.isEnabled() and not self._has_pale:
            self._draw()

    def _draw(self) -> None:
        if not self._icon:
            self.setIcon(QIcon())
            return
        look = theme()
        variant = str(self.property("variant"))
        gap = look.px(_ICON_GAP) if self.text() else 0
        edge = look.px(_ICON_SIZE)
        color = look.person("family").on if variant == "on_band" else _ICON_COLORS.get(variant, "ink")
        icon = QIcon(self._padded(color, edge, gap))
        # Most buttons can be pressed for as long as they stand: the pale icon is drawn for one that cannot.
        self._has_pale = not self.isEnabled()
        if self._has_pale:
            icon.addPixmap(self._padded("disabled", edge, gap), QIcon.Mode.Disabled)
        self.setIcon(icon)
        self.setIconSize(QSize(edge + gap, edge))

    def _padded(self, color: str | QColor, edge: int, gap: int) -> QPixmap:
        """Returns the icon with the gap to the text baked in: a stylesheet cannot set that gap."""
        weight = "bold" if self.property("variant") == "link" else "regular"
        source = theme().pixmap(facing(self._icon), color, _ICON_SIZE, weight)
        ratio = source.devicePixelRatio()
        padded = QPixmap(round((edge + gap) * ratio), round(edge * ratio))
        padded.setDevicePixelRatio(ratio)
        padded.fill(Qt.GlobalColor.transparent)
        painter = QPainter(padded)
        at_the_right = self._after != is_right_to_left()
        painter.drawPixmap(QPointF(gap if at_the_right else 0, 0), source)
        painter.end()
        return padded
