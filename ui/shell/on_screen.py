"""Keeps the window on the screen there is: on a small one, and where the large one it stood on was unplugged."""

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QRegion, QScreen
from PySide6.QtWidgets import QWidget

_USUAL, _LEAST = QSize(1280, 800), QSize(1024, 680)
_TITLE_BAR = 40
"""px at most; how tall it is no system tells before the window is shown."""
_SLACK = QMargins(16, 16, 16, 16)
"""px of a frame that nobody sees: Windows has some round every window, also where it stands at the edge."""
_FILLED = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMinimized


def opening_size(room: QSize) -> QSize:
    """Give the size of a window that opens on a screen with so much room.

    Where the usual height reaches below the screen, as on a laptop of 768 lines, the button that goes on would be
    out of sight at every step.
    """
    return _USUAL if room.width() >= _USUAL.width() and room.height() >= _USUAL.height() else _within(_USUAL, room)


def least_size(room: QSize) -> QSize:
    """Give how small the window may be made on such a screen: no larger than there is room for."""
    return _within(_LEAST, room)


def inside(frame: QRect, room: QRect) -> QRect:
    """Give where a frame stands within that room, moved as little as can be, and smaller where it is larger."""
    size = frame.size().boundedTo(room.size())
    left = max(room.left(), min(frame.left(), room.right() + 1 - size.width()))
    top = max(room.top(), min(frame.top(), room.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())


class OnScreen(QObject):
    """Looks after a window on screen: when screens come, go or change, and when it is no longer minimised.

    Where it stands on two screens at once somebody put it there, and nothing is done.

    Args:
        window: The window.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        # Once Qt itself has moved what stood on a screen that went.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fit)
        app = QGuiApplication.instance()
        app.screenRemoved.connect(self._later)  # type: ignore[union-attr]
        app.screenAdded.connect(self._watch)  # type: ignore[union-attr]
        for screen in QGuiApplication.screens():
            self._watch(screen)
        window.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Bring the window back to its screen where it reaches out of all there are."""
        window, room = self._window, self._window.screen().availableGeometry()
        window.setMinimumSize(least_size(room.size()))
        if window.windowState() & _FILLED or _is_seen(window.frameGeometry()):
            return
        frame = window.frameGeometry()
        wanted = inside(frame, room)
        window.resize(window.size() - frame.size() + wanted.size())
        window.move(wanted.topLeft())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowStateChange:
            self._soon.start()
        return False

    def _later(self, _changed: QScreen | QRect) -> None:
        self._soon.start()

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._later)
        self._soon.start()


def _within(size: QSize, room: QSize) -> QSize:
    return size.boundedTo(QSize(room.width(), room.height() - _TITLE_BAR))


def _is_seen(frame: QRect) -> bool:
    """Whether all of a frame stands on some screen."""
    screens = QRegion()
    for screen in QGuiApplication.screens():
        screens += QRegion(screen.availableGeometry())
    return QRegion(frame.marginsRemoved(_SLACK)).subtracted(screens).isEmpty()
