"""The frame of every page before sign-in: folders on the left, one form on the right, help in the same place."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLayout, QWidget

from ui.text.translate import tr
from ui.theme.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.focus_in_sight import FocusInSight
from ui.widgets.folders import FolderDrawing
from ui.widgets.frames import box, column, ground, line, scrolled
from ui.widgets.labels import PlainLabel
from ui.widgets.language_button import LanguageButton
from ui.widgets.mark import AppMark
from ui.widgets.text_size import TextSizeButton

_DRAWING, _FORM = 52, 76
_NARROW = 900
_SIGN, _GAP, _LEFT, _RIGHT = 34, 12, 28, 24
"""px at 100 % text of the line at the top."""


class _Sheet(QWidget):
    """What scrolls: its height follows from its width, while wrapped labels hint at that of their narrowest shape."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class StartFrame(QWidget):
    """Lays a form out beside the folder drawing, which leaves when the window is small.

    Args:
        form: What the page holds.
        width: Width of the form in px at 100 % text.

    Signals:
        advanced: Enter was pressed, and not on a button.
        went_back: Alt+Left was pressed.
        aside_wanted: The person wants `help` or `settings`.
    """

    advanced = Signal()
    went_back = Signal()
    aside_wanted = Signal(str)

    def __init__(self, form: QLayout, width: int) -> None:
        super().__init__()
        ground(self, "page")
        self._drawing = box(column((FolderDrawing(), 1)), "desk")
        # Shown only when there is known to be room: its least width would otherwise widen the window.
        self._drawing.hide()
        # As much above as below: the drawing and the form meet at the eye's height.
        held = box(form)
        held.setMaximumWidth(theme().px(width))
        centred = _Sheet()
        centred.setLayout(column(None, line(None, (held, 100), None, gap=0), None, margins=(28, 8, 28, 8)))
        self._area = scrolled(centred, "page")
        self._focus = FocusInSight(self._area, centred)
        self._name = PlainLabel(tr("Family Chart"), "h2")
        self._name.hide()
        size = TextSizeButton()
        size.more_wanted.connect(lambda: self.aside_wanted.emit("settings"))
        mark, language = AppMark(_SIGN), LanguageButton()
        self._strip = (mark, self._name, size, language)
        strip = line(mark, self._name, None, size, language, gap=_GAP, margins=(_LEFT, 12, _RIGHT, 4))
        right = column(strip, (self._area, 1), self._help_line(), gap=0)
        self.setLayout(line((self._drawing, _DRAWING), (right, _FORM), gap=0))
        shortcut = QShortcut(QKeySequence("Alt+Left"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.went_back)

    def _help_line(self) -> QLayout:
        """Whom to ask, and the help pages: in the same place on every page before sign-in."""
        ask = PlainLabel(tr("Need help? Call your doctor’s office, or"), "small", wrap=True)
        ask.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        read = Button(tr("read the help pages"), "link")
        read.clicked.connect(lambda: self.aside_wanted.emit("help"))
        return line((ask, 1), (line(read, None, gap=0), 1), gap=8, margins=(28, 4, 28, 16))

    def show_top(self) -> None:
        """Scroll to where errors are told, but never the field being mended out of sight."""
        self._area.verticalScrollBar().setValue(0)
        self._focus.look_soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, except on a button, which it presses."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and not isinstance(focused, QCheckBox):
            focused.click()
        else:
            self.advanced.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawing.setVisible(event.size().width() >= theme().px(_NARROW))
        beside = self._drawing.isVisibleTo(self)
        room = event.size().width() * _FORM // (_DRAWING + _FORM) if beside else event.size().width()
        self._name.setVisible(room >= self._strip_width())
        super().resizeEvent(event)

    def _strip_width(self) -> int:
        """The px the line at the top takes with the name in it."""
        self._name.ensurePolished()
        around = theme().px(_LEFT) + theme().px(_RIGHT) + len(self._strip) * theme().px(_GAP)
        return around + sum(each.sizeHint().width() for each in self._strip)
