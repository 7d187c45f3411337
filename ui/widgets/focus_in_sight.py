"""Keeps what has the focus in sight while its page changes: it is never left below the edge (WCAG 2.4.11)."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from ui.theme.theme import theme
from ui.widgets.focus_ring import part_with_focus
from ui.widgets.frames import make_room

_AROUND = 40
_CHANGES = frozenset({QEvent.Type.Move, QEvent.Type.Resize})


class FocusInSight(QObject):
    """Scrolls a page to what has the focus: when the focus moves, and when the page takes another shape.

    Larger text, a page shown for the first time and a summary of errors push down what was in sight. Words that wrap
    have their height only when the page has its width, so it looks once all that is over. Whoever scrolls away to read
    on is left there, whatever changes on the page, until the focus moves.

    Args:
        area: Scrolls the page.
        page: What it scrolls.
    """

    def __init__(self, area: QScrollArea, page: QWidget) -> None:
        super().__init__(area)
        self._area, self._page = area, page
        self._holds = True
        self._watched: list[QWidget] = []
        self._shaped, self._scrolled = self._turn(self._keep), self._turn(self._notice)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._range_changed)
        bar.actionTriggered.connect(self._scrolled_by_hand)
        QApplication.instance().focusChanged.connect(self._moved)  # type: ignore[union-attr]

    def look_soon(self) -> None:
        """Scroll to what has the focus once what has just been changed has its place."""
        self._holds = True
        self._shaped.start()

    def show_instead(self, part: QWidget) -> None:
        """Scroll to a part of the page, and leave what has the focus until it moves, or `look_soon`."""
        self._holds = False
        self._show(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The page moves when it is scrolled, and that is not what is meant.
        if event.type() in _CHANGES and watched is not self._page:
            self._shaped.start()
        return False

    def _range_changed(self, _least: int, _most: int) -> None:
        self._shaped.start()

    def _scrolled_by_hand(self, _action: int) -> None:
        self._scrolled.start()

    def _turn(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(0)
        timer.timeout.connect(act)
        return timer

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        if self._watched and isValid(self._watched[0]):
            self._hear_of_its_part(self._watched[0], hear=False)
        self._watched = []
        if now is not None and self._page.isAncestorOf(now):
            self._holds = True
            self._watch(now)
            # What is pressed must not slip away from under the mouse before it is let go.
            if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
                self._show(now)

    def _hear_of_its_part(self, focused: QWidget, *, hear: bool) -> None:
        """Of a list the chosen row has the focus, and another one with every arrow key."""
        changed = getattr(focused, "focus_rect_changed", None)
        if changed is not None:
            (changed.connect if hear else changed.disconnect)(self._shaped.start)

    def _watch(self, focused: QWidget) -> None:
        """Hear of every move between what has the focus and the page: words above it break, and it is pushed down."""
        self._hear_of_its_part(focused, hear=True)
        part: QWidget | None = focused
        while part is not None and part is not self._page:
            part.installEventFilter(self)
            self._watched.append(part)
            part = part.parentWidget()

    def _show(self, focused: QWidget) -> None:
        """Scroll no farther than is needed; Qt would be content with the line of a field that is typed in."""
        view, place = self._area.viewport(), self._place(focused)
        around = min(theme().px(_AROUND), (view.height() - place.height()) // 2)
        wanted = place.adjusted(0, -around, 0, around)
        if around < 0:
            step = place.top()
        elif view.rect().contains(place):
            step = 0
        else:
            step = min(wanted.top(), 0) or max(wanted.bottom() - view.rect().bottom(), 0)
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + step)

    def _place(self, focused: QWidget) -> QRect:
        part = part_with_focus(focused)
        return QRect(focused.mapTo(self._area.viewport(), part.topLeft()), part.size())

    def _keep(self) -> None:
        now = QApplication.focusWidget()
        if self._holds and now is not None and self._page.isAncestorOf(now):
            self._show(now)

    def _notice(self) -> None:
        """The person has scrolled: perhaps away from what has the focus."""
        now = QApplication.focusWidget()
        if now is not None and self._page.isAncestorOf(now):
            self._holds = self._area.viewport().rect().contains(self._place(now))


def show_instead(part: QWidget) -> None:
    """Scroll to what came up on its page just now; what has the focus may be left until `look_back`, or it moves."""
    make_room(part)
    keeper = _keeper(part)
    if keeper is not None:
        keeper.show_instead(part)


def look_back(part: QWidget) -> None:
    """Scroll to what has the focus, now that this is no longer to be read."""
    keeper = _keeper(part)
    if keeper is not None:
        keeper.look_soon()


def _keeper(part: QWidget) -> FocusInSight | None:
    around = part.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return None if around is None else around.findChild(FocusInSight, options=Qt.FindChildOption.FindDirectChildrenOnly)
