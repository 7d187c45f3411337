"""The one frame of every wizard: steps on the left, one page on the right, Back and one primary button below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QWidget

from ui.text.message import Message
from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.announcer import announce, announce_change
from ui.widgets.buttons import Button
from ui.widgets.focus_in_sight import FocusInSight
from ui.widgets.frames import box, column, ground, line, rule, scrolled
from ui.widgets.labels import PlainLabel
from ui.widgets.language_button import LanguageButton
from ui.widgets.step_list import StepList
from ui.widgets.text_size import TextSizeButton
from ui.wizards.page_frame import PageFrame
from ui.wizards.step_bar import StepBar
from ui.wizards.step_page import StepPage

_NARROW = 1000
_FOOT, _BETWEEN = (56, 40), 20
_BUSY_AFTER_MS = 400


class WizardShell(QWidget):
    """Shows pages; knows nothing of what they are about.

    Args:
        title: What the wizard is for.
        help_text: Whom to ask, at the foot of the steps.
        tools: Whether help, text size, language and Close stand above the page; a kiosk has its own.

    Signals:
        advanced, went_back, closed, retried, canceled: What the person asked for.
        aside_wanted: The person wants `help` or `settings`.
    """

    advanced = Signal()
    went_back = Signal()
    closed = Signal()
    retried = Signal()
    canceled = Signal()
    aside_wanted = Signal(str)

    def __init__(self, title: str, help_text: str, *, tools: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_tools = tools
        ground(self, "page")
        self.page: StepPage | None = None
        self._steps = StepList(title, tr("Need help?"), help_text)
        self._bar = StepBar(marked=tools)
        # At a kiosk the words of the other button need the room.
        self.back = Button(tr("Back") if tools else "", size="large", icon="arrow-left", name=tr("Back"))
        self.primary = Button("", "primary", size="large", icon="arrow-right", icon_after=True)
        self._busy_text = PlainLabel("", "muted", wrap=True)
        self.cancel = Button(tr("Cancel"), "link")
        self._busy = box(line((self._busy_text, 1), self.cancel, gap=12))
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_BUSY_AFTER_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.close_button = Button(tr("Close"), "quiet", icon="x")
        size, self.help = TextSizeButton(), Button("", "quiet", icon="question", name=tr("Help"))
        self.help.setToolTip(tr("Help"))
        size.more_wanted.connect(lambda: self.aside_wanted.emit("settings"))
        self.help.clicked.connect(lambda: self.aside_wanted.emit("help"))
        tools = line(None, self.help, size, LanguageButton(), self.close_button, gap=6, margins=(24, 10, 24, 0))
        strip = box(tools)
        if not self._has_tools:
            strip.hide()
        self._frame = PageFrame(narrow=not self._has_tools)
        self._area = scrolled(self._frame, "page")
        self._focus = FocusInSight(self._area, self._frame)
        buttons = line(self.back, None, self.primary, gap=_BETWEEN)
        left, right = _FOOT if self._has_tools else (12, 12)
        footer = column(self._busy, buttons, gap=8, margins=(left, 12, right, 18))
        self._busy.hide()
        # Shown when the width is known: the least size of the list would otherwise widen a small window.
        self._steps.hide()
        whole = column(self._bar, strip, (self._area, 1), rule(), footer, gap=0)
        self.setLayout(line(self._steps, (whole, 1), gap=0))

    def _connect(self) -> None:
        self.back.clicked.connect(self.went_back)
        self.primary.clicked.connect(self.advanced)
        self.close_button.clicked.connect(self.closed)
        self.cancel.clicked.connect(self.canceled)
        self._frame.retried.connect(self.retried)
        self._slow.timeout.connect(self._show_busy)
        shortcut = QShortcut(QKeySequence("Alt+Left"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._back_by_key)

    def set_steps(self, names: Sequence[str], current: int) -> None:
        """Show which step this is; `current` counts from 0."""
        self._steps.set_steps(names, current)
        self._bar.set_steps(names, current)

    def show_page(self, page: StepPage) -> None:
        """Put another page on screen."""
        self.page = page
        self._frame.show_page(page)
        page.face_changed.connect(self.show_face)
        self.show_face()
        self._area.verticalScrollBar().setValue(0)
        announce_change(self, page.heading)

    def show_face(self) -> None:
        """Show what the page now says on its title and button."""
        if self.page is None:
            return
        self._frame.show_face()
        self.primary.setVisible(bool(self.page.primary))
        self.primary.set_words(self.page.primary)
        self._fit_foot()

    def allow_back(self, *, allowed: bool) -> None:
        """Draw Back, or not."""
        self.back.setVisible(allowed)
        self._fit_foot()

    def show_problems(self, lines: Sequence[tuple[str, object]]) -> None:
        """List what is wrong above the page and put the focus on the first wrong field."""
        if lines:
            self._area.verticalScrollBar().setValue(0)
        self._frame.show_problems(lines)
        # Once the summary has its height: the field that is being mended must never lie under the footer.
        self._focus.look_soon()

    def show_trouble(self, message: Message | None, icon: str = "") -> None:
        """Say that the portal could not be asked, with a way to try again; None takes it away."""
        self._frame.show_trouble(message, icon)
        if message is not None:
            self._area.verticalScrollBar().setValue(0)
            announce(self, f"{message.title} {message.text}", assertive=True)

    def set_busy(self, text: str) -> None:
        """Say after a moment that something is under way; "" when it is over."""
        self._busy_text.setText(text)
        if text:
            self._slow.start()
        else:
            self._slow.stop()
            self._busy.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter continues, except on a button, which it presses."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and not isinstance(focused, QCheckBox | QRadioButton):
            focused.click()
        else:
            self.advanced.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < theme().px(_NARROW)
        self._steps.setVisible(not narrow)
        self._bar.setVisible(narrow)
        steps = 0 if narrow else theme().px(tokens.layout("wizard_steps"))
        self._frame.fit(event.size().width() - steps)
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        """Where both have no room for their words, the arrow of Back stands alone: no word is cut."""
        if not self._has_tools:
            return
        px, words = theme().px, tr("Back")
        self.back.set_words(words, words)
        steps = px(tokens.layout("wizard_steps")) if self._steps.isVisibleTo(self) else 0
        shown = [button.sizeHint().width() for button in (self.back, self.primary) if not button.isHidden()]
        bare = sum(shown) + px(sum(_FOOT) + _BETWEEN) + steps > self.width() and len(shown) > 1
        self.back.set_words("" if bare else words, words)
        self.back.setToolTip(words if bare else "")

    def _back_by_key(self) -> None:
        if self.back.isVisible():
            self.went_back.emit()

    def _show_busy(self) -> None:
        self._busy.show()
        announce(self, self._busy_text.text())
