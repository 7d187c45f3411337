"""A screen of home on the kiosk: what was handed in, the keyboard while something is typed, and the ways out."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScroller, QSizePolicy, QStackedLayout, QWidget

from ui.kiosk.arranging import column, line
from ui.kiosk.looks import looks
from ui.kiosk.screens.visit_screen import VisitScreen
from ui.kiosk.touch_keyboard import TouchKeyboard, takes_words
from ui.text.translate import tr
from ui.theme import tokens
from ui.viewmodels.kiosk_visit import KioskVisitViewModel
from ui.widgets.frames import box, take_off


class HomeScreen(VisitScreen):
    """Shows one content at a time.

    Args:
        vm: The visit.
        heading: What a screen reader says when it comes.
    """

    def __init__(self, vm: KioskVisitViewModel, heading: str) -> None:
        super().__init__(vm)
        self.heading = heading
        self._above, self._holder = QWidget(), QWidget()
        self._low = False
        # Pages of home make do with the room there is; none may make the screen wider than the display.
        self._holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._stack = QStackedLayout(self._holder)
        self.keyboard = TouchKeyboard()
        self.keyboard.hide()
        self._back_act: Callable[[], None] | None = None
        self._back = self.back_button(96, 36)
        self._over = self.over_button()
        self._back.tapped.disconnect()
        self._back.tapped.connect(self._go_back)
        margin = tokens.kiosk("margin")
        ways = line((self._back, 3), (self._over, 4), (self.talk_button(), 4), gap=20)
        self._foot = box(column(self.keyboard, ways, gap=16, margins=(margin // 2, 8, margin // 2, 12)))
        self.setLayout(column(self._above, (self._holder, 1), self._foot, gap=0))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def show_content(
        self,
        content: QWidget,
        back: Callable[[], None] | None = None,
        focus: Callable[[], object] | None = None,
        *,
        low: bool = False,
    ) -> None:
        """Show something else.

        Args:
            content: What to show; it is deleted with this screen, or when the next content comes.
            back: What Back does, None for a content with its own.
            focus: Puts the focus where it is to begin.
            low: It keeps its own buttons low where that is wanted.
        """
        old, held = self._stack.currentWidget(), QApplication.focusWidget()
        self._stack.addWidget(content)
        if old is not None and held is not None and old.isAncestorOf(held):
            # Else Qt would hand the focus to the first box of the new content, and the keyboard would flash up.
            held.clearFocus()
        self._stack.setCurrentWidget(content)
        self._back_act, self._low = back, low
        self._back.setVisible(back is not None)
        if old is not None:
            take_off(self._stack, old)
        for area in content.findChildren(QAbstractScrollArea):
            # A list is moved with the finger; a mouse goes on choosing.
            QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        # Once it stands in the window: a focus taken before is lost on the way there.
        QTimer.singleShot(0, content, focus or self._look_at_focus)

    def offer_done(self) -> None:
        """Say "I’m done" where "Start over" stood: who has what they came for leaves, and begins nothing anew."""
        self._over.set_words(tr("I’m done"), "check")
        self._over.tapped.disconnect()
        self._over.tapped.connect(self.vm.leave)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_low()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._keep_low()
        return done

    def _keep_low(self) -> None:
        """Leave the upper half of the display free where that is wanted; over the keyboard all the room is needed."""
        content, free = self._stack.currentWidget(), 0
        if looks().lower and not self._low and content is not None and self.keyboard.isHidden():
            half = self.window().height() // 2 - self.mapTo(self.window(), QPoint()).y()
            room = self.height() - self._foot.sizeHint().height() - content.minimumSizeHint().height()
            free = max(0, min(half, room))
        if self._above.height() != free or self._above.minimumHeight() != free:
            self._above.setFixedHeight(free)

    def _go_back(self) -> None:
        if self._back_act is not None:
            self._back_act()

    def _look_at_focus(self) -> None:
        self._focus_moved(None, QApplication.focusWidget())

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The keyboard is there while something inside is typed into."""
        if now is not None and takes_words(now) and self._holder.isAncestorOf(now):
            self.keyboard.serve(now)
            self.keyboard.show()
        elif now is None or not self.keyboard.isAncestorOf(now):
            self.keyboard.hide()
