"""What the visitor's process lets through: taps, and plain typing. Everything else ends here, before any widget."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_NEVER = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.DragLeave,
        QEvent.Type.Drop,
        QEvent.Type.ToolTip,
        QEvent.Type.WhatsThis,
        QEvent.Type.QueryWhatsThis,
        QEvent.Type.EnterWhatsThisMode,
        QEvent.Type.Shortcut,
        QEvent.Type.FileOpen,
        QEvent.Type.InputMethod,
        QEvent.Type.Clipboard,
        QEvent.Type.NativeGesture,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletRelease,
        QEvent.Type.TabletMove,
    }
)
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_MOUSE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick})
_PLAIN = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_FIRST_SIGN, _AFTER_SIGNS = 0x20, 0x01000000


def passes(event: QKeyEvent) -> bool:
    """Whether a key is plain typing: a sign, Tab, Enter, arrows; nothing with Ctrl, Alt or the system's key."""
    key = event.key()
    # AltGr types signs such as @ on many keyboards; on X11 it comes as its own modifier.
    if event.modifiers() & _CHORD:
        return False
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key in {Qt.Key.Key_Insert, Qt.Key.Key_Delete}:
        return False
    # The kiosk's own keyboard sends signs without a key.
    sign = key == Qt.Key.Key_unknown and len(event.text()) == 1 and event.text().isprintable()
    return sign or key in _PLAIN or key == Qt.Key.Key_Shift or _FIRST_SIGN <= key < _AFTER_SIGNS


class Lockdown(QObject):
    """An event filter for the whole application.

    Besides swallowing, it makes every widget that appears one without menu, drop, tool tip or input method.
    """

    HEARS = _NEVER | _KEYS | _MOUSE | {QEvent.Type.Wheel, QEvent.Type.Polish}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _NEVER:
            event.ignore()
            return True
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return self._stops_key(event)
        if kind in _MOUSE and isinstance(event, QMouseEvent):
            # The middle button pastes what somebody selected; the right one opens menus.
            return event.button() != Qt.MouseButton.LeftButton
        if kind == QEvent.Type.Wheel:
            return bool(event.modifiers() & _CHORD)  # type: ignore[attr-defined]
        if kind == QEvent.Type.Polish and isinstance(watched, QWidget):
            disarm(watched)
        return False

    @staticmethod
    def _stops_key(event: QKeyEvent) -> bool:
        if passes(event):
            return False
        # Accepted, or Qt would go on to look for a shortcut of the same keys.
        event.accept()
        return True


def disarm(widget: QWidget) -> None:
    """Take from a widget whatever opens something, takes something in, or lets the system's keyboard in."""
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    widget.setAcceptDrops(False)
    widget.setToolTip("")
    widget.setWhatsThis("")
    widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
    if isinstance(widget, QLineEdit):
        widget.setDragEnabled(False)
        widget.setCompleter(None)  # type: ignore[arg-type]
        widget.setInputMethodHints(
            widget.inputMethodHints()
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
