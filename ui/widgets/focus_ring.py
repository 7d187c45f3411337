"""The focus ring: one overlay per window that shows where typing goes, for people who use the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid

from ui.theme import tokens
from ui.theme.theme import theme

_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


def part_with_focus(widget: QWidget) -> QRect:
    """The part of a widget that has the focus, in its own coordinates: all of it, unless its `focus_rect` says which.

    The current tab and the current row do. No protocol asks: from Python 3.12 on that takes `inspect`, at every start.
    """
    part: Callable[[], QRect] | None = getattr(widget, "focus_rect", None)
    return widget.rect() if part is None else part()


class FocusRing(QWidget):
    """Follows the focus within `window`: always for text fields, elsewhere only when the keyboard is in use.

    Args:
        window: The window it lies over.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QObject] = []
        self._keyboard = False
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        theme().changed.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Looks again where the ring belongs."""
        target = self._living()
        if target is None or not target.isVisible() or not self._wanted(target):
            self.hide()
            return
        area = part_with_focus(target)
        seen = self._seen(target, QRect(target.mapTo(self._window, area.topLeft()), area.size()))
        if seen.isEmpty():
            self.hide()
            return
        reach = theme().px(tokens.border("focus_ring") + tokens.border("focus_gap") + 1)
        self.setGeometry(seen.adjusted(-reach, -reach, reach, reach).intersected(self._window.rect()))
        self.show()
        self.raise_()
        self.update()

    def _living(self) -> QWidget | None:
        # A page dropped while it had the focus dies without a focusChanged of ours.
        return self._target if self._target is not None and isValid(self._target) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            self._use_keyboard(keyboard=True)
        elif kind == QEvent.Type.MouseButtonPress and watched is self._target:
            self._use_keyboard(keyboard=False)
        elif kind in _MOVES and self._target is not None:
            self.refresh()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        outer, inner = look.px(tokens.border("focus_ring")), look.px(tokens.border("focus_gap"))
        radius = look.px(tokens.radius("control"))
        area = QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = outer + inner / 2
        painter.setPen(QPen(look.color("focus_gap"), inner))
        painter.drawRoundedRect(area.adjusted(edge, edge, -edge, -edge), radius + 1, radius + 1)
        edge = outer / 2
        painter.setPen(QPen(look.color("focus"), outer))
        painter.drawRoundedRect(area.adjusted(edge, edge, -edge, -edge), radius + inner, radius + inner)
        painter.end()

    def _wanted(self, target: QWidget) -> bool:
        typing = isinstance(target, (QLineEdit, QPlainTextEdit)) or (isinstance(target, QComboBox) and self._keyboard)
        # A window that is typed into as a whole has nothing to point out.
        return typing or (self._keyboard and target is not self._window)

    def _use_keyboard(self, *, keyboard: bool) -> None:
        if keyboard != self._keyboard:
            self._keyboard = keyboard
            self.refresh()

    def _focus_moved(self, _old: object, now: object) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        before = self._living()
        if before is not None:
            self._follow(before, follow=False)
        self._target = None
        if isinstance(now, QWidget) and self._window.isAncestorOf(now):
            if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
                self._keyboard = False
            self._target = now
            self._watch(now)
            self._follow(now, follow=True)
        self.refresh()

    def _watch(self, target: QWidget) -> None:
        """Hears of every move between the target and the window, scrolling included."""
        part: QWidget | None = target
        while part is not None and part is not self._window:
            part.installEventFilter(self)
            self._watched.append(part)
            part = part.parentWidget()

    def _follow(self, target: QWidget, *, follow: bool) -> None:
        moved = getattr(target, "focus_rect_changed", None)
        if moved is not None:
            (moved.connect if follow else moved.disconnect)(self.refresh)

    def _seen(self, target: QWidget, area: QRect) -> QRect:
        """Cuts the part away that is scrolled out of sight."""
        part = target.parentWidget()
        while part is not None and part is not self._window:
            if isinstance(part, QScrollArea):
                view = part.viewport()
                area = area.intersected(QRect(view.mapTo(self._window, QPoint()), view.size()))
            part = part.parentWidget()
        return area
