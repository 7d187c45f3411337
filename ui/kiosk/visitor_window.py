"""The one window of a visitor's process: full screen, without a frame, and nothing beside it."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QClipboard, QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from pfclient.flows.kiosk_ports import Purpose
from pfclient.flows.kiosk_visit import Ending, Step
from ui.base.tasks import Reporter
from ui.kiosk.debounce import debounce
from ui.kiosk.looks import looks
from ui.kiosk.screens.staff import StaffScreen, Unlock
from ui.kiosk.screens.still_there import Blank, StillThere
from ui.kiosk.screens.typing import TypingScreen
from ui.kiosk.stage import Stage
from ui.kiosk.visit_screens import screen_for
from ui.text.language import language
from ui.text.translate import tr
from ui.viewmodels.kiosk_visit import KioskVisitViewModel
from ui.widgets.announcer import announce
from ui.widgets.focus_ring import FocusRing
from ui.widgets.frames import ground

Home = Callable[[KioskVisitViewModel], QWidget]
"""Makes the screen of a step that comes from the program at home: registering, or looking at a record."""


_SCREENS_OF = {Purpose.CHECK_IN: None, Purpose.REGISTER: Step.REGISTER, Purpose.RECORD: Step.RECORD}
"""The step that a purpose needs a screen of home for."""


class VisitorWindow(QWidget):
    """Shows the step a visit is at, its cover, or the staff's PIN.

    Args:
        vm: The visit.
        now: The wall clock.
        unlock: Asks the portal whether the staff's PIN is right.
        homes: Screens that the program hands in, by step.
        reporter: Told of what nobody expected.
    """

    def __init__(
        self,
        vm: KioskVisitViewModel,
        *,
        now: Callable[[], datetime],
        unlock: Unlock,
        homes: Mapping[Step, Home],
        reporter: Reporter,
    ) -> None:
        super().__init__()
        self.vm, self._now, self._unlock, self._homes, self._reporter = vm, now, unlock, homes, reporter
        vm.can = frozenset(purpose for purpose, step in _SCREENS_OF.items() if step is None or step in homes)
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(tr("Family Chart"))
        self.setAccessibleName(tr("Family Chart"))
        # Not by a click: a tap on a key must not take the focus from the field that is typed in.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        ground(self, "page")
        self._layout = QStackedLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._ring = FocusRing(self)
        self._shown: object = None
        self.stage: Stage | None = None
        self.cover: QWidget | None = None
        self._staff: StaffScreen | None = None
        self.may_close = self._full_screen = self._warm = False
        vm.changed.connect(self._follow)
        vm.ticked.connect(self._tick)
        looks().changed.connect(self.rebuild)
        language().changed.connect(self.rebuild)

    # ---- what is on screen

    @property
    def screen_shown(self) -> QWidget | None:
        """The one thing that is drawn."""
        return self._layout.currentWidget()

    def warm_up(self) -> None:
        """Build the first screen before the window is shown: the next visitor does not wait for it."""
        self._warm = True
        self._follow()
        self._warm = False

    def rebuild(self) -> None:
        """Build what is on screen anew, as large and in the words it is to be in now; the focus stays at the foot."""
        held = self.stage.held_at_foot if self.stage is not None else -1
        self._shown = None
        old, self.cover = self.cover, None
        self._follow()
        self._tick()
        _drop(old)
        if self.stage is not None:
            self.stage.hold_at_foot(held)

    def ask_staff(self) -> None:
        """Show the staff's PIN; what the visit shows is covered meanwhile."""
        if self._staff is None and self.vm.ending is None:
            self._staff = StaffScreen(self._unlock, self._reporter)
            self._staff.unlocked.connect(lambda: self.vm.end(Ending.STAFF))
            self._staff.left.connect(self._staff_left)
            self._put(self._staff)

    def _staff_left(self) -> None:
        old, self._staff = self._staff, None
        self._show_stage()
        _drop(old)

    def _follow(self) -> None:
        """Show the step; within one, only what has changed."""
        if self.vm.ending is not None or not (self.isVisible() or self._warm):
            return
        state = self.vm.place.state
        place = (self.vm.step, self.vm.choosing, self.vm.practice, bool(self.vm.place.history), state.corrected)
        if place == self._shown and self.stage is not None:
            self.stage.refresh()
            return
        other = self._shown is not None
        self._shown = place
        old = self.stage
        home = self._homes.get(self.vm.step)
        self.stage = Stage(self.vm, home(self.vm) if home else screen_for(self.vm), self._now)
        self._layout.addWidget(self.stage)
        if self.stage.footer is not None:
            self.stage.footer.language_wanted.connect(self._speak)
        if other:
            debounce().screen_changed()
        if not self.vm.covered and self._staff is None:
            self._show_stage()
        _drop(old)

    def _show_stage(self) -> None:
        if self.cover is not None:
            self._put(self.cover)
        elif self.stage is not None:
            self._put(self.stage)
            announce(self, getattr(self.stage.content, "heading", ""))

    def _tick(self) -> None:
        """A second has passed: the cover comes, or goes."""
        if self.stage is not None:
            self.stage.header.tell_time()
        over = self.vm.ending is not None
        if self.vm.covered and not isinstance(self.cover, Blank if over else StillThere):
            old, staff = self.cover, self._staff
            self.cover, self._staff = Blank() if over else StillThere(self.vm), None
            self._put(self.cover)
            _drop(old, staff)
            debounce().screen_changed()
        elif not self.vm.covered and self.cover is not None:
            old, self.cover = self.cover, None
            self._show_stage()
            _drop(old)
            debounce().screen_changed()
        if over:
            stage, self.stage = self.stage, None
            _drop(stage)

    def _put(self, widget: QWidget) -> None:
        """Only one widget is ever shown: what it takes the place of is hidden, and so not drawn at all."""
        if self._layout.indexOf(widget) < 0:
            self._layout.addWidget(widget)
        self._layout.setCurrentWidget(widget)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _speak(self, code: str) -> None:
        self.vm.choose_language(code)
        language().switch(code)

    # ---- the window

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits from a keyboard go where those of the keypad go."""
        digit = event.text()
        pad = self._pad()
        if pad is not None and len(digit) == 1 and digit.isascii() and digit.isdigit():
            if not event.isAutoRepeat():
                pad[0](digit)
        elif pad is not None and event.key() == Qt.Key.Key_Backspace:
            pad[1]()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat() and self._asks_digits():
            self.vm.go_on()

    def _pad(self) -> tuple[Callable[[str], None], Callable[[], None]] | None:
        if self._staff is not None and self.screen_shown is self._staff:
            return self._staff.press, self._staff.erase
        return (self.vm.typing.press, self.vm.typing.erase) if self._asks_digits() else None

    def _asks_digits(self) -> bool:
        stage = self.stage
        return stage is not None and self.screen_shown is stage and isinstance(stage.content, TypingScreen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        looks().fit(self.size())
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            looks().fit(self.size())

    def changeEvent(self, event: QEvent) -> None:
        """Whatever made it smaller or sent it away: it comes back over the whole screen."""
        super().changeEvent(event)
        moved = event.type() == QEvent.Type.WindowStateChange and not self.isFullScreen()
        if moved and self._full_screen and not self.may_close:
            self.showFullScreen()

    def open_full_screen(self) -> None:
        """Cover the whole display, from now on."""
        self._full_screen = True
        self.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody closes it but the program."""
        if self.may_close:
            super().closeEvent(event)
        else:
            event.ignore()

    def go_away(self) -> None:
        """The visit is over: let the window close."""
        self.may_close = True
        app = QApplication.instance()
        if isinstance(app, QApplication):
            for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
                app.clipboard().clear(mode)
        self.close()


def _drop(*widgets: QWidget | None) -> None:
    for widget in widgets:
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
