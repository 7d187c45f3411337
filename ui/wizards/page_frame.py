"""What stands round a wizard's page: title, sentence, what is wrong, and the help card beside or below it."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.text.message import Message
from ui.text.translate import tr
from ui.theme import tokens
from ui.theme.theme import theme
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.direction import sided
from ui.widgets.frames import box, clear_layout, column, line
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.problems import ErrorSummary, Focusable
from ui.widgets.tab_order import follow, stops_in
from ui.wizards.step_page import StepPage

_LEFT, _RIGHT, _GAP = 56, 36, 32
_NARROW = 20
_SMALLEST_FORM = 480


class PageFrame(QWidget):
    """Lays a page out in a form column of its own width, with the help card beside it where there is room.

    Args:
        narrow: With the edges of a kiosk, whose words need the room.
    """

    retried = Signal()

    def __init__(self, *, narrow: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = (_NARROW, _NARROW) if narrow else (_LEFT, _RIGHT)
        self._page: StepPage | None = None
        self._help: QWidget | None = None
        self._eyebrow = column(gap=0)
        self._icon = IconLabel("check-circle", "good", 34, "fill")
        self._title = PlainLabel("", "display", wrap=True)
        self._lead = PlainLabel("", "muted", wrap=True)
        self.summary = ErrorSummary()
        self._trouble = column(gap=0)
        self._place = column(gap=0)
        title = line(self._icon, (self._title, 1), gap=14)
        title.setAlignment(self._icon, Qt.AlignmentFlag.AlignVCenter)
        body = column(self._eyebrow, title, self._trouble, self.summary, self._lead, 4, self._place, None, gap=12)
        self._form = box(body)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._form.setSizePolicy(policy)
        self._form.setMaximumWidth(theme().px(tokens.layout("wizard_form")))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme().px(_GAP))
        px = theme().px
        self._row.setContentsMargins(*sided((px(self._left), px(6), px(self._right), px(24))))
        self._row.addWidget(self._form, 1)
        self.setLayout(self._row)

    def minimumSizeHint(self) -> QSize:
        """Only a width: the height follows from it, while wrapped labels hint at that of their narrowest shape."""
        return QSize(super().minimumSizeHint().width(), 0)

    def show_page(self, page: StepPage) -> None:
        """Replace the page and its help card."""
        self._page = page
        self.summary.clear()
        self.show_trouble(None)
        for layout in (self._place, self._eyebrow):
            clear_layout(layout)
        self._place.addWidget(page)
        # Shown at once: a page that waits for the layout to show it cannot take the focus.
        page.show()
        follow(self.summary, *stops_in(page))
        eyebrow = page.eyebrow()
        if eyebrow is not None:
            self._eyebrow.addWidget(eyebrow)
        if self._help is not None:
            self._help.hide()
            self._help.deleteLater()
        self._help = page.help_card()
        while self._row.count() > 1:
            self._row.takeAt(1)
        if self._help is not None:
            self._row.addWidget(self._help, 0, Qt.AlignmentFlag.AlignTop)
            self._help.setMinimumWidth(theme().px(tokens.layout("wizard_help")))
        self._row.addStretch(0)
        self.fit(self._width)

    def show_face(self) -> None:
        """Show the page's title and sentence as they are now."""
        if self._page is None:
            return
        self._title.setText(self._page.heading)
        self._icon.setVisible(bool(self._page.heading_icon))
        self._lead.setText(self._page.lead)
        self._lead.setVisible(bool(self._page.lead))

    def show_problems(self, lines: Sequence[tuple[str, object]]) -> None:
        """List what is wrong; the first wrong field takes the focus."""
        self.summary.show_problems([(text, cast("Focusable | None", field)) for text, field in lines])
        if not lines:
            return
        first = next((cast("Focusable", field) for _, field in lines if field is not None), None)
        if first is not None:
            first.focus_control()
        else:
            self.summary.take_focus()

    def show_trouble(self, message: Message | None, icon: str = "") -> None:
        """Say that the portal could not be asked; None takes it away."""
        clear_layout(self._trouble)
        if message is None:
            return
        again = Button(tr("Try again"), size="small", icon="arrows-clockwise")
        again.clicked.connect(self.retried)
        text = tr("{what} What you typed is still here.", what=message.text)
        self._trouble.addWidget(Banner("warn", message.title, text, button=again, icon=icon))
        follow(self._title, again)

    def fit(self, width: int) -> None:
        """Put the help card below the form where it does not fit beside it."""
        self._width = width
        wanted = self._left + _SMALLEST_FORM + _GAP + tokens.layout("wizard_help") + self._right
        wide = width >= theme().px(wanted)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if wide else down)
        px = theme().px
        # Stacked items are asked for their height at the full width: it must be the one the form will really have.
        over = 0 if wide else width - px(self._left + tokens.layout("wizard_form"))
        beside = max(px(self._right), over)
        self._row.setContentsMargins(*sided((px(self._left), px(6), beside, px(24))))
        if self._help is not None:
            limit = tokens.layout("wizard_help" if wide else "wizard_form")
            self._help.setMaximumWidth(theme().px(limit))

    _width = 0
