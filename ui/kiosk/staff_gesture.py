"""The hidden way to the staff's PIN: both upper corners held for five seconds, together or one after the other."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QTouchEvent, QWindow

from ui.kiosk.looks import looks

_CORNER = 120
_HOLD_MS, _PAUSE_MS = 5000, 4000


class StaffGesture(QObject):
    """An event filter for the whole application; it takes nothing away from anybody.

    A screen that feels one finger only is served too: first one corner is held, then the other.

    Args:
        hold_ms: How long.

    Signals:
        made: Both corners were held.
    """

    made = Signal()

    HEARS = frozenset(
        {
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
            QEvent.Type.MouseMove,
            QEvent.Type.TouchBegin,
            QEvent.Type.TouchUpdate,
            QEvent.Type.TouchEnd,
            QEvent.Type.TouchCancel,
        }
    )

    def __init__(self, parent: QObject, hold_ms: int = _HOLD_MS) -> None:
        super().__init__(parent)
        self._held: frozenset[str] = frozenset()
        self._done: frozenset[str] = frozenset()
        self._holding = QTimer(self)
        self._holding.setSingleShot(True)
        self._holding.setInterval(hold_ms)
        self._holding.timeout.connect(self._long_enough)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._forget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWindow):
            if isinstance(event, QTouchEvent):
                self._touched(watched, event)
            elif isinstance(event, QMouseEvent):
                self._pointed(watched, event)
        return False

    def stop(self) -> None:
        """Nobody is to be let in any more."""
        self._holding.stop()
        self._pause.stop()

    def _touched(self, window: QWindow, event: QTouchEvent) -> None:
        points = event.points() if event.type() != QEvent.Type.TouchCancel else []
        down = [point.position() for point in points if point.state() != point.state().Released]
        self._hold(corners(down, window.width()))

    def _pointed(self, window: QWindow, event: QMouseEvent) -> None:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            self._hold(corners([event.position()], window.width()))
        elif kind == QEvent.Type.MouseButtonRelease or (
            kind == QEvent.Type.MouseMove and not corners([event.position()], window.width())
        ):
            self._hold(frozenset())

    def _hold(self, held: frozenset[str]) -> None:
        if held == self._held:
            return
        self._held = held
        if held:
            self._pause.stop()
            self._holding.start()
        else:
            self._holding.stop()
            self._pause.start()

    def _long_enough(self) -> None:
        self._done |= self._held
        if len(self._done) == 2:
            self._forget()
            self.made.emit()

    def _forget(self) -> None:
        self._done = frozenset()


def corners(points: Iterable[QPointF], width: int) -> frozenset[str]:
    """Returns which of the two upper corners of a window the points lie in."""
    reach = looks().px(_CORNER)
    found = set()
    for point in points:
        if 0 <= point.y() <= reach:
            if 0 <= point.x() <= reach:
                found.add("left")
            elif width - reach <= point.x() <= width:
                found.add("right")
    return frozenset(found)
