"""A screen of home on the kiosk: what was handed in, the keyboard while something is typed, and the ways out."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScroller, QSizePolicy, QStackedLayout, QWidget

from ui.kiosk.arranging import column, line
from ui.kiosk.screens.visit_screen import VisitScreen
from ui.kiosk.touch_keyboard import TouchKeyboard, takes_words
from ui.theme import tokens
from ui.viewmodels.kiosk_visit import KioskVisitViewModel
from ui.widgets.frames import take_off


class HomeScreen(VisitScreen):
    """Shows one content at a time.

    Args:
        vm: The visit.
        heading: What a screen reader says when it comes.
    """

    def __init__(self, vm: KioskVisitViewModel, heading: str) -> None:
        super().__init__(vm)
        self.heading = heading
        self._holder = QWidget()
        # Pages of home make do with the room there is; none may make the screen wider than the display.
        self._holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._stack = QStackedLayout(self._holder)
        self.keyboard = TouchKeyboard()
        self.keyboard.hide()
        self._back_act: Callable[[], None] | None = None
        self._back = self.back_button(96)
        self._back.tapped.disconnect()
        self._back.tapped.connect(self._go_back)
        margin = tokens.kiosk("margin")
        foot = column(
            self.keyboard,
            line(self._back, self.over_button(), self.talk_button(), gap=20),
            gap=16,
            margins=(margin // 2, 8, margin // 2, 12),
        )
        self.setLayout(column((self._holder, 1), foot, gap=0))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def show_content(
        self, content: QWidget, back: Callable[[], None] | None = None, focus: Callable[[], object] | None = None
    ) -> None:
        """Show something else.

        Args:
            content: What to show; it is deleted with this screen, or when the next content comes.
            back: What Back does, None for a content with its own.
            focus: Puts the focus where typing begins.
        """
        old = self._stack.currentWidget()
        self._stack.addWidget(content)
        self._stack.setCurrentWidget(content)
        self._back_act = back
        self._back.setVisible(back is not None)
        if old is not None:
            take_off(self._stack, old)
        for area in content.findChildren(QAbstractScrollArea):
            # A list is moved with the finger; a mouse goes on choosing.
            QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        # Once it stands in the window: a focus taken before is lost on the way there.
        QTimer.singleShot(0, content, focus or self._look_at_focus)

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
